import { existsSync, readFileSync } from "node:fs"
import { markdownTable } from "./markdown_table.js"

/** What `make bench` measured, as it keeps it. */
interface Measured {
  readonly node: string
  readonly words: number
  readonly rows: number
  readonly article_stages_per_second: number
  readonly without_the_reader_per_second: number
  readonly builds: readonly {
    articles: number
    per_second: number
    without_the_reader_per_second?: number
    peak_megabytes: number
  }[]
  readonly milliseconds_an_article: Readonly<Record<string, number>>
  readonly reader: { readonly tokens_per_second: Readonly<Record<string, number>> }
}

/** The README's tables of speed, from the file of `make bench`. */
export function speedTables(path: string): string {
  if (!existsSync(path)) return "Not measured yet."
  const measured = JSON.parse(readFileSync(path, "utf8")) as Measured
  const { node, words, rows, article_stages_per_second, builds, reader } = measured
  return [
    `Articles of ${words} words and ${rows} rows, Node ${node}, one thread, by processor time:`,
    "",
    markdownTable(
      ["", "articles a second", "peak memory"],
      [
        ["article stages, bytes to checked rows", String(article_stages_per_second), ""],
        ["… without the trained reader (tags, trees)", String(measured.without_the_reader_per_second), ""],
        ...builds.flatMap(
          ({ articles, per_second, without_the_reader_per_second: without, peak_megabytes }) => [
            [`whole build of ${articles} articles`, String(per_second), `${peak_megabytes} MB`],
            ...(without ? [["… without the trained reader", String(without), ""]] : []),
          ],
        ),
      ],
    ),
    "",
    "The reader beside two other readers for JavaScript, which make no trees, in the same run:",
    "",
    markdownTable(
      ["", "tokens a second"],
      Object.entries(reader.tokens_per_second).map(([name, speed]) => [
        name,
        `${Number((speed / 1000).toPrecision(3))}k`,
      ]),
    ),
  ].join("\n")
}
