import { writeFileSync } from "node:fs"
import { markdownTable } from "../describe/markdown_table.js"
import { binsOf, crossValidated, expectedError, type Judged, learntFrom, type Scored } from "./calibrate.js"
import { type Calibration, kindsOf } from "./confidence.js"

/** From which collection of texts a row comes. */
export interface Measured {
  readonly corpus: string
}

/** What a learner says of itself: the first part of its page, and whence its shares come. */
export interface Learner extends Pick<Calibration, "source" | "licence"> {
  readonly about: string
}

/** Learns from judged rows, and writes the table (a lexicon) and the page that tells how good it is. */
export function writeCalibration(
  [table, page]: readonly [table: string, page: string],
  { about, source, licence }: Learner,
  judged: readonly (Judged & Measured)[],
): void {
  const shares = learntFrom(judged)
  writeFileSync(table, `${JSON.stringify({ source, licence, shares }, null, 1)}\n`)
  writeFileSync(page, `${about}\n${reliability(judged, shares)}\n`)
}

/** How good a learnt table is, in Markdown: measured over documents that it was not learnt from, then the table. */
function reliability(
  judged: readonly (Judged & Measured)[],
  shares: Readonly<Record<string, number>>,
): string {
  const scored = crossValidated(judged)
  const corpora = [...new Set(judged.map(({ corpus }) => corpus))]
  return [
    "## Said and found",
    "",
    "Each row's confidence comes from the other documents (ten parts, dealt by document); bins are tenths, neighbours",
    "joined until each has 100 rows; the error is the mean distance of what is said from what is right, by rows.",
    "",
    markdownTable(
      ["texts", "rows", "right", "expected calibration error"],
      [
        errorLine("all", scored),
        ...corpora.map((name) =>
          errorLine(
            name,
            scored.filter(({ corpus }) => corpus === name),
          ),
        ),
      ],
    ),
    "",
    markdownTable(
      ["rows", "said", "right"],
      binsOf(scored).map(({ rows, said, right }) => [String(rows), percent(said), percent(right)]),
    ),
    "",
    "## The table",
    "",
    markdownTable(["kind", "rows", "right", "confidence"], kindLines(judged, shares)),
  ].join("\n")
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function errorLine(name: string, scored: readonly Scored[]): string[] {
  const right = scored.filter(({ isRight }) => isRight).length / Math.max(1, scored.length)
  return [name, String(scored.length), percent(right), expectedError(binsOf(scored)).toFixed(3)]
}

function kindLines(judged: readonly Judged[], shares: Readonly<Record<string, number>>): string[][] {
  const counts = new Map<string, { right: number; of: number }>()
  for (const { parts, isRight } of judged) {
    for (const kind of kindsOf(parts)) {
      const { right, of } = counts.get(kind) ?? { right: 0, of: 0 }
      counts.set(kind, { right: right + (isRight ? 1 : 0), of: of + 1 })
    }
  }
  return Object.entries(shares).map(([kind, share]) => {
    const { right, of } = counts.get(kind)!
    return [kind || "every row", String(of), percent(right / of), share.toFixed(2)]
  })
}
