import type { Span } from "../article.js"
import { type Border, isUnmarkedBorder } from "./layout.js"
import { endsSentence, isStop, startsSentence } from "./stops.js"

const closing = new Set(['"', "”", "’", "'", ")", "]", "»", "''", "’’"])

/** Where the sentences of a block end: indexes just past their last token. The last one is always the block's end. */
export function sentenceEnds(prose: string, tokens: readonly Span[]): number[] {
  const form = (i: number) => (tokens[i] ? prose.slice(tokens[i].start, tokens[i].end) : "")
  const touches = (i: number) => tokens[i]?.end === tokens[i + 1]?.start
  const ends: number[] = []
  let first = 0
  const close = (end: number) => {
    ends.push(end)
    first = end
  }
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!mayEnd(prose, tokens[i]!, tokens[i + 1]!)) continue
    const border: Border = { i, first, form, touches }
    if (isUnmarkedBorder(border)) {
      close(i + 1)
      continue
    }
    if (!isStop(prose.charCodeAt(tokens[i]!.end - 1)) || !endsSentence(border)) continue
    let last = i
    while (closing.has(form(last + 1)) && (touches(last) || (last + 2 === tokens.length && last === i)))
      last++
    const isQuoted = last > i
    last = afterReferences(form, last)
    if (last + 1 >= tokens.length) break
    if (startsSentence(border, last, isQuoted)) close(last + 1)
    i = last
  }
  if (first < tokens.length) ends.push(tokens.length)
  return ends
}

/** Most tokens are words between words: nothing ends there. */
function mayEnd(prose: string, { start, end }: Span, next: Span): boolean {
  const unit = prose.charCodeAt(end - 1)
  if (isSign(unit) || end - start > 6) return true
  const after = prose.charCodeAt(next.start)
  return isSign(after) || (after >= 48 && after <= 57) || unit === 77 || unit === 109 // 01/02/2003 04:05 PM
}

const isSign = (unit: number) => (unit < 128 ? signs[unit] === 1 : unit === 0x2026)
const signs = Uint8Array.from({ length: 128 }, (_, unit) => (/\w/.test(String.fromCharCode(unit)) ? 0 : 1))

/** "He died in 2014. [4]": notes in brackets belong to the sentence before them. */
function afterReferences(form: (i: number) => string, last: number): number {
  let i = last
  while (form(i + 1) === "[" && /^\d+$/.test(form(i + 2)) && form(i + 3) === "]") i += 3
  return i
}
