import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Entity, Mention, Resolved, Sentence, Tokens } from "../../layers.js"
import { cities, key } from "../../recognize/names/gazetteer.js"
import { isPlaced } from "../events/arguments.js"

/** What an article is about, for figures that do not say it themselves. */
export interface Scene {
  /** The country where it happens, by its code; else the place most often named. */
  readonly country: string | null
  /** The place that is named first as one where things happen: in Belgrade. */
  readonly spot: string | null
  /** earthquake · storm · attack · protest … */
  readonly happening: string | null
  /** The company or body that the article is about. */
  readonly body: string | null
}

const happenings = new Map<string, string>()
for (const [name, words] of Object.entries(lexicon.happenings))
  for (const word of words) happenings.set(word, name)

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
      const name = happenings.get(tokens.lower(i)) ?? happenings.get(tokens.lemma(i).toLowerCase())
      if (name) add(totals, name, weightOf(sentence))
    }
  return heaviest(totals)
}

/** The code of the country that a place is or lies in; null where no list knows it. */
export function countryOfPlace(entity: Entity): string | null {
  if (entity.iso2) return entity.iso2
  return entity.type === "place" ? (cities.get(key(entity.name))?.country ?? null) : null
}

/** Beirut, Lake Chad: a place that others can be compared by; a river or a sea is none. */
const isWater = ({ name }: Entity): boolean =>
  /\b(?:River|Sea|Ocean|Lake|Strait|Gulf|Channel|Bay)\b/.test(name)

/** What the whole article is about; read once an article. */
export function sceneOf(article: Resolved): Scene {
  const { tokens, sentences, mentions, entities } = article
  const placed: Totals = new Map()
  const named: Totals = new Map()
  const bodies: Totals = new Map()
  let spot: string | null = null
  for (const mention of mentions) {
    if (mention.form === "pronoun" || mention.nestedIn !== null) continue
    const entity = entities[mention.entity]!
    const sentence = sentences[tokens.sentence(tokens.at(mention.start))]
    if (!sentence || sentence.kind === "noise") continue
    const weight = weightOf(sentence)
    if (mention.type === "organization" && mention.form === "name") add(bodies, entity.name, weight)
    if (mention.type !== "place" && mention.form !== "demonym") continue
    if (isWater(entity)) continue
    const country = countryOfPlace(entity)
    const isHere = isPlaced(tokens, mention)
    if (country) add(isHere ? placed : named, country, weight)
    else add(named, entity.name, weight / 2)
    if (isHere && mention.type === "place" && !entity.iso2) spot ??= entity.name
  }
  return {
    country: heaviest(placed) ?? heaviest(named),
    spot,
    happening: happeningIn(tokens, sentences),
    body: heaviest(bodies),
  }
}

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
    if (mention.start < within.start || mention.end > within.end || mention.type !== "place") continue
    if (mention.nestedIn !== null || !isPlaced(article.tokens, mention)) continue
    if (best === null || distance(mention) < distance(best)) best = mention
  }
  return best && article.entities[best.entity]!
}
