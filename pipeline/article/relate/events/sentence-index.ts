import { contains, type Span } from "../../article.js"
import type { Annotated, Claim } from "../../layers.js"

/** Number of the sentence that an offset stands in; -1 outside all of them. */
export const sentenceOf = ({ tokens }: Annotated, offset: number): number => {
  const token = tokens.at(offset)
  return token < tokens.length && token >= 0 ? tokens.sentence(token) : -1
}

/** Indexes of the spans that start in each sentence, in their order. */
export function bySentence(article: Annotated, spans: readonly Span[]): number[][] {
  const lists: number[][] = article.sentences.map(() => [])
  for (const [i, span] of spans.entries()) lists[sentenceOf(article, span.start)]?.push(i)
  return lists
}

/** Indexes of the claims that have content in each sentence; a long quotation is in several. */
export function claimsBySentence(article: Annotated, claims: readonly Claim[]): number[][] {
  const lists: number[][] = article.sentences.map(() => [])
  for (const [i, claim] of claims.entries())
    for (const part of claim.content) {
      const last = sentenceOf(article, part.end - 1)
      for (let s = sentenceOf(article, part.start); s >= 0 && s <= last; s++)
        if (lists[s]!.at(-1) !== i) lists[s]!.push(i)
    }
  return lists
}

/** Of the given claims, those whose content covers the span, the innermost first. */
export function claimsAround(claims: readonly Claim[], among: readonly number[], span: Span): number[] {
  const found: { claim: number; length: number }[] = []
  for (const claim of among) {
    const part = claims[claim]!.content.find((content) => contains(content, span))
    if (part) found.push({ claim, length: part.end - part.start })
  }
  return found.sort((a, b) => a.length - b.length || a.claim - b.claim).map(({ claim }) => claim)
}
