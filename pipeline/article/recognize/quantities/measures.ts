import labels from "../../../lexicons/quantity-labels.json" with { type: "json" }
import lexicon from "../../../lexicons/units.json" with { type: "json" }
import { countedAt } from "./counted.js"
import { determiners } from "./nouns.js"
import type { Piece } from "./pieces.js"
import type { CountedReading } from "./things.js"
import { measureAt, type UnitReading } from "./units.js"

/** Feet, cups and degrees are things too, once a word says which. */
const things = new Set(lexicon.things)

/** The unit behind words that say more of it: "517 rushing yards", "three gruelling hours"; null where none is. */
export function modifiedUnitAt(pieces: readonly Piece[], at: number): UnitReading | null {
  const counted = countedAt(pieces, at)
  if (!counted || counted.first !== at || counted.head === at) return null
  const { penn, lower } = pieces[counted.head]!
  if (penn !== "NNS" || things.has(lower)) return null
  const unit = measureAt(pieces, counted.head)
  return unit?.end === counted.head + 1 ? unit : null
}

const ordering = new Set(labels.ordering)

/** "top seed" in "the top three seeds": an adjective before the number, unless it says which ones or how many. */
export function withOuter(
  pieces: readonly Piece[],
  outer: number,
  counted: CountedReading | null,
): CountedReading | null {
  const [word, determiner] = [pieces[outer - 1], pieces[outer - 2]]
  if (!counted || !word || word.glued || !/^JJS?$/.test(word.penn) || ordering.has(word.lower)) return counted
  if (!determiners.has(determiner?.lower ?? "")) return counted
  return { ...counted, lemma: `${word.form} ${counted.lemma}` }
}
