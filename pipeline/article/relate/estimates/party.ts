import { contains, type Span } from "../../article.js"
import type { Mention, Quantity, Resolved, Tokens } from "../../layers.js"

/** The Socialists would get 34 percent · gave the Socialists 30 percent: the name right before a share, else the subject's, in one form for the party and its people. */
export function partyOf(
  article: Resolved,
  quantity: Quantity,
  { mentions, within }: { mentions: readonly Mention[]; within: Span },
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
