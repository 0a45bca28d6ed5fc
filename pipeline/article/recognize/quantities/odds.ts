import type { Piece } from "./pieces.js"

const behind = new Set(
  "margin vote ratio majority odds decision ruling lead win victory in against".split(" "),
)
const before = new Set(["margin", "ratio", "vote", "odds", "majority"])
const ones = new Set(["1", "2", "one", "two"])

/** Whether a number is of odds, "a 2-to-1 vote", "a margin of 3 to 1", "split 4 to 1 in favour"; "97 to 81" tells votes. */
export function isOdds(pieces: readonly Piece[], at: number, end: number): boolean {
  const first = toIn(pieces, end) ? { at, end } : firstBefore(pieces, at)
  if (!first) return false
  const second = secondAt(pieces, first.end)
  // "won by a score of 7 to 3"
  if (
    /^scores?$/.test(pieces[first.at - 2]?.lower ?? "") &&
    isSmall(pieces[first.at]) &&
    isSmall(pieces[second])
  )
    return true
  // "tied at 2 to 2"
  if (isSmall(pieces[second]) && pieces[second]!.lower === pieces[first.at]?.lower) return true
  if (!ones.has(pieces[second]?.lower ?? "") || !isSmall(pieces[first.at])) return false
  return behind.has(pieces[second + 1]?.lower ?? "") || before.has(pieces[first.at - 2]?.lower ?? "")
}

const hyphenAt = (pieces: readonly Piece[], at: number): 0 | 1 => (pieces[at]?.lower === "-" ? 1 : 0)
const toIn = (pieces: readonly Piece[], end: number): boolean =>
  pieces[end + hyphenAt(pieces, end)]?.lower === "to"
const secondAt = (pieces: readonly Piece[], end: number): number => end + 1 + 2 * hyphenAt(pieces, end)
const isSmall = (piece: Piece | undefined): boolean =>
  piece !== undefined && (/^\d\d?$/.test(piece.form) || piece.penn === "CD")

/** The first number of "2-to-1", seen from the second. */
function firstBefore(pieces: readonly Piece[], at: number): { at: number; end: number } | null {
  const hyphen = hyphenAt(pieces, at - 1)
  const first = at - 2 - 2 * hyphen
  return first >= 0 && pieces[at - 1 - hyphen]?.lower === "to" ? { at: first, end: first + 1 } : null
}
