import organisations from "../../../lexicons/organisations.json" with { type: "json" }
import type { EntityType, Tokens } from "../../layers.js"
import { type Found, found, owners } from "./nominals.js"
import { isCapital } from "./runs.js"
import { calendar, facilityHeads, landHeads, organisationHeads, particles, titles } from "./vocabulary.js"

const alsoPlaces = new Set(organisations.alsoPlaces)

/** Whether a name that ends so is a body's, and no building's: Rovers, Ltd, Ministry. */
export const isBodysHead = (word: string): boolean => organisationHeads.has(word) && !alsoPlaces.has(word)

/** What a longer name is by its last word: Ana Roy | Drive. */
function typeByHead(word: string): EntityType | null {
  if (landHeads.has(word)) return "place"
  if (facilityHeads.has(word)) return "facility"
  return organisationHeads.has(word) && !titles.has(word) ? "organization" : null
}

interface Scene {
  readonly tokens: Tokens
  /** The number of the name that each token is part of; -1 for none. */
  readonly owner: Int32Array
  readonly isHeadline: (sentence: number) => boolean
}

/** Whether a token stands in the sentence of a name, and in no name. */
const isFree = ({ tokens, owner }: Scene, i: number, { first }: Found): boolean =>
  i >= 0 && i < tokens.length && owner[i]! < 0 && tokens.sentence(i) === tokens.sentence(first)

/** "Ana Roy | Drive", "Bush | Presidential Library": capitals go on to a word that says what it is. */
function withHead(scene: Scene, one: Found): Found | null {
  const { tokens } = scene
  if (scene.isHeadline(tokens.sentence(one.first))) return null
  let end = one.last
  while (end < one.last + 4 && isFree(scene, end, one) && isName(tokens.form(end))) end++
  const type = end > one.last ? typeByHead(tokens.form(end - 1)) : null
  if (!type || titles.has(tokens.form(end - 1)) || titles.has(tokens.form(end))) return null
  return found(tokens, { first: one.first, last: end }, { type, form: "name", rule: "name before its head" })
}

const isName = (form: string): boolean => isCapital(form) && !calendar.has(form)

/** "Liu | He": a pronoun has no capital in the middle of a sentence. */
const endsInPronoun = (scene: Scene, { last }: Found, one: Found): boolean =>
  isFree(scene, last, one) && /^(?:He|She)$/.test(scene.tokens.form(last))

/** "Lee | Hung-yuan": a given name of two parts. */
function isGivenOfTwo(scene: Scene, { last }: Found, one: Found): boolean {
  const { tokens } = scene
  for (let k = last; k < last + 3; k++) if (!isFree(scene, k, one)) return false
  return (
    isName(tokens.form(last)) &&
    tokens.form(last + 1) === "-" &&
    tokens.end(last) === tokens.start(last + 1) &&
    tokens.end(last + 1) === tokens.start(last + 2) &&
    /^\p{Ll}{2,6}$/u.test(tokens.form(last + 2))
  )
}

/** Particles by the word that they stand before in a full name of the article: dos before Santos. */
function particlesBefore(tokens: Tokens, names: readonly Found[]): ReadonlyMap<string, string> {
  const before = new Map<string, string>()
  for (const { first, last, mention } of names) {
    if (mention.type !== "person" || last - first < 3) continue
    const word = tokens.form(last - 2)
    if (particles.has(word)) before.set(tokens.form(last - 1), word)
  }
  return before
}

/** Names that the tagger found in part, made whole. */
export function wholeNames(
  tokens: Tokens,
  names: readonly Found[],
  isHeadline: (sentence: number) => boolean,
): Found[] {
  const scene = { tokens, owner: owners(tokens, names), isHeadline }
  const small = particlesBefore(tokens, names)
  return names.map((one) => {
    const { type, form } = one.mention
    if (form !== "name" || (type !== "person" && type !== "place")) return one
    const headed = withHead(scene, one)
    if (headed) return headed
    if (type !== "person") return one
    const particle = one.last - one.first === 1 ? small.get(tokens.form(one.first)) : undefined
    const opens = particle !== undefined && tokens.form(one.first - 1) === particle
    const first = opens && isFree(scene, one.first - 1, one) ? one.first - 1 : one.first
    const given = one.last - one.first === 1 && isGivenOfTwo(scene, one, one) ? 3 : 0
    const last = one.last + (given || (endsInPronoun(scene, one, one) ? 1 : 0))
    if (first === one.first && last === one.last) return one
    const { start, end } = { start: tokens.start(first), end: tokens.end(last - 1) }
    return { first, last, mention: { ...one.mention, start, end } }
  })
}
