import organisations from "../../../lexicons/organisations.json" with { type: "json" }
import type { NameMention, Recognized } from "../../layers.js"
import { countries, demonyms, known } from "../../recognize/names/gazetteer.js"
import { organisationHeads } from "../../recognize/names/vocabulary.js"
import { isInPlace } from "./evidence.js"

const firms = new Set(organisations.firms)

/** Words that a body's short name drops: Huawei | Technologies, Barclays | Bank. */
const dropped = (word: string): boolean =>
  organisationHeads.has(word) || firms.has(word) || /^(?:&|and|Co\.?|S\.?A\.?|AG|NV|plc|PLC|Plc)$/.test(word)

const small = /^(?:of|for|in|the|and|on|to|de)$/

/** Long names of bodies by the shorter ones that the article uses for them: Huawei, Supreme Court, Defense Ministry. */
export function findShortForms(article: Recognized): Map<string, string> {
  const { names } = article
  const { text } = article.article
  const longs = new Set<string>()
  const placed = new Set<string>()
  const shorts = new Set<string>()
  const printed = ({ start, end }: NameMention): string => text.slice(start, end).replace(/\s+/g, " ")
  for (const [i, mention] of names.entries()) {
    if (mention.form !== "name" || mention.nestedIn !== null) continue
    // "Irving, Texas" is no short form of the Irving Police.
    if (mention.type === "place" || isInPlace(article, i)) placed.add(printed(mention))
    if (mention.type !== "organization" && mention.type !== "other") continue
    const name = printed(mention)
    shorts.add(name)
    if (mention.type === "organization" && name.includes(" ")) longs.add(name)
  }
  const out = new Map<string, string>()
  const mayBeLongOf = longerNames(longs)
  for (const short of shorts) {
    if (known(short) !== null || placed.has(short)) continue
    const fitting = mayBeLongOf(short).filter((long) => isLonger(long, short) && isShortOf(short, long))
    const longest = fitting.sort((a, b) => b.length - a.length)[0]
    // Several are one where the longest is the long form of the others too.
    if (longest && fitting.every((long) => long === longest || isShortOf(long, longest)))
      out.set(short, longest)
  }
  return out
}

/** The long names that hold the rarest word of a short one: of its long forms each does. */
function longerNames(longs: ReadonlySet<string>): (short: string) => readonly string[] {
  const byWord = new Map<string, string[]>()
  for (const long of longs)
    for (const word of contentOf(long)) {
      const others = byWord.get(word)
      if (others) others.push(long)
      else byWord.set(word, [long])
    }
  return (short) => {
    let fewest: readonly string[] | undefined
    for (const word of contentOf(short)) {
      const some = byWord.get(word) ?? []
      if (!fewest || some.length < fewest.length) fewest = some
    }
    return fewest ?? []
  }
}

const isLonger = (long: string, short: string): boolean =>
  long.length > short.length || (long.length === short.length && long < short)

/** Whether a name is a way to shorten another. */
function isShortOf(short: string, long: string): boolean {
  if (long.startsWith(`${short} `)) {
    const rest = long.slice(short.length + 1).split(" ")
    if (rest.every(dropped)) return true
    // Supreme Court of Hawaii; but Bank is not the Bank of England.
    return short.includes(" ") && /^(?:of|for|in)$/.test(rest[0]!)
  }
  if (!short.includes(" ")) return false
  // United Kingdom Home Office
  const lead = long.endsWith(` ${short}`) ? known(long.slice(0, -short.length - 1)) : null
  return lead === "demonym" || lead === "place" || isTurned(short, long)
}

/** "Ministry of Defense", "Defense Ministry" and "Russian Defense Ministry" are the "Defense Ministry of Russia". */
function isTurned(short: string, long: string): boolean {
  const [few, many] = [contentOf(short), contentOf(long)]
  if (![...few].every((word) => many.has(word))) return false
  if (![...few].some((word) => organisationHeads.has(word))) return false
  return few.size > 1 && [...many].every((word) => few.has(word) || word.startsWith("iso:"))
}

/** The words that count, countries and their people as one. */
function contentOf(name: string): Set<string> {
  const words = name.split(" ").filter((word) => !small.test(word))
  return new Set(
    words.map((word) => {
      const people = demonyms.get(word) ?? []
      const country = countries.get(word) ?? (people.length === 1 ? people[0] : undefined)
      return country ? `iso:${country.iso2}` : word
    }),
  )
}
