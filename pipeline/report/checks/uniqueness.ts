import { articles } from "../../../schemas/articles.js"
import { dates } from "../../../schemas/dates.js"
import { entities } from "../../../schemas/entities.js"
import { events } from "../../../schemas/events.js"
import { tables } from "../../../schemas/index.js"
import { quantities } from "../../../schemas/quantities.js"
import type { Table } from "../../../schemas/table.js"
import { type Check, nothing, rowCheck } from "../check.js"

function isUnique(table: Table, name: string, columns: readonly string[], rule: string): Check {
  const list = columns.map((column) => `o.${column}`).join(", ")
  const row = columns.map((column) => `COALESCE(CAST(t.${column} AS STRING), '')`).join(" || ' ' || ")
  return rowCheck("uniqueness", table, name, {
    columns,
    rule,
    units: "values",
    from: `(SELECT ${list}, COUNT(*) AS copies FROM ${table.name} AS o GROUP BY ${list}) AS t`,
    fails: "t.copies > 1",
    shows: { row, file: nothing, text: "CAST(t.copies AS STRING) || ' rows'", sentence: nothing },
  })
}

/** Nothing is there twice. */
export const uniqueness: readonly Check[] = [
  ...tables.map((table) => isUnique(table, "key", table.key, "Its key is in one row only.")),
  isUnique(articles, "sha256", ["sha256"], "No two articles have the same bytes."),
  ...[quantities, dates, events].map((table): Check => {
    const place = ["article_id", "char_start", "char_end"]
    return { ...isUnique(table, "place", place, "No place in a text is read twice."), severity: "warning" }
  }),
  {
    ...isUnique(entities, "name", ["name", "type"], "No two entities of one type have the same name."),
    // Namesakes exist.
    severity: "note",
  },
]
