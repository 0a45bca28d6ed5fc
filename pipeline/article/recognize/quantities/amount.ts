import type { Quantity } from "../../layers.js"
import { changeOf } from "./changes.js"
import { type NumberReading, readNumber } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { currencyAt, type UnitReading, unitAt } from "./units.js"

/** A number with its signs; `end` is the piece after them. */
export interface Amount {
  readonly number: NumberReading
  readonly unit: UnitReading | null
  readonly end: number
}

/** "$5", "5 million", "5%", "5 km", "US$ 5 billion". */
export function amountAt(pieces: readonly Piece[], at: number): Amount | null {
  const sign = currencyAt(pieces, at)
  const minus = sign && isMinus(pieces[sign.end]) && pieces[sign.end]!.glued ? 1 : 0
  const size = readNumber(pieces, sign ? sign.end + minus : at, sign !== null)
  if (!size) return null
  const number = minus || isNegative(pieces, at) ? { ...size, value: -size.value } : size
  if (number.unitAt !== undefined && !sign) return partOfUnit(pieces, number, number.unitAt)
  if (number.form === "fraction") return { number, unit: null, end: number.end }
  const scaled = number.scale > 1 || number.value >= 1e6
  const of = number.form === "vague" && pieces[number.end]?.lower === "of" ? 1 : 0
  const after = unitAt(pieces, number.end + of, scaled)
  if (!sign) return { number, unit: after, end: after ? after.end : number.end }
  // "$5 million dollars", never "$5 km"
  const end = after?.kind === "money" ? after.end : number.end
  return { number, unit: { ...sign, end }, end }
}

/** "half a mile", "a quarter of a percent"; a share of something where no unit follows. */
function partOfUnit(pieces: readonly Piece[], number: NumberReading, at: number): Amount | null {
  const unit = unitAt(pieces, at, false)
  if (unit && unit.kind !== "age") return { number: { ...number, form: "words" }, unit, end: unit.end }
  return number.form === "fraction" ? { number, unit: null, end: number.end } : null
}

/** "-5°C", "minus 5"; not the dash of "10-5". */
function isNegative(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]
  if (before?.lower === "minus" || before?.lower === "negative") return true
  return isMinus(before) && pieces[at]!.glued && !before!.glued
}
const isMinus = (piece: Piece | undefined): boolean => piece?.lower === "-" || piece?.lower === "−"

const dashes = new Set(["-", "–", "—", "--"])

/** Whether the words between two numbers are a dash. */
export const isDashed = (pieces: readonly Piece[], at: number): boolean => dashes.has(pieces[at]?.lower ?? "")

/** Where the second number of a range starts; null if the words after the first lead to none. */
function connector(pieces: readonly Piece[], at: number, first: number): number | null {
  const word = pieces[at]?.lower
  if (word === undefined) return null
  // "a 12- to 15-year term"; "12- and" is no range
  if (word === "-" && (pieces[at + 1]?.lower === "to" || pieces[at + 1]?.lower === "or")) return at + 2
  if (dashes.has(word)) return word === "-" && !pieces[at + 1]?.glued && pieces[at]!.glued ? null : at + 1
  const before = pieces[first - 1]?.lower
  if (word === "and") return before === "between" ? at + 1 : null
  if (word === "or" || word === "through") return at + 1
  if (word === "~" && pieces[at]!.glued && pieces[at + 1]?.glued) return at + 1
  return word === "to" && before !== "from" ? at + 1 : null
}

/** "100 to nearly 200" */
const near = new Set([
  "about",
  "nearly",
  "around",
  "almost",
  "over",
  "roughly",
  "approximately",
  "perhaps",
  "even",
  "~",
])

/** The far end of a range: "25,000 to 30,000", "between 10 and 20", "10–20", "two or three". */
export function secondOf(
  pieces: readonly Piece[],
  low: Amount,
  { at, outer }: { readonly at: number; readonly outer: number },
): Amount | null {
  const start = connector(pieces, low.end, at)
  if (start === null || pieces[outer - 1]?.lower === "from") return null
  const high = amountAt(pieces, start + (near.has(pieces[start]?.lower ?? "") ? 1 : 0))
  if (!high || !isPlain(high.number) || !isPlain(low.number)) return null
  const word = pieces[low.end]!.lower
  const [a, b] = [low.number.value, high.number.value]
  if (word === "or" && !(b > a && b < 3 * a + 1)) return null
  if (low.unit && high.unit && low.unit.code !== high.unit.code) return null
  if (low.unit && !high.unit && low.unit.kind !== "money") return null
  // "fell 5% to 3%", "dropped $4 to $2": two figures
  if (
    low.unit &&
    high.unit &&
    word === "to" &&
    changeOf(pieces, { from: outer, to: pieces.length, isShare: low.unit.kind === "percent" })
  )
    return null
  if (carried(low.number, high.number) > b && !dashes.has(word)) return null
  return { ...high, unit: high.unit ?? (low.unit && { ...low.unit, end: high.end }) }
}

const isPlain = ({ form }: NumberReading): boolean => form === "digits" || form === "words"

/** The scale is written once: "$5-$6 million", "5 to 6 million". */
const carried = (low: NumberReading, high: NumberReading): number =>
  low.scale === 1 && high.scale > 1 && low.value < high.mantissa
    ? Number((low.value * high.scale).toPrecision(15))
    : low.value

/** "from 5 to 7 million": the first end with the scale of the second. */
export function carriedFrom(pieces: readonly Piece[], low: Amount, outer: number): NumberReading {
  const { number, end } = low
  if (pieces[outer - 1]?.lower !== "from" || pieces[end]?.lower !== "to" || number.scale > 1) return number
  const high = amountAt(pieces, end + 1)
  return high ? { ...number, value: carried(number, high.number) } : number
}

type Values = Pick<Quantity, "min" | "max" | "best" | "bound">

/** The three values by bound; never a midpoint. */
export function valuesOf(
  low: NumberReading,
  high: NumberReading | null,
  bound: Quantity["bound"] | null,
): Values {
  if (high) {
    const first = carried(low, high)
    return { min: Math.min(first, high.value), max: Math.max(first, high.value), best: null, bound: "range" }
  }
  if (low.max !== undefined) return { min: low.value, max: low.max, best: null, bound: "vague_range" }
  const { value } = low
  switch (bound) {
    case "approximate":
      return { min: null, max: null, best: value, bound }
    case "at_most":
    case "less_than":
      return { min: null, max: value, best: null, bound }
    case "at_least":
    case "more_than":
      return { min: value, max: null, best: null, bound }
    default:
      return { min: value, max: value, best: value, bound: "exact" }
  }
}
