import { firstWhere, type Span } from "../article.js"
import type { Sentence } from "../layers.js"

/** Turns UTF-16 offsets into published places: code points, sentence ids, printed text. Made once an article. */
export interface Places {
  /** Code-point offset of a UTF-16 offset. */
  readonly point: (offset: number) => number
  /** Number of the sentence that a span starts in, or of the nearest before it. */
  readonly sentenceAt: (offset: number) => number
  readonly sentenceId: (index: number) => string
  readonly text: (span: Span) => string
  /** `LETTER-ARTICLE.start.end`, in code points: made from content, unique by construction. */
  readonly id: (letter: string, span: Span) => string
}

/** The places of one article. */
export function placesOf(text: string, articleId: string, sentences: readonly Sentence[]): Places {
  const hash = articleId.slice(2)
  const point = pointsOf(text)
  const sentenceAt = (offset: number): number =>
    Math.max(0, firstWhere(sentences.length, (i) => sentences[i]!.start > offset) - 1)
  const id = (letter: string, { start, end }: Span) => `${letter}-${hash}.${point(start)}.${point(end)}`
  const ids = sentences.map((sentence) => id("s", sentence))
  return {
    point,
    sentenceAt,
    sentenceId: (index) => ids[index] ?? "",
    text: ({ start, end }) => text.slice(start, end),
    id,
  }
}

/** Counts code points: the identity where the text has no surrogate pairs. */
function pointsOf(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const low = text.charCodeAt(i + 1)
    if (low >= 0xdc00 && low <= 0xdfff) pairs.push(i)
  }
  if (pairs.length === 0) return (offset) => offset
  return (offset) => offset - firstWhere(pairs.length, (i) => pairs[i]! >= offset)
}
