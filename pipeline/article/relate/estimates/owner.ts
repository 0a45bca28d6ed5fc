import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Entity, Event, Mention, Quantity, Resolved } from "../../layers.js"
import { actorOf } from "./actor.js"
import type { Counted } from "./counted.js"
import { ownerOfSum } from "./owner-of-sum.js"
import type { Scene } from "./scene.js"
import { countryOfSource, countsOwn, lostBy, peopleOf } from "./victims.js"
import { isPerson, senders } from "./words.js"

const government = /^(?:the )?government of (?:the )?/i

/** What stands near a figure, for whose it is. */
export interface Near {
  readonly counted: Counted
  readonly event: Event | null
  readonly doing: string | null
  readonly mentions: readonly Mention[]
  readonly within: Span
  readonly claim: Claim
  readonly scene: Scene
}

/** The country an entity is or acts for: its code, or its name. Null for people and the like. */
export function countryOf(entities: readonly Entity[], index: number): string | null {
  const entity = entities[index]!
  if (entity.iso2) return entity.iso2
  const name = entity.name.replace(government, "")
  if (name === entity.name) return null
  return entities.find((other) => other.name === name)?.iso2 ?? name
}

/** A mention's country: Pyongyang, standing for a government, gives that government's. */
export const countryOfMention = ({ entities }: Resolved, mention: Mention): string | null =>
  countryOf(entities, mention.standsFor ?? mention.entity)

/** 1,000 Nepali peacekeepers: a country inside the phrase. */
function insidePhrase(article: Resolved, quantity: Quantity, mentions: readonly Mention[]): string | null {
  const phrase = { start: quantity.start, end: Math.max(quantity.end, quantity.counted?.end ?? 0) }
  for (const mention of mentions) {
    if (!overlap(phrase, mention) || !contains(phrase, mention)) continue
    const country = countryOfMention(article, mention)
    if (country) return country
  }
  return null
}

/** Whose it is: for forces, the country that sends them; for sums and shares, the country, company or party they are of. Null where the sentence does not say. */
export function ownerOf(article: Resolved, quantity: Quantity, near: Near): string | null {
  const { counted, scene } = near
  const inside = insidePhrase(article, quantity, near.mentions) ?? counted.owner
  // 52 percent of Irish voters: a share of them, and not theirs
  if (inside && !counted.name?.endsWith(": vote share")) return inside
  if (counted.name?.includes(": ")) return ownerOfSum(article, quantity, near)
  if (counted.name === "jobs" || (isStaff(quantity) && near.doing === "cut")) return scene.body
  if (counted.name === "militants") return groupBefore(article, quantity, near) ?? scene.armed
  if (counted.name !== null && senders.has(counted.name))
    return frameOwner(article, near) ?? lostBy(article, quantity, near) ?? senderOf(article, quantity, near)
  if (!isFought(scene, counted)) return null
  return (
    frameOwner(article, near) ??
    peopleOf(article, quantity, near) ??
    (scene.isOnCaptives ? holderOfCaptives(article, quantity, near) : null)
  )
}

/** put Ukrainian deaths at 200 · Armenia's losses: the country in the frame's own words */
function frameOwner(article: Resolved, { counted, mentions }: Near): string | null {
  const span = counted.framed?.span
  const found = span && mentions.find((mention) => contains(span, mention) && mention.end < span.end)
  return found ? countryOfMention(article, found) : null
}

/** The Houthis freed 113 prisoners: told by who frees or holds them, where nothing says whose they are. */
function holderOfCaptives(article: Resolved, quantity: Quantity, near: Near): string | null {
  if (!/freed|held/.test(near.doing ?? "")) return null
  const actor = actorOf(article, quantity, near)
  return actor && `by ${actor}`
}

/** People of one side or the other; a bare number may count them too. */
const isFought = ({ happening, isOnCaptives }: Scene, { name }: Counted): boolean =>
  (happening === "attack" || isOnCaptives) && (name === null || isPerson(name))

const isStaff = ({ countedLemma }: Quantity): boolean =>
  /(?:employee|worker|staff|staffer)$/.test(countedLemma ?? "")

/** nine of its fighters, Al-Shabaab said · Al-Shabaab fighters: the group that has them, where its name stands right before. */
function groupBefore(article: Resolved, quantity: Quantity, { mentions, within }: Near): string | null {
  const { tokens, entities } = article
  const text = article.prose.slice(quantity.start, quantity.end).toLowerCase()
  if (!/\b(?:its|their)\b/.test(text)) return null
  const source = mentions.findLast(
    ({ end, type, form }) => end <= quantity.start && type === "organization" && form === "name",
  )
  return source && tokens.length > 0 && contains({ start: 0, end: within.end }, source)
    ? entities[source.entity]!.name
    : null
}

/** The country of an event's actor, or the last one before the verb inside what is claimed, not as a place; of its own soldiers, the source's. */
function senderOf(
  article: Resolved,
  quantity: Quantity,
  { event, mentions, within, claim }: Near,
): string | null {
  const { entities, tokens, prose } = article
  const isOwn = /\b(?:its|their|our)\b/i.test(prose.slice(quantity.start, quantity.end))
  if (isOwn || countsOwn(article, quantity, within)) {
    const country = countryOfSource(article, claim)
    if (country) return country
  }
  // Who kills soldiers does not send them.
  if (event && event.type !== "MOBILIZE") return null
  for (const actor of event?.actors ?? []) {
    const country = countryOf(entities, actor)
    if (country) return country
  }
  const limit = Math.min(event?.start ?? quantity.start, quantity.start)
  const before = mentions.filter(
    (mention) =>
      contains(within, mention) &&
      mention.end <= limit &&
      tokens.tag(tokens.at(mention.start) - 1) !== "ADP" &&
      mention.form !== "demonym",
  )
  for (const mention of before.toReversed()) {
    const country = countryOfMention(article, mention)
    if (country) return country
  }
  return null
}

/** The words for an owner: North Korean where the text has that word, else the name. */
export function ownerWords(article: Resolved, owner: string): { adjective: string | null; name: string } {
  const index = article.entities.findIndex(({ iso2, name }) => iso2 === owner || name === owner)
  if (index < 0) return { adjective: owner, name: owner }
  const mention = article.mentions.find(({ entity, form }) => entity === index && form === "demonym")
  const adjective = mention ? article.prose.slice(mention.start, mention.end) : null
  return { adjective, name: article.entities[index]!.name }
}
