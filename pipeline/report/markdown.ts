import { type CheckResult, dimensions } from "./check.js"

const SHOWN = 10

/** What a line of Markdown may hold: no line breaks, no table or emphasis signs. */
const plain = (text: string | null): string =>
  (text ?? "")
    .replace(/\s+/g, " ")
    .replace(/[|*_`<[\]\\]/g, "\\$&")
    .trim()

const percent = ({ passed, units }: CheckResult): string =>
  units === 0 ? "–" : `${((100 * passed) / units).toFixed(1)} %`

const rank = ({ outcome, failed }: CheckResult): number =>
  outcome === "error" ? 0 : outcome === "warning" ? 1 : failed > 0 ? 2 : 3

/** The report for people: a summary first, then what failed, worst first, in its context. */
export function qualityMarkdown(
  results: readonly CheckResult[],
  counts: Readonly<Record<string, number>>,
): string {
  const errors = results.filter(({ outcome }) => outcome === "error").length
  const warnings = results.filter(({ outcome }) => outcome === "warning").length
  const lines = [
    "# Data quality",
    "",
    `${results.length} checks: ${errors} failed, ${warnings} ${warnings === 1 ? "warning" : "warnings"}. ` +
      `${Object.entries(counts)
        .map(([table, n]) => `${n} ${table}`)
        .join(", ")}.`,
    "",
    "| dimension | checks | failed | warnings | units | passed |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...dimensions.map((dimension) =>
      summaryLine(
        dimension,
        results.filter((result) => result.dimension === dimension),
      ),
    ),
    "",
    "All checks, with the rows that failed, are in `quality.json`.",
    "",
  ]
  const worst = results
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  for (const result of worst) lines.push(...section(result))
  return `${lines.join("\n").trimEnd()}\n`
}

function summaryLine(dimension: string, results: readonly CheckResult[]): string {
  const sum = (pick: (result: CheckResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0)
  const all = { passed: sum(({ passed }) => passed), units: sum(({ units }) => units) } as CheckResult
  const of = (outcome: string) => results.filter((result) => result.outcome === outcome).length
  return `| ${dimension} | ${results.length} | ${of("error")} | ${of("warning")} | ${all.units} | ${percent(all)} |`
}

function section(result: CheckResult): string[] {
  const { id, rule, failed, units, outcome, examples } = result
  const more = failed > SHOWN ? [`- … and ${failed - SHOWN} more`] : []
  return [
    `## ${plain(id)}${outcome === "ok" ? "" : `: ${outcome}`}`,
    "",
    `Should hold: ${rule}. ${failed} of ${units} do not.`,
    "",
    ...examples
      .slice(0, SHOWN)
      .map(({ text, context }) => `- ${text === null ? "" : `**${plain(text)}** — `}${plain(context)}`),
    ...more,
    "",
  ]
}
