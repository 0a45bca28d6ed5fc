import type { Quantity } from "../../layers.js"
import { type CountedReading, countedAt } from "./counted.js"
import { isScore, leaveByContext } from "./leave.js"
import { type NumberReading, readNumber } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { changeOf, type QualifierReading, qualifierAfter, qualifierBefore } from "./qualifiers.js"
import { currencyAt, rateAt, type UnitReading, unitAt } from "./units.js"

/** One or two numbers with their signs; `end` is the piece after them. */
interface Amount {
  readonly number: NumberReading
  readonly unit: UnitReading | null
  readonly end: number
}

/** A figure as read, or why it is none. `endPiece` is where reading goes on. */
export type FigureReading =
  | { readonly quantity: Quantity; readonly reason: null; readonly endPiece: number }
  | { readonly quantity: null; readonly reason: string; readonly endPiece: number }

/** "$5", "5 million", "5%", "5 km", "US$ 5 billion". */
function amountAt(pieces: readonly Piece[], at: number): Amount | null {
  const sign = currencyAt(pieces, at)
  const number = readNumber(pieces, sign ? sign.end : at, sign !== null)
  if (!number) return null
  const scaled = number.scale > 1 || number.value >= 1e6
  const of = number.form === "vague" && pieces[number.end]?.lower === "of" ? 1 : 0
  const after = unitAt(pieces, number.end + of, scaled)
  // "$5 million dollars", "$5 Canadian", never "$5 km"
  const unit = sign
    ? after?.kind === "money"
      ? { ...sign, end: after.end }
      : { ...sign, end: number.end }
    : after
  return { number, unit, end: unit ? unit.end : number.end }
}

const dashes = new Set(["-", "–", "—", "--"])

/** Where the second number of a range starts; null if the words after the first lead to none. */
function connector(pieces: readonly Piece[], at: number, first: number): number | null {
  const word = pieces[at]?.lower
  if (word === undefined) return null
  if (dashes.has(word)) return word === "-" && !pieces[at + 1]?.glued && pieces[at]!.glued ? null : at + 1
  const before = pieces[first - 1]?.lower
  if (word === "and") return before === "between" ? at + 1 : null
  if (word === "or") return at + 1
  return word === "to" && before !== "from" ? at + 1 : null
}

/** Reads the figure that starts at a piece. */
export function readFigure(pieces: readonly Piece[], at: number): FigureReading | null {
  const low = amountAt(pieces, at)
  if (!low) return null
  const before = qualifierBefore(pieces, at)
  const high = secondOf(pieces, low, { at, outer: before.outer })
  const unit = high?.unit ?? low.unit
  const end = high?.end ?? low.end
  const counted = unit ? null : countedAt(pieces, end)
  const dashed = high !== null && dashes.has(pieces[low.number.end]?.lower ?? "")
  if (dashed && !unit && isScore(low.number, high.number, counted?.isPlural ?? false))
    return { quantity: null, reason: "score", endPiece: end }
  if (!unit && !high) {
    const noun = counted && { isPlural: counted.isPlural, isName: pieces[counted.head]!.tag === "PROPN" }
    const reason =
      pronounOne(pieces, at, counted) ?? (before.bound ? null : leaveByContext(pieces, at, low.number, noun))
    if (reason) return { quantity: null, reason, endPiece: low.end }
  }
  return figure(pieces, { at, low, high, before, unit, counted, end })
}

/** "one" that counts nothing: "no one", "the one that", "one of them". */
function pronounOne(pieces: readonly Piece[], at: number, counted: CountedReading | null): string | null {
  if (pieces[at]!.lower !== "one") return null
  const before = pieces[at - 1]?.lower ?? ""
  return !counted || noOne.has(before) ? "pronoun" : null
}
const noOne = new Set(["no", "any", "every", "each", "some", "this", "that", "which", "the", "another"])

function secondOf(
  pieces: readonly Piece[],
  low: Amount,
  { at, outer }: { at: number; outer: number },
): Amount | null {
  const start = connector(pieces, low.end, at)
  if (start === null || pieces[outer - 1]?.lower === "from") return null
  const high = amountAt(pieces, start)
  if (!high || high.number.form === "vague" || low.number.form === "vague" || low.number.form === "fraction")
    return null
  const word = pieces[low.end]!.lower
  if (
    word === "or" &&
    !(high.number.value > low.number.value && high.number.value < 3 * low.number.value + 1)
  )
    return null
  if (low.unit && high.unit && low.unit.code !== high.unit.code) return null
  if (low.unit && !high.unit && low.unit.kind !== "money") return null
  // "fell by 5% to 3%", "dropped $4 to $2": two figures
  if (low.unit && high.unit && word === "to" && changeOf(pieces, outer, pieces.length)) return null
  const smaller = carried(low.number, high.number) <= high.number.value
  return smaller || dashes.has(word)
    ? { ...high, unit: high.unit ?? (low.unit && { ...low.unit, end: high.end }) }
    : null
}

/** The scale is written once: "$5-$6 million", "5 to 6 million". */
const carried = (low: NumberReading, high: NumberReading): number =>
  low.scale === 1 && high.scale > 1 && low.value < high.mantissa
    ? Number((low.value * high.scale).toPrecision(15))
    : low.value

interface Parts {
  readonly at: number
  readonly low: Amount
  readonly high: Amount | null
  readonly before: QualifierReading
  readonly unit: UnitReading | null
  readonly counted: CountedReading | null
  readonly end: number
}

function figure(pieces: readonly Piece[], parts: Parts): FigureReading {
  const { at, low, high, unit, counted, end } = parts
  const between = high !== null && pieces[at - 1]?.lower === "between"
  const before = between ? { ...parts.before, start: at - 1, bound: null } : parts.before
  const after = qualifierAfter(pieces, end) ?? (counted && qualifierAfter(pieces, counted.last + 1))
  const rate = unit?.kind === "money" ? rateAt(pieces, end) : null
  const last = Math.max(end - 1, counted?.last ?? 0, after ? after.end - 1 : 0, rate ? rate.end - 1 : 0)
  const numberStart = currencyAt(pieces, at)?.end ?? at
  const name = unit ? (rate ? `${unit.name} per ${rate.name}` : unit.name) : null
  const hyphened = unit?.kind === "age" ? "age" : unit?.kind
  const quantity: Quantity = {
    start: pieces[before.start]!.start,
    end: pieces[last]!.end,
    number: { start: pieces[numberStart]!.start, end: pieces[(high ?? low).number.end - 1]!.end },
    kind: hyphened ?? "count",
    ...values(low.number, high?.number ?? null, before.bound ?? after?.bound ?? null),
    change: changeOf(pieces, before.outer, end),
    qualifier:
      words(pieces, before.start, at) ??
      (after ? words(pieces, after.end - wordsIn(after, end, counted), after.end) : null),
    isAdditional: before.isAdditional || pieces[end]?.lower === "more" || pieces[end]?.lower === "additional",
    unit: unit ? unit.code : (counted?.unit ?? null),
    unitName: name,
    unitSystem: unit ? unit.system : counted ? "count" : null,
    counted: counted && { start: pieces[counted.first]!.start, end: pieces[counted.last]!.end },
    countedLemma: counted?.lemma ?? null,
    partOf: null,
    group: null,
    rule: `number.${hyphened ?? "count"}`,
  }
  return { quantity, reason: null, endPiece: last + 1 }
}

const wordsIn = (after: { end: number }, end: number, counted: CountedReading | null): number =>
  after.end - (counted && after.end > counted.last ? Math.max(counted.last + 1, end) : end)

function words(pieces: readonly Piece[], from: number, to: number): string | null {
  let text = ""
  for (let i = from; i < to; i++) text += (i > from && !pieces[i]!.glued ? " " : "") + pieces[i]!.form
  return text || null
}

type Values = Pick<Quantity, "min" | "max" | "best" | "bound">

/** The three values by bound; never a midpoint. */
function values(low: NumberReading, high: NumberReading | null, bound: Quantity["bound"] | null): Values {
  if (high) return { min: carried(low, high), max: high.value, best: null, bound: "range" }
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
