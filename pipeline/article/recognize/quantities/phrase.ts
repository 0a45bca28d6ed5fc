import { compoundEnd } from "./hyphens.js"
import { innerEnd } from "./inner.js"
import { isMany, isNoun, isPlural, modifies } from "./nouns.js"
import type { Piece } from "./pieces.js"

/** The noun that the order of words makes the head of a phrase; −1 where there is none. */
export interface Phrase {
  readonly head: number
  readonly nouns: number
  /** Whether the nouns before the head are in the singular and it in the plural: "police officers". */
  readonly isClear: boolean
}

const glue = new Set(["-", "&", "’", "'"])
const stops = new Set(["not", "so", "also", "then", "now", "still", "too", "just", "only"])

/** Reads on from `first` over adjectives, hyphened words and nouns; `at` is the piece behind the number. */
export function phraseAt(pieces: readonly Piece[], at: number, first: number): Phrase {
  let head = -1
  let isClear = true
  let nouns = 0
  for (let i = first; i < pieces.length && i < first + 9; i++) {
    const piece = pieces[i]!
    const whole = wholeEnd(pieces, i, { head, first })
    if (whole > i) i = whole - 1
    else if (head < 0 && isCompoundNoun(pieces, i)) {
      head = isNumberNoun(pieces, i) ? i + 2 : compoundEnd(pieces, i) - 1
      i = head
    } else if (isNoun(piece)) {
      if (head >= 0 && closes(pieces, at, { head, at: i })) break
      // police officers: only the last noun has the plural
      if (head >= 0) isClear = isPlural(piece) && !isPlural(pieces[head]!)
      head = i
      nouns++
    } else if (isGlue(pieces, i, first) || isGenitive(pieces, at, { head, at: i })) continue
    // low- and middle-income families
    else if (isSuspended(pieces, i)) i++
    else if (head < 0 && (canJoin(pieces, i) || intensifies(piece, pieces[i + 1]))) continue
    else if (!modifies(piece) || (head === i - 1 && isPlural(pieces[head]!))) break
  }
  return { head, nouns, isClear }
}

/** Behind words that only say which: "brand-new," in "20 brand-new, purpose-built stores", "500-pound", "737 Max". */
function wholeEnd(
  pieces: readonly Piece[],
  at: number,
  { head, first }: { readonly head: number; readonly first: number },
): number {
  const inner = head < 0 || isMaker(pieces, head, at) ? innerEnd(pieces, at, first) : at
  if (inner > at || head >= 0) return inner
  const joined = compoundEnd(pieces, at)
  if (joined === at || !modifiesAsWhole(pieces, joined, first)) return at
  return pieces[joined]?.lower === "," && compoundEnd(pieces, joined + 1) > joined + 1 ? joined + 1 : joined
}

/** "Boeing" in "three Boeing 747 jets" */
const isMaker = (pieces: readonly Piece[], head: number, at: number): boolean =>
  head === at - 1 && pieces[head]!.tag === "PROPN" && !isPlural(pieces[head]!)

/** "next-generation" in "next-generation fighter jets": whether hyphened words stand before an adjective or a noun. */
function modifiesAsWhole(pieces: readonly Piece[], end: number, first: number): boolean {
  const last = pieces[end - 1]!
  const next = pieces[end]
  if (!next) return false
  if (next.digits) return innerEnd(pieces, end, first) > end
  if (next.lower === ",") return !isNoun(last) && compoundEnd(pieces, end + 1) > end + 1
  return (isNoun(next) || (modifies(next) && !isPlural(last))) && !next.glued
}

/** "3-pointers" in "five 3-pointers" */
export const isNumberNoun = (pieces: readonly Piece[], at: number): boolean =>
  (pieces[at]!.digits || pieces[at]!.penn === "CD") &&
  pieces[at + 1]?.lower === "-" &&
  pieces[at + 1]!.glued &&
  pieces[at + 2]?.glued === true &&
  pieces[at + 2]!.penn === "NNS"

/** "by-elections" */
function isCompoundNoun(pieces: readonly Piece[], at: number): boolean {
  if (isNumberNoun(pieces, at)) return true
  const last = pieces[compoundEnd(pieces, at) - 1]!
  return compoundEnd(pieces, at) > at + 1 && isNoun(last) && isPlural(last)
}

/** Whether a noun behind the head is no part of the phrase: "6.5 times earnings", "200 soldiers people knew". */
function closes(pieces: readonly Piece[], number: number, found: { head: number; at: number }): boolean {
  const head = pieces[found.head]!
  if (head.lower === "times") return true
  // "one sports club": of one thing no plural is expected
  const isSingle = pieces[number - 1]?.lower === "one" && pieces[number]!.lower !== "of"
  return isPlural(head) && found.head === found.at - 1 && !isPlural(pieces[found.at]!) && !isSingle
}

const isGlue = (pieces: readonly Piece[], at: number, first: number): boolean =>
  glue.has(pieces[at]!.lower) && at > first && pieces[at + 1]?.glued === true

/** "master's" in "two master's degrees": what says which kind stands in the singular. */
const isGenitive = (
  pieces: readonly Piece[],
  number: number,
  { head, at }: { readonly head: number; readonly at: number },
): boolean =>
  pieces[at]!.penn === "POS" &&
  head === at - 1 &&
  pieces[head]!.penn === "NN" &&
  pieces[at + 1]?.penn === "NNS" &&
  isMany(pieces, number)

/** The hyphen of "low-" before "and middle-income". */
const isSuspended = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.lower === "-" && pieces[at]!.glued && /^(?:and|or)$/.test(pieces[at + 1]?.lower ?? "")

/** "new and old tanks" is one phrase, "tanks and guns" two. */
const canJoin = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.lower === "and" && isModifier(pieces[at - 1]) && isModifier(pieces[at + 1])
const isModifier = (piece: Piece | undefined): boolean => piece !== undefined && modifies(piece)

/** "very" in "two very busy people", "most" in "the six most powerful officials". */
const intensifies = (piece: Piece, next: Piece | undefined): boolean =>
  (piece.penn === "RB" || piece.penn === "RBS") && !stops.has(piece.lower) && isModifier(next)
