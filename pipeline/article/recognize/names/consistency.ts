import type { EntityType, Tokens } from "../../layers.js"
import { shortName } from "./brackets.js"
import { wordsOf } from "./classify.js"
import { capitals, countries, key } from "./gazetteer.js"
import { type Found, isTagged } from "./nominals.js"
import { isCapital } from "./runs.js"

const retyped = (one: Found, type: EntityType, rule: string): Found => ({
  ...one,
  mention: { ...one.mention, type, rule },
})

/** Words of the people who are named by more than one word: Park, Ji and hyun of Park Ji-hyun. */
function wordsOfPeople(tokens: Tokens, names: readonly Found[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { first, last, mention } of names) {
    if (mention.type !== "person" || last - first < 2) continue
    for (let i = first; i < last; i++)
      if (tokens.form(i).length > 2 && isCapital(tokens.form(i))) words.add(tokens.form(i))
  }
  return words
}

/** One word that is part of a person's name elsewhere names that person, unless it is a country or a capital. */
function withSurnames(tokens: Tokens, names: readonly Found[]): Found[] {
  const people = wordsOfPeople(tokens, names)
  return names.map((one) => {
    const word = tokens.form(one.first)
    if (one.last - one.first > 1 || !isTagged(one) || one.mention.type === "person") return one
    if (!people.has(word) || countries.has(word) || capitals.has(word)) return one
    return retyped(one, "person", "part of a person's name")
  })
}

/** Of types that are as frequent, the first: Nordania may act as its government does, and is a place. */
const order: readonly EntityType[] = ["place", "organization", "person"]

/** The type that most places of a name have; of a body's short name in brackets, a body's. */
function usualTypes(names: readonly Found[], wordsOfName: (one: Found) => string) {
  const counts = new Map<string, Map<EntityType, number>>()
  const sure = new Map<string, EntityType>()
  for (const one of names) {
    if (!isTagged(one)) continue
    const words = wordsOfName(one)
    if (one.mention.rule === shortName) sure.set(words, one.mention.type)
    const types = counts.get(words) ?? new Map<EntityType, number>()
    types.set(one.mention.type, (types.get(one.mention.type) ?? 0) + 1)
    counts.set(words, types)
  }
  const most = (types: ReadonlyMap<EntityType, number>): EntityType =>
    order.reduce((a, b) => ((types.get(b) ?? 0) > (types.get(a) ?? 0) ? b : a))
  return new Map([...counts].map(([words, types]) => [words, sure.get(words) ?? most(types)]))
}

/** One name has one type in an article: that of most of its places. */
export function withOneType(text: string, tokens: Tokens, names: readonly Found[]): Found[] {
  const joined = withSurnames(tokens, names)
  const wordsOfName = (one: Found): string => key(wordsOf(text, tokens, one))
  const usual = usualTypes(joined, wordsOfName)
  return joined.map((one) => {
    const type = isTagged(one) ? usual.get(wordsOfName(one)) : undefined
    return type && type !== one.mention.type ? retyped(one, type, "type of most of its places") : one
  })
}
