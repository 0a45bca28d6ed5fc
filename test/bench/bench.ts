import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { measureBeyond } from "./beyond.js"
import { articleOf, writeCorpus } from "./corpus.js"
import { measureDates } from "./dates.js"
import { measureReader, type ReaderTimes } from "./reader.js"
import { measureRooms, type Rooms } from "./rooms.js"

// node .build/test/bench/bench.js 1000 10000, or BENCH=1000,10000 make bench. Seconds are the processor's.

/** Rooms are measured on no more: their share does not change with the size. */
const MOST_FOR_ROOMS = 1000

interface Build {
  readonly articles: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

const sizes = sizesOf(process.argv.slice(2), process.env.BENCH)
const sample = Math.min(sizes[0]!, MOST_FOR_ROOMS)
const { article, corpus, rows } = await measureRooms(sample)
const own: Rooms = new Map([...article].filter(([name]) => name !== "annotate" && name !== "trees"))
show(
  `rooms, ${sample} articles of ${Math.round(wordsIn(sample))} words and ${Math.round(rows / sample)} rows`,
  [
    ...roomLines(article, sample),
    totalLine("article stages", article, sample),
    totalLine("but the reader", own, sample),
    ...roomLines(corpus, sample),
  ],
)
const reader = measureReader()
show(
  `reader, trees asked for ${(reader.trees_asked * 100).toFixed(0)} % of the sentences, ${reader.kilobytes_an_article.toFixed(0)} kB an article`,
  readerLines(reader),
)
const dates = measureDates()
show(
  "dates, beyond the reading",
  Object.entries(dates).map(([name, milliseconds]) => [name, `${milliseconds.toFixed(0)} ms/MB`]),
)
const beyond = measureBeyond()
show("rooms beyond the reading, an article of 600 words", [
  ["names and joining", `${(beyond.names_tokens_per_second / 1000).toFixed(1)}k tokens/s`],
  ...Object.entries(beyond.milliseconds_an_article).map(([name, ms]) => [name, `${ms.toFixed(2)} ms`]),
  ...Object.entries(beyond.quantities_milliseconds_a_megabyte).map(([name, ms]) => [
    name,
    `${ms.toFixed(0)} ms/MB`,
  ]),
])
const builds = sizes.map(build)
/** Processor seconds of an article that go to its tokens, tags and trees. */
const reading = (total(article) - total(own)) / sample
const withoutReader = ({ articles, cpuSeconds }: Build) => 1 / (cpuSeconds / articles - reading)
show(
  "the whole build, --jobs 1",
  builds.map((one) => [
    `${one.articles} articles`,
    `${(one.articles / one.cpuSeconds).toFixed(1)}/s`,
    `${withoutReader(one).toFixed(1)}/s apart`,
    `${one.peakMegabytes.toFixed(0)} MB peak`,
  ]),
)
const perArticle = (rooms: Rooms) =>
  Object.fromEntries([...rooms].map(([name, seconds]) => [name, rounded((seconds / sample) * 1000)]))
const line = {
  node: process.version,
  words: Math.round(wordsIn(sample)),
  rows: Math.round(rows / sample),
  article_stages_per_second: rounded(sample / total(article)),
  without_the_reader_per_second: rounded(sample / total(own)),
  milliseconds_an_article: { ...perArticle(article), ...perArticle(corpus) },
  reader,
  beyond: {
    names_tokens_per_second: rounded(beyond.names_tokens_per_second),
    milliseconds_an_article: roundedAll(beyond.milliseconds_an_article),
    quantities_milliseconds_a_megabyte: roundedAll(beyond.quantities_milliseconds_a_megabyte),
  },
  dates_milliseconds_a_megabyte: roundedAll(dates),
  builds: builds.map((one) => ({
    articles: one.articles,
    per_second: rounded(one.articles / one.cpuSeconds),
    without_the_reader_per_second: rounded(withoutReader(one)),
    peak_megabytes: Math.round(one.peakMegabytes),
  })),
}
process.stdout.write(`${JSON.stringify(line)}\n`)
// What the README shows.
if (process.env.BENCH_KEEP) writeFileSync(process.env.BENCH_KEEP, `${JSON.stringify(line)}\n`)

function sizesOf(given: readonly string[], setting: string | undefined): number[] {
  const words = given.length > 0 ? given : (setting || "1000").split(",")
  const sizes = words.map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error(`sizes are whole numbers of articles, not ${words.join(", ")}`)
  return sizes
}

/** Builds as a user does, in a process of its own, so that its peak is its own. */
function build(articles: number): Build {
  const folder = mkdtempSync(join(tmpdir(), "columnist-bench-"))
  const usage = join(folder, "usage.json")
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  try {
    writeCorpus(join(folder, "raw"), articles)
    const paths = ["--raw", join(folder, "raw"), "--out", join(folder, "out"), "--jobs", "1"]
    const call = ["--import", path("./usage.js"), path("../../pipeline/cli.js"), "build", ...paths]
    execFileSync(process.execPath, call, { env: { ...process.env, BENCH_USAGE: usage }, stdio: "pipe" })
    return { articles, ...JSON.parse(readFileSync(usage, "utf8")) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function wordsIn(articles: number): number {
  let words = 0
  for (let i = 0; i < articles; i++) words += articleOf(i).split(/\s+/).length - 1
  return words / articles
}

function roomLines(rooms: Rooms, articles: number): string[][] {
  return [...rooms].map(([name, seconds]) => timeLine(name, seconds, articles))
}

function readerLines({ tokens_per_second, start }: ReaderTimes): string[][] {
  const speeds = Object.entries(tokens_per_second)
  return [
    ...speeds.map(([name, speed]) => [name, `${(speed / 1000).toFixed(1)}k tokens/s`]),
    ...Object.entries(start).map(([name, { milliseconds, megabytes }]) => [
      `${name} starts`,
      `${milliseconds.toFixed(0)} ms`,
      `${megabytes.toFixed(0)} MB`,
    ]),
  ]
}

function totalLine(name: string, rooms: Rooms, articles: number): string[] {
  return timeLine(name, total(rooms), articles)
}

function timeLine(name: string, seconds: number, articles: number): string[] {
  return [name, `${((seconds / articles) * 1000).toFixed(2)} ms`, `${Math.round(articles / seconds)}/s`]
}

function total(rooms: Rooms): number {
  return [...rooms.values()].reduce((sum, seconds) => sum + seconds, 0)
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

function roundedAll(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]))
}

function show(title: string, lines: readonly (readonly string[])[]): void {
  const rows = lines.map(
    ([name, ...cells]) => `  ${name!.padEnd(22)}${cells.map((cell) => cell.padStart(16)).join("")}`,
  )
  process.stdout.write(`${title}\n${rows.join("\n")}\n\n`)
}
