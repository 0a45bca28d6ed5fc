import places from "../../../lexicons/name-places.json" with { type: "json" }
import organisations from "../../../lexicons/organisations.json" with { type: "json" }
import type { EntityType, Tokens } from "../../layers.js"
import { known } from "./gazetteer.js"
import { type Found, found, owners } from "./nominals.js"
import { isCapital } from "./runs.js"
import { calendar, facilityHeads, landHeads, organisationHeads, titles } from "./vocabulary.js"
import { firstOf, isShapedLikePerson, lastOf, particlesBefore } from "./whole_people.js"

const realms = new Set(places.realms)
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
  readonly names: readonly Found[]
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

/** "Municipality of | Mawley", "Government of | Gujarat": a name goes on before "of". */
function withRealm(scene: Scene, one: Found): Found | null {
  const { tokens } = scene
  const head = tokens.form(one.first - 2)
  const isGovernment = head === "Government"
  if (tokens.form(one.first - 1) !== "of" || !(isGovernment || realms.has(head))) return null
  if (!isFree(scene, one.first - 2, one) || !isFree(scene, one.first - 1, one)) return null
  const type = isGovernment ? "organization" : "place"
  return found(
    tokens,
    { first: one.first - 2, last: one.last },
    { type, form: "name", rule: "realm before its name" },
  )
}

/** "Vulcanological and | Seismological Observatory": a word with a capital and "and" before a body of two words or more. */
function withPartner(scene: Scene, one: Found): Found | null {
  const { tokens } = scene
  const first = one.first - 2
  const isBody = one.last - one.first > 1 && organisationHeads.has(tokens.form(one.last - 1))
  if (!isBody || tokens.form(one.first - 1) !== "and" || scene.isHeadline(tokens.sentence(one.first)))
    return null
  const partner = scene.names[scene.owner[first] ?? -1]
  const isSpare = !partner || (partner.mention.type === "other" && partner.last - partner.first === 1)
  if (!isSpare || !isFree(scene, first + 1, one) || !isName(tokens.form(first))) return null
  const isAlone = tokens.lower(first - 1) === "the" && known(tokens.form(first)) === null
  const mention = { ...one.mention, start: tokens.start(first) }
  return isAlone ? { first, last: one.last, mention } : null
}

/** Names that the tagger found in part, made whole. */
export function wholeNames(
  tokens: Tokens,
  names: readonly Found[],
  isHeadline: (sentence: number) => boolean,
): Found[] {
  const scene = { tokens, names, owner: owners(tokens, names), isHeadline }
  const isFreeFor = (i: number, one: Found): boolean => isFree(scene, i, one)
  const small = particlesBefore(tokens, names)
  const whole = names.map((one): Found => {
    const { type, form } = one.mention
    if (type === "place" && isShapedLikePerson(tokens, one))
      return { ...one, mention: { ...one.mention, type: "person", rule: "shape of a person's name" } }
    if (form === "name" && type === "organization") return withPartner(scene, one) ?? one
    if (form !== "name" || (type !== "person" && type !== "place")) return one
    const longer = withHead(scene, one) ?? (type === "place" ? withRealm(scene, one) : null)
    if (longer) return longer
    if (type !== "person") return one
    const first = firstOf(tokens, one, { isFree: isFreeFor, small })
    const last = lastOf(tokens, one, isFreeFor)
    if (first === one.first && last === one.last) return one
    return { first, last, mention: { ...one.mention, start: tokens.start(first), end: tokens.end(last - 1) } }
  })
  const isOther = ({ mention }: Found): boolean => mention.type === "other"
  const owner = owners(
    tokens,
    whole.filter((one) => !isOther(one)),
  )
  return whole.filter((one) => !isOther(one) || owner[one.first]! < 0)
}
