import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import regionCountries from "../../../lexicons/region-countries.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Entity, Mention, Resolved, Sentence, Tokens } from "../../layers.js"
import { cities, key } from "../../recognize/names/gazetteer.js"
import { isPlaced } from "../events/arguments.js"
import { classes } from "./words.js"

/** What an article is about, for figures that do not say it themselves. */
export interface Scene {
  /** The country where it happens, by its code; null where the article names no place that a list knows. */
  readonly country: string | null
  /** The place that is named first as one where things happen: in Belgrade. */
  readonly spot: string | null
  /** earthquake · storm · attack · protest … */
  readonly happening: string | null
  /** The armed group whose fighters are told of: Al-Shabaab militants. */
  readonly armed: string | null
  /** The company or body that the article is about. */
  readonly body: string | null
}

const happenings = new Map<string, string>()
// Every form is listed: to look up words costs less than to find their lemmas.
for (const [name, words] of Object.entries(lexicon.happenings))
  for (const word of words)
    for (const end of ["", "s", "es", "ed", "d", "ing", `${word.at(-1)}ed`, `${word.at(-1)}ing`])
      happenings.set(word + end, name)

const regions = new Map<string, string>()
for (const [country, names] of Object.entries(regionCountries.regions))
  for (const name of names) regions.set(name, country)

/** A title counts as much as three sentences, a first paragraph as two. */
const weightOf = ({ kind, paragraph }: Sentence): number => (kind === "title" ? 3 : paragraph <= 1 ? 2 : 1)

/** Sums of weights by name. */
type Totals = Map<string, number>

const add = (totals: Totals, name: string, weight: number) =>
  totals.set(name, (totals.get(name) ?? 0) + weight)

/** The name with the largest total; the earliest of equals. */
function heaviest(totals: Totals): string | null {
  let best: string | null = null
  for (const [name, total] of totals) if (best === null || total > totals.get(best)!) best = name
  return best
}

/** The class of what happens in some tokens, by the words for it. */
export function happeningIn(tokens: Tokens, ranges: readonly Sentence[]): string | null {
  const totals: Totals = new Map()
  for (const sentence of ranges)
    for (let i = sentence.first; i < sentence.last; i++) {
      // in March
      if (tokens.lower(i) === "march" && tokens.tag(i) === "PROPN") continue
      if (tokens.lower(i) === "polled") continue
      const name = happenings.get(tokens.lower(i))
      if (name) add(totals, name, weightOf(sentence))
    }
  return heaviest(totals)
}

/** The code of the country that a place is or lies in; null where no list knows it. */
export function countryOfPlace(entity: Entity): string | null {
  if (entity.iso2) return entity.iso2
  if (entity.type !== "place") return null
  return regions.get(entity.name) ?? cities.get(key(entity.name))?.country ?? null
}

/** Beirut, Lake Chad: a place that others can be compared by; a river or a sea is none. */
const isWater = ({ name }: Entity): boolean =>
  /\b(?:River|Sea|Ocean|Lake|Strait|Gulf|Channel|Bay)\b/.test(name)

/** Al-Shabaab fighters · the JNIM group, with an ambush of its own: a name right before its people. */
const isArmed = (tokens: Tokens, { form, end }: Mention): boolean =>
  form === "name" && classes.get(tokens.lemma(tokens.at(end - 1) + 1).toLowerCase()) === "militants"

/** Sudan fighting · Sudan's conflict: a name right before what happens there. */
function isHappening(tokens: Tokens, { end }: Mention): boolean {
  const next = tokens.at(end - 1) + 1
  const noun = /^['’]s?$/.test(tokens.form(next)) ? next + 1 : next
  return happenings.has(tokens.lower(noun))
}

/** in Tarsk: a name that no list knows, where a place stands */
const isUnknownPlace = (tokens: Tokens, { type, form, start }: Mention): boolean =>
  type === "other" && form === "name" && /^(?:in|near)$/.test(tokens.lower(tokens.at(start) - 1))

/** A name that is in no list, by its words: one of the title that the body has too, the most often of them. */
function frequentName({ tokens, sentences, mentions }: Resolved): string | null {
  const title = sentences.find(({ kind }) => kind === "title")
  if (!title) return null
  const others = new Set<number>()
  for (const { start, end, type } of mentions)
    if (type === "place" || (type === "person" && tokens.at(start) < tokens.at(end - 1)))
      for (let i = tokens.at(start); i <= tokens.at(end - 1); i++) others.add(i)
  const totals: Totals = new Map()
  for (let i = title.first; i < title.last; i++)
    if (tokens.tag(i) === "PROPN" && !others.has(i)) totals.set(tokens.form(i), 0)
  for (let i = title.last; i < tokens.length; i++)
    if (tokens.tag(i) === "PROPN" && totals.has(tokens.form(i))) add(totals, tokens.form(i), 1)
  const best = heaviest(totals)
  return best !== null && totals.get(best)! > 0 ? best : null
}

/** What the whole article is about; read once an article. */
export function sceneOf(article: Resolved): Scene {
  const { tokens, sentences, mentions, entities } = article
  const named: Totals = new Map()
  const bodies: Totals = new Map()
  let spot: string | null = null
  let armed: string | null = null
  for (const mention of mentions) {
    if (mention.form === "pronoun" || mention.nestedIn !== null) continue
    const entity = entities[mention.entity]!
    const sentence = sentences[tokens.sentence(tokens.at(mention.start))]
    if (!sentence || sentence.kind === "noise") continue
    const weight = weightOf(sentence)
    if (isArmed(tokens, mention)) armed ??= entity.name
    if (mention.type === "organization" && mention.form === "name") add(bodies, entity.name, weight)
    const isHere = isPlaced(tokens, mention) || isUnknownPlace(tokens, mention)
    if (isHere && !entity.iso2 && !isWater(entity)) spot ??= entity.name
    if (mention.type !== "place" && mention.form !== "demonym") continue
    if (isWater(entity)) continue
    const country = countryOfPlace(entity)
    // Where it happens counts more than who is named.
    if (country) add(named, country, weight * (isHere ? 1.6 : isHappening(tokens, mention) ? 2 : 1))
  }
  return {
    country: heaviest(named),
    spot,
    happening: happeningIn(tokens, sentences),
    armed,
    body: frequentName(article) ?? heaviest(bodies),
  }
}

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

/** The place nearest to a figure in its clause, as one where things happen; a town rather than its country. */
export function placeNear(
  article: Resolved,
  figure: Span,
  { mentions, within }: { mentions: readonly Mention[]; within: Span },
): Entity | null {
  let best: Mention | null = null
  const distance = ({ start, end }: Span) =>
    start >= figure.end ? start - figure.end : figure.start - end + 8
  for (const mention of mentions) {
    if (mention.start < within.start || mention.end > within.end || mention.nestedIn !== null) continue
    // crossed from Sudan into Chad: where they are
    if (article.tokens.lower(article.tokens.at(mention.start) - 2) === "based") continue
    const isLeft = article.tokens.lower(article.tokens.at(mention.start) - 1) === "from"
    const isHere = !isLeft && (isPlaced(article.tokens, mention) || isUnknownPlace(article.tokens, mention))
    if (isWater(article.entities[mention.entity]!)) continue
    if (!isHere && !isFronted(article, mention) && !isReached(article.tokens, mention)) continue
    if (best === null || distance(mention) < distance(best)) best = mention
  }
  return best && article.entities[best.entity]!
}
