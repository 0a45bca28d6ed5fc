import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openStore, type Store } from "../../pipeline/corpus/store.js"
import { checks, writeQuality } from "../../pipeline/report/index.js"
import { noRows } from "../../schemas/index.js"

const folder = mkdtempSync(join(tmpdir(), "columnist-quality-"))
let store: Store

const sentence = {
  sentence_id: "s-1.0.9",
  article_id: "a-1",
  ordinal: 0,
  paragraph: 0,
  kind: "body" as const,
}
const quantity = {
  article_id: "a-1",
  sentence_id: "s-1.0.9",
  number_text: null,
  kind: "count" as const,
  value_min: 5,
  value_max: 5,
  value_best: 5,
  bound: "exact" as const,
  change: null,
  qualifier: null,
  is_additional: false,
  unit: null,
  unit_name: null,
  unit_system: null,
  counted: null,
  counted_lemma: null,
  counted_entity_id: null,
  part_of_quantity_id: null,
  group_id: null,
  group_kind: null,
  confidence: null,
  rule: "r",
}

beforeAll(async () => {
  store = await openStore(folder)
  store.append({
    ...noRows(),
    sentences: [{ ...sentence, char_start: 0, char_end: 9, text: "5 dead 😀 9" }],
    quantities: [
      { ...quantity, quantity_id: "q-good", char_start: 0, char_end: 6, text: "5 dead" },
      { ...quantity, quantity_id: "q-shifted", char_start: 1, char_end: 7, text: "5 dead" },
      {
        ...quantity,
        quantity_id: "q-middle",
        char_start: 9,
        char_end: 9,
        text: "9",
        bound: "range",
        value_min: 9,
        value_max: 1,
      },
    ],
  })
  store.flush()
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

test("every check has an id of its own", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
})

test("shifted text, swapped ends, midpoints and broken references fail, with their rows", async () => {
  const summary = await writeQuality(store.query, folder)
  const results = JSON.parse(readFileSync(join(folder, "quality.json"), "utf8")) as {
    id: string
    failed: number
    outcome: string
    examples: { row: string }[]
  }[]
  const of = (id: string) => results.find((result) => result.id === id)!
  expect(of("quantities.text_equals_slice").examples.map(({ row }) => row)).toContain("q-shifted")
  expect(of("quantities.text_equals_slice").examples.map(({ row }) => row)).not.toContain("q-good")
  expect(of("quantities.ends_in_order")).toMatchObject({ failed: 1, outcome: "error" })
  expect(of("quantities.best_only_where_stated").examples).toMatchObject([{ row: "q-middle" }])
  expect(of("quantities.article_id_resolves").failed).toBe(3)
  expect(summary.errors).toBe(results.filter(({ outcome }) => outcome === "error").length)
  const report = readFileSync(join(folder, "quality.md"), "utf8")
  expect(report.indexOf("# Data quality")).toBe(0)
  expect(report).toContain("## quantities.ends\\_in\\_order: error")
})
