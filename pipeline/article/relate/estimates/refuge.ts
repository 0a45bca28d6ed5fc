import type { Mention, Quantity, Resolved } from "../../layers.js"
import type { Counted } from "./counted.js"
import type { Doing } from "./doing.js"
import { governing, subjectOf } from "./governing.js"
import { countryOfPlace } from "./place.js"
import { hosting } from "./words.js"

/** Chad hosts 155,000 Sudanese: the country that has taken people in; null where none has. */
export function refugeIn(
  { tokens, entities }: Resolved,
  quantity: Quantity,
  { mentions, counted }: { mentions: readonly Mention[]; counted: Counted | null },
): string | null {
  const name = counted?.name ?? null
  const found = name === null || name === "people" ? governing(tokens, quantity) : null
  if (found?.relation !== "obj" || !hosting.has(tokens.lemma(found.verb))) return null
  const subject = subjectOf(tokens, found.verb)
  const host = mentions.find(
    ({ start, end, type }) =>
      type === "place" && tokens.at(start) <= subject && tokens.at(end - 1) >= subject,
  )
  return host ? entities[host.entity]!.iso2 : null
}

/** 60,000 Sudanese refugees in Chad: whether people who have fled are told of in another country than theirs. */
export function isAbroad(
  { entities }: Resolved,
  near: { counted: Counted | null; doing: Doing | null; place: Mention | null; owner: string | null },
): boolean {
  const state = near.counted?.state ?? near.doing?.phrase ?? null
  const country = near.place && countryOfPlace(entities[near.place.entity]!)
  return state === "displaced" && country !== null && near.owner !== null && near.owner !== country
}
