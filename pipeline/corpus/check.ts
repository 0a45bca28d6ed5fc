import { createReadStream } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { tables } from "../../schemas/index.js"
import type { Table } from "../../schemas/table.js"
import { sumLines, sumsOf } from "../describe/checksums.js"
import type { Cell } from "../formats/format.js"
import { enforce } from "./checks.js"
import { type Slicer, slicerOf } from "./slices.js"
import { openStore, type Store } from "./store.js"

type Row = Record<string, Cell>

/** The codes of issues that `enforce` makes. */
const made = "'duplicate_key', 'bounds', 'broken_reference'"

/**
 * Proves a published folder: sums, schemas, keys, references, bounds, equal rows in CSV and JSON and, where the raw
 * folder is given, that every text is what stands in its file. Gives back what is wrong, in words.
 */
export async function checkPublished(folder: string, rawFolder?: string): Promise<string[]> {
  const problems = await checkSums(folder)
  const scratch = await mkdtemp(join(tmpdir(), "columnist-check-"))
  try {
    const store = await openStore(scratch)
    const slicer = rawFolder === undefined ? null : slicerOf(rawFolder)
    for (const table of tables) problems.push(...(await checkTable({ folder, table, store, slicer })))
    store.flush()
    problems.push(...(await checkLinks(store)))
    store.close()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return problems
}

async function checkSums(folder: string): Promise<string[]> {
  const promised = await readFile(join(folder, "SHA256SUMS"), "utf8").catch(() => null)
  if (promised === null) return ["SHA256SUMS is missing"]
  const found = sumLines((await sumsOf(folder)).filter(({ path }) => path !== "SHA256SUMS"))
  const [before, now] = [linesOf(promised), linesOf(found)]
  const pathOf = (line: string) => line.slice(66)
  const there = new Set([...now].map(pathOf))
  return [
    ...[...before]
      .filter((line) => !now.has(line))
      .map(pathOf)
      .map((path) =>
        there.has(path) ? `${path}: its bytes are not those that SHA256SUMS has` : `${path}: missing`,
      ),
    ...[...there]
      .filter((path) => ![...before].some((line) => pathOf(line) === path))
      .map((path) => `${path}: not in SHA256SUMS`),
  ]
}

const linesOf = (text: string): Set<string> => new Set(text.split("\n").filter(Boolean))

interface TableCheck {
  readonly folder: string
  readonly table: Table
  readonly store: Store
  readonly slicer: Slicer | null
}

/** Reads a table's JSON row by row, on its way into the store where keys are compared. */
async function checkTable({ folder, table, store, slicer }: TableCheck): Promise<string[]> {
  const problems: string[] = []
  let rows = 0
  try {
    for await (const row of rowsOf(join(folder, "json", `${table.name}.json`))) {
      rows++
      const name = `${table.name} ${table.key.map((column) => row[column]).join(" ")}`
      const parsed = table.row.safeParse(row)
      if (!parsed.success) {
        for (const { path, message } of parsed.error.issues)
          problems.push(`${name}: ${path.join(".")}: ${message}`)
        continue
      }
      await store.append({ [table.name]: [row] })
      if (table.name === "articles") slicer?.learn(row)
      else if (slicer) for (const problem of await slicer.problems(row)) problems.push(`${name}: ${problem}`)
    }
    const records = await csvRecords(join(folder, "csv", `${table.name}.csv`))
    if (records !== rows) problems.push(`${table.name}: ${rows} rows in JSON, ${records} in CSV`)
  } catch (error) {
    problems.push(`${table.name}: ${(error as Error).message}`)
  }
  return problems
}

/** What enforcing the rules once more would change; nothing in a sound folder. */
async function checkLinks(store: Store): Promise<string[]> {
  const published = await store.query(`SELECT issue_id FROM issues WHERE code IN (${made})`)
  const known = new Set(published.map(({ issue_id }) => issue_id))
  await enforce(store)
  const now = await store.query(
    `SELECT issue_id, message, row_id FROM issues WHERE code IN (${made}) ORDER BY issue_id NULLS FIRST`,
  )
  return now
    .filter(({ issue_id }) => !known.has(issue_id))
    .map(({ message, row_id }) => `${message} (${row_id})`)
}

/** The records of one of our JSON files, a line each. */
async function* rowsOf(path: string): AsyncGenerator<Row> {
  for await (const line of linesIn(path))
    if (line.startsWith("{")) yield JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line)
}

/** Lines that end with LF; node:readline also ends them at U+2028, which may stand in a text. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let rest = ""
  for await (const part of createReadStream(path, "utf8") as AsyncIterable<string>) {
    const lines = (rest + part).split("\n")
    rest = lines.pop()!
    yield* lines
  }
  yield rest
}

/** Records below the header: line ends outside quotation marks. */
async function csvRecords(path: string): Promise<number> {
  let lines = 0
  let isQuoted = false
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>)
    for (const byte of bytes) {
      if (byte === 0x22) isQuoted = !isQuoted
      else if (byte === 0x0a && !isQuoted) lines++
    }
  return lines - 1
}
