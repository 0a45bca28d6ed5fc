import type { Dimension } from "./check.js"
import type { Example, Result } from "./measure.js"

/** The most rows shown of one check; quality.json has more. */
const MOST_SHOWN = 20

const about: Record<Dimension, string> = {
  completeness: "how much of the text has become rows",
  validity: "whether each cell holds what its column is for",
  consistency: "whether cells and rows agree with each other",
  traceability: "whether the words stand in the text where the row says",
  uniqueness: "whether nothing is there twice",
  precision: "how fine dates and figures are",
  credibility: "who vouches for what is said",
  agreement: "where sources differ; reported, never failed",
}

const badness = ["error", "warning", "note"] as const

/** The report for people: a summary, then what came out badly, worst first, then what is only reported. */
export function markdownOf(results: readonly Result[]): string {
  return `${[
    "# Data quality",
    "",
    ...summary(results),
    "",
    ...findings(results),
    ...differences(results),
    ...shares(results),
    ...everything(results),
  ].join("\n")}\n`
}

function summary(results: readonly Result[]): string[] {
  const count = (some: readonly Result[], status: Result["status"]) =>
    some.filter((result) => result.status === status).length
  const told = badness.map(
    (status) => `${count(results, status)} ${status}${count(results, status) === 1 ? "" : "s"}`,
  )
  const rows = (Object.keys(about) as Dimension[]).map((dimension) => {
    const own = results.filter((result) => result.dimension === dimension)
    const counts = ["passed", ...badness, "reported"].map((status) => count(own, status as Result["status"]))
    return [`**${dimension}**: ${about[dimension]}`, ...counts.map(String)]
  })
  return [
    `${results.length} checks: ${told.join(", ")}. The same as data: \`quality.json\`, one check a line.`,
    "",
    ...table(["", "passed", "errors", "warnings", "notes", "reported"], rows),
  ]
}

function findings(results: readonly Result[]): string[] {
  const found = results
    .filter(({ status }) => status !== "passed" && status !== "reported")
    .sort((a, b) => rank(a) - rank(b) || failedShare(b) - failedShare(a) || (a.id < b.id ? -1 : 1))
  if (found.length === 0) return ["## Findings, worst first", "", "None.", ""]
  return ["## Findings, worst first", "", ...found.flatMap(finding)]
}

const rank = ({ severity }: Result): number => badness.indexOf(severity)
const failedShare = ({ passed, failed }: Result): number => failed / Math.max(1, passed + failed)

function finding(result: Result): string[] {
  const { id, status, rule, failed, passed, units, threshold, examples } = result
  const tolerated = threshold ? `; up to ${percent(threshold)} is taken as fine` : ""
  return [
    `### ${status}: ${id}`,
    "",
    `${rule} Not so for ${failed} of ${passed + failed} ${units} (${percent(failedShare(result))}${tolerated}).`,
    "",
    ...exampleTable(examples),
  ]
}

function exampleTable(examples: readonly Example[]): string[] {
  if (examples.length === 0) return []
  const shown = examples.slice(0, MOST_SHOWN)
  const rows = shown.map(({ row, source_file, text, sentence }) => [
    cell(text),
    context(text, sentence),
    cell(source_file),
    cell(row),
  ])
  const left = examples.length - shown.length
  return [
    ...table(["words", "sentence", "file", "row"], rows),
    "",
    ...(left > 0 ? [`${left} more in \`quality.json\`.`, ""] : []),
  ]
}

/** Rival figures and what an editor would ask about. */
function differences(results: readonly Result[]): string[] {
  const found = results.filter(({ dimension, failed }) => dimension === "agreement" && failed > 0)
  if (found.length === 0) return []
  const one = ({ id, rule, failed, units, examples }: Result) => [
    `### ${id}`,
    "",
    `${rule} Not so: ${failed} ${units}.`,
    "",
    ...exampleTable(examples),
  ]
  return ["## Where sources differ", "", ...found.flatMap(one)]
}

/** What is neither good nor bad: how often each value occurs, how many cells are filled. */
function shares(results: readonly Result[]): string[] {
  const rows = results
    .filter(
      ({ status, dimension, passed, failed }) =>
        status === "reported" && dimension !== "agreement" && passed + failed > 0,
    )
    .map(({ table: name, rule, passed, failed }) => [
      name,
      rule,
      String(passed),
      percent(passed / (passed + failed)),
    ])
  return ["## Reported", "", ...table(["table", "", "rows", "share"], rows), ""]
}

function everything(results: readonly Result[]): string[] {
  const rows = results
    .filter(({ status }) => status !== "reported")
    .map(({ id, rule, passed, failed, status }) => [id, rule, String(passed), String(failed), status])
  return ["## All checks", "", ...table(["check", "rule", "passed", "failed", "status"], rows)]
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`)

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Words of an article stay words: no markup, no new line, no new cell. */
const cell = (words: string | null): string => (words === null ? "" : escaped(words).trim())

/** Spaces at the ends stay: the words go on around them. */
const escaped = (words: string): string => words.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~&]/g, "\\$&")

/** The sentence with the words it is about in bold. */
function context(words: string | null, sentence: string | null): string {
  const at = words && sentence ? sentence.indexOf(words) : -1
  if (!words || !sentence || at < 0 || words === sentence) return cell(sentence)
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + words.length)]
  return `${escaped(before)}**${cell(words)}**${escaped(after)}`.trim()
}
