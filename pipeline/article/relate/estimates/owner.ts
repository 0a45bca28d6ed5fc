import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Entity, Event, Mention, Quantity, Resolved, Tokens } from "../../layers.js"
import type { Counted } from "./counted.js"
import { countryOfWord } from "./place.js"
import type { Scene } from "./scene.js"
import { disasters, eventTopics, nationalTopics, ownTopics, senders } from "./words.js"

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
  if (inside) return inside
  if (counted.name?.includes(": ")) return ownerOfSum(article, quantity, near)
  if (counted.name === "jobs" || (isStaff(quantity) && near.doing === "cut")) return scene.body
  if (counted.name === "militants") return groupBefore(article, quantity, near) ?? scene.armed
  return counted.name !== null && senders.has(counted.name) ? senderOf(article, quantity, near) : null
}

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
  if (/\b(?:its|their|our)\b/i.test(prose.slice(quantity.start, quantity.end))) {
    const source = mentions.find((mention) => claim.source.some((span) => overlap(span, mention)))
    const country = (source && countryOfMention(article, source)) ?? hinted(article, claim)
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

/** The Indian army: a word of the source that tells its country. */
function hinted({ tokens }: Resolved, { source }: Claim): string | null {
  for (const { start, end } of source)
    for (let i = tokens.at(start); i <= tokens.at(end - 1); i++) {
      const country = countryOfWord(tokens.form(i))
      if (country) return country
    }
  return null
}

/** Growth is a country's, a profit a company's, damage that of what happened, a share of the vote a party's. */
function ownerOfSum(article: Resolved, quantity: Quantity, near: Near): string | null {
  const topic = near.counted.name!.split(": ")[1]!
  const { happening, country } = near.scene
  if (eventTopics.has(topic) && happening !== null && disasters.has(happening)) return country
  if (nationalTopics.has(topic)) return countryIn(article, quantity, near) ?? near.scene.country
  if (/^(?:vote share|support|percent: vote share)$/.test(topic)) return partyOf(article, quantity, near)
  const subject = bodyIn(article, quantity, near)
  return subject ?? (ownTopics.has(topic) || eventTopics.has(topic) ? near.scene.body : null)
}

/** The country nearest before a figure in its clause. */
function countryIn(article: Resolved, quantity: Quantity, { mentions, within, claim }: Near): string | null {
  const found = mentions.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      contains(within, mention) &&
      !claim.source.some((span) => overlap(span, mention)) &&
      article.entities[mention.entity]!.iso2 !== null,
  )
  return found ? article.entities[found.entity]!.iso2 : null
}

const bodies = /^(?:person|organization|product)$/

/** The company or body that is the subject, and not who says it. */
function bodyIn(
  article: Resolved,
  quantity: Quantity,
  { mentions, within, claim, scene }: Near,
): string | null {
  const { tokens, entities } = article
  const found = mentions.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      contains(within, mention) &&
      bodies.test(mention.type) &&
      mention.form === "name" &&
      !claim.source.some((span) => overlap(span, mention)) &&
      tokens.tag(tokens.at(mention.start) - 1) !== "ADP",
  )
  const name = found ? entities[found.entity]!.name : null
  // Helvia Bank, where the article is about Helvia
  return name !== null && scene.body !== null && name.includes(scene.body) ? scene.body : name
}

/** The Socialists would get 34 percent · gave the Socialists 30 percent: the name right before a share, else the subject's, in one form for the party and its people. */
export function partyOf(
  article: Resolved,
  quantity: Quantity,
  { mentions, within }: Pick<Near, "mentions" | "within">,
): string | null {
  const { tokens, entities } = article
  const before = tokens.at(quantity.start) - 1
  const found = mentions.findLast(
    (mention) => mention.end <= quantity.start && contains(within, mention) && mention.type !== "place",
  )
  const behind = namesBehind(article, quantity)
  if (behind) return behind
  const isPronoun = found?.form === "pronoun" && found.end === tokens.end(before)
  const name = isPronoun
    ? entities[found.entity]!.name
    : (namesAround(article, quantity) ?? (found ? entities[found.entity]!.name : null))
  if (!name) return null
  const plain = name
    .toLowerCase()
    .replace(/\b(?:the|party|movement|alliance)\b/g, "")
    .trim()
  const isPerson =
    found?.type === "person" && entities[found.entity]!.name.endsWith(name.slice(name.lastIndexOf(" ") + 1))
  return isPerson ? plain.slice(plain.lastIndexOf(" ") + 1) : plain.replace(/s$/, "")
}

/** 45.9 percent for Laura Pereyra: the last word of the name behind a share; null where there is none. */
function namesBehind({ tokens }: Resolved, quantity: Quantity): string | null {
  let i = tokens.at(quantity.end - 1) + 1
  if (tokens.lower(i) === "of") i += /^the$/.test(tokens.lower(i + 1)) ? 3 : 2
  if (tokens.lower(i) !== "for" || tokens.tag(i + 1) !== "PROPN") return null
  while (tokens.tag(i + 1) === "PROPN") i++
  return tokens.lower(i)
}

/** The proper nouns of the phrase that ends at a token: the far-right [Chega] party; null where there are none. */
function namesBefore(tokens: Tokens, last: number): string | null {
  const words: string[] = []
  for (let i = last; /^(?:NOUN|PROPN|ADJ)$/.test(tokens.tag(i)) || /^\p{Lu}{2,}$/u.test(tokens.form(i)); i--)
    if (tokens.tag(i) === "PROPN" || /^\p{Lu}/u.test(tokens.form(i))) words.unshift(tokens.form(i))
  return words.length > 0 ? words.join(" ") : null
}

/** put ANO at 33 percent · ANO fell to 34 percent · the Pirates stayed at 8 percent: the names before a share's preposition, or its verb. */
function namesAround({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const before = tokens.at(quantity.start) - 1
  const { first } = sentences[tokens.sentence(before + 1)]!
  let i = /^(?:at|of)$/.test(tokens.lower(before)) ? before - 1 : before
  // gave the candidate, Andrés Soto, 49.8 percent
  if (tokens.lower(i) === ",") i--
  while (/^(?:ADV|NUM)$/.test(tokens.tag(i)) && i > first) i--
  const near = namesBefore(tokens, i)
  if (near) return near
  while (i > first && tokens.tag(i) !== "VERB") i--
  i--
  while (i > first && /^(?:AUX|ADV|PART)$/.test(tokens.tag(i))) i--
  return i >= first ? namesBefore(tokens, i) : null
}

/** The words for an owner: North Korean where the text has that word, else the name. */
export function ownerWords(article: Resolved, owner: string): { adjective: string | null; name: string } {
  const index = article.entities.findIndex(({ iso2, name }) => iso2 === owner || name === owner)
  if (index < 0) return { adjective: owner, name: owner }
  const mention = article.mentions.find(({ entity, form }) => entity === index && form === "demonym")
  const adjective = mention ? article.prose.slice(mention.start, mention.end) : null
  return { adjective, name: article.entities[index]!.name }
}
