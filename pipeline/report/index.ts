import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { checks } from "./checks/index.js"
import { markdownOf } from "./markdown.js"
import { measure, type Query, type Result } from "./measure.js"

/** How many checks came out badly. */
export interface Quality {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** Measures the published tables and writes quality.json, a check a line, and quality.md, worst first. */
export async function writeQuality(query: Query, folder: string): Promise<Quality> {
  const results = await measure(query, checks)
  await writeFile(join(folder, "quality.json"), linesOf(results))
  await writeFile(join(folder, "quality.md"), markdownOf(results))
  const count = (status: Result["status"]) => results.filter((result) => result.status === status).length
  return { errors: count("error"), warnings: count("warning"), notes: count("note") }
}

/** An array, one record a line, like the tables. */
const linesOf = (results: readonly Result[]): string =>
  `[\n${results.map((result) => JSON.stringify(result)).join(",\n")}\n]\n`
