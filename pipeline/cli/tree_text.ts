import type { Article } from "../article/article.js"
import type { Tokens } from "../article/layers.js"
import { OperatorError } from "../operator-error.js"
import { readingPipeline } from "../stages.js"
import { printable } from "./marked_text.js"

const deepest = 40 // levels of indent: deeper than a sentence grows, and no screen is wider

/** The tree of a sentence, by its number from 1: each word below its head, with its relation and tags. */
export function treeText(article: Article, wanted: string): string {
  const { sentences, tokens } = readingPipeline.run(article, () => {})
  const number = /^\d{1,9}$/.test(wanted) ? Number(wanted) : 0
  const sentence = sentences[number - 1]
  if (!sentence)
    throw new OperatorError(
      `--tree takes a sentence's number, 1 to ${sentences.length} in ${article.sourceFile}, not "${wanted}"`,
    )
  const text = article.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")
  const title = `${article.sourceFile}  sentence ${number} of ${sentences.length}, ${sentence.kind}`
  return [title, printable(text), "", ...branches(tokens, sentence.first, sentence.last)].join("\n")
}

function branches(tokens: Tokens, first: number, last: number): string[] {
  const lines: string[] = []
  // Not by recursion: a sentence without a stop may be deeper than the stack.
  const open: { i: number; depth: number }[] = []
  for (let i = first; i < last; i++) if (tokens.head(i) < 0) open.push({ i, depth: 0 })
  for (let next = open.pop(); next; next = open.pop()) {
    const { i, depth } = next
    const indent = "  ".repeat(Math.min(depth, deepest))
    const tags = [tokens.tag(i), tokens.penn(i), tokens.features(i)].filter((tag) => tag !== "_").join(" ")
    lines.push(`${indent}${printable(tokens.form(i))}  ${tokens.relation(i)}  ${tags}`)
    for (const child of [...tokens.childrenOf(i)].reverse()) open.push({ i: child, depth: depth + 1 })
  }
  return lines
}
