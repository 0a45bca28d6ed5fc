import lexicon from "../../../lexicons/quantity-labels.json" with { type: "json" }
import type { Tag } from "../../layers.js"
import type { Piece } from "./pieces.js"

const notNouns = new Set(lexicon.notNouns)
const plurals = new Set(
  "people police troops children men women personnel aircraft cattle sheep fish staff".split(" "),
)

/** Words that say whose, or which of them. */
export const determiners = new Set("the these those this that his her its their our my your all".split(" "))

/** A word that may head what is counted. */
export const isNoun = ({ tag, lower, form, digits }: Piece): boolean =>
  !digits && ((isNamed(tag, lower) && /^\W?[\p{L}\p{N}]/u.test(lower)) || model.test(form))
const isNamed = (tag: Tag, lower: string): boolean =>
  (tag === "NOUN" || (tag === "PROPN" && !days.has(lower))) && !notNouns.has(lower)
/** "A321neo", "T-72" */
const model = /^\p{Lu}\p{L}{0,3}-?\d/u

/** "killed 12 Friday" says when */
const days = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "))

/** A noun in the plural, by its tag or because it has no other. */
export const isPlural = ({ penn, lower }: Piece): boolean =>
  penn === "NNS" || penn === "NNPS" || plurals.has(lower) || /(?:children|women|men|people)$/.test(lower)

/** A word that may stand before a noun: an adjective, a participle. */
export const modifies = ({ tag, penn, digits }: Piece): boolean =>
  !digits &&
  (tag === "ADJ" || penn === "VBN" || penn === "VBG" || penn === "JJ" || penn === "JJS" || penn === "JJR")

/** Whether the number that ends before a piece is more than one thing: "dozens", "12", "three", not "one" or "third". */
export function isMany(pieces: readonly Piece[], at: number): boolean {
  const last = pieces[at - 1]
  if (!last || last.form === "1" || last.lower === "one" || last.lower === "zero") return false
  return last.penn === "CD" || (last.digits && /^[\d.,]+$/.test(last.form)) || many.has(last.lower)
}
const many = new Set("dozens scores hundreds thousands millions hundred thousand million dozen".split(" "))

const joins = new Set([",", "and", "or", "&", "/", "of", "the"])

/**
 * Where the plural stands that several things of one kind share, "vehicles" in "dozens of Kia and Hyundai vehicles",
 * "addresses" in "three State of the Union addresses": what is counted in the plural never ends in the singular.
 * The head itself where no such plural follows.
 */
export function sharedHead(pieces: readonly Piece[], head: number): number {
  const isName = pieces[head]!.tag === "PROPN"
  const next = pieces[head + 1]?.lower ?? ""
  if (!joins.has(next) || next === "the" || (next === "of" && !isName)) return head
  let closes = -1
  for (let i = head + 1; i < head + 9 && i < pieces.length; i++) {
    const piece = pieces[i]!
    if (isNoun(piece)) {
      if (isPlural(piece) && piece.tag === "NOUN") closes = i
      else if (closes >= 0) break
    } else if (closes >= 0 || !(joins.has(piece.lower) || modifies(piece))) break
  }
  // "Bill Clinton and three others" is no phrase; "one in Paris, officials said" neither
  return closes > head + 1 ? closes : head
}
