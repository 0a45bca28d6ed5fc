import type { Piece } from "./pieces.js"

/** Behind the bracket that opens or closes at a piece, "(225 kg)" in "500 pounds (225 kg) of rice"; the piece where none does. */
export function bracketEnd(pieces: readonly Piece[], at: number): number {
  const mark = pieces[at]?.lower
  if (mark !== "(" && mark !== ")") return at
  for (let i = at; i < at + 10 && i < pieces.length; i++) if (pieces[i]!.lower === ")") return i + 1
  return at
}
