/** What a check looks at: the eight dimensions of the report. */
export const dimensions = [
  "traceability",
  "validity",
  "consistency",
  "uniqueness",
  "completeness",
  "precision",
  "credibility",
  "agreement",
] as const

/** One check, in SQL that DuckDB and Spark both speak. */
export interface Check {
  readonly id: string
  readonly dimension: (typeof dimensions)[number]
  readonly table: string
  readonly columns: readonly string[]
  /** What should hold, in words. */
  readonly rule: string
  /** How bad it is when the share that fails is above the threshold; null for what is only told. */
  readonly severity: "error" | "warning" | null
  /** Share of units that may fail. */
  readonly threshold: number
  /** A query giving one number, `n`: how many were checked. */
  readonly units: string
  /** A query giving a row for each that fails, with the columns `row`, `text` and `context`, in a total order. */
  readonly failing: string
}

/** A row that failed, in its context. */
export interface Example {
  readonly row: string | null
  readonly text: string | null
  readonly context: string | null
}

/** What a check came to; the keys and their order are published. */
export interface CheckResult {
  readonly id: string
  readonly dimension: string
  readonly table: string
  readonly columns: string
  readonly rule: string
  readonly units: number
  readonly passed: number
  readonly failed: number
  readonly severity: string | null
  readonly threshold: number
  /** ok, warning or error: the severity where more than the threshold failed. */
  readonly outcome: string
  /** The first hundred at most. */
  readonly examples: readonly Example[]
}

/** Asks SQL of the corpus. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>

const MOST_EXAMPLES = 100

/** Runs one check. */
export async function runCheck(query: Query, check: Check): Promise<CheckResult> {
  const count = async (sql: string) => Number((await query(sql))[0]?.["n"] ?? 0)
  const units = await count(check.units)
  const failed = await count(`SELECT COUNT(*) AS n FROM (${check.failing}) AS f`)
  const examples = failed === 0 ? [] : await query(`${check.failing} LIMIT ${MOST_EXAMPLES}`)
  const beyond = units > 0 && failed / units > check.threshold
  const word = (value: unknown) => (typeof value === "string" ? value : null)
  return {
    id: check.id,
    dimension: check.dimension,
    table: check.table,
    columns: check.columns.join(" "),
    rule: check.rule,
    units,
    passed: Math.max(0, units - failed),
    failed,
    severity: check.severity,
    threshold: check.threshold,
    outcome: beyond && check.severity ? check.severity : "ok",
    examples: examples.map(({ row, text, context }) => ({
      row: word(row),
      text: word(text),
      context: word(context),
    })),
  }
}
