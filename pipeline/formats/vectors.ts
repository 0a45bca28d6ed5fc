import { Bool, type Data, type DataType, DateDay, Float64, Int32, makeData, Utf8 } from "apache-arrow"
import type { ColumnType } from "../../schemas/table.js"
import { dayNumber } from "./days.js"
import type { Cell } from "./format.js"

/** Only types that every reader took. */
export const arrowTypes: Record<ColumnType, DataType> = {
  string: new Utf8(),
  integer: new Int32(),
  number: new Float64(),
  boolean: new Bool(),
  date: new DateDay(),
}

/** A column's cells as Arrow keeps them: typed arrays, with a bit for each cell that is not null. */
export function vectorOf(type: ColumnType, cells: readonly Cell[]): Data {
  const { nullBitmap, nullCount } = presence(cells)
  const common = { length: cells.length, nullBitmap, nullCount }
  switch (type) {
    case "string":
      return makeData({ type: new Utf8(), ...common, ...encoded(cells) })
    case "integer":
      return makeData({ type: new Int32(), ...common, data: Int32Array.from(cells, Number) })
    case "number":
      return makeData({ type: new Float64(), ...common, data: Float64Array.from(cells, Number) })
    case "boolean":
      return makeData({ type: new Bool(), ...common, data: bits(cells, (cell) => cell === true) })
    case "date":
      return makeData({ type: new DateDay(), ...common, data: Int32Array.from(cells, daysOf) })
  }
}

const daysOf = (cell: Cell): number => (cell === null ? 0 : (dayNumber(cell as string) ?? 0))

function presence(cells: readonly Cell[]): { nullBitmap: Uint8Array | undefined; nullCount: number } {
  let nullCount = 0
  for (const cell of cells) if (cell === null) nullCount++
  return { nullBitmap: nullCount ? bits(cells, (cell) => cell !== null) : undefined, nullCount }
}

function bits(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(cells.length / 8))
  for (let i = 0; i < cells.length; i++) if (isSet(cells[i]!)) bytes[i >> 3]! |= 1 << (i & 7)
  return bytes
}

/** One encoding of all cells together: a call for each costs more than the work. */
function encoded(cells: readonly Cell[]): { valueOffsets: Int32Array; data: Uint8Array } {
  // join leaves null cells empty.
  const together = cells.join("")
  const data = Buffer.from(together)
  const isAscii = data.length === together.length
  const valueOffsets = new Int32Array(cells.length + 1)
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string | null
    const length = cell === null ? 0 : isAscii ? cell.length : Buffer.byteLength(cell)
    valueOffsets[i + 1] = valueOffsets[i]! + length
  }
  return { valueOffsets, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}
