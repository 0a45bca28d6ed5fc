import type { Span } from "../article.js"

const isSpace = (text: string, at: number): boolean => text.slice(at, at + 1).trim() === ""

/** The span without the white space at its ends; empty (at its start) where there is nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  return { start: from, end: to }
}

/** Every line, without its line end: \n, \r\n or \r. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index })
    start = index + lineEnd.length
  }
  lines.push({ start, end: text.length })
  return lines
}
