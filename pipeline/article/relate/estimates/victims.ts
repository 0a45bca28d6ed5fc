import { overlap, type Span } from "../../article.js"
import type { Claim, Mention, Quantity, Resolved } from "../../layers.js"
import { governing, subjectOf } from "./governing.js"
import { countryOf, countryOfMention, type Near } from "./owner.js"
import { countryOfCapital, countryOfWord } from "./place.js"

/** its dead · 35 of its citizens: the people of who says so. */
const own =
  /(?<!\b(?:by|with|for|from) )\b(?:its|their|our)\s+(?:own\s+)?(?:citizens|nationals|people|dead|wounded|injured|soldiers|troops|servicemen|losses|casualties|toll|civilians|men|fighters|prisoners|captives|personnel)\b[^,;]*$/i

/** toll · losses: of the country whose name stands right before. */
const suffered = /^(?:toll|dead|losses|casualties|wounded|injured|deaths|victims|side)$/

/** Whether its own people are counted, in the figure's phrase or the frame before it: the number of its soldiers in captivity at 6,000. */
export function countsOwn({ prose }: Resolved, quantity: Quantity, within: Span): boolean {
  const end = Math.max(quantity.end, quantity.counted?.end ?? 0)
  return own.test(prose.slice(Math.max(within.start, quantity.start - 90), end))
}

/** The country whose people are counted where two fight: its dead, Kyrgyzstan's toll, on the Kyrgyz side. Null where nothing tells. */
export function peopleOf(
  article: Resolved,
  quantity: Quantity,
  { claim, mentions, within }: Near,
): string | null {
  const { prose, tokens } = article
  const end = Math.max(quantity.end, quantity.counted?.end ?? 0)
  if (own.test(prose.slice(Math.max(within.start, quantity.start - 90), end)))
    return countryOfSource(article, claim)
  const lost = lostBy(article, quantity, { claim, mentions })
  if (lost) return lost
  let best: Mention | null = null
  for (const mention of mentions) {
    if (mention.form === "pronoun" || mention.start > end + 40) continue
    const next = tokens.at(mention.end - 1) + 1
    const noun = /^['’]s?$/.test(tokens.form(next)) ? next + 1 : next
    const isOwning = noun > next || mention.form === "demonym"
    if (!isOwning || !(suffered.test(tokens.lower(noun)) || suffered.test(tokens.lower(noun + 1)))) continue
    if (countryOfMention(article, mention) !== null) best = mention
  }
  return best && countryOfMention(article, best)
}

const onOwnSide = /^\W*(?:on|from|among|in) (?:its|their|our)(?: own)? (?:side|ranks|men|forces)\b/

/** 110 dead on its side · Ukraine had lost more than 900 men: the country that lost them; null where nothing tells. */
export function lostBy(
  article: Resolved,
  quantity: Quantity,
  { claim, mentions }: Pick<Near, "claim" | "mentions">,
): string | null {
  const end = Math.max(quantity.end, quantity.counted?.end ?? 0)
  if (onOwnSide.test(article.prose.slice(end, end + 30))) return countryOfSource(article, claim)
  return loserOf(article, quantity, mentions)
}

/** Ukraine had lost more than 900 men: who loses them; null of any other verb. */
function loserOf(article: Resolved, quantity: Quantity, mentions: readonly Mention[]): string | null {
  const { tokens } = article
  const found = governing(tokens, quantity)
  if (found?.relation !== "obj" || tokens.lemma(found.verb) !== "lose") return null
  const subject = subjectOf(tokens, found.verb)
  const loser = mentions.find(
    ({ start, end }) => start <= tokens.start(subject) && tokens.end(subject) <= end,
  )
  return subject >= 0 && loser ? countryOfMention(article, loser) : null
}

/** The country that a claim's source speaks for: Tajikistan's foreign ministry, the Kyrgyz health ministry; null where it tells none. */
export function countryOfSource(article: Resolved, claim: Claim): string | null {
  // by Kyiv, which spoke of 110 dead
  const isRelative = claim.source.some(({ start, end }) =>
    /^(?:which|who)$/.test(article.prose.slice(start, end)),
  )
  const named = article.mentions.filter((mention) =>
    claim.source.some(
      (span) =>
        overlap(span, mention) ||
        (isRelative && span.start - mention.end > 0 && span.start - mention.end < 3),
    ),
  )
  for (const mention of named) {
    // Kyiv spoke of 110 dead on its side
    const { name } = article.entities[mention.entity]!
    const country = countryOfMention(article, mention) ?? countryOfCapital(name)
    if (country) return country
  }
  return hinted(article, claim) ?? (claim.entity === null ? null : countryOf(article.entities, claim.entity))
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
