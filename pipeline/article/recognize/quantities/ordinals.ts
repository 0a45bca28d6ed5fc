import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { Piece } from "./pieces.js"
import { readWords } from "./words.js"

/** An ordinal and the piece after it. */
export interface OrdinalReading {
  readonly value: number
  readonly end: number
}

const ordinals = new Map(Object.entries(lexicon.ordinals))

/** "20th", "third", "twenty-first", "forty second", "two hundredth", "three hundred and first". */
export function ordinalAt(pieces: readonly Piece[], at: number): OrdinalReading | null {
  const { lower, digits } = pieces[at]!
  if (digits)
    return /^[\d,]+(?:st|nd|rd|th)$/.test(lower)
      ? { value: Number.parseInt(lower.replaceAll(",", ""), 10), end: at + 1 }
      : null
  const own = ordinals.get(lower)
  if (own !== undefined) return { value: own, end: at + 1 }
  if (lower === "a" || lower === "an") return null
  const base = readWords(pieces, at)
  if (!base) return null
  const and = pieces[base.end]?.lower === "and" && base.value >= 100 ? 1 : 0
  const next = pieces[base.end]?.lower === "-" ? base.end + 1 : base.end + and
  const last = ordinals.get(pieces[next]?.lower ?? "")
  if (last === undefined) return null
  if (last >= 100) return and ? null : { value: base.value * last, end: next + 1 }
  const room = base.value % 100 === 0 ? 100 : base.value % 10 === 0 ? 10 : 0
  return last < room ? { value: base.value + last, end: next + 1 } : null
}
