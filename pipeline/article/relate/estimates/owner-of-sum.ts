import { contains, overlap } from "../../article.js"
import type { Quantity, Resolved } from "../../layers.js"
import { plainName } from "./body.js"
import { governing, subjectOf } from "./governing.js"
import { doesDamage } from "./measure.js"
import { countryOfMention, type Near } from "./owner.js"
import { partyOf } from "./party.js"
import { countryOfCapital } from "./place.js"
import { eventTopics, nationalTopics, ownTopics } from "./words.js"

/** Growth is a country's, a profit a company's, damage that of what happened, a share of the vote a party's. */
export function ownerOfSum(article: Resolved, quantity: Quantity, near: Near): string | null {
  const topic = near.counted.name!.split(": ")[1]!
  const { happening, country } = near.scene
  if (eventTopics.has(topic) && happening !== null && doesDamage(happening)) return country
  if (topic === "aid") return giverOf(article, quantity, near)
  if (quantity.kind === "measure" || nationalTopics.has(topic))
    return countryIn(article, quantity, near) ?? near.scene.country
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

/** The EU will give 1.1 billion euros · Germany's aid of 240 million · promised by Norway: the country or body that gives; null of all donors together. */
function giverOf(article: Resolved, quantity: Quantity, { mentions, within }: Near): string | null {
  const { tokens, entities } = article
  const found = governing(tokens, quantity)
  // doubled its aid to 240 million
  const verb = found?.verb ?? verbBefore(article, quantity)
  const subject = verb < 0 || found?.relation === "nsubj:pass" ? -1 : subjectOf(tokens, verb)
  for (const mention of mentions) {
    const [first, last] = [tokens.at(mention.start), tokens.at(mention.end - 1)]
    const isSubject = subject >= first && subject <= last
    const isAgent =
      tokens.lower(first - 1) === "by" && mention.start > quantity.end && mention.end <= within.end
    const isOwning =
      mention.end <= quantity.start && /^['’]s?$/.test(tokens.form(last + 1)) && isAid(tokens.lower(last + 2))
    if (!isSubject && !isAgent && !isOwning) continue
    if (mention.type === "group") continue
    const { name } = entities[mention.entity]!
    return countryOfMention(article, mention) ?? countryOfCapital(name) ?? plainName(name)
  }
  return null
}

/** The verb that stands before a figure in its sentence; −1 for none. */
function verbBefore({ tokens, sentences }: Resolved, { start }: Quantity): number {
  const at = tokens.at(start)
  const { first } = sentences[tokens.sentence(at)]!
  for (let i = at - 1; i >= first; i--) if (tokens.tag(i) === "VERB") return i
  return -1
}

const isAid = (word: string): boolean => /^(?:aid|pledge|contribution|donation|share|offer)$/.test(word)

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
  if (name === null) return null
  return scene.body !== null && name.includes(scene.body) ? scene.body : plainName(name)
}
