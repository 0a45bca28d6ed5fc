import { tables } from "../../../schemas/index.js"
import { columnsOf, type Table } from "../../../schemas/table.js"
import type { Check } from "../check.js"

const columnNames = (table: Table) => new Set(columnsOf(table).map(({ name }) => name))

const keyOf = (table: Table, alias: string) =>
  table.key.map((name) => `CAST(${alias}."${name}" AS VARCHAR)`).join(" || ' ' || ")

/** Every row points at the very characters it came from. */
export const traceability: readonly Check[] = tables
  .filter((table) => {
    const names = columnNames(table)
    return (
      table.name !== "sentences" && names.has("sentence_id") && names.has("char_start") && names.has("text")
    )
  })
  .map((table) => ({
    id: `${table.name}.text_equals_slice`,
    dimension: "traceability",
    table: table.name,
    columns: ["char_start", "char_end", "text"],
    rule: "text is what stands between char_start and char_end of the article, as its sentence holds it",
    severity: "error",
    threshold: 0,
    units:
      `SELECT COUNT(*) AS n FROM "${table.name}" AS t JOIN sentences AS s ON s.sentence_id = t.sentence_id ` +
      "WHERE t.char_end <= s.char_end",
    failing:
      `SELECT ${keyOf(table, "t")} AS "row", t."text" AS "text", s."text" AS "context" FROM "${table.name}" AS t ` +
      "JOIN sentences AS s ON s.sentence_id = t.sentence_id WHERE t.char_end <= s.char_end AND " +
      'SUBSTRING(s."text", t.char_start - s.char_start + 1, t.char_end - t.char_start) <> t."text" ORDER BY 1 NULLS FIRST',
  }))

/** No key stands twice. */
export const uniqueness: readonly Check[] = tables.map((table) => {
  const key = table.key.map((name) => `"${name}"`).join(", ")
  return {
    id: `${table.name}.key_is_unique`,
    dimension: "uniqueness",
    table: table.name,
    columns: table.key,
    rule: "no two rows have the same key",
    severity: "error",
    threshold: 0,
    units: `SELECT COUNT(*) AS n FROM "${table.name}"`,
    failing:
      `SELECT ${keyOf(table, "t")} AS "row", CAST(NULL AS VARCHAR) AS "text", CAST(NULL AS VARCHAR) AS "context" ` +
      `FROM (SELECT ${key} FROM "${table.name}" GROUP BY ${key} HAVING COUNT(*) > 1) AS t ORDER BY 1 NULLS FIRST`,
  }
})

/** Every reference has its row. */
export const references: readonly Check[] = tables.flatMap((table) =>
  table.foreignKeys.map(({ column, table: other, references: target }) => ({
    id: `${table.name}.${column}_resolves`,
    dimension: "consistency" as const,
    table: table.name,
    columns: [column],
    rule: `every ${column} is a row of ${other}`,
    severity: "error" as const,
    threshold: 0,
    units: `SELECT COUNT(*) AS n FROM "${table.name}" WHERE "${column}" IS NOT NULL`,
    failing:
      `SELECT ${keyOf(table, "t")} AS "row", t."${column}" AS "text", CAST(NULL AS VARCHAR) AS "context" FROM "${table.name}" AS t ` +
      `WHERE t."${column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${other}" AS o WHERE o."${target}" = t."${column}") ORDER BY 1 NULLS FIRST`,
  })),
)
