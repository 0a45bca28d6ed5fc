import { performance } from "node:perf_hooks"
import { listRaw } from "../article/read/list.js"
import { buildCorpus, type Corpus } from "../corpus/run.js"
import { type Quality, writeQuality } from "../report/index.js"
import type { Command } from "./command.js"
import { keepApart, needFolder } from "./folders.js"
import { jobsOf } from "./jobs.js"
import { progress } from "./progress.js"
import { rowsOfFolder } from "./rows.js"
import { summary } from "./summary.js"

/** Turns a folder of articles into a published folder of tables. */
export const build: Command = {
  name: "build",
  usage: "[--raw DIR] [--out DIR] [--jobs N] [--strict]",
  summary: "read every article of a folder and publish its tables",
  options: {
    raw: { type: "string", default: "raw" },
    out: { type: "string", default: "out" },
    jobs: { type: "string" },
    strict: { type: "boolean" },
  },
  help: [
    "--raw DIR   the articles: .txt and .md, with NAME.meta.yaml beside them (raw)",
    "--out DIR   where to publish; replaced as a whole, or left as it was (out)",
    "--jobs N    threads that read articles; the result is the same with any number (one a core)",
    "--strict    exit with 1 when an issue or a check of severity error is found",
  ],
  words: 0,
  run: async ({ values }) => {
    const raw = String(values.raw)
    const out = String(values.out)
    const jobs = jobsOf(values.jobs)
    needFolder(raw, "--raw")
    keepApart(raw, out)
    const built = await buildFolder({ raw, out, jobs })
    process.stdout.write(`${summary(built)}\n`)
    return values.strict === true && built.issues.error + built.quality.errors > 0 ? 1 : 0
  },
}

async function buildFolder({ raw, out, jobs }: { raw: string; out: string; jobs: number }) {
  const started = performance.now()
  const listing = listRaw(raw)
  const shown = progress(listing.files.length, "reading articles:")
  const sources = rowsOfFolder({ raw, listing, jobs }, shown.step)
  try {
    let quality: Quality = { errors: 0, warnings: 0, notes: 0 }
    const report = async (corpus: Corpus, folder: string) => {
      quality = await writeQuality(corpus.query, folder)
    }
    const { rows, issues } = await buildCorpus({ sources, out, report })
    return { out, rows, issues, quality, seconds: (performance.now() - started) / 1000 }
  } finally {
    shown.end()
  }
}
