import regions from "../../../lexicons/name-places.json" with { type: "json" }
import type { TokenRange, Tokens } from "../../layers.js"
import { countries, known } from "./gazetteer.js"
import { withoutPlace } from "./of_places.js"
import { isRole } from "./roles.js"
import type { Tagged } from "./tagger/index.js"
import { isListed } from "./tagger/listed.js"
import { isState, titleCase } from "./tagger/spans.js"
import {
  afterName,
  calendar,
  given,
  languages,
  notNames,
  organisationHeads,
  titleModifiers,
  titles,
} from "./vocabulary.js"

const regionShort = new Set(Object.keys(regions.regionShort))

/** "US dollars", "US $2.4 million": the money's country is not meant as a place. */
const isOfMoney = (tokens: Tokens, { last, type }: Tagged): boolean =>
  type === "place" && /^(?:dollars?|cents?|\$)$/.test(tokens.lower(last))

const isOfCalendar = (tokens: Tokens, i: number): boolean => calendar.has(tokens.form(i).replace(/\.$/, ""))

/** Whether a title stands at `i`, or, with `before`, a word that only goes with the title behind it: Pol | Col. */
const isTitle = (tokens: Tokens, i: number, before?: number): boolean =>
  titles.has(tokens.form(i)) && (before === undefined || titleModifiers.has(tokens.form(before)))

/** "Tanzanian capital | Dodoma": past a people and what its place is. */
function pastDescription(tokens: Tokens, first: number, last: number): number {
  let i = first + 1
  while (i < last && /^\p{Ll}+$/u.test(tokens.form(i))) i++
  return i > first + 1 && i < last && known(tokens.form(first)) === "demonym" ? i : first
}

/** "Speaker of the House | Newt Gingrich": a body's word before a full name. */
const isOfHouse = (tokens: Tokens, { first, last }: TokenRange): boolean =>
  last - first > 2 &&
  ((organisationHeads.has(tokens.form(first)) && given.has(tokens.form(first + 1))) ||
    (tokens.form(first) === "House" && tokens.lower(first - 1) === "the"))

/** The Pope, Aug.: no names. President | Joe Biden, Dan | I: less than the tagger took. May alone is a person. */
function bare(tokens: Tokens, { first, last, type }: Tagged): TokenRange | null {
  let from = first
  let to = last
  if (type === "place") from = pastDescription(tokens, first, last)
  if (type === "person" && isOfHouse(tokens, { first, last })) from++
  if (type === "person")
    while (from < to && (isTitle(tokens, from) || isTitle(tokens, from + 1, from))) from++
  const least = type === "person" ? from + 1 : from
  while (to > least && isOfCalendar(tokens, to - 1)) to--
  return from < to ? { first: from, last: to } : null
}

/** Park Ji | -hyun: a name that ends before a hyphen goes on with it, where it does for the rules. */
function wholeWords(tokens: Tokens, { first, last, type, margin }: Tagged, rules: Int32Array): Tagged {
  const rule = rules[last - 1]!
  let end = last
  while (rule >= 0 && tokens.form(end) === "-" && rules[end] === rule && rules[end + 1] === rule) end += 2
  return { first, last: end, type, margin }
}

/** "ibadan | nigeria", "San Rafael | Ca": a town and what it lies in are two places, without a comma too. */
function places(tokens: Tokens, { first, last }: TokenRange): TokenRange[] {
  const land = tokens.form(last - 1)
  const isLand =
    isState(land) ||
    countries.has(titleCase(land)) ||
    isListed(tokens.lower, { first: last - 1, last }, "region")
  if (last - first < 2 || !isLand || !isListed(tokens.lower, { first, last: last - 1 }, "town"))
    return [{ first, last }]
  return [
    { first, last: last - 1 },
    { first: last - 1, last },
  ]
}

/** N.Y., D.C., Washington D.C.: dots make them look like bodies; "Bailey & Glasser" is a firm. */
function typeOf(tokens: Tokens, { first, last }: TokenRange, type: Tagged["type"]): Tagged["type"] {
  const land = tokens.form(last - 1)
  if (last - first === 1 && regionShort.has(land)) return "place"
  if (type === "person")
    for (let i = first + 1; i < last; i++) if (tokens.form(i) === "&") return "organization"
  const isDotted = /^\p{Lu}\.\p{Lu}\.$/u.test(land) && (land === "D.C." || isState(land.replaceAll(".", "")))
  if (!isDotted) return type
  const isTown = last - first > 1 && isListed(tokens.lower, { first, last: last - 1 }, "town")
  return last - first === 1 || isTown ? "place" : type
}

/** (R-Utah), (D-Mass.): what stands in brackets behind a member's name. */
const isParty = (tokens: Tokens, { first }: TokenRange): boolean =>
  tokens.form(first - 1) === "(" && tokens.form(first + 1) === "-" && /^[RDI]$/.test(tokens.form(first))

const determiner = /^(?:the|an?|this|that|our|their|its|his|her|each|every)$/

/** "the City", "the Company", "an MoU", "in Inuktitut": words with a capital that describe, and name nothing. */
const isDescription = (tokens: Tokens, { first, last, type }: Tagged): boolean =>
  last - first === 1 &&
  ((determiner.test(tokens.lower(first - 1)) && isRole(tokens.lower(first))) ||
    (type !== "organization" && notNames.has(tokens.form(first))) ||
    (type === "person" && afterName.has(tokens.form(first))) ||
    (type === "place" && languages.has(tokens.form(first))))

/** Whether what only the rules take for a name is none: Sept., Jr., (R-Utah). */
export const isNoName = (tokens: Tokens, range: TokenRange): boolean =>
  isParty(tokens, range) ||
  (range.last - range.first === 1 &&
    (isOfCalendar(tokens, range.first) || afterName.has(tokens.form(range.first))))

/** The names in what the tagger took for one; `rules` tells which name of the rules each token is part of. */
export function trimmed(tokens: Tokens, tagged: Tagged, rules: Int32Array): Tagged[] {
  if (isOfMoney(tokens, tagged) || isParty(tokens, tagged) || isDescription(tokens, tagged)) return []
  const range = bare(tokens, wholeWords(tokens, tagged, rules))
  if (!range) return []
  const type = typeOf(tokens, range, tagged.type)
  const { margin } = tagged
  if (type === "person") return withoutPlace(tokens, { ...range, type, margin })
  return (type === "place" ? places(tokens, range) : [range]).map(({ first, last }) => ({
    first,
    last,
    type,
    margin,
  }))
}
