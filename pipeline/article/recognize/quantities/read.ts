import type { Quantity } from "../../layers.js"
import { type Amount, amountAt, minusBefore } from "./amount.js"
import { bracketEnd } from "./brackets.js"
import { withRest } from "./compounds.js"
import { countedAt, numberedBefore } from "./counted.js"
import { figureOf } from "./figure.js"
import { modifiedUnitAt, withOuter } from "./measures.js"
import { mayBeNumber } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { areEnds, type QualifierReading, qualifierAfter, qualifierBefore } from "./qualifiers.js"
import { secondOf } from "./ranges.js"
import { rateOfCount, rateOfNumber, withRate } from "./rates.js"
import { ratioOf } from "./ratios.js"
import { isOneOfTwo, reasonToLeave } from "./reasons.js"
import { type CountedReading, labelBefore, wordAt } from "./things.js"
import { mayBeCurrency, type UnitReading } from "./units.js"

/** A figure as read, or why it is none. `endPiece` is where reading goes on. */
export type FigureReading =
  | { readonly quantity: Quantity; readonly reason: null; readonly endPiece: number }
  | { readonly quantity: null; readonly reason: string; readonly endPiece: number }

/** Reads the figure that starts at a piece. */
export function readFigure(pieces: readonly Piece[], at: number): FigureReading | null {
  if (!mayBeNumber(pieces[at]!) && !mayBeCurrency(pieces[at]!)) return null
  const first = amountAt(pieces, at)
  if (!first) return null
  const low = ratioOf(pieces, first) ?? withRest(pieces, first)
  const minus = low.number.value < 0 ? minusBefore(pieces, at) : 0
  const before = qualifierBefore(pieces, at - minus)
  const pair = otherEnd(pieces, low, before)
  const high = pair ?? secondOf(pieces, low, { at, outer: before.outer })
  const numberEnd = high?.end ?? low.end
  const plain = high?.unit ?? low.unit ?? modifiedUnitAt(pieces, numberEnd)
  // The number of "$5" ends behind its unit.
  const unit = plain
    ? withRate(pieces, { ...plain, end: Math.max(plain.end, numberEnd) })
    : isYearly(pieces[at]!)
      ? null
      : rateOfNumber(pieces, numberEnd)
  const end = unit?.end ?? numberEnd
  const direct = qualifierAfter(pieces, end)
  const behind = countedBy(pieces, direct ? direct.end : end, unit)
  const told = unit ? behind : labelBefore(pieces, at, behind)
  const found = unit || told || low.number.form === "fraction" ? told : numberedBefore(pieces, before.outer)
  const own = found || unit || pieces[at]!.lower !== "one" || end !== at + 1 ? null : ownOne(pieces, at)
  const thing = own ?? (found && /^VB[PZ]?$/.test(pieces[found.head]!.penn) ? null : found)
  const reason = reasonToLeave(pieces, { at, low, high, before, unit, counted: thing })
  if (reason) return { quantity: null, reason, endPiece: end }
  // "a 7 n push": a letter is no thing
  const isThing = thing && !/^(?!x)\p{L}$/iu.test(pieces[thing.head]!.form)
  const counted = isThing ? withOuter(pieces, before.outer, thing) : null
  const late = direct || !counted ? null : qualifierAfter(pieces, counted.last + 1)
  const after = direct ? { ...direct, start: end } : late && { ...late, start: counted!.last + 1 }
  const rated = counted && !after ? ratedBehind(pieces, unit, counted) : unit
  const per = rated?.code === unit?.code ? unit : rated
  const parts = { at, low, high, before, after, unit: per, counted, end: per === unit ? end : per!.end }
  return { ...figureOf(pieces, parts), reason: null }
}

/** "2010 per capita" is more likely a year than a rate. */
const isYearly = ({ form }: Piece): boolean => /^\d{4}$/.test(form)

/** "2 million barrels of oil per day", "20 points per game" */
const ratedBehind = (
  pieces: readonly Piece[],
  unit: UnitReading | null,
  counted: CountedReading,
): UnitReading | null =>
  unit ? withRate(pieces, { ...unit, end: counted.last + 1 }) : rateOfCount(pieces, counted)

/** What "one" counts in "one national and one foreign". */
const ownOne = (pieces: readonly Piece[], at: number): CountedReading | null =>
  isOneOfTwo(pieces, at) && pieces[at + 1]!.lower !== "-" ? wordAt(pieces, at + 1) : null

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
  if (pieces[at]?.lower === "of") return countedAt(pieces, at)
  const behind = bracketEnd(pieces, at)
  return behind > at && pieces[behind]?.lower === "of" ? countedAt(pieces, behind) : null
}
