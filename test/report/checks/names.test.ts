import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { openStore, type Store } from "../../../pipeline/corpus/store.js"
import { names } from "../../../pipeline/report/checks/names.js"
import { measure, type Result } from "../../../pipeline/report/measure.js"
import type { EntityRow } from "../../../schemas/entities.js"
import { noRows, type Rows } from "../../../schemas/index.js"
import type { MentionRow } from "../../../schemas/mentions.js"

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "columnist-names-"))
  store = await openStore(folder)
})
afterEach(async () => {
  store.close()
  await rm(folder, { recursive: true, force: true })
})

function addEntity(rows: Rows, given: Pick<EntityRow, "entity_id" | "name" | "type"> & Partial<EntityRow>) {
  rows.entities.push({
    description: null,
    wikidata_id: null,
    iso_3166_1: null,
    iso_3166_1_alpha_3: null,
    geonames_id: null,
    latitude: null,
    longitude: null,
    link_basis: null,
    is_unnamed: false,
    mentions: 0,
    articles: 1,
    ...given,
  })
}

/** An entity's mentions in the article, each a name with its words unless said. */
function mention(rows: Rows, entity_id: string, texts: readonly string[], form: MentionRow["form"] = "name") {
  for (const text of texts) {
    const char_start = rows.mentions.length * 20
    rows.mentions.push({
      mention_id: `m-${rows.mentions.length}`,
      article_id: "a-1",
      sentence_id: "s-1",
      char_start,
      char_end: char_start + text.length,
      text,
      entity_id,
      form,
      stands_for_entity_id: null,
      nested_in_mention_id: null,
      confidence: null,
      rule: "tagger",
    })
  }
}

async function asked(rows: Rows): Promise<ReadonlyMap<string, Result>> {
  await store.append(rows)
  store.flush()
  return new Map((await measure(store.query, names)).map((result) => [result.id, result]))
}

it("counts mentions by their form", async () => {
  const rows = noRows()
  addEntity(rows, { entity_id: "e-1", name: "Ana Roy", type: "person" })
  mention(rows, "e-1", ["Ana Roy", "Roy"])
  mention(rows, "e-1", ["she"], "pronoun")
  const results = await asked(rows)
  const passed = (form: string) => results.get(`completeness.mentions.form_${form}`)
  expect(passed("name")).toMatchObject({ passed: 2, failed: 1, status: "reported" })
  expect(passed("pronoun")).toMatchObject({ passed: 1, failed: 2 })
  expect(passed("demonym")).toMatchObject({ passed: 0, failed: 3 })
})

it("shows the bodies and places without an identifier that are named often, the most frequent first", async () => {
  const rows = noRows()
  addEntity(rows, { entity_id: "e-1", name: "Delta Power", type: "organization" })
  addEntity(rows, { entity_id: "e-2", name: "Mawley", type: "place" })
  addEntity(rows, { entity_id: "e-3", name: "Norway", type: "place", wikidata_id: "Q20" })
  addEntity(rows, { entity_id: "e-4", name: "Ana Roy", type: "person" })
  addEntity(rows, { entity_id: "e-5", name: "Seldom Ltd", type: "organization" })
  mention(rows, "e-1", Array(5).fill("Delta Power"))
  mention(rows, "e-2", Array(6).fill("Mawley"))
  mention(rows, "e-3", Array(7).fill("Norway"))
  mention(rows, "e-4", Array(8).fill("Ana Roy"))
  mention(rows, "e-5", Array(4).fill("Seldom Ltd"))
  mention(rows, "e-5", ["it"], "pronoun")
  const found = (await asked(rows)).get("credibility.entities.frequent_linked")!
  expect(found).toMatchObject({ passed: 1, failed: 2, status: "note" })
  expect(found.examples.map(({ text, sentence }) => `${text}: ${sentence}`)).toEqual([
    "Mawley: place, named 6 times in 1 article",
    "Delta Power: organization, named 5 times in 1 article",
  ])
})

it("shows the names that have two types in one article", async () => {
  const rows = noRows()
  addEntity(rows, { entity_id: "e-1", name: "Phoenix", type: "place" })
  addEntity(rows, { entity_id: "e-2", name: "Phoenix", type: "person" })
  addEntity(rows, { entity_id: "e-3", name: "Oulu", type: "place" })
  mention(rows, "e-1", ["Phoenix", "PHOENIX"])
  mention(rows, "e-2", ["Phoenix"])
  mention(rows, "e-3", ["Oulu", "Oulu"])
  const found = (await asked(rows)).get("consistency.mentions.one_type")!
  expect(found).toMatchObject({ passed: 1, failed: 1, status: "note" })
  expect(found.examples[0]).toMatchObject({ text: "PHOENIX", sentence: "person and place, in 3 places" })
})
