import type { NameMention, Recognized } from "../../layers.js"
import { known } from "../../recognize/names/gazetteer.js"
import { headsWithOf, organisationHeads } from "../../recognize/names/vocabulary.js"

/** Words that a body's short name drops: Huawei | Technologies, Barclays | Bank. */
const dropped = (word: string): boolean =>
  organisationHeads.has(word) || /^(?:&|and|Co\.?|S\.?A\.?|AG|NV|plc|PLC|Plc)$/.test(word)

const small = /^(?:of|for|in|the|and|on|to|de)$/

/** Long names of bodies by the shorter ones that the article uses for them: Huawei, Supreme Court, Defense Ministry. */
export function findShortForms({ article: { text }, names }: Recognized): Map<string, string> {
  const longs = new Set<string>()
  const shorts = new Set<string>()
  const printed = ({ start, end }: NameMention): string => text.slice(start, end).replace(/\s+/g, " ")
  for (const mention of names) {
    if (mention.form !== "name" || mention.nestedIn !== null) continue
    if (mention.type !== "organization" && mention.type !== "other") continue
    const name = printed(mention)
    shorts.add(name)
    if (mention.type === "organization" && name.includes(" ")) longs.add(name)
  }
  const out = new Map<string, string>()
  for (const short of shorts) {
    if (known(short) !== null) continue
    const fitting = [...longs].filter((long) => long !== short && isShortOf(short, long))
    const longest = fitting.sort((a, b) => b.length - a.length)[0]
    // Several are one where the longest is the long form of the others too.
    if (longest && fitting.every((long) => long === longest || isShortOf(long, longest)))
      out.set(short, longest)
  }
  return out
}

/** Whether a name is a way to shorten another. */
export function isShortOf(short: string, long: string): boolean {
  if (long.startsWith(`${short} `)) {
    const rest = long.slice(short.length + 1).split(" ")
    if (rest.every(dropped)) return true
    // Supreme Court of Hawaii; but Bank is not the Bank of England.
    return short.includes(" ") && /^(?:of|for|in)$/.test(rest[0]!)
  }
  // Russian Defense Ministry
  if (short.includes(" ") && long.endsWith(` ${short}`)) {
    const lead = long.slice(0, -short.length - 1)
    return known(lead) === "demonym" || known(lead) === "place"
  }
  return short.includes(" ") && isTurned(short, long)
}

/** Ministry of Defense is the Defense Ministry. */
function isTurned(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.split(" ").filter((word) => !small.test(word)))
  if (a!.length !== b!.length || one === other) return false
  return (
    headsWithOf.has(a!.at(-1)!) !== headsWithOf.has(b!.at(-1)!) &&
    [...a!].sort().join() === [...b!].sort().join()
  )
}
