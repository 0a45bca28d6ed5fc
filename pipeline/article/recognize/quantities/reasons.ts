import { areYears, leaveByContext } from "./context.js"
import type { Parts } from "./figure.js"
import { isScore, stages } from "./leave.js"
import { isNameHere, isTitle } from "./names.js"
import { isOdds } from "./odds.js"
import type { Piece } from "./pieces.js"
import { isDashed } from "./ranges.js"
import type { CountedReading } from "./things.js"
import { isTime } from "./units.js"

type Judged = Pick<Parts, "at" | "low" | "high" | "before" | "unit" | "counted">

/** Why a number that was read is no figure: a year, a score, a pronoun, part of a name; null where it is one. */
export function reasonToLeave(
  pieces: readonly Piece[],
  { at, low, high, before, unit, counted }: Judged,
): string | null {
  const year = yearAt(pieces, at, { low, high })
  if (
    year &&
    (unit
      ? isTime(unit.code) && prepositions.has(pieces[at - 1]?.lower ?? "")
      : !counted && before.bound && spans.has(pieces[at - 1]?.lower ?? ""))
  )
    return "year"
  if (pieces[at - 1]?.lower === "-" && pieces[at - 1]!.glued && stages.has(pieces[at - 2]?.lower ?? ""))
    return "part of a name"
  // "zero-tolerance", "net zero"
  if (!unit && !high && isOdds(pieces, at, low.end)) return "score"
  const isNone = pieces[at]!.lower === "zero" && !unit
  if (isNone && (pieces[at + 1]?.lower === "-" || pieces[at - 1]?.lower === "net"))
    return "part of a compound"
  if (unit) return null
  // "4chan"
  const next = pieces[low.end]
  if (
    low.number.form === "digits" &&
    next?.glued &&
    next.lower.length > 3 &&
    next.tag !== "X" &&
    low.number.scale === 1
  )
    return "part of a name"
  const plural = counted?.isPlural ?? false
  if (high) {
    if (areYears(low.number, high.number, pieces[at]!.form)) return "year"
    return isDashed(pieces, low.end) && isScore(low.number, high.number, plural) ? "score" : null
  }
  if (counted && /^o['’]clock$/.test(counted.lemma)) return "time of day"
  // "towards the bottom three"
  if (!counted && /^(?:top|bottom)$/.test(pieces[at - 1]?.lower ?? "") && pieces[at - 2]?.lower === "the")
    return "place in a table"
  if (counted && !plural && isTitle(pieces, at, counted.head)) return "part of a name"
  if (!low.number.max && isNameHere(pieces, at)) return "part of a name"
  const noun = counted && { isPlural: plural, isName: pieces[counted.head]!.tag === "PROPN" }
  const pronoun = pronounOne(pieces, { at, end: low.number.end }, counted)
  return pronoun ?? (before.bound ? null : leaveByContext(pieces, at, low.number, noun))
}

/** "4 per cent over 2023", "about 2001"; "more than 2001" is a number. */
const spans = new Set(
  "about around circa c. c ~ approximately roughly over near nearly some by above below".split(" "),
)
const prepositions = new Set(["in", "since", "until", "by", "from", "of"])

/** Whether a number has the looks of a year: "in 2008 hours after", "about 2001". */
function yearAt(pieces: readonly Piece[], at: number, { low, high }: Pick<Parts, "low" | "high">): boolean {
  const { value } = low.number
  const late = value > 1900 && value < 2100 && value % 100 !== 0
  return (
    late && /^\d{4}$/.test(pieces[at]!.form) && low.number.scale === 1 && (!high || high.number.value < 2100)
  )
}

const noOne = new Set(["no", "any", "every", "each", "some"])

/** "one" that counts nothing: "no one", "the one that", "one said". */
function pronounOne(
  pieces: readonly Piece[],
  { at, end }: { readonly at: number; readonly end: number },
  counted: CountedReading | null,
): string | null {
  if (pieces[at]!.lower !== "one" || end > at + 1 || /^(?:minus|negative)$/.test(pieces[at - 1]?.lower ?? ""))
    return null
  if (noOne.has(pieces[at - 1]?.lower ?? "")) return "pronoun"
  return counted || isOneOfTwo(pieces, at) ? null : "pronoun"
}

/** "one national and one foreign", "one Arab, one Sudanese" */
export function isOneOfTwo(pieces: readonly Piece[], at: number): boolean {
  const kind = pieces[at + 1]
  // "one-, two- and three-bedroom flats"
  if (kind?.lower === "-" && kind.glued && /^(?:,|and|or|to)$/.test(pieces[at + 2]?.lower ?? "")) return true
  if (kind?.tag !== "ADJ" && kind?.tag !== "PROPN" && kind?.tag !== "NOUN") return false
  for (let i = at + 2; i < at + 8 && i < pieces.length; i++)
    if (pieces[i]!.lower === "one" && /^(?:and|,|or)$/.test(pieces[i - 1]!.lower)) return true
  return false
}
