import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { enforce } from "../../pipeline/corpus/checks.js"
import { fold } from "../../pipeline/corpus/fold.js"
import { openStore, type Store } from "../../pipeline/corpus/store.js"
import type { EstimateRow } from "../../schemas/estimates.js"
import { noRows } from "../../schemas/index.js"
import { rowsOf } from "./rows.js"

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "columnist-fold-"))
  store = await openStore(folder)
})
afterEach(async () => {
  store.close()
  await rm(folder, { recursive: true, force: true })
})

const entity = { ...rowsOf(0).entities[0]!, description: null }

it("folds entities by equal id: most mentioned name, then binary order", async () => {
  const entities = [
    { ...entity, name: "B", mentions: 2, description: "river" },
    { ...entity, name: "A", mentions: 1 },
    { ...entity, name: "a", mentions: 3, description: "city" },
    { ...entity, name: "A", mentions: 2, latitude: null, longitude: null, link_basis: null },
  ]
  for (const row of entities) await store.append({ ...noRows(), entities: [row] })
  store.flush()
  await fold(store)
  expect(await store.query("SELECT * FROM entities")).toEqual([
    { ...entity, name: "A", description: "city", mentions: 8, articles: 4 },
  ])
})

it("folds an estimate of none", async () => {
  const none = { value_min: 0, value_max: 0, value_best: 0, bound: "exact" } as const
  await store.append({ ...noRows(), ...rowsOf(0), estimates: [{ ...rowsOf(0).estimates[0]!, ...none }] })
  store.flush()
  await fold(store)
  expect(await store.query("SELECT value_best FROM estimates")).toEqual([{ value_best: 0 }])
})

it("counts rivals and finds what repeats an origin", async () => {
  const plain = rowsOf(0).estimates[0]!
  const estimate = (id: string, more: Partial<EstimateRow>): EstimateRow => ({
    ...plain,
    estimate_id: `x-${id}`,
    claim_id: `c-${id}`,
    via_entity_id: null,
    via: null,
    ...more,
  })
  await store.append({
    estimates: [
      estimate("1", { holder_entity_id: "e-agency", published_from: "2024-01-02" }),
      estimate("2", { holder_entity_id: "e-agency", via_entity_id: "e-paper", published_from: "2024-01-01" }),
      estimate("3", { holder_entity_id: "e-paper", published_from: null }),
      estimate("4", { holder_entity_id: "e-ministry", value_min: 1, published_from: "2023-01-01" }),
      estimate("5", { holder_entity_id: null, holder: null }),
      estimate("6", { holder_entity_id: "e-agency", measure_id: "k-1" }),
    ],
  })
  store.flush()
  await fold(store)
  const rows = await store.query(
    "SELECT claim_id, same_origin_as_claim_id AS origin, rivals FROM estimates ORDER BY claim_id",
  )
  expect(rows).toEqual([
    { claim_id: "c-1", origin: "c-2", rivals: 2 },
    { claim_id: "c-2", origin: null, rivals: 2 },
    { claim_id: "c-3", origin: "c-2", rivals: 2 },
    { claim_id: "c-4", origin: null, rivals: 2 },
    { claim_id: "c-5", origin: null, rivals: 3 },
    { claim_id: "c-6", origin: null, rivals: 0 },
  ])
})

it("finds an origin told in other words by its holder, its number and its story", async () => {
  const plain = rowsOf(0).estimates[0]!
  const told = (id: string, holder: string, size: number, more: Partial<EstimateRow>): EstimateRow => ({
    ...plain,
    estimate_id: `x-${id}`,
    claim_id: `c-${id}`,
    article_id: `a-${id}`,
    measure_id: `k-${id}`,
    holder_entity_id: null,
    holder,
    via_entity_id: null,
    via: null,
    unit: "worker",
    unit_name: null,
    value_min: size,
    value_max: size,
    value_best: size,
    ...more,
  })
  const sentence = (id: string, text: string) => ({
    ...rowsOf(0).sentences[0]!,
    sentence_id: `s-${id}`,
    article_id: `a-${id}`,
    text,
  })
  const strike = "Work has ended at Northveld Platinum in Rustenburg."
  await store.append({
    estimates: [
      told("1", "the National Miners' Union", 14000, {
        measure: "workers out",
        published_from: "2024-02-06",
      }),
      told("2", "the union", 14000, { measure: "workers on strike", published_from: "2024-02-07" }),
      // another story, another holder, another state of the same story
      told("3", "the union", 14000, { measure: "workers hired", published_from: "2024-02-08" }),
      told("4", "the company", 14000, { measure: "workers on strike", published_from: "2024-02-08" }),
      told("5", "police", 40, { measure: "people wounded", published_from: "2024-02-08" }),
      told("6", "police", 40, { measure: "people captured", published_from: "2024-02-09" }),
    ],
    sentences: [
      ...["1", "2", "4", "5", "6"].map((id) => sentence(id, strike)),
      sentence("3", "Farms near Lake Aboyo want hands."),
    ],
  })
  store.flush()
  await fold(store)
  expect(
    await store.query("SELECT claim_id, same_origin_as_claim_id AS origin FROM estimates ORDER BY claim_id"),
  ).toEqual([null, "c-1", null, null, null, null].map((origin, i) => ({ claim_id: `c-${i + 1}`, origin })))
})

it("turns broken references, keys and bounds into issues, and leaves what holds", async () => {
  const rows = rowsOf(1)
  const [first, second] = [rows.mentions[0]!, rows.mentions[1]!]
  rows.mentions[0] = { ...first, stands_for_entity_id: "e-nowhere" }
  rows.mentions[1] = { ...second, entity_id: "e-nowhere" }
  rows.mentions[2] = { ...rows.mentions[2]!, nested_in_mention_id: second.mention_id }
  rows.dates[0] = { ...rows.dates[0]!, date_from: "2025-01-01" }
  rows.quantities.push(rows.quantities[0]!)
  rows.claim_arguments.push({ ...rows.claim_arguments[0]!, ref_id: "q-nowhere" })
  await store.append(rows)
  store.flush()
  await enforce(store)
  const issues = await store.query(
    "SELECT code, table_name, row_id FROM issues WHERE severity = 'error' ORDER BY table_name, row_id, code",
  )
  const key = (row: object, ...names: string[]) =>
    names.map((name) => (row as Record<string, unknown>)[name]).join(" ")
  expect(issues).toEqual([
    {
      code: "broken_reference",
      table_name: "claim_arguments",
      row_id: key(rows.claim_arguments.at(-1)!, "claim_id", "role", "ref_id"),
    },
    { code: "broken_reference", table_name: "claims", row_id: rows.claims[0]!.claim_id },
    { code: "bounds", table_name: "dates", row_id: rows.dates[0]!.date_id },
    { code: "broken_reference", table_name: "mentions", row_id: first.mention_id },
    { code: "broken_reference", table_name: "mentions", row_id: second.mention_id },
    { code: "broken_reference", table_name: "mentions", row_id: rows.mentions[2]!.mention_id },
    { code: "duplicate_key", table_name: "quantities", row_id: rows.quantities[0]!.quantity_id },
  ])
  const counts = await store.query(
    "SELECT CAST((SELECT COUNT(*) FROM mentions) AS INTEGER) AS mentions, CAST((SELECT COUNT(*) FROM claims) AS INTEGER) AS claims, CAST((SELECT COUNT(*) FROM quantities) AS INTEGER) AS quantities",
  )
  expect(counts).toEqual([{ mentions: 7, claims: 8, quantities: 8 }])
})
