import { expect, test } from "vitest"
import type { z } from "zod"
import { noRows, tables } from "../schemas/index.js"
import { acceptsRow, columnsOf } from "../schemas/table.js"

test("every table has a row type, a key of its own columns, and described columns", () => {
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(noRows()))
  for (const table of tables) {
    const columns = columnsOf(table)
    const names = columns.map(({ name }) => name)
    for (const key of table.key) expect(names).toContain(key)
    for (const { name, description } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(description.length, `${table.name}.${name}`).toBeGreaterThan(3)
    }
  }
})

test("every foreign key points at the whole key of a table", () => {
  const byName = new Map(tables.map((table) => [table.name, table]))
  for (const table of tables)
    for (const { column, table: other, references } of table.foreignKeys) {
      expect(columnsOf(table).map(({ name }) => name)).toContain(column)
      expect(byName.get(other)?.key, `${table.name}.${column}`).toEqual([references])
    }
})

// What a cell may be given by mistake: every kind of nothing, of number, of words.
const odd: readonly unknown[] = [
  ...[
    undefined,
    null,
    "",
    " ",
    "a",
    "a-",
    "a-1",
    "s-1.2",
    "b-\n",
    "e-Q1\n",
    "x\ny",
    "2025-01-31",
    "2025-1-31",
  ],
  ...["2025-01-31\n", 0, -0, -1, 1, 0.5, 1.5, 2 ** 53, 2 ** 53 - 1, Number.NaN, Number.POSITIVE_INFINITY],
  ...[true, false, 1n, {}, [], Symbol("x"), new Date(0)],
]

test("a column's predicate and its zod type accept the same cells", () => {
  for (const table of tables)
    for (const { name, accepts, values = [] } of columnsOf(table)) {
      const field = table.row.shape[name] as z.ZodType
      const letters = [...name].map((letter) => `${letter}-0123456789abcdef.1.2`)
      for (const value of [...odd, ...values, ...letters])
        expect(accepts(value), `${table.name}.${name}: ${String(value)}`).toBe(field.safeParse(value).success)
    }
})

test("a row with a column too few, too many or misnamed is refused, as zod refuses it", () => {
  const row = { entity_id: "e-Q1", name: "Earth", kind: "full", mentions: 1 }
  const { kind: _, ...short } = row
  const table = tables.find(({ name }) => name === "entity_names")!
  for (const one of [row, short, { ...row, more: 1 }, { ...short, sort: "full" }, { ...row, name: "" }])
    expect(acceptsRow(table, one)).toBe(table.row.safeParse(one).success)
  expect(acceptsRow(table, row)).toBe(true)
})
