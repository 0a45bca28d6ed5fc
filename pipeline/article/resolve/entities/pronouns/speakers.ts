import type { Recognized } from "../../../layers.js"
import type { Past } from "../references.js"
import type { InQuote } from "./quotes.js"
import { speaks } from "./roles.js"

/** Who speaks in each sentence: who is named with a verb of saying there, else before or after it in its paragraph. */
export function findSpeakers(
  { tokens, sentences }: Recognized,
  joined: readonly (Past | null)[],
  inQuote: InQuote,
): ReadonlyMap<number, number> {
  const own = new Map<number, number>()
  for (const one of joined) {
    if (one?.mention.type !== "person" || inQuote(one.mention.start)) continue
    if (speaks(tokens, one.mention))
      own.set(tokens.sentence(tokens.at(one.mention.start)), one.mention.entity)
  }
  const out = new Map(own)
  const pass = (from: number, to: number): void => {
    const speaker = out.get(from)
    if (speaker === undefined || out.has(to)) return
    if (sentences[from]!.paragraph === sentences[to]!.paragraph) out.set(to, speaker)
  }
  for (let i = 1; i < sentences.length; i++) pass(i - 1, i)
  for (let i = sentences.length - 1; i > 0; i--) pass(i, i - 1)
  return out
}
