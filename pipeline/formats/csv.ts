import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { stringify } from "csv-stringify"
import { columnsOf } from "../../schemas/table.js"
import type { Cell, Format } from "./format.js"
import { plainDecimal } from "./numbers.js"

/** RFC 4180: UTF-8 without a byte-order mark, LF, true and false, null as the empty cell. */
export const csv: Format = {
  name: "csv",
  extension: "csv",
  open: async (table, path) => {
    const lines = stringify({
      header: true,
      columns: columnsOf(table).map(({ name }) => name),
      record_delimiter: "\n",
      // Any CR or LF in a cell, not only the one that ends our lines.
      quote_record_delimiter: true,
      cast: {
        boolean: (value) => (value ? "true" : "false"),
        number: plainDecimal,
      },
    })
    const written = pipeline(lines, createWriteStream(path))
    // Whoever waits for close() sees the failure; until then it must not end the process.
    written.catch(() => {})
    return {
      write: async ({ rows, columns }) => {
        for (let row = 0; row < rows; row++) {
          const record: Cell[] = []
          for (const column of columns) record.push(column[row]!)
          if (!lines.write(record)) await Promise.race([once(lines, "drain"), written])
        }
      },
      close: async () => {
        lines.end()
        await written
      },
    }
  },
}
