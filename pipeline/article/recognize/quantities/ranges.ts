import type { Quantity } from "../../layers.js"
import { type Amount, amountAt } from "./amount.js"
import { changeOf } from "./changes.js"
import type { NumberReading } from "./numbers.js"
import type { Piece } from "./pieces.js"

const dashes = new Set(["-", "–", "—", "--"])

/** Whether the words between two numbers are a dash. */
export const isDashed = (pieces: readonly Piece[], at: number): boolean => dashes.has(pieces[at]?.lower ?? "")

const isSpaced = (pieces: readonly Piece[], at: number): boolean => isDashed(pieces, at) && !pieces[at]!.glued

/** Where the second number of a range starts; null if the words after the first lead to none. */
function connector(pieces: readonly Piece[], at: number, first: number): number | null {
  const word = pieces[at]?.lower
  if (word === undefined) return null
  // "a 12- to 15-year term"; "12- and" is no range
  if (word === "-" && (pieces[at + 1]?.lower === "to" || pieces[at + 1]?.lower === "or")) return at + 2
  if (dashes.has(word)) return word === "-" && !pieces[at + 1]?.glued && pieces[at]!.glued ? null : at + 1
  const before = pieces[first - 1]?.lower
  // "between the ages of 17 and 20"
  const isAges =
    before === "of" && pieces[first - 2]?.lower === "ages" && pieces[first - 4]?.lower === "between"
  if (word === "and") return before === "between" || isAges ? at + 1 : null
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
  // "came back from 2-0 down" is a score, "from 2 to 5" two figures
  if (start === null || (pieces[outer - 1]?.lower === "from" && !isDashed(pieces, low.end))) return null
  const high = amountAt(pieces, start + (near.has(pieces[start]?.lower ?? "") ? 1 : 0))
  if (!high || !isPlain(high.number) || !isPlain(low.number)) return null
  const word = pieces[low.end]!.lower
  const [a, b] = [low.number.value, high.number.value]
  if (word === "or" && !(b > a && b < 3 * a + 1)) return null
  if (low.unit && high.unit && low.unit.code !== high.unit.code) return null
  if (low.unit && !high.unit && low.unit.kind !== "money") return null
  // "by 0.1 percentage points to 4.2 percent": two figures
  if (low.unit && high.unit && low.unit.name !== high.unit.name) return null
  if (low.unit && high.unit && word === "to" && pieces[outer - 1]?.lower === "by") return null
  // "fell 5% to 3%", "dropped $4 to $2", "rose 6% – 18% higher than last year": two figures
  if (
    low.unit &&
    high.unit &&
    (word === "to" || isSpaced(pieces, low.end)) &&
    changeOf(pieces, { from: outer, to: pieces.length, isShare: low.unit.kind === "percent", isCount: false })
  )
    return null
  if (carried(low.number, high.number) > b && !dashes.has(word)) return null
  // "tied at 2 to 2"
  if (a === b && word === "to") return null
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
