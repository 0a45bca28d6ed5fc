import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { tables } from "../../schemas/index.js"
import { type Check, type CheckResult, type Query, runCheck } from "./check.js"
import { figures } from "./checks/figures.js"
import { agreement, completeness, credibility, precision } from "./checks/reading.js"
import { references, traceability, uniqueness } from "./checks/structure.js"
import { qualityMarkdown } from "./markdown.js"

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
  ...traceability,
  ...figures,
  ...references,
  ...uniqueness,
  ...completeness,
  ...precision,
  ...credibility,
  ...agreement,
]

/** What the report came to: checks that failed, by severity. */
export interface QualitySummary {
  readonly errors: number
  readonly warnings: number
}

/** Runs every check on the corpus and writes quality.json (one check a line) and quality.md into the folder. */
export async function writeQuality(query: Query, folder: string): Promise<QualitySummary> {
  const results: CheckResult[] = []
  for (const check of checks) results.push(await runCheck(query, check))
  const counts: Record<string, number> = {}
  for (const { name } of tables)
    counts[name] = Number((await query(`SELECT COUNT(*) AS n FROM "${name}"`))[0]?.["n"] ?? 0)
  const json = `[\n${results.map((result) => JSON.stringify(result)).join(",\n")}\n]\n`
  await writeFile(join(folder, "quality.json"), json)
  await writeFile(join(folder, "quality.md"), qualityMarkdown(results, counts))
  const of = (outcome: string) => results.filter((result) => result.outcome === outcome).length
  return { errors: of("error"), warnings: of("warning") }
}
