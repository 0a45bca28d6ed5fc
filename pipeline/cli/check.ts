import { checkPublished } from "../corpus/check.js"
import type { Command } from "./command.js"
import { needFolder } from "./folders.js"

/** Proves a published folder. */
export const check: Command = {
  name: "check",
  usage: "OUT [--raw DIR]",
  summary: "prove a published folder: sums, schemas, keys, and with --raw every text against its file",
  options: { raw: { type: "string" } },
  help: ["--raw DIR   the articles that it was made from"],
  words: 1,
  run: async ({ words, values }) => {
    const [out = ""] = words
    needFolder(out, "check")
    const raw = values.raw === undefined ? undefined : String(values.raw)
    if (raw !== undefined) needFolder(raw, "--raw")
    const problems = await checkPublished(out, raw)
    const end = problems.length === 0 ? `${out} is sound` : `${problems.length} problems in ${out}`
    process.stdout.write(`${[...problems, end].join("\n")}\n`)
    return problems.length === 0 ? 0 : 1
  },
}
