import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { type Table as ArrowTable, tableFromIPC } from "apache-arrow"
import { parse } from "csv-parse/sync"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkPublished } from "../../pipeline/corpus/check.js"
import { buildCorpus } from "../../pipeline/corpus/run.js"
import { filesBelow } from "../../pipeline/describe/checksums.js"
import type { Cell } from "../../pipeline/formats/format.js"
import { type Rows, tables } from "../../schemas/index.js"
import { columnsOf, type Table } from "../../schemas/table.js"
import { rowsOf } from "./rows.js"

type Row = Record<string, Cell>

let folder: string
let out: string
const numbers = [5, 3, 1, 4, 2, 0]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "columnist-run-"))
  out = join(folder, "out")
  await buildCorpus({ sources: numbers.map((n) => rowsOf(n)), out })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const readJson = async (table: Table): Promise<Row[]> =>
  JSON.parse(await readFile(join(out, "json", `${table.name}.json`), "utf8"))

describe("buildCorpus", () => {
  it("keeps every row of an article as it was", async () => {
    const given = rowsOf(3)
    for (const table of tables) {
      if (["entities", "entity_names", "estimates"].includes(table.name)) continue
      const rows = (await readJson(table)).filter((row) => row.article_id === given.articles[0]!.article_id)
      const byKey = (a: Row, b: Row) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
      expect(rows.sort(byKey)).toEqual([...(given[table.name as keyof Rows] as Row[])].sort(byKey))
    }
  })

  it.each(tables.map((table) => [table.name, table] as const))(
    "gives %s the same in each format",
    async (name, table) => {
      const rows = await readJson(table)
      const columns = columnsOf(table)
      expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => columns.map(({ name }) => name)))
      expect(fromCsv(await readFile(join(out, "csv", `${name}.csv`), "utf8"), table)).toEqual(rows)
      expect(fromArrow(tableFromIPC(await readFile(join(out, "arrow", `${name}.arrow`))), table)).toEqual(
        rows,
      )
      expect(await fromDuckdb(join(out, "csv", `${name}.csv`), table)).toEqual(rows)
    },
  )

  it("gives the same bytes whatever the order of articles and the number of threads", async () => {
    const other = join(folder, "other")
    await buildCorpus({ sources: [...numbers].sort().map((n) => rowsOf(n)), out: other, threads: 2 })
    const paths = await filesBelow(out)
    expect(await filesBelow(other)).toEqual(paths)
    for (const path of paths)
      expect((await readFile(join(other, path))).equals(await readFile(join(out, path))), path).toBe(true)
  })

  it("proves its own folder, and finds a changed one", async () => {
    expect(await checkPublished(out)).toEqual([])
    const spoilt = join(folder, "spoilt")
    await buildCorpus({ sources: [rowsOf(1)], out: spoilt })
    const path = join(spoilt, "json", "mentions.json")
    await writeFile(path, (await readFile(path, "utf8")).replace('"e-Q1"', '"e-Q2"'))
    expect(await checkPublished(spoilt)).toEqual([
      "json/mentions.json: its bytes are not those that SHA256SUMS has",
      expect.stringMatching(/^mentions: entity_id is in no row of entities \(m-/),
    ])
  })
})

/** What a reader who knows the types makes of the cells. */
function fromCsv(text: string, table: Table): Row[] {
  const types = new Map(columnsOf(table).map(({ name, type }) => [name, type]))
  expect(text.endsWith("\n") && !text.startsWith("\uFEFF")).toBe(true)
  return parse(text, {
    columns: true,
    cast: (cell, { column, header }) => {
      if (header) return cell
      const type = types.get(String(column))
      if (cell === "") return null
      if (type === "boolean") return cell === "true"
      return type === "integer" || type === "number" ? Number(cell) : cell
    },
  })
}

function fromArrow(arrow: ArrowTable, table: Table): Row[] {
  const columns = columnsOf(table)
  expect(arrow.schema.fields.map(({ name, nullable }) => [name, nullable])).toEqual(
    columns.map(({ name, nullable }) => [name, nullable]),
  )
  expect(arrow.schema.fields[0]!.metadata.get("description")).toBe(columns[0]!.description)
  const vectors = columns.map(({ name }) => arrow.getChild(name)!)
  return Array.from({ length: arrow.numRows }, (_, i) =>
    Object.fromEntries(
      columns.map(({ name, type }, column) => {
        const cell = vectors[column]!.get(i)
        return [
          name,
          type === "date" && cell !== null ? new Date(Number(cell)).toISOString().slice(0, 10) : cell,
        ]
      }),
    ),
  )
}

async function fromDuckdb(path: string, table: Table): Promise<Row[]> {
  const sqlTypes = {
    string: "VARCHAR",
    integer: "INTEGER",
    number: "DOUBLE",
    boolean: "BOOLEAN",
    date: "DATE",
  }
  const columns = columnsOf(table).map(({ name, type }) => `'${name}': '${sqlTypes[type]}'`)
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" })
  const connection = await instance.connect()
  const result = await connection.runAndReadAll(
    `SELECT * FROM read_csv('${path}', header = true, quote = '"', escape = '"', delim = ',', columns = {${columns.join(", ")}})`,
  )
  const rows = result.getRowObjectsJson() as Row[]
  connection.closeSync()
  instance.closeSync()
  return rows
}
