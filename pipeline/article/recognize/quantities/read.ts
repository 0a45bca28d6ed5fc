import type { Quantity } from "../../layers.js"
import { type Amount, amountAt, carriedFrom, isDashed, secondOf, valuesOf } from "./amount.js"
import { changeInTree, changeOf } from "./changes.js"
import { type CountedReading, countedAt } from "./counted.js"
import { areYears, isScore, leaveByContext } from "./leave.js"
import { mayBeNumber } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { areEnds, type QualifierReading, qualifierAfter, qualifierBefore } from "./qualifiers.js"
import { withRate } from "./rates.js"
import { ratioOf } from "./ratios.js"
import { currencyAt, mayBeCurrency, type UnitReading } from "./units.js"

/** A figure as read, or why it is none. `endPiece` is where reading goes on. */
export type FigureReading =
  | { readonly quantity: Quantity; readonly reason: null; readonly endPiece: number }
  | { readonly quantity: null; readonly reason: string; readonly endPiece: number }

/** Everything that was read of a figure, before it is put together. */
interface Parts {
  readonly at: number
  readonly low: Amount
  readonly high: Amount | null
  readonly before: QualifierReading
  readonly after: { readonly bound: Quantity["bound"]; readonly start: number; readonly end: number } | null
  readonly unit: UnitReading | null
  readonly counted: CountedReading | null
  readonly end: number
}

/** Reads the figure that starts at a piece. */
export function readFigure(pieces: readonly Piece[], at: number): FigureReading | null {
  if (!mayBeNumber(pieces[at]!) && !mayBeCurrency(pieces[at]!)) return null
  const first = amountAt(pieces, at)
  if (!first) return null
  const low = ratioOf(pieces, first) ?? first
  const before = qualifierBefore(pieces, at)
  const pair = otherEnd(pieces, low, before)
  const high = pair ?? secondOf(pieces, low, { at, outer: before.outer })
  const plain = high?.unit ?? low.unit
  // The number of "$5" ends behind its unit.
  const unit = plain && withRate(pieces, { ...plain, end: high?.end ?? low.end })
  const end = unit?.end ?? high?.end ?? low.end
  const direct = qualifierAfter(pieces, end)
  const counted = countedBy(pieces, direct ? direct.end : end, unit)
  const reason = reasonToLeave(pieces, { at, low, high, before, unit, counted })
  if (reason) return { quantity: null, reason, endPiece: end }
  const late = direct || !counted ? null : qualifierAfter(pieces, counted.last + 1)
  const after = direct ? { ...direct, start: end } : late && { ...late, start: counted!.last + 1 }
  return figure(pieces, { at, low, high, before, after, unit, counted, end })
}

/** The far end of "more than 20 and less than 35": one range, not two open ones. */
function otherEnd(pieces: readonly Piece[], low: Amount, { bound }: QualifierReading): Amount | null {
  const word = pieces[low.end]?.lower
  if (!bound || (word !== "and" && word !== "but")) return null
  for (let at = low.end + 2; at < low.end + 8 && at < pieces.length; at++) {
    if (!mayBeNumber(pieces[at]!) && !mayBeCurrency(pieces[at]!)) continue
    const { bound: other, start } = qualifierBefore(pieces, at)
    const high = start === low.end + 1 && areEnds(bound, other) ? amountAt(pieces, at) : null
    if (!high || (low.unit && low.unit.code !== high.unit?.code)) return null
    const rises = high.number.value > low.number.value
    return rises === (bound === "at_least" || bound === "more_than") ? high : null
  }
  return null
}

/** What a number counts; after a unit only with "of": "12% of voters", "5 tonnes of rice". */
function countedBy(pieces: readonly Piece[], at: number, unit: UnitReading | null): CountedReading | null {
  if (!unit) return countedAt(pieces, at)
  if (unit.kind !== "percent" && unit.kind !== "measure") return null
  return pieces[at]?.lower === "of" ? countedAt(pieces, at) : null
}

type Judged = Pick<Parts, "at" | "low" | "high" | "before" | "unit" | "counted">

function reasonToLeave(
  pieces: readonly Piece[],
  { at, low, high, before, unit, counted }: Judged,
): string | null {
  if (unit) return null
  // "4chan"
  const next = pieces[low.end]
  if (
    low.number.form === "digits" &&
    next?.glued &&
    next.lower.length > 3 &&
    next.tag !== "X" &&
    low.number.scale === 1
  )
    return "part of a name"
  const plural = counted?.isPlural ?? false
  if (high) {
    if (areYears(low.number, high.number, pieces[at]!.form)) return "year"
    return isDashed(pieces, low.end) && isScore(low.number, high.number, plural) ? "score" : null
  }
  const noun = counted && { isPlural: plural, isName: pieces[counted.head]!.tag === "PROPN" }
  const pronoun = pronounOne(pieces, { at, end: low.number.end }, counted)
  return pronoun ?? (before.bound ? null : leaveByContext(pieces, at, low.number, noun))
}

const noOne = new Set(["no", "any", "every", "each", "some"])

/** "one" that counts nothing: "no one", "the one that", "one said". */
function pronounOne(
  pieces: readonly Piece[],
  { at, end }: { readonly at: number; readonly end: number },
  counted: CountedReading | null,
): string | null {
  if (pieces[at]!.lower !== "one" || end > at + 1) return null
  if (noOne.has(pieces[at - 1]?.lower ?? "")) return "pronoun"
  return counted || isOneOfTwo(pieces, at) ? null : "pronoun"
}

/** "one national and one foreign", "one Arab, one Sudanese" */
function isOneOfTwo(pieces: readonly Piece[], at: number): boolean {
  const kind = pieces[at + 1]
  if (kind?.tag !== "ADJ" && kind?.tag !== "PROPN" && kind?.tag !== "NOUN") return false
  for (let i = at + 2; i < at + 8 && i < pieces.length; i++)
    if (pieces[i]!.lower === "one" && /^(?:and|,|or)$/.test(pieces[i - 1]!.lower)) return true
  return false
}

function figure(pieces: readonly Piece[], parts: Parts): FigureReading {
  const { at, low, high, after, unit, counted, end } = parts
  const between = high !== null && pieces[at - 1]?.lower === "between"
  const minus = low.number.value < 0 ? 1 : 0
  const widened = parts.before.start === at ? { ...parts.before, start: at - minus } : parts.before
  const before = between ? { ...parts.before, start: at - 1, bound: null } : widened
  const last = Math.max(end, counted ? counted.last + 1 : 0, after?.end ?? 0) - 1
  const first = currencyAt(pieces, at)?.end ?? at - minus
  const kind = unit?.kind ?? (low.number.form === "fraction" ? "measure" : "count")
  const quantity: Quantity = {
    start: pieces[before.start]!.start,
    end: pieces[last]!.end,
    number: { start: pieces[first]!.start, end: pieces[(high ?? low).number.end - 1]!.end },
    kind,
    ...valuesOf(
      carriedFrom(pieces, low, before.outer),
      high?.number ?? null,
      (before.bound === "approximate" ? after?.bound : null) ?? before.bound ?? after?.bound ?? null,
    ),
    change: changeBy(pieces, parts),
    qualifier:
      words(pieces, before.start, minus ? Math.max(before.start, at - 1) : at) ??
      (after && words(pieces, after.start, after.end)),
    isAdditional: before.isAdditional || more.has(pieces[end]?.lower ?? ""),
    ...unitColumns(parts),
    counted: counted && { start: pieces[counted.first]!.start, end: pieces[counted.last]!.end },
    countedLemma: counted?.lemma ?? null,
    partOf: null,
    group: null,
    rule: `number.${kind}`,
  }
  return { quantity, reason: null, endPiece: last + 1 }
}

const more = new Set(["more", "additional", "further", "extra"])

/** A rise or fall, by the words beside the figure or else by the tree. */
function changeBy(
  pieces: readonly Piece[],
  { at, before, end, unit, low, counted }: Parts,
): Quantity["change"] {
  const isShare = unit?.kind === "percent" || counted?.lemma === "point"
  // the sign of "down -3%" is a piece of its own
  const from = before.outer - (low.number.value < 0 && before.outer === at ? 1 : 0)
  const beside = changeOf(pieces, { from, to: end, isShare })
  if (beside || !unit || unit.kind === "age") return beside
  return changeInTree(pieces, before.outer, pieces[low.number.end - 1]!.token)
}

/** A fraction has UCUM's unity; a count the lemma of what it counts. */
function unitColumns({ unit, low, counted }: Parts): Pick<Quantity, "unit" | "unitName" | "unitSystem"> {
  if (unit) return { unit: unit.code, unitName: unit.name, unitSystem: unit.system }
  if (low.number.form === "fraction") return { unit: "1", unitName: "part", unitSystem: "ucum" }
  return { unit: counted?.unit ?? null, unitName: null, unitSystem: counted ? "count" : null }
}

function words(pieces: readonly Piece[], from: number, to: number): string | null {
  let text = ""
  for (let i = from; i < to; i++) text += (i > from && !pieces[i]!.glued ? " " : "") + pieces[i]!.form
  return text || null
}
