import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { setImmediate as nextTurn } from "node:timers/promises"
import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api"
import { type Rows, tables } from "../../schemas/index.js"
import { type ColumnType, columnsOf, type Table } from "../../schemas/table.js"
import { dayNumber } from "../formats/days.js"
import type { Cell, Chunk } from "../formats/format.js"

/** The rows of a corpus, on disk, in DuckDB: the only door to it. */
export interface Store {
  /** Resolves when more rows may come. */
  readonly append: (rows: Partial<Rows>) => Promise<void>
  /** Ends appending and makes the rows visible to SQL; a table can be replaced only after that. */
  readonly flush: () => void
  readonly run: (sql: string) => Promise<void>
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>
  /** A table in key order, chunk by chunk. */
  readonly read: (table: Table) => AsyncGenerator<Chunk>
  readonly close: () => void
}

const types: Record<ColumnType, DuckDBType> = {
  string: VARCHAR,
  integer: INTEGER,
  number: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
}

/** DuckDB's vectors hold so many rows. */
const CHUNK = 2048

/** Chunks after which an appender writes to disk; left alone, each of our many holds 100 of them in memory. */
const FLUSH = 8

/** A name in SQL: `role` and `text` are words of the language too. */
export const quoted = (name: string): string => `"${name}"`

/** A table's columns, for a SELECT list. */
export const columnList = (table: Table): string =>
  columnsOf(table)
    .map(({ name }) => quoted(name))
    .join(", ")

/** A CREATE TABLE for the rows of a table, under its own name or another. */
export const createTable = (table: Table, name = table.name): string =>
  `CREATE TABLE ${quoted(name)} (${columnsOf(table)
    .map(({ name, type }) => `${quoted(name)} ${types[type]}`)
    .join(", ")})`

/** Opens an empty store in a folder that is ours alone; what does not fit its memory spills there. */
export async function openStore(folder: string, threads = 1): Promise<Store> {
  const spill = join(folder, "spill")
  await mkdir(spill, { recursive: true })
  const instance = await DuckDBInstance.create(join(folder, "corpus.duckdb"), {
    threads: String(threads),
    memory_limit: "100MB",
    temp_directory: spill,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // Every reading of a table says its order; keeping another one costs memory.
    preserve_insertion_order: "false",
  })
  const connection = await instance.connect()
  // Rows are written once and read two or three times: packing them costs more than it saves.
  await connection.run("SET force_compression = 'uncompressed'")
  // Nobody reads the file again.
  await connection.run("PRAGMA disable_checkpoint_on_shutdown")
  for (const table of tables) await connection.run(createTable(table))
  const appenders = new Map<string, TableAppender>()
  for (const table of tables) appenders.set(table.name, await openAppender(connection, table))
  let isOpen = true
  return {
    append: async (rows) => {
      let isHanded = false
      for (const [name, some] of Object.entries(rows)) if (appenders.get(name)!.append(some)) isHanded = true
      // Node frees what DuckDB's objects held only between two turns of its loop.
      if (isHanded) await nextTurn()
    },
    flush: () => {
      for (const appender of appenders.values()) appender.close()
      appenders.clear()
    },
    run: async (sql) => {
      await connection.run(sql)
    },
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    read: (table) => readTable(connection, table),
    close: () => {
      if (!isOpen) return
      isOpen = false
      connection.closeSync()
      instance.closeSync()
    },
  }
}

type AnyRow = Readonly<Record<string, Cell>>

interface TableAppender {
  /** Whether rows were handed over to DuckDB, or all still wait for more. */
  readonly append: (rows: readonly object[]) => boolean
  readonly close: () => void
}

/** Rows are handed over a chunk at a time, column by column: several times as fast as cell by cell. */
async function openAppender(connection: DuckDBConnection, table: Table): Promise<TableAppender> {
  const appender = await connection.createAppender(table.name)
  const columns = columnsOf(table)
  const chunkTypes = columns.map(({ type }) => types[type])
  let waiting: AnyRow[] = []
  let handed = 0
  const hand = () => {
    for (let from = 0; from < waiting.length; from += CHUNK) {
      const some = waiting.slice(from, from + CHUNK)
      const chunk = DuckDBDataChunk.create(chunkTypes, some.length)
      columns.forEach(({ name, type }, i) => {
        const isDate = type === "date"
        chunk.setColumnValues(
          i,
          some.map((row): DuckDBValue => (isDate ? dateValue(row[name]!) : (row[name] ?? null))),
        )
      })
      appender.appendDataChunk(chunk)
    }
    waiting = []
  }
  return {
    append: (rows) => {
      for (const row of rows) waiting.push(row as AnyRow)
      if (waiting.length < CHUNK) return false
      hand()
      if (++handed % FLUSH === 0) appender.flushSync()
      return true
    },
    close: () => {
      hand()
      appender.closeSync()
    },
  }
}

function dateValue(cell: Cell): DuckDBValue {
  const number = typeof cell === "string" ? dayNumber(cell) : null
  return number === null ? null : new DuckDBDateValue(number)
}

/**
 * Words and days come back packed, a string a row, for each string fetched costs a call into DuckDB. U+0000 stands
 * between them: no text has it, as DuckDB's appender ends a string there. The empty string is null: no column
 * may hold one.
 */
async function* readTable(connection: DuckDBConnection, table: Table): AsyncGenerator<Chunk> {
  const columns = columnsOf(table)
  const isPacked = columns.map(({ type }) => type === "string" || type === "date")
  const packed = columns.filter((_, i) => isPacked[i]).map(({ name }) => packedCell(name))
  const plain = columns.filter((_, i) => !isPacked[i]).map(({ name }) => quoted(name))
  const order = table.key.map((name) => `${quoted(name)} NULLS FIRST`).join(", ")
  const result = await connection.stream(
    `SELECT ${[packed.join(" || CHR(0) || "), ...plain].join(", ")} FROM ${quoted(table.name)} ORDER BY ${order}`,
  )
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    const [words, ...others] = chunk.getColumns() as [string[], ...Cell[][]]
    const unpacked = unpack(words, packed.length)
    yield {
      rows: chunk.rowCount,
      columns: isPacked.map((is): Cell[] => (is ? unpacked.shift()! : others.shift()!)),
    }
  }
}

const packedCell = (name: string): string => `COALESCE(CAST(${quoted(name)} AS VARCHAR), '')`

function unpack(rows: readonly string[], width: number): Cell[][] {
  const columns: Cell[][] = Array.from({ length: width }, () => [])
  for (const row of rows) {
    const cells = row.split("\u0000")
    for (let i = 0; i < width; i++) columns[i]!.push(cells[i] || null)
  }
  return columns
}
