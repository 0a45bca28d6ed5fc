import { open } from "node:fs/promises"
import { columnsOf } from "../../schemas/table.js"
import type { Format } from "./format.js"

/** An array, one record a line, so that a line can be read alone and versions compared. */
export const json: Format = {
  name: "json",
  extension: "json",
  open: async (table, path) => {
    const keys = columnsOf(table).map(({ name }, i) => `${i === 0 ? "{" : ","}${JSON.stringify(name)}:`)
    const file = await open(path, "w")
    let before = "[\n"
    return {
      write: async ({ rows, columns }) => {
        let lines = ""
        for (let row = 0; row < rows; row++) {
          lines += before
          before = ",\n"
          for (let i = 0; i < keys.length; i++) {
            const cell = columns[i]![row]!
            lines += keys[i]! + (typeof cell === "string" ? JSON.stringify(cell) : String(cell))
          }
          lines += "}"
        }
        await file.writeFile(lines)
      },
      close: async () => {
        await file.writeFile(before === "[\n" ? "[]\n" : "\n]\n")
        await file.close()
      },
    }
  },
}
