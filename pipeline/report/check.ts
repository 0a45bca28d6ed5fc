import { issues } from "../../schemas/issues.js"
import { columnsOf, type Table } from "../../schemas/table.js"

/** What a check asks about, after ISO 25012. */
export type Dimension =
  | "completeness"
  | "validity"
  | "consistency"
  | "traceability"
  | "uniqueness"
  | "precision"
  | "credibility"
  | "agreement"

/** What an example of a failure shows, as SQL over the rows of `from`. */
export interface Shown {
  readonly row: string
  readonly file: string
  readonly text: string
  readonly sentence: string
  /** What stands after FROM where a failure is shown; what the check reads unless said. */
  readonly from?: string
  /** What failures are shown by, first to last, before their key. */
  readonly order?: string
}

/** One question to the published tables, in the SQL that DuckDB and Spark share. */
export interface Check {
  readonly id: string
  readonly dimension: Dimension
  readonly table: string
  readonly columns: readonly string[]
  /** What should hold, or what is counted, in words. */
  readonly rule: string
  /** What is counted: rows, numerals, names. */
  readonly units: string
  readonly severity: "error" | "warning" | "note"
  /** The largest share of failures that is still fine; null where the check reports and never fails. */
  readonly threshold: number | null
  /** What stands after FROM; checks with the same one are answered in one reading. `t` is the table. */
  readonly from: string
  /** Which rows are asked; all of them unless said. */
  readonly checked?: string
  /** Which of these fail. */
  readonly fails: string
  /** A SELECT of one number, where what is counted is not the rows of `from`. */
  readonly outOf?: string
  /** Absent where the number says it all. */
  readonly shows?: Shown
}

type Given = Pick<Check, "rule" | "fails"> & Partial<Check>

/** A check of the rows of one table; each may look at the rows it refers to, as `r_COLUMN`. */
export function rowCheck(dimension: Dimension, table: Table, name: string, given: Given): Check {
  const { checked = "", fails, shows = shownOf(table) } = given
  const shown = given.from ?? joined(table, [checked, fails, ...Object.values(shows)].join(" "))
  return {
    id: `${dimension}.${table.name}.${name}`,
    dimension,
    table: table.name,
    columns: [],
    units: "rows",
    severity: "error",
    threshold: 0,
    from: joined(table, `${checked} ${fails}`),
    ...given,
    shows: { ...shows, from: shown },
  }
}

type Reported = Pick<Check, "rule" | "units" | "threshold" | "outOf"> & Partial<Check>

/** A check of what became an issue of this code, out of what could have; the words around it are its sentence. */
export function issueCheck(dimension: Dimension, code: string, given: Reported): Check {
  return rowCheck(dimension, issues, code, {
    columns: ["text"],
    severity: "warning",
    from:
      "issues AS t LEFT JOIN sentences AS s ON s.article_id = t.article_id" +
      " AND t.char_start >= s.char_start AND t.char_end <= s.char_end",
    fails: `t.code = '${code}'`,
    shows: { row: "t.issue_id", file: "t.source_file", text: "t.text", sentence: "s.text" },
    ...given,
  })
}

/**
 * A table as `t` with the rows it refers to: `LEFT JOIN sentences AS r_sentence_id …`. Only those that the given SQL
 * names: each one joined is a table held in memory.
 */
export function joined(table: Table, sql: string): string {
  const joins = table.foreignKeys
    .filter(({ column }) => sql.includes(`r_${column}.`))
    .map(
      ({ column, table: to, references }) =>
        `LEFT JOIN ${to} AS r_${column} ON r_${column}.${references} = t.${column}`,
    )
  return [`${table.name} AS t`, ...joins].join(" ")
}

/** Whether a table has a column. */
export const has = (table: Table, name: string): boolean =>
  columnsOf(table).some((column) => column.name === name)

/** What stands in a cell where there is nothing to show. */
export const nothing = "CAST(NULL AS STRING)"

/** The key, file, words and sentence of a row. */
export function shownOf(table: Table): Shown {
  const refersTo = (column: string) => table.foreignKeys.some((key) => key.column === column)
  const words = ["text", "content_text", "name", "source_text", "title", "ref_id"].find((name) =>
    has(table, name),
  )
  const file = refersTo("article_id") ? "r_article_id.source_file" : nothing
  return {
    row: table.key.map((name) => `CAST(t.${name} AS STRING)`).join(" || ' ' || "),
    file: has(table, "source_file") ? "t.source_file" : file,
    text: words ? `t.${words}` : nothing,
    sentence: refersTo("sentence_id") ? "r_sentence_id.text" : nothing,
  }
}

/** `a, b AND c` of names of columns. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
