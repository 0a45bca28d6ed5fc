import type { Article } from "../../pipeline/article/article.js"
import type { Parsed } from "../../pipeline/article/layers.js"
import { secondsSince } from "./clock.js"
import { others, ours } from "./contenders.js"

// node --expose-gc .build/test/bench/start.js NAME: what a reader takes, in this fresh process, to read its first words.

const prose = "She said 200 people had left."
const parsed: Parsed = {
  article: {} as Article, // the readers see the prose alone
  blocks: [{ start: 0, end: prose.length, kind: "body", paragraph: 0 }],
  prose,
  language: "en",
  isEnglish: true,
}

const starts: Readonly<Record<string, () => Promise<unknown>>> = {
  model: async () => (await import("../../pipeline/reader/index.js")).treeOf(["She", "left"]),
  reader: async () => (await ours["with every tree"]!())({ parsed, asked: [] }),
  ...Object.fromEntries(
    Object.entries(others).map(([name, load]) => [name, async () => (await load())({ parsed, asked: [] })]),
  ),
}

const start = starts[process.argv[2] ?? ""]
if (!start) throw new Error(`one of ${Object.keys(starts).join(", ")} is asked for`)
const before = resident()
const since = process.cpuUsage()
await start()
const milliseconds = secondsSince(since) * 1000
process.stdout.write(JSON.stringify({ milliseconds, megabytes: (resident() - before) / 1024 ** 2 }))

function resident(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}
