import { compoundEnd } from "./hyphens.js"
import { isNoun, isPlural, modifies } from "./nouns.js"
import type { Piece } from "./pieces.js"

/**
 * Behind a number that stands within what another counts, as in "two 500-pound bombs", "two six week old kittens",
 * "one 90 minute lesson", "two new 737 Max jets"; the piece itself where it is a figure of its own.
 */
export function innerEnd(pieces: readonly Piece[], at: number, first: number): number {
  const piece = pieces[at]!
  if (!piece.digits && piece.penn !== "CD") return at
  // "of the 500 boats", "of their last 11 matches", "the first four games"
  const isOf =
    !isNumber(pieces[first - 1]) &&
    /^(?:of|the|its|their|his|her|these|those)$/.test(pieces[first - 1]?.lower ?? "")
  if (isOf || !(isNumber(pieces[first - 1]) || at > first)) return at
  const joined = joinedEnd(pieces, at)
  if (joined > at) return goesOn(pieces, joined) ? joined : at
  const next = pieces[at + 1]
  if (!next || !isNoun(next) || isPlural(next)) return isModel(pieces, at, first) ? at + 1 : at
  // "90 minute", "six week old"
  const end = pieces[at + 2]?.lower === "old" ? at + 3 : at + 2
  return goesOn(pieces, end) && pieces[end - 1]!.lower !== "percent" ? end : at
}

const isNumber = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.penn === "CD" || /^[\d.,]+$/.test(piece.form))

/** Behind "500-pound", "16-year-old", "105-mm". */
function joinedEnd(pieces: readonly Piece[], at: number): number {
  const hyphen = pieces[at + 1]
  if (hyphen?.lower !== "-" || !hyphen.glued || !pieces[at + 2]?.glued) return at
  const end = compoundEnd(pieces, at + 2)
  return end > at + 2 ? end : /^\p{L}/u.test(pieces[at + 2]!.form) ? at + 3 : at
}

/** "jets" behind "737 Max": a noun, or an adjective before one. */
function goesOn(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]
  if (!next || next.digits) return false
  if (isNoun(next)) return isPlural(next) || !pieces[at + 1] || !pieces[at + 1]!.digits
  return modifies(next) && pieces[at + 1] !== undefined && isNoun(pieces[at + 1]!)
}

/** "747 jets", "737 Max jets" behind a number in words or an adjective: the number is a name. */
const isModel = (pieces: readonly Piece[], at: number, first: number): boolean =>
  /^\d{2,4}$/.test(pieces[at]!.form) &&
  (at > first || pieces[first - 1]?.digits === false) &&
  pieces[at + 1] !== undefined &&
  isNoun(pieces[at + 1]!)
