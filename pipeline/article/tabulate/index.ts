import { noRows, type Rows, tables } from "../../../schemas/index.js"
import { acceptsRow, type Table } from "../../../schemas/table.js"
import type { Issue } from "../issue.js"
import type { Related } from "../layers.js"
import type { Stage } from "../stage.js"
import { articleRow, sentenceRows } from "./articles.js"
import { claimRows } from "./claims.js"
import { entityRows, mentionRows } from "./entities.js"
import { estimateRows } from "./estimates.js"
import { eventRows } from "./events.js"
import { dateRows, quantityRows } from "./figures.js"
import { issueRow } from "./issues.js"
import { placesOf } from "./places.js"
import { relationRows } from "./relations.js"

/** Rows with the ids that other rows refer to, before validation. */
export const tabulate: Stage<Related, Rows> = {
  name: "tabulate",
  summary: "turn what was understood into rows, each checked by its schema",
  run: (article, report) => {
    const places = placesOf(article.article.text, article.article.id, article.sentences)
    const row = articleRow(article, places)
    const rows: Rows = {
      ...noRows(),
      articles: [row],
      sentences: sentenceRows(article, places),
      ...entityRows(article),
      mentions: mentionRows(article, places),
      quantities: quantityRows(article, places),
      dates: dateRows(article, places),
      ...claimRows(article, places),
      estimates: estimateRows(article, places, row),
      ...eventRows(article, places),
      relations: relationRows(article, places),
    }
    return validated(rows, report)
  },
}

/** Most keys are one column: no joining for these, this runs for every row. */
const keyOf = ({ key }: Table, row: Record<string, unknown>): string =>
  key.length === 1 ? String(row[key[0]!]) : key.map((column) => row[column]).join("\u0000")

const faults = (table: Table, row: unknown): string =>
  (table.row.safeParse(row).error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join("; ")

/** Keeps the rows that their schema and key accept; each of the others becomes an issue. */
function validated(rows: Rows, report: (issue: Issue) => void): Rows {
  for (const table of tables) {
    const all = rows[table.name as keyof Rows] as Record<string, unknown>[]
    const seen = new Set<string>()
    let kept = 0
    for (const row of all) {
      const key = keyOf(table, row)
      const fits = acceptsRow(table, row)
      const known = seen.size
      if (fits && seen.add(key).size > known) {
        all[kept++] = row
        continue
      }
      const why = fits ? "a row with this key is there already" : faults(table, row)
      report({
        severity: "error",
        code: "invalid_row",
        message: `${table.name}: ${why}`,
        at: null,
        tableName: table.name,
        rowId: key.replaceAll("\u0000", " ") || "?",
      })
    }
    all.length = kept
  }
  return rows
}

export { issueRow, placesOf }
