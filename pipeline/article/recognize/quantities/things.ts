import lexicon from "../../../lexicons/quantity-labels.json" with { type: "json" }
import { isJoined } from "./hyphens.js"
import { isNoun, isPlural, modifies } from "./nouns.js"
import { lemmaOfPiece, type Piece } from "./pieces.js"

/** What a number counts; piece numbers. */
export interface CountedReading {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly lemma: string
  /** The head's lemma; person for "the 12 killed". */
  readonly unit: string
  readonly isPlural: boolean
}

const people = new Set(lexicon.people)

/** The lemma of a head; person for killed, injured and the like. */
export const unitOf = (piece: Piece): string => (people.has(piece.lower) ? "person" : lemmaOfPiece(piece))

/** A single word as what is counted, "national" in "one national and one foreign". */
export function wordAt(pieces: readonly Piece[], at: number): CountedReading {
  const piece = pieces[at]!
  return { first: at, last: at, head: at, lemma: lemmaOfPiece(piece), unit: unitOf(piece), isPlural: true }
}

/** "the 12 killed", "30 injured"; "10,000 Chinese". */
export function personAt(pieces: readonly Piece[], at: number): CountedReading | null {
  const piece = pieces[at]
  if (!piece) return null
  if (isNation(piece) && !modifiesNext(pieces, at))
    return { first: at, last: at, head: at, lemma: piece.form, unit: "person", isPlural: true }
  if (!people.has(piece.lower)) return null
  return { first: at, last: at, head: at, lemma: piece.lower, unit: "person", isPlural: true }
}

/** Chinese, British, French, Swiss: adjectives that name people by themselves. */
const isNation = ({ form, penn }: Piece): boolean =>
  penn === "JJ" && /^\p{Lu}\p{Ll}+(?:ese|ish|ch|ss|sh)$/u.test(form)
const modifiesNext = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1]
  return next !== undefined && (isNoun(next) || modifies(next) || next.lower === "-" || next.penn === "CD")
}

/** What a list says before its numbers: "Americans: 12 Injured: 4,877"; what stands behind one is the next one's. */
export function labelBefore(
  pieces: readonly Piece[],
  at: number,
  found: CountedReading | null,
): CountedReading | null {
  const label = pieces[at - 1]?.lower === ":" ? pieces[at - 2] : undefined
  if (!label || (found && pieces[found.last + 1]?.lower !== ":")) return found
  let colons = 0
  for (let i = Math.max(0, at - 20); i < at + 20 && i < pieces.length; i++)
    if (pieces[i]!.lower === ":") colons++
  if (colons < 2) return found
  return personAt(pieces, at - 2) ?? (isNoun(label) && isPlural(label) ? wordAt(pieces, at - 2) : null)
}

/** NATO, and the F of F-16 */
const capitals = /^\p{Lu}{2}|^\p{Lu}$/u

/** "foreign troops" → "foreign troop"; words stand as printed, the head in the singular. */
export function lemmaOf(pieces: readonly Piece[], first: number, head: number): string {
  let lemma = ""
  for (let i = first; i < head; i++) {
    const { form, lower, tag, glued, penn } = pieces[i]!
    // most in "most spectacular catches"; not the first word of "not-so-secret plans"
    if ((penn === "RB" || penn === "RBS") && !isJoined(pieces, i)) continue
    lemma +=
      (lemma && !glued ? " " : "") + (tag === "PROPN" || tag === "ADJ" || capitals.test(form) ? form : lower)
  }
  const last = lemmaOfPiece(pieces[head]!)
  const { glued } = pieces[head]!
  return lemma + (lemma && !glued ? " " : "") + last
}
