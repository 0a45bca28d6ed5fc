import type { Check } from "./check.js"

/** Asks the published tables; names as in schemas/. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>

/** A row that fails a check, with its words in their sentence. */
export interface Example {
  readonly row: string | null
  readonly source_file: string | null
  readonly text: string | null
  readonly sentence: string | null
}

/** What a check came to: a line of quality.json. Its keys stay, so that two reports can be compared. */
export interface Result {
  readonly id: string
  readonly dimension: Check["dimension"]
  readonly table: string
  readonly columns: readonly string[]
  readonly rule: string
  readonly units: string
  readonly passed: number
  readonly failed: number
  readonly severity: Check["severity"]
  readonly threshold: number | null
  /** `reported` where the check never fails; else `passed`, or how bad it is. */
  readonly status: "passed" | "reported" | Check["severity"]
  readonly examples: readonly Example[]
}

/** The most examples of one check. */
export const MOST_EXAMPLES = 100

interface Count {
  readonly checked: number
  readonly failed: number
}

/** Answers every check, in their order; those that read the same rows in one reading. */
export async function measure(query: Query, checks: readonly Check[]): Promise<Result[]> {
  const counts = new Map<Check, Count>()
  for (const [from, some] of grouped(checks)) await countAll(query, { from, checks: some, counts })
  const results: Result[] = []
  for (const check of checks) results.push(await resultOf(query, check, counts.get(check)!))
  return results
}

function grouped(checks: readonly Check[]): Map<string, Check[]> {
  const groups = new Map<string, Check[]>()
  for (const check of checks) {
    const group = groups.get(check.from)
    if (group) group.push(check)
    else groups.set(check.from, [check])
  }
  return groups
}

interface Reading {
  readonly from: string
  readonly checks: readonly Check[]
  readonly counts: Map<Check, Count>
}

async function countAll(query: Query, { from, checks, counts }: Reading): Promise<void> {
  const columns = checks.flatMap(({ checked = "TRUE", fails }, i) => [
    `COUNT(CASE WHEN ${checked} THEN 1 END) AS c${i}`,
    `COUNT(CASE WHEN (${checked}) AND (${fails}) THEN 1 END) AS f${i}`,
  ])
  const [row] = await query(`SELECT ${columns.join(", ")} FROM ${from}`)
  for (const [i, check] of checks.entries()) {
    const checked = check.outOf ? (await query(check.outOf))[0]!.n : row![`c${i}`]
    // Counts come as bigint.
    counts.set(check, { checked: Number(checked), failed: Number(row![`f${i}`]) })
  }
}

async function resultOf(query: Query, check: Check, { checked, failed }: Count): Promise<Result> {
  const { id, dimension, table, columns, rule, units, severity, threshold } = check
  return {
    id,
    dimension,
    table,
    columns,
    rule,
    units,
    passed: Math.max(0, checked - failed),
    failed,
    severity,
    threshold,
    status: threshold === null ? "reported" : failed <= threshold * checked ? "passed" : severity,
    examples: failed > 0 ? await examplesOf(query, check) : [],
  }
}

async function examplesOf(query: Query, { from, checked = "TRUE", fails, shows }: Check): Promise<Example[]> {
  if (!shows) return []
  const rows = await query(
    `SELECT ${shows.row} AS row_key, ${shows.file} AS source_file, ${shows.text} AS words, ${shows.sentence} AS sentence ` +
      `FROM ${shows.from ?? from} WHERE (${checked}) AND (${fails}) ` +
      `ORDER BY ${shows.order ? `${shows.order}, ` : ""}row_key NULLS LAST, words NULLS LAST, source_file NULLS LAST, sentence NULLS LAST LIMIT ${MOST_EXAMPLES}`,
  )
  return rows.map(({ row_key, source_file, words, sentence }) => ({
    row: word(row_key),
    source_file: word(source_file),
    text: word(words),
    sentence: word(sentence),
  }))
}

const word = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell))
