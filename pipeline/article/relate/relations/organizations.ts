import type { Mention, Relation, Resolved } from "../../layers.js"
import type { MentionIndex } from "./mention-index.js"

const placed = new Set(["organization", "group", "person", "facility"])

/** Russian Ministry of Defense · South Korea's National Intelligence Service: the country it is part of. */
export function partOfRelation(article: Resolved, index: MentionIndex, body: Mention): Relation | null {
  const { tokens } = article
  const first = tokens.at(body.start)
  const inside = index.insideAt(body.start)
  const before = tokens.lower(first - 1)
  const owner =
    inside ??
    (before === "'s" || before === "'"
      ? index.endingAt(tokens.end(first - 2))
      : asDemonym(index.endingAt(tokens.end(first - 1))))
  if (!owner || owner.entity === body.entity) return null
  if (owner.form !== "demonym" && owner.type !== "place") return null
  return {
    start: Math.min(owner.start, body.start),
    end: withAcronym(article, body.end),
    subject: body.entity,
    relation: "part_of",
    wikidataProperty: "P17",
    object: owner.entity,
    role: null,
    date: null,
    rule: inside ? "relation-demonym" : "relation-possessive",
  }
}

const asDemonym = (mention: Mention | undefined): Mention | undefined =>
  mention?.form === "demonym" ? mention : undefined

/** The acronym in brackets after a name belongs to the evidence: Service (NIS). */
function withAcronym({ tokens }: Resolved, end: number): number {
  const open = tokens.at(end)
  const isAcronym = tokens.lower(open) === "(" && /^[A-Z]{2,}$/.test(tokens.form(open + 1))
  return isAcronym && tokens.lower(open + 2) === ")" ? tokens.end(open + 2) : end
}

/** Lawmakers in Seoul: a thing and, straight after it, its place. */
export function locatedRelation(article: Resolved, index: MentionIndex, thing: Mention): Relation | null {
  const { tokens } = article
  if (!placed.has(thing.type) || thing.form === "demonym") return null
  const link = tokens.at(thing.end)
  if (tokens.lower(link) !== "in") return null
  const next = tokens.tag(link + 1) === "DET" ? link + 2 : link + 1
  const place = index.startingAt(tokens.start(next))
  if (place?.type !== "place" || place.form !== "name") return null
  return {
    start: thing.start,
    end: place.end,
    subject: thing.entity,
    relation: "located_in",
    wikidataProperty: thing.type === "facility" ? "P131" : "P276",
    object: place.entity,
    role: null,
    date: null,
    rule: "relation-in-place",
  }
}
