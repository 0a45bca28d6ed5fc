import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { timed } from "./clock.js"
import { others, ours, type Reading } from "./contenders.js"
import { taskOf } from "./tasks.js"

// node .build/test/bench/reader.js: the reader and others like it, in a process of its own. Prints JSON.

/** Articles of one round; every round has its own. */
const ROUND = 30

/** The first rounds, while the engine compiles the code, are not counted. */
const WARM_UP = 3

const ROUNDS = 5

/** Starts of each reader, each in a process of its own. */
const STARTS = 5

/** What the reader and the others take on the generated corpus. Seconds are the processor's. */
export interface ReaderTimes {
  /** Tokens are ours, for all of them: a second's work is the same text. */
  readonly tokens_per_second: Readonly<Record<string, number>>
  /** Of the sentences, those whose tree the pipe asks for. */
  readonly trees_asked: number
  /** From nothing to the first sentence read; the model is that of the reader alone. */
  readonly start: Readonly<Record<string, { readonly milliseconds: number; readonly megabytes: number }>>
  /** What an article's tokens hold, with the trees of all sentences. */
  readonly kilobytes_an_article: number
}

/** Measures all of them alike: the same articles, warmed up by the same ones, turn by turn. */
export function measureReader(): ReaderTimes {
  const told = execFileSync(process.execPath, ["--expose-gc", fileURLToPath(import.meta.url)])
  return JSON.parse(told.toString("utf8"))
}

async function measured(): Promise<ReaderTimes> {
  const readings = await Promise.all(
    Object.entries({ ...ours, ...others }).map(async ([name, load]) => ({ name, read: await load() })),
  )
  const speeds = new Map<string, number[]>()
  let sentences = 0
  let trees = 0
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const tasks = Array.from({ length: ROUND }, (_, i) => taskOf(round * ROUND + i))
    const tokens = tasks.reduce((sum, task) => sum + task.tokens, 0)
    for (const { name, read } of readings) {
      const seconds = secondsOf(() => tasks.map(read))
      if (round >= WARM_UP) speeds.set(name, [...(speeds.get(name) ?? []), tokens / seconds])
    }
    sentences += tasks.reduce((sum, task) => sum + task.sentences, 0)
    trees += tasks.reduce((sum, task) => sum + task.asked.length, 0)
  }
  return {
    tokens_per_second: Object.fromEntries([...speeds].map(([name, each]) => [name, rounded(median(each))])),
    trees_asked: rounded(trees / sentences),
    start: Object.fromEntries(
      ["model", "reader", ...Object.keys(others)].map((name) => [name, started(name)]),
    ),
    kilobytes_an_article: rounded(await heldBy(10 * ROUND)),
  }
}

/** The median of several starts. */
function started(name: string): { milliseconds: number; megabytes: number } {
  const script = fileURLToPath(new URL("./start.js", import.meta.url))
  const starts = Array.from({ length: STARTS }, () =>
    JSON.parse(execFileSync(process.execPath, ["--expose-gc", script, name]).toString("utf8")),
  )
  const middle = (key: string) => rounded(median(starts.map((start) => start[key])))
  return { milliseconds: middle("milliseconds"), megabytes: middle("megabytes") }
}

/** Kilobytes that an article's tokens hold, its text not counted. */
async function heldBy(articles: number): Promise<number> {
  const { annotate } = await import("../../pipeline/article/annotate/index.js")
  const tasks = Array.from({ length: articles }, (_, i) => taskOf(i))
  const read = () =>
    tasks.map(({ parsed }) => {
      const layers = annotate.run(parsed, () => {})
      for (const { first } of layers.sentences) layers.tokens.head(first)
      return layers
    })
  read() // what is kept of words, all articles share
  const before = heap()
  const held = read()
  return (heap() - before) / 1024 / held.length
}

function heap(): number {
  for (let again = 0; again < 3; again++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function secondsOf(work: () => readonly ReturnType<Reading>[]): number {
  globalThis.gc?.() // what one left behind is not the next one's to clear away
  return timed(work)[0]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const rounded = (value: number): number => Number(value.toPrecision(3))

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(await measured()))
