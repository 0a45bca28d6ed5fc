import type { Article } from "../article/article.js"
import type { Issue } from "../article/issue.js"
import type { Related } from "../article/layers.js"
import { articlePipeline } from "../stages.js"
import type { Command } from "./command.js"
import { columns } from "./help.js"
import { legend, markedText, type Paint, printable } from "./marked_text.js"
import { marksOf } from "./marks.js"
import { articleAt } from "./read.js"
import { treeText } from "./tree_text.js"

/** Shows what was understood of one article, in its own text. */
export const explain: Command = {
  name: "explain",
  usage: "ARTICLE [--tree N] [--no-color]",
  summary: "show an article's text with its marks: names, dates, quantities, cues of attribution",
  options: { tree: { type: "string" }, "no-color": { type: "boolean" } },
  help: [
    "--tree N    show the tree of sentence N instead: each word below its head, with its relation",
    "--no-color  write marks as [words]{reading} (also when the output is no terminal, or NO_COLOR is set)",
  ],
  words: 1,
  run: ({ words, values }) => {
    const article = articleAt(words[0] ?? "")
    if (typeof values.tree === "string") return say(treeText(article, values.tree))
    const isPlain = values["no-color"] === true || !process.stdout.isTTY || Boolean(process.env.NO_COLOR)
    return say(explained(article, isPlain ? "brackets" : "colours"))
  },
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

/** The text with its marks, the numerals left out, and the issues. */
export function explained(article: Article, paint: Paint): string {
  const issues: Issue[] = []
  const layers = related(article, issues)
  const at = (offset: number): string => {
    const before = article.text.slice(0, offset).split(/\r\n|\n|\r/)
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
  }
  const { text, crossing } = markedText(article.text, marksOf(layers), paint)
  const words = (start: number, end: number): string =>
    printable(article.text.slice(start, end)).replace(/\s+/g, " ")
  return [
    `${article.sourceFile}  ${article.id}  ${article.encoding}, ${layers.sentences.length} sentences`,
    legend(paint),
    "",
    text.trimEnd(),
    ...section(
      "marks that cross others",
      crossing.map(({ start, end, kind, reading }) => [
        at(start),
        `${words(start, end)}  ${kind} ${reading}`,
      ]),
    ),
    ...section(
      "numerals left out",
      layers.leftOut.map(({ start, end, reason }) => [at(start), `${words(start, end)}  ${reason}`]),
    ),
    ...section(
      "issues",
      issues.map(({ at: span, severity, code, message }) => [
        span ? at(span.start) : "",
        `${severity} ${code}: ${printable(message)}`,
      ]),
    ),
  ].join("\n")
}

const section = (title: string, rows: readonly (readonly [string, string])[]): string[] =>
  rows.length === 0 ? [] : ["", `${title}:`, ...columns(rows)]

/** All stages but the last, which makes rows of what is to be shown. */
function related(article: Article, issues: Issue[]): Related {
  const run = articlePipeline.stages.slice(0, -1) as readonly {
    run(input: unknown, report: unknown): unknown
  }[]
  return run.reduce(
    (layers: unknown, stage) => stage.run(layers, (issue: Issue) => issues.push(issue)),
    article,
  ) as Related
}
