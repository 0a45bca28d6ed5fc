import places from "../../../lexicons/name-places.json" with { type: "json" }
import regionRows from "../../../lexicons/regions.json" with { type: "json" }
import titleWords from "../../../lexicons/titles.json" with { type: "json" }
import type { NameMention, Recognized } from "../../layers.js"
import { countries, demonyms, listedKey } from "../../recognize/names/gazetteer.js"
import { isCapital } from "../../recognize/names/runs.js"
import { calendar, given, isCommon, locatives, organisationHeads } from "../../recognize/names/vocabulary.js"
import { isHonorific } from "./people/words.js"

/** Which countries the article names: what settles names that several places share. */
export type Near = ReadonlySet<string>

/** Why a place's name may not be the place that the gazetteer has; null where nothing speaks against it. */
export type Doubt =
  | "part of a longer name"
  | "of a region"
  | "a person speaks"
  | "a person's, perhaps"
  | "elsewhere"
  | null

/** Countries by each of their first-level regions: Texas, Gujarat. */
const regionOf = new Map(
  Object.entries(regionRows.regions).flatMap(([iso2, names]) => names.map((name) => [name, iso2] as const)),
)
for (const [short, long] of Object.entries(places.regionShort))
  if (regionOf.has(long)) regionOf.set(short, regionOf.get(long)!)

/** The country whose first-level region has a name; undefined where none is known. */
export const countryOfRegion = (name: string): string | undefined => regionOf.get(name)

const speech = new Set(titleWords.speechStrong)

/** Reads which countries the article names, by name, people, region or, for Georgia, capital. */
export function countriesNear({ names, article: { text } }: Recognized): Near {
  const near = new Set<string>()
  for (const { start, end, form } of names) {
    if (form !== "name" && form !== "demonym") continue
    const printed = text.slice(start, end)
    const region = regionOf.get(printed)
    if (region) near.add(region)
    const exact = listedKey(printed)
    if (exact === null) continue
    const country = countries.get(exact)
    if (country && country.iso2 !== "GE") near.add(country.iso2)
    const people = demonyms.get(exact) ?? []
    if (people.length === 1 && !isVague(exact)) near.add(people[0]!.iso2)
    if (exact === "Tbilisi") near.add("GE")
  }
  return near
}

/** Adjectives of a wider region too: only the country's own name tells. */
export const isVague = (demonym: string): boolean => /^Central Africans?$/.test(demonym)

/** Whether a name is only part of a longer one that nobody found whole: Springs of Saratoga Springs. */
export function isFragment(article: Recognized, i: number): boolean {
  const { tokens, names } = article
  const { start, end } = names[i]!
  const after = tokens.at(end - 1) + 1
  const before = tokens.at(start) - 1
  return (
    (touches(article, before, start) && (names[i - 1]?.end ?? 0) < tokens.start(before)) ||
    (touches(article, after, start) &&
      (names[i + 1]?.start ?? Number.POSITIVE_INFINITY) > tokens.start(after))
  )
}

function touches({ tokens, sentences }: Recognized, k: number, start: number): boolean {
  const form = tokens.form(k)
  if (form === "" || !isCapital(form) || tokens.sentence(k) !== tokens.sentence(tokens.at(start)))
    return false
  if (calendar.has(form) || !/^(?:PROPN|NOUN|ADJ|X)$/.test(tokens.tag(k))) return false
  // In a headline capitals say nothing; a given name does: Jérôme | Richard.
  if (/^(?:title|heading)$/.test(sentences[tokens.sentence(k)]?.kind ?? ""))
    return tokens.at(start) > k && given.has(form.normalize("NFD").replace(/\p{M}/gu, ""))
  return !isHonorific(tokens.lower(k)) && !isCommon(tokens.lower(k))
}

const ofRegion =
  /^(?:state|province|region|county|district|governorate|department|prefecture|island|governor)s?$/

/** What speaks against each of the article's places being what the gazetteer has, by index of its name. */
export function doubtsOf(article: Recognized): ReadonlyMap<number, Doubt> {
  const { names, tokens } = article
  const doubts = new Map<number, Doubt>()
  const others = new Set<string>()
  const textOf = ({ start, end }: NameMention): string => article.article.text.slice(start, end)
  for (const [i, mention] of names.entries()) {
    if (mention.type !== "place" || mention.form !== "name") continue
    const doubt = doubtAt(article, i)
    doubts.set(i, doubt)
    if (doubt === "part of a longer name" || doubt === "a person's, perhaps") others.add(textOf(mention))
  }
  if (others.size === 0) return doubts
  for (const i of doubts.keys())
    if (locatives.has(tokens.lower(tokens.at(names[i]!.start) - 1))) others.delete(textOf(names[i]!))
  // Phoenix of Phoenix Sinclair is hers all through the article, unless something is in Phoenix.
  for (const [i, doubt] of doubts)
    if (!doubt && others.has(textOf(names[i]!))) doubts.set(i, "a person's, perhaps")
  return doubts
}

function doubtAt(article: Recognized, i: number): Doubt {
  const { tokens, names } = article
  const { text } = article.article
  const mention = names[i]!
  const first = tokens.at(mention.start)
  const after = tokens.at(mention.end - 1) + 1
  if (mention.nestedIn === null && isFragment(article, i)) return "part of a longer name"
  // "Latin America Tamale": names that touch are one thing.
  const before = names[i - 1]
  if (
    before?.form === "name" &&
    before.nestedIn === null &&
    /^\s$/.test(text.slice(before.end, mention.start))
  )
    return "part of a longer name"
  // Naoki Matsuyama, of whom nothing is known; a Latin America Tamale, a body Phoenix Sinclair: no cities.
  const outer = mention.nestedIn === null ? null : names[mention.nestedIn]!
  const tail = outer ? tokens.form(tokens.at(outer.end - 1)) : ""
  const odd = outer?.type === "organization" && !organisationHeads.has(tail) && !isCommon(tail.toLowerCase())
  const isOld = /^(?:old|greater|downtown|inner)$/.test(tokens.lower(first - 1)) // Old | Havana
  const isTail = outer?.type === "place" && outer.end === mention.end && !isOld
  const ends = odd || outer?.type === "other" || isTail
  const isGiven = outer !== null && given.has(tokens.form(first)) // Regina Ip
  // University of Southern | Indiana
  const opening = /^(?:north|south|east|west|central)(?:ern)?$/.test(tokens.lower(first - 1))
    ? first - 2
    : first - 1
  if ((isGiven || ends) && tokens.tag(opening) !== "ADP") return "a person's, perhaps"
  if (speech.has(tokens.lower(after))) return "a person speaks"
  // "Rio de Janeiro state", "the governor of Oaxaca"
  if (ofRegion.test(tokens.lower(after))) return "of a region"
  if (tokens.lower(first - 1) === "of" && ofRegion.test(tokens.lower(first - 2))) return "of a region"
  return null
}

/** The country that a name is put in right after it: Paris, Texas; null where nothing follows. */
export function statedCountry(
  { names, article: { text } }: Recognized,
  i: number,
  { end }: NameMention,
): string | null {
  const next = names[i + 1]
  if (next?.form !== "name" || text.slice(end, next.start) !== ", ") return null
  const name = text.slice(next.start, next.end)
  return regionOf.get(name) ?? countries.get(listedKey(name) ?? "")?.iso2 ?? null
}

/** Whether the name of another place follows: Austin, Texas; Washington, D.C. */
export function isInPlace({ names, article: { text } }: Recognized, i: number): boolean {
  const next = names[i + 1]
  return next?.type === "place" && next.form === "name" && text.slice(names[i]!.end, next.start) === ", "
}
