import type { Resolved } from "../../layers.js"
import type { Found } from "./found.js"
import type { Range } from "./phrases.js"
import type { Quotations } from "./quotes.js"

/** Claims with all that they quote in their paragraph; and what goes on in later ones, by index of the claim. */
export interface Continued {
  readonly whole: readonly Found[]
  readonly later: readonly { readonly of: number; readonly content: Range }[]
}

/** “We lost,” he said. “It hurts.”: a quotation that opens a sentence, without a cue, is by the one quoted before it. */
export function continuedQuotes(
  article: Resolved,
  found: readonly Found[],
  quotations: Quotations,
): Continued {
  const { tokens, sentences } = article
  const whole = [...found]
  const later: { of: number; content: Range }[] = []
  const owned = ownersOf(article, found)
  const speakers = speakersOf(article, found, quotations)
  let speaker = -1
  let spoken = -2
  for (let at = 0, next = 0; at < sentences.length; at++) {
    const sentence = sentences[at]!
    while ((quotations.all[next]?.first ?? Number.POSITIVE_INFINITY) < sentence.first) next++
    const own = speakers[at]!
    if (own >= 0) [speaker, spoken] = [own, lastSentence(article, whole[own]!)]
    const quotation = quotations.all[next]
    if (own >= 0 || quotation?.first !== sentence.first || owned[sentence.first] || spoken < at - 1) continue
    const near = sentence.paragraph - sentences[tokens.sentence(whole[speaker]!.cue.first)]!.paragraph
    spoken = tokens.sentence(quotation.last - 1)
    if (near === 0) {
      const { content } = whole[speaker]!
      whole[speaker] = { ...whole[speaker]!, content: [...content, quotation] }
    } else later.push({ of: speaker, content: quotation })
  }
  return { whole, later }
}

/** Which tokens are said by a claim already. */
function ownersOf({ tokens }: Resolved, found: readonly Found[]): Uint8Array {
  const owned = new Uint8Array(tokens.length)
  for (const { content } of found) for (const { first, last } of content) owned.fill(1, first, last)
  return owned
}

/** By sentence, the last claim made in it outside quotations; -1 where none is. */
function speakersOf(
  { tokens, sentences }: Resolved,
  found: readonly Found[],
  quotations: Quotations,
): Int32Array {
  const speakers = new Int32Array(sentences.length).fill(-1)
  for (const [index, { cue, source }] of found.entries())
    if (source && !quotations.around(cue.first)) speakers[tokens.sentence(cue.first)] = index
  return speakers
}

const lastSentence = ({ tokens }: Resolved, { cue, content }: Found): number =>
  Math.max(tokens.sentence(cue.first), ...content.map(({ last }) => tokens.sentence(last - 1)))
