import { contains, overlap } from "../../article.js"
import type { Quantity, Resolved } from "../../layers.js"
import { actorOf } from "./actor.js"
import { plainName } from "./body.js"
import { doesDamage } from "./measure.js"
import type { Near } from "./owner.js"
import { partyOf } from "./party.js"
import { eventTopics, nationalTopics, ownTopics } from "./words.js"

/** Growth is a country's, a profit a company's, damage that of what happened, a share of the vote a party's. */
export function ownerOfSum(article: Resolved, quantity: Quantity, near: Near): string | null {
  const topic = near.counted.name!.split(": ")[1]!
  const { happening, country } = near.scene
  if (topic === "on strike") return staffOf(article, quantity, near)
  if (eventTopics.has(topic) && happening !== null && doesDamage(happening, topic)) return country
  if (topic === "aid") return actorOf(article, quantity, near)
  if (/^(?:mass|area): /.test(near.counted.name!) || nationalTopics.has(topic))
    return countryIn(article, quantity, near) ?? near.scene.country
  if (/^(?:vote share|support|percent: vote share)$/.test(topic)) return partyOf(article, quantity, near)
  const subject = bodyIn(article, quantity, near)
  return subject ?? (ownTopics.has(topic) || eventTopics.has(topic) ? near.scene.body : null)
}

/** 36.5 percent of SNCF employees · of its staff, the railway said: whose staff they are. */
function staffOf({ entities, prose }: Resolved, quantity: Quantity, near: Near): string | null {
  const { mentions, claim } = near
  const end = Math.max(quantity.end, quantity.counted?.end ?? 0)
  const inside = mentions.find(
    (mention) =>
      mention.start >= quantity.start &&
      mention.end <= end &&
      mention.type !== "place" &&
      mention.form === "name",
  )
  if (inside) return plainName(entities[inside.entity]!.name)
  if (!/\b(?:its|their)\b/i.test(prose.slice(quantity.start, end))) return null
  const source = mentions.find((mention) => claim.source.some((span) => overlap(span, mention)))
  return source ? plainName(entities[source.entity]!.name) : null
}

/** The country nearest before a figure in its clause. */
function countryIn(article: Resolved, quantity: Quantity, { mentions, within, claim }: Near): string | null {
  const found = mentions.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      contains(within, mention) &&
      mention.nestedIn === null &&
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
  if (name === null) return null
  return scene.body !== null && name.includes(scene.body) ? scene.body : plainName(name)
}
