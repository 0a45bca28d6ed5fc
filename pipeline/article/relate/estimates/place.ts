import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import regionCountries from "../../../lexicons/region-countries.json" with { type: "json" }
import { contains, type Span } from "../../article.js"
import type { Claim, Entity, Mention, Resolved, Tokens } from "../../layers.js"
import { capitals, cities, countries, demonyms, key } from "../../recognize/names/gazetteer.js"
import { isPlaced } from "../events/arguments.js"

const regions = new Map<string, string>()
for (const [country, names] of Object.entries(regionCountries.regions))
  for (const name of names) regions.set(name, country)
const areas = new Map<string, string>()
for (const [country, names] of Object.entries(lexicon.areas))
  for (const name of names) {
    regions.set(name, country)
    areas.set(name, country)
  }

/** The country that a word inside a name hints at: the German Insurance Association, the Bavarian Red Cross; null where it tells none. */
export const countryOfWord = (word: string): string | null =>
  countries.get(word)?.iso2 ?? areas.get(word) ?? demonyms.get(word)?.[0]?.iso2 ?? null

/** The code of the country that a place is or lies in; null where no list knows it. */
export function countryOfPlace(entity: Entity): string | null {
  if (entity.iso2) return entity.iso2
  if (entity.type !== "place") return null
  return regions.get(entity.name) ?? cities.get(key(entity.name))?.country ?? null
}

/** Beirut, Lake Chad: a place that others can be compared by; a river or a sea is none. */
export const isWater = ({ name }: Entity): boolean =>
  /\b(?:River|Sea|Ocean|Lake|Strait|Gulf|Channel|Bay)\b/.test(name)

/** Parts of a town or a country: what "of" puts things into. */
const parts = new Set(lexicon.streets)

/** through the centre of Madrid · onto Madrid's streets: inside a place, by one of its parts. */
function isInside(tokens: Tokens, { type, form, start, end }: Mention): boolean {
  if (type !== "place" || form === "demonym") return false
  const before = tokens.at(start) - 1
  if (tokens.lower(before) === "of" && parts.has(tokens.lower(before - 1))) return true
  const mark = tokens.at(end - 1) + 1
  return /^['’]s?$/.test(tokens.form(mark)) && parts.has(tokens.lower(mark + 1))
}

/** in Tarsk: a name that no list knows, where a place stands */
const isUnknownPlace = (tokens: Tokens, { type, form, start }: Mention): boolean =>
  type === "other" && form === "name" && /^(?:in|near)$/.test(tokens.lower(tokens.at(start) - 1))

/** Whether a mention stands as the place where things happen. */
export const isScene = (tokens: Tokens, mention: Mention): boolean =>
  isPlaced(tokens, mention) || isUnknownPlace(tokens, mention) || isInside(tokens, mention)

/** The country that a paper's name tells: the Manila Herald; null where it tells none. */
export function countryOfPaper(publisher: string | undefined): string | null {
  const words = (publisher ?? "").split(/\s+/)
  for (let i = 0; i < words.length; i++)
    for (const name of [words.slice(i, i + 2).join(" "), words[i]!]) {
      const found = countries.get(name) ?? capitals.get(name) ?? demonyms.get(name)?.[0]
      const iso2 = found?.iso2 ?? cities.get(key(name))?.country
      if (iso2) return iso2
    }
  return null
}

const seats = new Map([...countries.values()].map(({ iso2, seats }) => [iso2, seats[0] ?? null]))

/** Berlin gives 240 million: the code of the country whose capital a name is; null for any other name. */
export const countryOfCapital = (name: string): string | null => capitals.get(name)?.iso2 ?? null

/** The town that "the capital" is, of a country by its code; null where none is known. */
export const capitalOf = (country: string | null): string | null => seats.get(country ?? "") ?? null

/** For Porto, it gave 20,000 */
function isFronted({ tokens, sentences }: Resolved, { type, start }: Mention): boolean {
  const before = tokens.at(start) - 1
  return (
    type === "place" && tokens.lower(before) === "for" && sentences[tokens.sentence(before)]?.first === before
  )
}

/** have reached Chad */
const isReached = (tokens: Tokens, { start, type }: Mention): boolean =>
  type === "place" && /^(?:reach|enter)$/.test(tokens.lemma(tokens.at(start) - 1))

/** How far a place stands from a figure; one behind it is nearer. */
const distance = (figure: Span, { start, end }: Span): number =>
  start >= figure.end ? start - figure.end : figure.start - end + 8

/** seven people had died, four of them in Borno: where only some of them are */
function isOfPart({ prose }: Resolved, figure: Span, { start }: Span): boolean {
  const own = /\b(?:of|among) (?:them|whom|these|those)\b[^,;]*$/
  const between = prose.slice(figure.end, Math.max(figure.end, start))
  if (start > figure.end) return own.test(between) && !/^ of (?:them|whom|these|those)\b/.test(between)
  return own.test(prose.slice(Math.max(0, start - 60), start))
}

/** The place nearest to a figure in its clause, as one where things happen; a town rather than its country. */
export function placeNear(
  article: Resolved,
  figure: Span,
  { mentions, within }: { mentions: readonly Mention[]; within: Span },
): Mention | null {
  let best: Mention | null = null
  for (const mention of mentions) {
    if (mention.start < within.start || mention.end > within.end || mention.nestedIn !== null) continue
    // crossed from Sudan into Chad: where they are
    if (article.tokens.lower(article.tokens.at(mention.start) - 2) === "based") continue
    // on the border with Tajikistan
    if (/^(?:with|against|between)$/.test(article.tokens.lower(article.tokens.at(mention.start) - 1)))
      continue
    if (isOfPart(article, figure, mention)) continue
    const isLeft = article.tokens.lower(article.tokens.at(mention.start) - 1) === "from"
    const isHere = !isLeft && isScene(article.tokens, mention)
    if (isWater(article.entities[mention.entity]!)) continue
    if (!isHere && !isFronted(article, mention) && !isReached(article.tokens, mention)) continue
    if (best === null || distance(figure, mention) < distance(figure, best)) best = mention
  }
  return best
}

/** The town of a figure: the one beside it, "the capital", or that of who counts: the mayor of Valencia. Null where its sentence does not say. */
export function townNear(
  article: Resolved,
  figure: Span,
  around: { place: Mention | null; claim: Claim; country: string | null; within: Span },
): string | null {
  const { place, claim, country, within } = around
  const { tokens, entities, mentions } = article
  // 1.12 million people across France: of the whole country, whatever town was told of before
  if (place && isWhole(tokens, place)) return entities[place.entity]!.iso2
  if (country !== null && isNationwide(tokens, figure)) return country
  const town = place && entities[place.entity]!.iso2 === null ? place : null
  for (let i = tokens.at(within.start); tokens.start(i) < within.end && i < tokens.length; i++) {
    if (tokens.lower(i) !== "capital" || tokens.tag(i) !== "NOUN") continue
    const at = { start: tokens.start(i), end: tokens.end(i) }
    const isNearer = town === null || distance(figure, at) < distance(figure, town)
    const seat = isNearer ? capitalOf(country) : null
    if (seat) return seat
  }
  if (town) return entities[town.entity]!.name
  const counts = mentions.find(
    ({ start, end, type, form, entity }) =>
      type === "place" &&
      form === "name" &&
      entities[entity]!.iso2 === null &&
      claim.source.some((span) => contains(span, { start, end })),
  )
  return counts ? entities[counts.entity]!.name : null
}

/** across France, throughout Serbia */
export const isWhole = (tokens: Tokens, { start }: Mention): boolean =>
  /^(?:across|throughout)$/.test(tokens.lower(tokens.at(start) - 1))

/** 1.27 million demonstrators nationwide · across the country */
function isNationwide(tokens: Tokens, figure: Span): boolean {
  const first = tokens.at(figure.start)
  const sentence = tokens.sentence(first)
  for (let i = first - 6; i < first + 14; i++) {
    if (tokens.sentence(i) !== sentence) continue
    if (/^(?:nationwide|nationally|countrywide)$/.test(tokens.lower(i))) return true
    if (/^(?:across|throughout)$/.test(tokens.lower(i)) && tokens.lower(i + 2) === "country") return true
  }
  return false
}
