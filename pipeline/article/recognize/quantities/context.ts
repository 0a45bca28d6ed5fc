import lexicon from "../../../lexicons/quantity-labels.json" with { type: "json" }
import type { NumberReading } from "./numbers.js"
import type { Piece } from "./pieces.js"

const labels = new Set(lexicon.labels)
const sorts = new Set("phase level tier type grade class category stage article section chapter".split(" "))
/** Labels whose numbers are written out too: day five, game seven. */
const spelled = new Set(
  "day week game phase chapter round stage number part season episode act step".split(" "),
)
const indexes = new Set(lexicon.indexes)
const isCapital = (form: string): boolean => form !== form.toLowerCase()

const isYear = (form: string, value: number): boolean => form.length === 4 && value >= 1500 && value < 2100

/** "between 1600 and 1900", "2010–2015". */
export const areYears = (low: NumberReading, high: NumberReading, printed: string): boolean =>
  !printed.includes(",") && isPlainYear(low) && isPlainYear(high)
const isPlainYear = ({ form, scale, value }: NumberReading): boolean =>
  form === "digits" && scale === 1 && Number.isInteger(value) && value >= 1500 && value < 2100

interface Counts {
  readonly isPlural: boolean
  readonly isName: boolean
}

/** Numbers that the words around them name: "Apollo 11", "section 230", "in 2019", "day five". */
export function leaveByContext(
  pieces: readonly Piece[],
  at: number,
  number: NumberReading,
  counts: Counts | null,
): string | null {
  const before = pieces[at - 1]
  if (number.scale !== 1) return null
  if (number.form === "words")
    return before && spelled.has(before.lower) && !counts?.isPlural && number.value < 100
      ? "number of a thing"
      : null
  if (number.form !== "digits") return null
  const { form } = pieces[at]!
  const short = !form.includes(",") && !form.includes(".")
  if (short && isYear(form, number.value)) {
    const old = number.value < 1900 || number.value % 100 === 0
    if (!counts?.isPlural || !old) return "year"
  }
  if (!before) return null
  return labelled(pieces, at, counts) ?? named(pieces, at, { value: number.value, short, counts })
}

/** "Phase 1 volumes", "phase 3 trials", "round of 16", "police posts 542 and 543", "#3"; not "game 12 points". */
function labelled(pieces: readonly Piece[], at: number, counts: Counts | null): string | null {
  const before = pieces[at - 1]!
  const isLabel = labels.has(before.lower)
  const isSure = sorts.has(before.lower) || (at > 1 && isCapital(before.form))
  if (isLabel && (isSure || !counts?.isPlural)) return "number of a thing"
  if (before.lower === "of" && pieces[at - 2]?.lower === "round") return "number of a thing"
  if (before.lower === "#") return "number of a thing"
  if (before.lower === "[" && pieces[at + 1]?.lower === "]") return "reference number"
  // Games 1 and 2 of the finals
  if (counts && pieces[at + 1]?.lower !== "of") return null
  const isAnd = (i: number): boolean => /^(?:and|or|to|&)$/.test(pieces[i]?.lower ?? "")
  const isPlain = (i: number): boolean => /^\d{1,4}$/.test(pieces[i]?.form ?? "")
  const isFirst = before.penn === "NNS" && isPlain(at) && isAnd(at + 1) && isPlain(at + 2)
  const isSecond = isAnd(at - 1) && isPlain(at) && isPlain(at - 2) && pieces[at - 3]?.penn === "NNS"
  return isFirst || isSecond ? "number of a thing" : null
}

interface Named {
  readonly value: number
  readonly short: boolean
  readonly counts: Counts | null
}

/** "S&P 500", "Apollo 11", "Programme 2.0", "787 Dreamliner" */
function named(pieces: readonly Piece[], at: number, { value, short, counts }: Named): string | null {
  const before = pieces[at - 1]!
  const isName = before.tag === "PROPN"
  const isPart =
    (indexes.has(before.lower) && short) ||
    (isName && isCapital(before.form) && short && value < 10000 && (!counts?.isPlural || counts.isName)) ||
    (isName && !counts && /^\d\.0$/.test(pieces[at]!.form)) ||
    (short && counts?.isName && !counts.isPlural && value > 1)
  return isPart ? "part of a name" : null
}
