import type { EntityType, NameMention, Recognized } from "../../layers.js"
import { known } from "../../recognize/names/gazetteer.js"
import { given, locatives } from "../../recognize/names/vocabulary.js"
import { findAcronyms } from "./acronyms.js"
import { isInPlace } from "./evidence.js"
import { ownWords } from "./people/words.js"
import { rolesAt } from "./roles/evidence.js"

/** The article with one type a name: what most of its places say, what an acronym is short for, whose surname it is. */
export function settleTypes(article: Recognized): Recognized {
  const { text } = article.article
  const printed = ({ start, end }: NameMention): string => text.slice(start, end).replace(/\s+/g, " ")
  const types = commonTypes(article, printed)
  const long = findAcronyms(article)
  const surnames = surnamesOf(article, printed)
  const names = article.names.map((mention, i): NameMention => {
    if (mention.form !== "name" || mention.nestedIn !== null) return mention
    const name = printed(mention)
    const type = settled(article, i, {
      name,
      common: types.get(name),
      long: types.get(long.get(name) ?? ""),
      surnames,
    })
    return type === mention.type ? mention : { ...mention, type }
  })
  return { ...article, names }
}

interface Hints {
  readonly name: string
  readonly common: EntityType | undefined
  readonly long: EntityType | undefined
  readonly surnames: ReadonlySet<string>
}

function settled(article: Recognized, i: number, { name, common, long, surnames }: Hints): EntityType {
  const { type } = article.names[i]!
  if (long === "organization" && type !== "person") return long
  const isKnown = known(name) !== null
  if (!isKnown && type !== "person" && isPersonByRole(article, i)) return "person"
  // "in Austin, Texas", where Austin Berg is named
  if (type === "person" && isPlaced(article, i) && isInPlace(article, i)) return "place"
  if (isPlaced(article, i) || (isKnown && common !== "person")) return type
  if (!name.includes(" ") && surnames.has(name)) return "person"
  return common ?? type
}

const isPlaced = ({ tokens, names }: Recognized, i: number): boolean =>
  locatives.has(tokens.lower(tokens.at(names[i]!.start) - 1))

/** "Florence Wells, a senior researcher": a given name, and a role after it. */
function isPersonByRole(article: Recognized, i: number): boolean {
  const { tokens, names } = article
  const { start, end, type } = names[i]!
  const first = tokens.at(start)
  if (tokens.at(end - 1) === first || !given.has(tokens.form(first)) || type === "person") return false
  const person = { ...names[i]!, type: "person" as const }
  return rolesAt({ ...article, names: names.with(i, person) }, i).length > 0
}

/** The type that a name has most often; none for one that is seen once. */
function commonTypes(
  { names }: Recognized,
  printed: (mention: NameMention) => string,
): ReadonlyMap<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>()
  for (const mention of names) {
    if (mention.form !== "name" || mention.nestedIn !== null) continue
    const name = printed(mention)
    const own = counts.get(name) ?? new Map<EntityType, number>()
    counts.set(name, own.set(mention.type, (own.get(mention.type) ?? 0) + 1))
  }
  const out = new Map<string, EntityType>()
  for (const [name, own] of counts) {
    let best: EntityType | null = null
    for (const [type, count] of own) if (best === null || count > own.get(best)!) best = type
    out.set(name, best!)
  }
  return out
}

/** Last words of the full names of people, where no body and no place is called so. */
function surnamesOf({ names }: Recognized, printed: (mention: NameMention) => string): Set<string> {
  const out = new Set<string>()
  for (const mention of names) {
    if (mention.type !== "person" || mention.form !== "name") continue
    const words = printed(mention).split(" ")
    if (words.length > 1) out.add(ownWords(words).at(-1)!)
  }
  // Ford is nobody's surname where there is a Ford Motor.
  for (const mention of names) {
    if (mention.form !== "name" || mention.type !== "organization") continue
    const words = printed(mention).split(" ")
    if (words.length > 1) out.delete(words[0]!)
  }
  return out
}
