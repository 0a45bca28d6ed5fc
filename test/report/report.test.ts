import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openStore, type Store } from "../../pipeline/corpus/store.js"
import { checks } from "../../pipeline/report/checks/index.js"
import { writeQuality } from "../../pipeline/report/index.js"
import type { Result } from "../../pipeline/report/measure.js"
import { noRows, type Rows } from "../../schemas/index.js"

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "columnist-report-"))
  store = await openStore(folder)
})
afterEach(async () => {
  store.close()
  await rm(folder, { recursive: true, force: true })
})

/** Two sentences, two rival figures. The emoji is one character to readers and two units to JavaScript. */
function soundRows(): Rows {
  const rows = noRows()
  const article_id = "a-0123456789abcdef"
  rows.articles.push({
    article_id,
    source_file: "flood.txt",
    sha256: "0123456789abcdef",
    title: null,
    byline: null,
    publisher: null,
    url: null,
    encoding: "utf-8",
    language: "en",
    license: null,
    published: "2024-05-06",
    published_from: "2024-05-06",
    published_to: "2024-05-06",
    published_basis: "stated",
    published_confidence: null,
    published_evidence: null,
    paragraphs: 1,
    sentences: 2,
    words: 12,
    characters: 60,
  })
  const texts = ["🌊 Officials counted 12 | dead.", "The hospital said 15."]
  let start = 0
  texts.forEach((text, ordinal) => {
    const sentence_id = `s-${ordinal}`
    const char_end = start + [...text].length
    rows.sentences.push({
      sentence_id,
      article_id,
      ordinal,
      paragraph: 0,
      kind: "body",
      char_start: start,
      char_end,
      text,
    })
    const number = ordinal === 0 ? "12" : "15"
    const at = start + [...text.slice(0, text.indexOf(number))].length
    const figure = {
      value_min: Number(number),
      value_max: Number(number),
      value_best: Number(number),
      bound: "exact" as const,
    }
    const holder = ordinal === 0 ? "Officials" : "The hospital"
    rows.quantities.push({
      quantity_id: `q-${ordinal}`,
      article_id,
      sentence_id,
      char_start: at,
      char_end: at + 2,
      text: number,
      number_text: number,
      kind: "count",
      ...figure,
      change: null,
      qualifier: null,
      is_additional: false,
      unit: "person",
      unit_name: null,
      unit_system: "count",
      counted: null,
      counted_lemma: null,
      counted_entity_id: null,
      part_of_quantity_id: null,
      group_id: null,
      group_kind: null,
      confidence: null,
      rule: "number",
    })
    rows.claims.push({
      claim_id: `c-${ordinal}`,
      article_id,
      sentence_id,
      attribution: "explicit",
      source_entity_id: null,
      source_text: holder,
      source_start: start + (ordinal === 0 ? 2 : 0),
      source_end: start + (ordinal === 0 ? 2 : 0) + holder.length,
      source_class: ordinal === 0 ? "unnamed_official" : "official_body",
      cue_text: null,
      cue_start: null,
      cue_end: null,
      cue_lemma: null,
      claim_kind: "statement",
      source_factuality: "CT+",
      author_factuality: null,
      polarity: "+",
      modality: null,
      prob_low: null,
      prob_high: null,
      content_text: null,
      content_start: null,
      content_end: null,
      is_quote: false,
      stated_on_date_id: null,
      parent_claim_id: null,
      responds_to_claim_id: null,
      stance: null,
      confidence: null,
      rule: "cue",
    })
    rows.estimates.push({
      estimate_id: `x-${ordinal}`,
      measure_id: "k-dead",
      measure: "people, dead",
      unit: "person",
      unit_name: null,
      ...figure,
      holder_entity_id: null,
      holder,
      via_entity_id: null,
      via: null,
      claim_id: `c-${ordinal}`,
      quantity_id: `q-${ordinal}`,
      article_id,
      sentence_id,
      text: number,
      sentence_text: text,
      title: null,
      publisher: null,
      url: null,
      published_from: "2024-05-06",
      is_headline: false,
      same_origin_as_claim_id: null,
      disputed_by_claim_id: null,
      rivals: 1,
    })
    start = char_end + 1
  })
  return rows
}

async function report(rows: Rows) {
  await store.append(rows)
  store.flush()
  const counts = await writeQuality(store.query, folder)
  const results = JSON.parse(await readFile(join(folder, "quality.json"), "utf8")) as Result[]
  const markdown = await readFile(join(folder, "quality.md"), "utf8")
  return { counts, markdown, results, byId: new Map(results.map((result) => [result.id, result])) }
}

it("finds nothing wrong with sound rows, and shows rivals side by side", async () => {
  const { counts, byId, results } = await report(soundRows())
  expect(results.filter(({ status }) => status === "error")).toEqual([])
  expect(counts.errors).toBe(0)
  expect(byId.get("completeness.issues.unread_number")).toMatchObject({
    passed: 2,
    failed: 0,
    status: "passed",
  })
  expect(byId.get("traceability.quantities.text_slice")).toMatchObject({ passed: 2, failed: 0 })
  expect(byId.get("traceability.claims.source_text_slice")).toMatchObject({ passed: 2, failed: 0 })
  expect(byId.get("credibility.claims.named_source")).toMatchObject({ passed: 1, failed: 1, status: "note" })
  const rivals = byId.get("agreement.estimates.rivals")!
  expect(rivals.status).toBe("reported")
  expect(rivals.examples.map(({ text }) => text)).toEqual(["Officials: 12", "The hospital: 15"])
})

describe("finds", () => {
  const broken: [id: string, spoil: (rows: Rows) => void][] = [
    ["traceability.quantities.text_slice", ({ quantities: [q] }) => Object.assign(q!, { text: "13" })],
    ["traceability.sentences.text_length", ({ sentences: [s] }) => Object.assign(s!, { char_end: 7 })],
    ["uniqueness.quantities.key", ({ quantities }) => quantities.push(quantities[0]!)],
    [
      "consistency.quantities.nulls_by_bound",
      ({ quantities: [q] }) => Object.assign(q!, { bound: "at_least" }),
    ],
    ["consistency.quantities.order", ({ quantities: [q] }) => Object.assign(q!, { value_min: 99 })],
    ["consistency.estimates.claim_id_resolves", ({ claims }) => claims.pop()],
    ["consistency.estimates.figure", ({ estimates: [x] }) => Object.assign(x!, { value_best: 11 })],
    ["validity.sentences.kind", ({ sentences: [s] }) => Object.assign(s!, { kind: "verse" })],
    ["validity.quantities.no_empty_words", ({ quantities: [q] }) => Object.assign(q!, { counted: "" })],
    ["validity.quantities.id", ({ quantities: [q] }) => Object.assign(q!, { quantity_id: "17" })],
  ]
  it.each(broken)("%s", async (id, spoil) => {
    const rows = soundRows()
    spoil(rows)
    const { counts, byId, markdown } = await report(rows)
    expect(byId.get(id)).toMatchObject({ status: "error" })
    expect(byId.get(id)!.examples.length).toBeGreaterThan(0)
    expect(counts.errors).toBeGreaterThan(0)
    expect(markdown).toContain(`### error: ${id}`)
  })
})

it.each(["impossible_date", "contradicting_weekday"])("finds dates that cannot be: %s", async (code) => {
  const rows = soundRows()
  const { article_id, char_start, char_end, text } = rows.sentences[0]!
  const at = { article_id, source_file: "flood.txt", char_start, char_end, text }
  const issue = {
    issue_id: "i-0",
    severity: "warning" as const,
    code,
    message: "",
    table_name: "dates",
    row_id: null,
  }
  rows.issues.push({ ...issue, ...at })
  const found = (await report(rows)).byId.get(`consistency.issues.${code}`)!
  expect(found).toMatchObject({ failed: 1, status: "warning" })
  expect(found.examples[0]).toMatchObject({ source_file: "flood.txt", sentence: text })
})

it("shows offending words in their sentence, with the table's bars kept out", async () => {
  const rows = soundRows()
  Object.assign(rows.quantities[0]!, { value_min: 99 })
  const { markdown } = await report(rows)
  expect(markdown).toContain("🌊 Officials counted **12** \\| dead.")
})

it("reports on nothing at all", async () => {
  const { counts, results } = await report(noRows())
  expect(counts).toEqual({ errors: 0, warnings: 0, notes: 0 })
  expect(results).toHaveLength(checks.length)
})

it("names each check once", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
})
