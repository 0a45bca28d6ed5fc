import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { Field, makeData, RecordBatch, RecordBatchFileWriter, Schema, Struct } from "apache-arrow"
import { columnsOf, type Table } from "../../schemas/table.js"
import type { Cell, Chunk, Format } from "./format.js"
import { arrowTypes, vectorOf } from "./vectors.js"

/** Rows that are held until a record batch is written: many enough for readers, few enough for memory. */
const BATCH = 16_384

/** Arrow IPC file, uncompressed; descriptions of the table and its columns are metadata. */
export const arrow: Format = {
  name: "arrow",
  extension: "arrow",
  open: async (table, path) => {
    const schema = schemaOf(table)
    const file = createWriteStream(path)
    const writer = new RecordBatchFileWriter()
    writer.reset(undefined, schema)
    const written = pipeline(writer.toNodeStream({ objectMode: false }), file)
    // Whoever waits for close() sees the failure; until then it must not end the process.
    written.catch(() => {})
    let held: Cell[][] = emptyColumns(table)
    const flush = () => {
      if (held[0]!.length) writer.write(batchOf(table, schema, held))
      held = emptyColumns(table)
    }
    return {
      write: async ({ columns }: Chunk) => {
        held.forEach((cells, i) => {
          for (const cell of columns[i]!) cells.push(cell)
        })
        if (held[0]!.length >= BATCH) flush()
        if (file.writableNeedDrain) await Promise.race([once(file, "drain"), written])
      },
      close: async () => {
        flush()
        writer.close()
        await written
      },
    }
  },
}

const emptyColumns = (table: Table): Cell[][] => columnsOf(table).map(() => [])

function schemaOf(table: Table): Schema {
  const fields = columnsOf(table).map(
    ({ name, type, nullable, description }) =>
      new Field(name, arrowTypes[type], nullable, new Map([["description", description]])),
  )
  return new Schema(
    fields,
    new Map([
      ["name", table.name],
      ["description", table.description],
    ]),
  )
}

function batchOf(table: Table, schema: Schema, cells: Cell[][]): RecordBatch {
  const length = cells[0]!.length
  const children = columnsOf(table).map(({ type }, i) => vectorOf(type, cells[i]!))
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }),
  )
}
