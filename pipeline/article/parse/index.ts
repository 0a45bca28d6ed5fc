import type { Article, Span } from "../article.js"
import type { Block, BlockKind, Parsed } from "../layers.js"
import type { Stage } from "../stage.js"
import { kindOf, mayBeHeading, mayBeTitle } from "./kind.js"
import { type Language, languageOf, meansEnglish } from "./language.js"
import { readMarkdown } from "./markdown.js"
import { paragraphsOf } from "./paragraphs.js"

/** A block on the way: `depth` is the level of a Markdown heading. */
type Draft = Span & { kind: BlockKind; depth: number | null }

/** Title, paragraphs, headings, quotes, captions and page furniture; and the prose without markup. */
export const parse: Stage<Article, Parsed> = {
  name: "parse",
  summary: "finds title, paragraphs, headings, quotes, captions, page furniture and language; blanks markup",
  run: (article) => (article.format === "markdown" ? parseMarkdown(article) : parseText(article)),
}

function parseText(article: Article): Parsed {
  const { text, meta } = article
  const drafts = paragraphsOf(text, meta.title).map(
    (span): Draft => ({ ...span, kind: kindOf(text.slice(span.start, span.end)), depth: null }),
  )
  markTitle(drafts, article)
  markHeadings(drafts, text)
  return { article, blocks: drafts.map(numbered), prose: text, ...languageOfArticle(article, drafts, text) }
}

function parseMarkdown(article: Article): Parsed {
  const { blocks, prose } = readMarkdown(article.text)
  const drafts = blocks.map(({ start, end, kind, depth, isItem }): Draft => {
    const own = kind === "body" && !isItem ? kindOf(prose.slice(start, end).trim()) : kind
    return { start, end, kind: own, depth }
  })
  markTitle(drafts, article)
  return { article, blocks: drafts.map(numbered), prose, ...languageOfArticle(article, drafts, prose) }
}

/** The language that is stated, or else that of the text without its page furniture. */
function languageOfArticle({ meta }: Article, drafts: readonly Draft[], prose: string): Language {
  const stated = meta.language?.trim()
  if (stated) return { language: stated, isEnglish: meansEnglish(stated) }
  const own = drafts.filter(({ kind }) => kind !== "noise")
  return languageOf(own.map(({ start, end }) => prose.slice(start, end)).join("\n"))
}

const numbered = ({ start, end, kind }: Draft, paragraph: number): Block => ({ start, end, kind, paragraph })

/** The line that says the known title; else the first block, where it looks like one and more follows. */
function markTitle(drafts: readonly Draft[], { text, meta }: Article): void {
  const known = drafts.find(({ start, end }) => meta.title === text.slice(start, end))
  const first = drafts.find(({ kind }) => kind !== "noise")
  const guess = first && first !== drafts.at(-1) && looksLikeTitle(first, text) ? first : undefined
  const title = known ?? guess
  if (title) title.kind = "title"
}

const looksLikeTitle = ({ start, end, kind, depth }: Draft, text: string): boolean =>
  depth === null ? kind === "body" && mayBeTitle(text.slice(start, end)) : depth <= 2

/** A short line that starts large and ends in no full stop, with something before and after it. */
function markHeadings(drafts: readonly Draft[], text: string): void {
  for (const [i, draft] of drafts.entries())
    if (
      i > 0 &&
      i < drafts.length - 1 &&
      draft.kind === "body" &&
      mayBeHeading(text.slice(draft.start, draft.end))
    )
      draft.kind = "heading"
}
