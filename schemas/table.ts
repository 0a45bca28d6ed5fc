import { z } from "zod"

/** What a column holds, in the terms every format shares. `date` is an ISO 8601 calendar day, YYYY-MM-DD. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date"

/** One column, derived from the zod row. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly description: string
  /** The closed list of values, where there is one. */
  readonly values?: readonly string[]
  /** Whether a cell may hold this: what zod says, said without building a report. */
  readonly accepts: (value: unknown) => boolean
}

/** A reference to the key of another table; `null` cells refer to nothing. */
export interface ForeignKey {
  readonly column: string
  readonly table: string
  readonly references: string
}

/** A published table: the only description of it; every format, schema and document is derived from here. */
export interface Table {
  readonly name: string
  readonly description: string
  readonly key: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly row: z.ZodObject
}

type Accepts = (value: unknown) => boolean

const acceptances = new WeakMap<z.ZodType, Accepts>()

/** A kind of cell: its zod type, and the same said once more as a plain predicate. */
function term<T extends z.ZodType>(
  columnType: ColumnType,
  description: string,
  schema: T,
  accepts: Accepts,
): T {
  const described = schema.meta({ description, columnType })
  acceptances.set(described, accepts)
  return described
}

const isWords = (value: unknown) => typeof value === "string" && value.length > 0
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isShare = (value: unknown) => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1
const isFlag = (value: unknown) => typeof value === "boolean"
const isLike = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value)

/** Words: never the empty string, which CSV cannot tell from null. */
export const text = (description: string) => term("string", description, z.string().min(1), isWords)

/** A word from a closed list. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, description: string) => {
  const list: ReadonlySet<unknown> = new Set(values)
  return term("string", description, z.enum(values), (value) => list.has(value))
}

/** A whole number, zero or more. */
export const count = (description: string) => term("integer", description, z.int().min(0), isCount)

/** Any finite number. */
export const amount = (description: string) => term("number", description, z.number(), Number.isFinite)

/** A share from 0 to 1. */
export const share = (description: string) => term("number", description, z.number().min(0).max(1), isShare)

/** Yes or no. */
export const flag = (description: string) => term("boolean", description, z.boolean(), isFlag)

const calendarDay = /^\d{4}-\d\d-\d\d$/

/** A calendar day, YYYY-MM-DD. */
export const day = (description: string) =>
  term("date", description, z.string().regex(calendarDay), isLike(calendarDay))

/** An identifier: a letter, a hyphen, and what it was made from; no reader takes it for a number. */
export const id = (letter: string, description: string) => {
  const pattern = new RegExp(`^${letter}-.+$`)
  const isOne = isLike(pattern)
  // Row after row has the same article and sentence: only another id needs another look.
  let last: unknown
  return term("string", description, z.string().regex(pattern), (value) => {
    if (value === last && last !== undefined) return true
    if (!isOne(value)) return false
    last = value
    return true
  })
}

/** A key of another table. */
export const reference = (table: string, column: string) => ({
  column,
  table,
  references: `${table.replace(/ies$/, "y").replace(/s$/, "")}_id`,
})

/** Where a row stands in its article: half-open, in Unicode code points of the decoded file. */
export const place = {
  article_id: id("a", "The article."),
  sentence_id: id("s", "The sentence it starts in."),
  char_start: count("Offset of its first character, in Unicode code points of the decoded file."),
  char_end: count("Offset just past its last character."),
  text: text("The characters from char_start to char_end, as printed."),
}

/** The foreign keys of the place columns. */
export const placeKeys: readonly ForeignKey[] = [
  reference("articles", "article_id"),
  reference("sentences", "sentence_id"),
]

/** By what a row was made, and how sure that is. */
export const evidence = {
  confidence: share(
    "How often rows like this one are right, calibrated on annotated text; null until it is.",
  ).nullable(),
  rule: text("The rule, lexicon entry or model that made the row."),
}

const columnsByTable = new WeakMap<Table, readonly Column[]>()

/** The columns of a table, in publishing order. */
export function columnsOf(table: Table): readonly Column[] {
  const known = columnsByTable.get(table)
  if (known) return known
  const columns = Object.entries(table.row.shape).map(([name, field]) => columnOf(name, field as z.ZodType))
  columnsByTable.set(table, columns)
  return columns
}

function columnOf(name: string, field: z.ZodType): Column {
  const nullable = field instanceof z.ZodNullable
  const inner = (nullable ? field.unwrap() : field) as z.ZodType
  const meta = (inner.meta() ?? {}) as { description?: string; columnType?: ColumnType }
  const accepts = acceptances.get(inner)
  if (!meta.columnType || !accepts)
    throw new Error(`column ${name} has no type: make it with the terms of schemas/table.ts`)
  return {
    name,
    nullable,
    type: meta.columnType,
    description: meta.description ?? "",
    accepts: nullable ? (value) => value === null || accepts(value) : accepts,
    ...(inner instanceof z.ZodEnum ? { values: inner.options as string[] } : {}),
  }
}

/**
 * Whether a row has the table's columns, and nothing else, with cells that they accept. For the millions of rows
 * that are right; `table.row` says what is wrong with one that is not.
 */
export function acceptsRow(table: Table, row: Readonly<Record<string, unknown>>): boolean {
  const columns = columnsOf(table)
  for (const { name, accepts } of columns) if (!accepts(row[name])) return false
  return Object.keys(row).length === columns.length
}
