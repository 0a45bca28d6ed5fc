import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { Piece } from "./pieces.js"
import { belowHundred, exact } from "./words.js"

const parts = new Map(Object.entries(lexicon.fractions))

/** A part in words; piece `end` is the one after it. */
export interface Part {
  readonly value: number
  readonly end: number
  /** 2 in "two thirds", 1 in "a third" and "half". */
  readonly over: number
  readonly isHyphened: boolean
}

/** "half", "a half", "a third", "one-third", "three quarters", "fifty-four hundredths"; a lone "quarter" too. */
export function partAt(pieces: readonly Piece[], at: number): Part | null {
  const lower = pieces[at]?.lower
  if (lower === "half" || lower === "quarter")
    return { value: parts.get(lower)!, end: at + 1, over: 1, isHyphened: false }
  const article = lower === "a" || lower === "an"
  const over = article ? { value: 1, end: at + 1 } : belowHundred(pieces, at)
  if (!over || over.value === 0) return null
  const hyphen = pieces[over.end]?.lower === "-" ? 1 : 0
  if (article && hyphen) return null
  const word = pieces[over.end + hyphen]?.lower ?? ""
  const part = parts.get(word)
  // "two thirds", "one third", never "two third"
  if (part === undefined || (over.value === 1) === word.endsWith("s")) return null
  return {
    value: exact(over.value * part),
    end: over.end + hyphen + 1,
    over: over.value,
    isHyphened: hyphen === 1,
  }
}

const shares = new Set(
  "by than nearly almost about around over roughly only just least most approximately some under exactly".split(
    " ",
  ),
)
const owners = new Set("of the its their his her our my your all those these that this what as".split(" "))
const spans = new Set("last past previous next consecutive straight first recent final".split(" "))

/** Whether a part in words is a share of something, and not an ordinal, a period or half of a match. */
export function isShare(pieces: readonly Piece[], at: number, part: Part): boolean {
  const before = pieces[at - 1]
  const next = pieces[part.end]
  const word = pieces[part.end - 1]!.lower
  if (part.over > 1) return !(word === "quarters" && spans.has(before?.lower ?? ""))
  const isBound = before !== undefined && shares.has(before.lower)
  if (word === "half") {
    if (before && (before.tag === "ADJ" || before.penn === "JJ" || spans.has(before.lower))) return false
    if (part.end > at + 1) return next?.tag !== "NOUN"
    return isBound || owners.has(next?.lower ?? "")
  }
  if (part.end === at + 1) return false
  return (
    part.isHyphened ||
    isBound ||
    next?.lower === "of" ||
    (pieces[at]!.lower === "one" && next?.tag !== "NOUN")
  )
}
