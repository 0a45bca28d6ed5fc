import table from "../../../lexicons/name-confidence.json" with { type: "json" }
import { confidenceOf } from "../../confidence.js"
import type { EntityType, Mention, NameMention, Resolved } from "../../layers.js"
import { known } from "./gazetteer.js"
import { namedElsewhere } from "./spread.js"

/** What the texts that it was learnt from have annotated; nobody counted the others. */
const measured: ReadonlySet<EntityType> = new Set<EntityType>(["person", "organization", "place", "facility"])

/** A name that stands in no longer one, of a type that was measured, under its place in `mentions`. */
export interface MeasuredName {
  readonly place: number
  readonly mention: Mention
  /** As published: that of the entity. */
  readonly type: EntityType
  /** As `confidenceOf` takes them. */
  readonly parts: readonly string[]
}

/** The names of an article whose confidence is known, in text order. */
export function measuredNames({ article, names, mentions, entities }: Resolved): MeasuredName[] {
  const margins = new Map<number, number | undefined>()
  for (const name of names) if (isOutermost(name)) margins.set(name.start, name.margin)
  return mentions.flatMap((mention, place): MeasuredName[] => {
    const { type } = entities[mention.entity]!
    if (!isOutermost(mention) || !measured.has(type)) return []
    const margin = margins.get(mention.start)
    const isListed = known(article.text.slice(mention.start, mention.end)) !== null
    const parts = [finder(mention, margin), type, clearness(margin), isListed ? "listed" : "not listed"]
    return [{ place, mention, type, parts }]
  })
}

/** How probable it is that a mention has the right words and the right type (0..1), by its place; null where it was not measured. */
export function nameConfidences(article: Resolved): (number | null)[] {
  const shares: (number | null)[] = article.mentions.map(() => null)
  for (const { place, parts } of measuredNames(article)) shares[place] = confidenceOf(table, parts)
  return shares
}

const isOutermost = ({ form, nestedIn }: NameMention): boolean => form === "name" && nestedIn === null

/** Who found it: a name of the tagger's that the rules have too bears the name of their rule. */
function finder({ rule }: NameMention, margin: number | undefined): string {
  if (rule === namedElsewhere) return "another place"
  return margin === undefined ? "rules" : rule === "tagger" ? "tagger" : "both"
}

/** Below 0 the tagger would name each token otherwise, if it stood alone. */
function clearness(margin: number | undefined): string {
  if (margin === undefined) return "no margin"
  if (margin < 0) return margin < -0.5 ? "against its margin" : "just against"
  return margin < 1 ? "narrow" : "clear"
}
