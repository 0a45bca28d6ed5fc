import { expect, test } from "vitest"
import { noRows, tables } from "../schemas/index.js"
import { columnsOf } from "../schemas/table.js"

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
