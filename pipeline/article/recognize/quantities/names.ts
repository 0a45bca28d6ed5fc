import type { Piece } from "./pieces.js"

const isCapital = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^\p{Lu}\p{Ll}/u.test(piece.form)

/** How many pieces either side of a number are looked at: a sentence has no end that can be relied on. */
const reach = 40

/** Whether most words about a piece have capitals, as in headlines, so that capitals say nothing. */
function isTitleCase(pieces: readonly Piece[], at: number): boolean {
  let small = 0
  for (let i = Math.max(0, at - reach); i < at + reach && i < pieces.length && small < 2; i++)
    if (pieces[i]!.form.length > 4 && /^\p{Ll}/u.test(pieces[i]!.form)) small++
  return small < 2
}

/** Whether a number or an ordinal in words is a part of a name: "the Four Seasons", "the Group of Eight", "Two-State Solution". */
export function isNameHere(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at]!, pieces[at + 1]]
  // the FIRST Global competition
  if (/^\p{Lu}{3,}$/u.test(piece.form) && isCapital(next)) return true
  if (piece.digits || !isCapital(piece)) return false
  const isJoined = next?.lower === "-" && next.glued && isCapital(pieces[at + 2])
  // "Two Americans" at the start of a sentence
  const starts = at === 0 || !/^[\p{L}\p{N},]/u.test(pieces[at - 1]!.form)
  return (isJoined || !starts) && !isTitleCase(pieces, at)
}

/** "10 Most Wanted List", "zero Covid": the number of capitalised words that end in the singular is a part of them. */
export function isTitle(pieces: readonly Piece[], at: number, head: number): boolean {
  const { lower } = pieces[at]!
  if (lower === "zero") return pieces[at + 1]!.tag === "PROPN"
  if (head < at + 2 || lower === "one" || pieces[at]!.form === "1") return false
  for (let i = at + 1; i <= head; i++) if (!isCapital(pieces[i])) return false
  return !isTitleCase(pieces, at)
}
