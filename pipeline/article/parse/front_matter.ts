import type { Span } from "../article.js"

/** The YAML between two lines "---" at the very top of a Markdown file, or null. */
export function frontMatterOf(text: string): { readonly whole: Span; readonly yaml: Span } | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!opening) return null
  const closing = /(?:^|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g
  closing.lastIndex = opening[0].length - 1
  const match = closing.exec(text)
  if (!match) return null
  const yaml = { start: opening[0].length, end: Math.max(opening[0].length, match.index) }
  return { whole: { start: 0, end: match.index + match[0].length }, yaml }
}
