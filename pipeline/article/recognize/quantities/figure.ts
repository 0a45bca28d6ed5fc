import lexicon from "../../../lexicons/quantity-labels.json" with { type: "json" }
import type { Quantity } from "../../layers.js"
import { type Amount, minusBefore } from "./amount.js"
import { bracketEnd } from "./brackets.js"
import { changeInTree, changeOf } from "./changes.js"
import { numberedBefore } from "./counted.js"
import { lemmaOfPiece, type Piece } from "./pieces.js"
import type { QualifierReading } from "./qualifiers.js"
import { carriedFrom, valuesOf } from "./ranges.js"
import type { CountedReading } from "./things.js"
import { currencyAt, isTime, type UnitReading, unitAt } from "./units.js"

/** Everything that was read of a figure, before it is put together. */
export interface Parts {
  readonly at: number
  readonly low: Amount
  readonly high: Amount | null
  readonly before: QualifierReading
  readonly after: { readonly bound: Quantity["bound"]; readonly start: number; readonly end: number } | null
  readonly unit: UnitReading | null
  readonly counted: CountedReading | null
  readonly end: number
}

/** The figure of what was read, and the piece after it. */
export function figureOf(
  pieces: readonly Piece[],
  parts: Parts,
): { readonly quantity: Quantity; readonly endPiece: number } {
  const { at, low, high, after, unit, counted, end } = parts
  const start = at - (low.number.value < 0 ? minusBefore(pieces, at) : 0)
  const between = high !== null && pieces[start - 1]?.lower === "between"
  const before = between ? { ...parts.before, start: start - 1, bound: null } : parts.before
  // the rice of "500 pounds (225 kg) of rice" stands apart
  const near = unit && bracketEnd(pieces, end) > end ? null : counted
  const last = Math.max(end, near ? near.last + 1 : 0, after?.end ?? 0) - 1
  const first = currencyAt(pieces, at)?.end ?? start
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
      words(pieces, before.start, Math.max(before.start, start)) ??
      (after && words(pieces, after.start, after.end)),
    isAdditional: before.isAdditional || more.has(pieces[(high ?? low).number.end]?.lower ?? ""),
    ...unitColumns(pieces, parts),
    counted: counted && { start: pieces[counted.first]!.start, end: pieces[counted.last]!.end },
    countedLemma: counted?.lemma ?? null,
    partOf: null,
    group: null,
    rule: `number.${kind}`,
  }
  return { quantity, endPiece: after ? last + 1 : numberIn(pieces, near, last + 1) }
}

/** Where a measure stands within what is counted, "25 three-point shots", to be read too; `end` where none does. */
function numberIn(pieces: readonly Piece[], counted: CountedReading | null, end: number): number {
  for (let i = counted?.first ?? end; i < (counted?.last ?? end); i++) {
    const isNumber = pieces[i]!.digits || pieces[i]!.penn === "CD"
    if (isNumber && (pieces[i + 1]!.lower === "-" || unitAt(pieces, i + 1, false))) return i
  }
  return end
}

const more = new Set(["more", "additional", "further", "extra"])

/** A rise or fall, by the words beside the figure or else by the tree. */
function changeBy(pieces: readonly Piece[], { before, end, unit, low, counted }: Parts): Quantity["change"] {
  const isShare = unit?.kind === "percent" || counted?.lemma === "point"
  const isShareOf = low.number.form === "fraction"
  const beside = changeOf(pieces, {
    from: before.outer,
    // the biggest two-year rise
    to: unit && isTime(unit.code) ? pieces.length : end,
    isShare: isShare || isShareOf,
    isCount: (!unit || isRateOfCount(unit, counted)) && !isShare && !isShareOf,
    isThing: counted !== null,
  })
  // "in the last three months its output fell": a time says when, not by how much
  if (beside || !unit || unit.kind === "age" || isTime(unit.code)) return beside
  // "dropped two 500-pound bombs"
  if (pieces[low.number.end]?.lower === "-") return null
  return changeInTree(pieces, before.outer, pieces[low.number.end - 1]!.token)
}

/** "lost three games per season" counts games, though it has a unit. */
const isRateOfCount = (unit: UnitReading, counted: CountedReading | null): boolean =>
  counted !== null && unit.code?.startsWith(`{${counted.unit}}/`) === true

const harms = new Set(lexicon.harms)

/** "killing more than 10,000" */
const harmsPeople = (pieces: readonly Piece[], at: number): boolean =>
  (pieces[at]?.penn.startsWith("V") === true && harms.has(lemmaOfPiece(pieces[at]!))) ||
  // wounding, where the reader takes it for a noun
  (pieces[at]?.penn === "NN" && harms.has(pieces[at]!.lower.replace(/ing$/, "")))

/** "15 were injured", "three others have been arrested" */
function isHarmed(pieces: readonly Piece[], at: number): boolean {
  let i = /^(?:more|others?)$/.test(pieces[at]?.lower ?? "") ? at + 1 : at
  if (!auxiliaries.has(pieces[i]?.lower ?? "")) return false
  while (auxiliaries.has(pieces[i]?.lower ?? "")) i++
  return pieces[i]?.penn === "VBN" && (harmsPeople(pieces, i) || pieces[i]!.lower === "hurt")
}
const auxiliaries = new Set(["were", "was", "are", "have", "had", "has", "been", "being", "also"])

/** A fraction has UCUM's unity; a count the lemma of what it counts. */
function unitColumns(
  pieces: readonly Piece[],
  { unit, low, high, counted, before }: Parts,
): Pick<Quantity, "unit" | "unitName" | "unitSystem"> {
  if (unit) return { unit: unit.code, unitName: unit.name, unitSystem: unit.system }
  if (low.number.form === "fraction") return { unit: "1", unitName: "part", unitSystem: "ucum" }
  const isHarm = harmsPeople(pieces, before.outer - 1) || isHarmed(pieces, (high ?? low).end)
  const said = isHarm ? "person" : (numberedBefore(pieces, before.outer)?.unit ?? null)
  const own = counted ? counted.unit : said
  return { unit: own, unitName: null, unitSystem: own ? "count" : null }
}

function words(pieces: readonly Piece[], from: number, to: number): string | null {
  let text = ""
  for (let i = from; i < to; i++) text += (i > from && !pieces[i]!.glued ? " " : "") + pieces[i]!.form
  return text || null
}
