import type { IssueRow } from "../../schemas/issues.js"
import { severities } from "../../schemas/issues.js"
import { columns } from "./help.js"

/** What a build made, to be told at its end. */
export interface Built {
  readonly out: string
  /** Published rows by table name, in publishing order. */
  readonly rows: Readonly<Record<string, number>>
  readonly issues: Readonly<Record<IssueRow["severity"], number>>
  readonly seconds: number
}

/** The closing summary: articles, rows per table, issues by severity, and where to look first. */
export function summary({ out, rows, issues, seconds }: Built): string {
  const articles = rows.articles ?? 0
  const counts = Object.entries(rows).map(([table, count]): [string, string] => [table, String(count)])
  const found = severities.map((severity) => plural(issues[severity], severity)).join(", ")
  return [
    `${plural(articles, "article")} in ${seconds.toFixed(1)} s`,
    "",
    ...(counts.length > 0 ? columns(counts) : []),
    "",
    `issues: ${found}`,
    `look first at ${out}/quality.md (what is doubtful) and ${out}/csv/estimates.csv (who gives which figure)`,
  ].join("\n")
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`
