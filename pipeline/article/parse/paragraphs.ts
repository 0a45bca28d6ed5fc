import type { Span } from "../article.js"
import { linesOf, trimmed } from "./lines.js"

/** Nobody wraps lines wider than this: a longer one is a paragraph by itself. */
const WIDEST_WRAPPED_LINE = 120

/**
 * The paragraphs of a plain text: between blank lines, and line by line where the lines are too long to be
 * wrapped. A line that says the known title stands alone.
 */
export function paragraphsOf(text: string, title?: string): Span[] {
  const paragraphs: Span[] = []
  let together: Span[] = []
  const close = () => {
    paragraphs.push(...joined(text, together, title))
    together = []
  }
  for (const line of linesOf(text)) {
    const words = trimmed(text, line)
    if (words.start === words.end) close()
    else together.push(words)
  }
  close()
  return paragraphs
}

function joined(text: string, lines: readonly Span[], title: string | undefined): Span[] {
  if (lines.some(({ start, end }) => end - start > WIDEST_WRAPPED_LINE)) return [...lines]
  const paragraphs: Span[] = []
  let isOpen = false
  for (const line of lines) {
    const isTitle = text.slice(line.start, line.end) === title
    const before = paragraphs.at(-1)
    if (isOpen && !isTitle && before)
      paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end }
    else paragraphs.push(line)
    isOpen = !isTitle
  }
  return paragraphs
}
