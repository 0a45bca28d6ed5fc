import type { Table } from "../../schemas/table.js"

/** One cell; a day is YYYY-MM-DD. */
export type Cell = string | number | boolean | null

/** Some rows of a table, column by column, in the order of its columns. */
export interface Chunk {
  readonly rows: number
  readonly columns: readonly (readonly Cell[])[]
}

/** An open file; rows arrive in key order. Resolves when the next chunk may come, so that memory stays flat. */
export interface Writer {
  readonly write: (chunk: Chunk) => Promise<void>
  readonly close: () => Promise<void>
}

/** A way to publish a table. */
export interface Format {
  /** The folder's name and the files' extension. */
  readonly name: string
  readonly extension: string
  readonly open: (table: Table, path: string) => Promise<Writer>
}
