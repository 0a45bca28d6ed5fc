import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Article } from "../../pipeline/article/article.js"
import type { Report } from "../../pipeline/article/issue.js"
import { readArticle } from "../../pipeline/article/read/index.js"
import { enforce } from "../../pipeline/corpus/checks.js"
import { fold } from "../../pipeline/corpus/fold.js"
import { openStore, type Store } from "../../pipeline/corpus/store.js"
import { describe, seal } from "../../pipeline/describe/index.js"
import { formats } from "../../pipeline/formats/index.js"
import { writeQuality } from "../../pipeline/report/index.js"
import { articlePipeline } from "../../pipeline/stages.js"
import { type Rows, tables } from "../../schemas/index.js"
import { secondsSince, timed as timedHere } from "./clock.js"
import { articleOf } from "./corpus.js"

/** Processor seconds by room, in the order of the work. */
export type Rooms = Map<string, number>

/** Articles whose rows are appended between two looks at the clock. */
const BATCH = 50

/** The first articles, while the engine compiles the code, are not counted in the rooms; the whole build counts them. */
const WARM_UP = 2000

/** What the rooms took, and how many rows came of it. */
export interface RoomTimes {
  readonly article: Rooms
  readonly corpus: Rooms
  readonly rows: number
}

/** Takes generated articles through every room, one after the other, in this process. */
export async function measureRooms(size: number): Promise<RoomTimes> {
  const article: Rooms = new Map()
  const corpus: Rooms = new Map()
  const folder = await mkdtemp(join(tmpdir(), "columnist-bench-"))
  try {
    const store = await openStore(folder)
    throughStages(new Map(), 0, WARM_UP)
    for (let from = 0; from < size; from += BATCH) {
      const batch = throughStages(article, from, Math.min(BATCH, size - from))
      await timed(corpus, "append", async () => {
        for (const rows of batch) await store.append(rows)
      })
    }
    await timed(corpus, "append", async () => store.flush())
    await timed(corpus, "fold", () => fold(store))
    await timed(corpus, "enforce", () => enforce(store))
    const out = join(folder, "out")
    const rows = await write(corpus, store, out)
    const sums = await timed(corpus, "describe", () => describe(out))
    await timed(corpus, "report", () => writeQuality(store.query, out))
    await timed(corpus, "seal", () => seal(out, sums))
    store.close()
    return { article, corpus, rows }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Up to here the reader works; what the later stages ask of it, trees, is a room of its own. */
const READING = "annotate"

/** One article after the other, as a build does: what an article leaves behind is gone before the next. */
function throughStages(rooms: Rooms, from: number, count: number): Rows[] {
  const report: Report = () => {}
  const read = articlePipeline.stages.findIndex(({ name }) => name === READING) + 1
  return Array.from({ length: count }, (_, i) => {
    const bytes = new TextEncoder().encode(articleOf(from + i))
    let layer: unknown = timedNow(
      rooms,
      "read",
      (): Article => readArticle(bytes, `${from + i}.txt`).article!,
    )
    const through = (stages: typeof articlePipeline.stages, into: Rooms): unknown => {
      let result = layer
      for (const { name, run } of stages) result = timedNow(into, name, () => run(result as never, report))
      return result
    }
    layer = through(articlePipeline.stages.slice(0, read), rooms)
    // A sentence keeps its tree: the second time the stages do only their own work.
    const [whole, own]: [Rooms, Rooms] = [new Map(), new Map()]
    through(articlePipeline.stages.slice(read), whole)
    const rows = through(articlePipeline.stages.slice(read), own) as Rows
    put(rooms, "trees", sum(whole) - sum(own))
    for (const [name, seconds] of own) put(rooms, name, seconds)
    return rows
  })
}

const sum = (rooms: Rooms): number => [...rooms.values()].reduce((all, seconds) => all + seconds, 0)

/** As a build does, but one writer after the other. */
async function write(rooms: Rooms, store: Store, out: string): Promise<number> {
  let rows = 0
  for (const { name } of formats) await mkdir(join(out, name), { recursive: true })
  for (const table of tables) {
    const writers = await Promise.all(
      formats.map(async ({ name, extension, open }) => ({
        name,
        writer: await open(table, join(out, name, `${table.name}.${extension}`)),
      })),
    )
    const chunks = store.read(table)
    for (;;) {
      const chunk = await timed(rooms, "read back", () => chunks.next())
      if (chunk.done) break
      rows += chunk.value.rows
      for (const { name, writer } of writers) await timed(rooms, name, async () => writer.write(chunk.value))
    }
    for (const { name, writer } of writers) await timed(rooms, name, async () => writer.close())
  }
  return rows
}

async function timed<T>(rooms: Rooms, name: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const result = await work()
  put(rooms, name, secondsSince(before))
  return result
}

function timedNow<T>(rooms: Rooms, name: string, work: () => T): T {
  const [seconds, result] = timedHere(work)
  put(rooms, name, seconds)
  return result
}

function put(rooms: Rooms, name: string, seconds: number): void {
  rooms.set(name, (rooms.get(name) ?? 0) + seconds)
}
