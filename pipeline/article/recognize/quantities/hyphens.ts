import type { Piece } from "./pieces.js"

const isHyphen = (piece: Piece | undefined): boolean => piece?.lower === "-" && piece.glued
const isWord = (piece: Piece | undefined): boolean =>
  piece?.glued === true && /^[\p{L}\p{N}]/u.test(piece.form)

/** The piece behind the words that hyphens join from `at` on, as in "brand-new", "back-to-back"; `at` where none do. */
export function compoundEnd(pieces: readonly Piece[], at: number): number {
  if (!/^\p{L}/u.test(pieces[at]?.form ?? "")) return at
  let end = at + 1
  while (end < at + 9 && isHyphen(pieces[end]) && isWord(pieces[end + 1])) end += 2
  return end > at + 1 ? end : at
}

/** Whether hyphens join a piece to its neighbours. */
export const isJoined = (pieces: readonly Piece[], at: number): boolean =>
  isHyphen(pieces[at + 1]) || (isHyphen(pieces[at - 1]) && pieces[at]!.glued)
