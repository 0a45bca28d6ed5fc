import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { rowsOfArticle } from "../pipeline/article/index.js"
import { readArticle } from "../pipeline/article/read/index.js"
import { buildCorpus } from "../pipeline/corpus/run.js"
import type { Rows } from "../schemas/index.js"
import { articleOf, numbersFrom } from "./bench/corpus.js"
import { columnist } from "./cli/run.js"

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "columnist-corpus-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sums = (out: string): string => readFileSync(join(folder, out, "SHA256SUMS"), "utf8")

const rowsOf = (text: string, number: number): Rows =>
  rowsOfArticle(readArticle(new TextEncoder().encode(text), `${number}.txt`).article!)

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const below = numbersFrom(seed)
  const left = [...list]
  return list.map(() => left.splice(below(left.length), 1)[0]!)
}

it("gives the same bytes whatever the order of articles", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => rowsOf(articleOf(i), i))
  for (const seed of [1, 2, 3])
    await buildCorpus({ sources: shuffled(rows, seed), out: join(folder, `order-${seed}`) })
  expect(sums("order-2")).toBe(sums("order-1"))
  expect(sums("order-3")).toBe(sums("order-1"))
}, 30_000)

it("gives the same bytes with one thread and two, and finds nothing wrong in them", async () => {
  const raw = join(folder, "raw")
  mkdirSync(raw)
  // Enough for threads to be worth while, and a title and a paragraph each.
  for (let i = 0; i < 60; i++) {
    const text = articleOf(i).split("\n\n").slice(0, 2).join("\n\n")
    writeFileSync(join(raw, `${i}.txt`), text)
  }
  for (const jobs of ["1", "2"]) {
    const built = await columnist(
      "build",
      "--raw",
      raw,
      "--out",
      join(folder, `jobs-${jobs}`),
      "--jobs",
      jobs,
      "--strict",
    )
    expect(built.code, built.stdout + built.stderr).toBe(0)
  }
  expect(sums("jobs-2")).toBe(sums("jobs-1"))
  const checked = await columnist("check", join(folder, "jobs-1"), "--raw", raw)
  expect(checked.code, checked.stdout).toBe(0)
}, 60_000)

it("changes no other article's rows when one is added", async () => {
  const rows = Array.from({ length: 3 }, (_, i) => rowsOf(articleOf(i), i))
  await buildCorpus({ sources: rows.slice(0, 2), out: join(folder, "two") })
  await buildCorpus({ sources: rows, out: join(folder, "three") })
  const added = rows[2]!.articles[0]!.article_id
  const lines = (out: string, table: string) =>
    readFileSync(join(folder, out, "json", `${table}.json`), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("{") && !line.includes(added))
      .map((line) => line.replace(/,$/, ""))
  for (const table of [
    "articles",
    "sentences",
    "mentions",
    "quantities",
    "dates",
    "claims",
    "events",
    "issues",
  ])
    expect(lines("three", table), table).toEqual(lines("two", table))
}, 30_000)
