import { existsSync, readdirSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { rowsOfArticle } from "../pipeline/article/index.js"
import { readOne } from "../pipeline/article/read/folder.js"
import { fold } from "../pipeline/corpus/fold.js"
import { openStore } from "../pipeline/corpus/store.js"
import type { EstimateRow } from "../schemas/estimates.js"
import type { Rows } from "../schemas/index.js"
import { parseExpected } from "./stories/expected.js"
import { judge, type Told } from "./stories/judge.js"

const here = import.meta.dirname

/** The rows of the articles of a folder, folded as one corpus. */
async function estimatesOf(folder: string): Promise<Told[]> {
  const names = readdirSync(folder).filter((name) => /^(?:article|\d+)\.txt$/.test(name))
  const all = names.map((name) => rowsOfArticle(readOne(join(folder, name)).article!))
  const scratch = await mkdtemp(join(tmpdir(), "columnist-story-"))
  const store = await openStore(scratch)
  try {
    for (const rows of all) await store.append(rows)
    store.flush()
    await fold(store)
    const folded = (await store.query(
      "SELECT * REPLACE (CAST(published_from AS VARCHAR) AS published_from) FROM estimates",
    )) as unknown as EstimateRow[]
    return inTextOrder(all, folded)
  } finally {
    store.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

function inTextOrder(all: readonly Rows[], folded: readonly EstimateRow[]): Told[] {
  const byId = new Map(folded.map((row) => [row.estimate_id, row]))
  return all.flatMap((rows) => {
    const nameOf = (id: string | null) => rows.entities.find(({ entity_id }) => entity_id === id)?.name ?? ""
    const places = new Map(rows.quantities.map(({ quantity_id, char_start }) => [quantity_id, char_start]))
    return rows.estimates
      .toSorted((a, b) => places.get(a.quantity_id)! - places.get(b.quantity_id)!)
      .map(({ estimate_id }) => byId.get(estimate_id)!)
      .map((row) => ({
        row,
        file: rows.articles[0]!.source_file.replace(".txt", ""),
        holder: [row.holder ?? "", nameOf(row.holder_entity_id)].join(" ").trim(),
        via: [row.via ?? "", nameOf(row.via_entity_id)].join(" ").trim(),
      }))
  })
}

const told = ["stories", "golden"].flatMap((kind) =>
  readdirSync(join(here, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(here, kind, name))
    .map((folder) => ({
      folder,
      file: ["expected", "estimates"]
        .map((name) => join(folder, `${name}.txt`))
        .find((path) => existsSync(path) && (kind === "stories" || path.endsWith("estimates.txt"))),
    })),
)

/** What the rules do not read yet. */
const notYet = new Set(
  "stories/forecast-revised stories/rising-toll stories/two-crowds stories/two-sides golden/border-buildup golden/budget golden/cholera golden/climate-march golden/election golden/ferry-sinking golden/opinion-poll golden/storm-forecast".split(
    " ",
  ),
)

/** Every figure, its holder, its measure and its origin, written down before the rules were. */
for (const { folder, file } of told) {
  const name = folder.slice(here.length + 1)
  if (file === undefined) continue
  const known = notYet.has(name) ? test.fails : test
  known(`the estimates of ${name} are as a reader finds them`, async () => {
    const expected = parseExpected(readFileSync(file, "utf8"))
    expect(judge(expected, await estimatesOf(folder))).toEqual([])
  })
}
