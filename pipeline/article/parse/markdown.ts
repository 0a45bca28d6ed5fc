import remarkParse from "remark-parse"
import { unified } from "unified"
import type { Span } from "../article.js"
import type { BlockKind } from "../layers.js"
import { frontMatterOf } from "./front_matter.js"
import { trimmed } from "./lines.js"

/** A block of Markdown; `depth` is the number of # of a heading. */
export interface MarkdownBlock extends Span {
  readonly kind: BlockKind
  readonly depth: number | null
  /** In a list, where a short line in lower case is no stray. */
  readonly isItem: boolean
}

/** The part of mdast that is used here. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly depth?: number
  readonly url?: string
  readonly value?: string
  readonly alt?: string | null
  readonly position?: { readonly start: { offset?: number }; readonly end: { offset?: number } }
}

const reader = unified().use(remarkParse).freeze()

/** Same length, line ends kept, all else a space. */
const blank = (words: string): string => words.replace(/[^\r\n]/g, " ")

/** Blocks of a Markdown text, and the text with markup, links, code and HTML blanked at the same length. */
export function readMarkdown(text: string): { blocks: MarkdownBlock[]; prose: string } {
  const top = frontMatterOf(text)?.whole.end ?? 0
  // Blanked, not cut: the offsets of everything after it stay.
  const source = blank(text.slice(0, top)) + text.slice(top)
  const found: Found = { source, blocks: [], words: [] }
  visit(reader.parse(source) as Node, "page", found)
  return { blocks: found.blocks.filter(({ start, end }) => end > start), prose: proseOf(found) }
}

interface Found {
  readonly source: string
  readonly blocks: MarkdownBlock[]
  /** Ranges of the source that are prose, in order. */
  readonly words: Span[]
}

const spanOf = (node: Node): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
})

type Around = "page" | "list" | "quote"

function visit(node: Node, around: Around, found: Found): void {
  const inside = node.type === "blockquote" ? "quote" : node.type === "list" ? "list" : around
  if (node.type === "paragraph" || node.type === "heading") addBlock(node, inside, found)
  else for (const child of node.children ?? []) visit(child, inside, found)
}

function addBlock(node: Node, around: Around, found: Found): void {
  const isPicture = node.children?.length === 1 && node.children[0]?.type === "image"
  const kind =
    node.type === "heading" ? "heading" : around === "quote" ? "quote" : isPicture ? "caption" : "body"
  const before = found.words.length
  for (const child of node.children ?? []) addWords(child, found)
  const first = found.words[before]
  const last = found.words.at(-1)
  if (!first || !last) return
  // From the first word to the last: the block's own "#" and "**" are not part of it.
  found.blocks.push({
    ...trimmed(found.source, { start: first.start, end: last.end }),
    kind,
    depth: node.depth ?? null,
    isItem: around === "list",
  })
}

function addWords(node: Node, found: Found): void {
  const { start, end } = spanOf(node)
  if (node.type === "text") found.words.push({ start, end })
  if (node.type === "image" && node.alt && found.source.startsWith(node.alt, start + 2))
    found.words.push({ start: start + 2, end: start + 2 + node.alt.length })
  if (node.type === "link" && isBareAddress(node)) return
  for (const child of node.children ?? []) addWords(child, found)
}

/** <https://…>: an address that is its own words. */
const isBareAddress = ({ url, children }: Node): boolean =>
  children?.length === 1 && (children[0]?.value === url || `mailto:${children[0]?.value}` === url)

function proseOf({ source, words }: Found): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of words) {
    if (start < at) continue
    // The ">" of a quotation's later lines stands inside the words' range.
    const prose = source.slice(start, end).replace(/(?<=[\r\n])[ \t>]+/g, blank)
    parts.push(blank(source.slice(at, start)), prose)
    at = end
  }
  parts.push(blank(source.slice(at)))
  return parts.join("")
}
