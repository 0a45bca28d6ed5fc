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

const type = (name: ColumnType, description: string) => ({ description, columnType: name })

/** Words: never the empty string, which CSV cannot tell from null. */
export const text = (description: string) => z.string().min(1).meta(type("string", description))

/** A word from a closed list. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, description: string) =>
  z.enum(values).meta(type("string", description))

/** A whole number, zero or more. */
export const count = (description: string) => z.int().min(0).meta(type("integer", description))

/** Any finite number. */
export const amount = (description: string) => z.number().meta(type("number", description))

/** A share from 0 to 1. */
export const share = (description: string) => z.number().min(0).max(1).meta(type("number", description))

/** Yes or no. */
export const flag = (description: string) => z.boolean().meta(type("boolean", description))

/** A calendar day, YYYY-MM-DD. */
export const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .meta(type("date", description))

/** An identifier: a letter, a hyphen, and what it was made from; no reader takes it for a number. */
export const id = (letter: string, description: string) =>
  z
    .string()
    .regex(new RegExp(`^${letter}-.+$`))
    .meta(type("string", description))

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
  if (!meta.columnType)
    throw new Error(`column ${name} has no type: make it with the terms of schemas/table.ts`)
  return {
    name,
    nullable,
    type: meta.columnType,
    description: meta.description ?? "",
    ...(inner instanceof z.ZodEnum ? { values: inner.options as string[] } : {}),
  }
}
