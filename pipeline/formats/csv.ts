import { once } from "node:events"
import { open } from "node:fs/promises"
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
      // The lines of a chunk are taken out at once: a write to the file for each costs more than the line.
      readableHighWaterMark: 1 << 22,
    })
    const file = await open(path, "w")
    const taken = async () => {
      for (let bytes = lines.read(); bytes !== null; bytes = lines.read()) await file.writeFile(bytes)
    }
    return {
      write: async ({ rows, columns }) => {
        for (let row = 0; row < rows; row++) {
          const record: Cell[] = []
          for (const column of columns) record.push(column[row]!)
          lines.write(record)
        }
        await taken()
      },
      close: async () => {
        lines.end()
        while (!lines.readableEnded) {
          await taken()
          if (!lines.readableEnded) await Promise.race([once(lines, "readable"), once(lines, "end")])
        }
        await file.close()
      },
    }
  },
}
