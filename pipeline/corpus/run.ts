import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { type Rows, tables } from "../../schemas/index.js"
import type { severities } from "../../schemas/issues.js"
import type { Table } from "../../schemas/table.js"
import { describe, seal } from "../describe/index.js"
import { formats } from "../formats/index.js"
import { enforce } from "./checks.js"
import { fold } from "./fold.js"
import { startBuilding } from "./publish.js"
import { openStore, type Store } from "./store.js"

/** What a report may ask of the corpus before it is published. */
export type Corpus = Pick<Store, "query" | "read">

/** What a build is made of. */
export interface CorpusInput {
  /** The rows of each article; their order does not matter. */
  readonly sources: AsyncIterable<Partial<Rows>> | Iterable<Partial<Rows>>
  /** The folder to publish in. */
  readonly out: string
  /** Writes further files into the folder being built. */
  readonly report?: (corpus: Corpus, folder: string) => Promise<void>
  readonly threads?: number
}

/** What a build came to. */
export interface CorpusSummary {
  readonly rows: Readonly<Record<string, number>>
  readonly issues: Readonly<Record<(typeof severities)[number], number>>
}

/** Rows of articles in, a published folder out; the same bytes whatever the order of the articles. */
export async function buildCorpus({ sources, out, report, threads }: CorpusInput): Promise<CorpusSummary> {
  const building = await startBuilding(out)
  try {
    const store = await openStore(building.scratch, threads)
    try {
      for await (const rows of sources) await store.append(rows)
      store.flush()
      await fold(store)
      await enforce(store)
      const rows: Record<string, number> = {}
      for (const table of tables) rows[table.name] = await writeTable(store, table, building.folder)
      const known = await describe(building.folder)
      await report?.(store, building.folder)
      await seal(building.folder, known)
      const summary = { rows, issues: await issuesBySeverity(store) }
      store.close()
      await building.publish()
      return summary
    } finally {
      store.close()
    }
  } catch (error) {
    await building.abandon()
    throw error
  }
}

/** Reads a table once and gives it to every writer. */
async function writeTable(store: Store, table: Table, folder: string): Promise<number> {
  for (const { name } of formats) await mkdir(join(folder, name), { recursive: true })
  const writers = await Promise.all(
    formats.map(({ name, extension, open }) => open(table, join(folder, name, `${table.name}.${extension}`))),
  )
  let rows = 0
  for await (const chunk of store.read(table)) {
    rows += chunk.rows
    await Promise.all(writers.map((writer) => writer.write(chunk)))
  }
  await Promise.all(writers.map((writer) => writer.close()))
  return rows
}

async function issuesBySeverity(store: Store): Promise<CorpusSummary["issues"]> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity, n } of await store.query(
    "SELECT severity, CAST(COUNT(*) AS INTEGER) AS n FROM issues GROUP BY severity",
  ))
    counts[severity as keyof typeof counts] = n as number
  return counts
}
