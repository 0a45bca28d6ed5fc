import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import { contains, overlap, type Span } from "../../article.js"
import type { Entity, Event, Mention, Quantity, Resolved } from "../../layers.js"
import type { Counted } from "./counted.js"

const senders = new Set(lexicon.sender)
const government = /^(?:the )?government of (?:the )?/i

/** The country an entity is or acts for: its code, or its name. Null for people and the like. */
function countryOf(entities: readonly Entity[], index: number): string | null {
  const entity = entities[index]!
  if (entity.iso2) return entity.iso2
  const name = entity.name.replace(government, "")
  if (name === entity.name) return null
  return entities.find((other) => other.name === name)?.iso2 ?? name
}

/** A mention's country: Pyongyang, standing for a government, gives that government's. */
const countryOfMention = ({ entities }: Resolved, mention: Mention): string | null =>
  countryOf(entities, mention.standsFor ?? mention.entity)

/** 1,000 North Korean pyrotechnicians: a country inside the phrase. */
function insidePhrase(article: Resolved, quantity: Quantity, mentions: readonly Mention[]): string | null {
  const phrase = { start: quantity.start, end: Math.max(quantity.end, quantity.counted?.end ?? 0) }
  for (const mention of mentions) {
    if (!overlap(phrase, mention) || !contains(phrase, mention)) continue
    const country = countryOfMention(article, mention)
    if (country) return country
  }
  return null
}

/** Whose it is: for forces, the country that sends them; else the place where it happened. Null where the sentence does not say. */
export function ownerOf(
  article: Resolved,
  quantity: Quantity,
  given: { counted: Counted; event: Event | null; mentions: readonly Mention[]; within: Span },
): string | null {
  const { counted, event, mentions, within } = given
  const inside = insidePhrase(article, quantity, mentions) ?? counted.owner
  if (inside) return inside
  if (quantity.kind !== "count") return subjectOf(article, quantity, { mentions, within })
  if (!event) return null
  if (!senders.has(counted.name))
    return event.place === null ? null : placeName(article.entities[event.place]!)
  for (const actor of event.actors) {
    const country = countryOf(article.entities, actor)
    if (country) return country
  }
  // North Korea … Sending: the last country before the verb, inside what is claimed, not as a place.
  const before = mentions.filter(
    (mention) =>
      contains(within, mention) &&
      mention.end <= Math.min(event.start, quantity.start) &&
      article.tokens.tag(article.tokens.at(mention.start) - 1) !== "ADP",
  )
  for (const mention of before.toReversed()) {
    const country = countryOfMention(article, mention)
    if (country) return country
  }
  return null
}

/** Whose budget, whose share: the last name before the figure in its clause that hangs from no preposition. */
function subjectOf(
  article: Resolved,
  quantity: Quantity,
  { mentions, within }: { mentions: readonly Mention[]; within: Span },
): string | null {
  const subject = mentions.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      contains(within, mention) &&
      /^(?:person|organization|place|nationality)$/.test(mention.type) &&
      article.tokens.tag(article.tokens.at(mention.start) - 1) !== "ADP",
  )
  if (!subject) return null
  const index = subject.standsFor ?? subject.entity
  return countryOf(article.entities, index) ?? article.entities[index]!.name
}

const placeName = (entity: Entity): string => entity.iso2 ?? entity.name

/** The words for an owner: North Korean where the text has that word, else the name. */
export function ownerWords(article: Resolved, owner: string): { adjective: string | null; name: string } {
  const index = article.entities.findIndex(({ iso2, name }) => iso2 === owner || name === owner)
  if (index < 0) return { adjective: owner, name: owner }
  const mention = article.mentions.find(({ entity, form }) => entity === index && form === "demonym")
  const adjective = mention ? article.prose.slice(mention.start, mention.end) : null
  return { adjective, name: article.entities[index]!.name }
}
