import organisations from "../../../lexicons/organisations.json" with { type: "json" }
import type { EntityType, Tokens } from "../../layers.js"
import { shortName } from "./brackets.js"
import { wordsOf } from "./classify.js"
import { capitals, countries, key, known } from "./gazetteer.js"
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

const firmHeads = new Set(organisations.firms)

/** First words of the firms of the article: Peabody, of Peabody Energy. */
function wordsOfFirms(tokens: Tokens, names: readonly Found[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { first, last, mention } of names) {
    if (mention.type !== "organization" || last - first < 2) continue
    let i = first + 1
    while (i < last && firmHeads.has(tokens.form(i))) i++
    if (i === last && known(tokens.form(first)) === null) words.add(tokens.form(first))
  }
  return words
}

/** One word that is a firm's first elsewhere names the firm, unless something is in a place called so. */
function withFirms(tokens: Tokens, names: readonly Found[]): Found[] {
  const firms = wordsOfFirms(tokens, names)
  if (firms.size === 0) return [...names]
  const isAlone = (one: Found): boolean => one.last - one.first === 1 && firms.has(tokens.form(one.first))
  const towns = new Set<string>()
  for (const one of names)
    if (isAlone(one) && tokens.lower(one.first - 1) === "in") towns.add(tokens.form(one.first))
  return names.map((one) =>
    isAlone(one) && one.mention.type === "place" && !towns.has(tokens.form(one.first))
      ? retyped(one, "organization", "first word of a firm")
      : one,
  )
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
  const joined = withFirms(tokens, withSurnames(tokens, names))
  const wordsOfName = (one: Found): string => key(wordsOf(text, tokens, one))
  const usual = usualTypes(joined, wordsOfName)
  return joined.map((one) => {
    const type = isTagged(one) ? usual.get(wordsOfName(one)) : undefined
    return type && type !== one.mention.type ? retyped(one, type, "type of most of its places") : one
  })
}
