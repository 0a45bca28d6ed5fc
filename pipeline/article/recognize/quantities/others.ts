import type { Quantity } from "../../layers.js"
import { countedAt } from "./counted.js"
import { isNameHere } from "./names.js"
import { ordinalAt } from "./ordinals.js"
import type { Piece } from "./pieces.js"
import { wordAt } from "./things.js"
import { measureAt } from "./units.js"

/** A quantity and the piece after it. */
export interface Reading {
  readonly quantity: Quantity
  readonly endPiece: number
}

const bare = {
  change: null,
  isAdditional: false,
  unitName: null,
  partOf: null,
  group: null,
} as const

/** "the first official acknowledgment", "20th": an ordinal is no quantity of things. */
export function readOrdinal(pieces: readonly Piece[], at: number): Reading | null {
  const piece = pieces[at]!
  const ordinal = ordinalAt(pieces, at)
  if (!ordinal) return null
  const { value, end } = ordinal
  // the Second Congress; First Nations people
  if (isNameHere(pieces, at) || (pieces[end]?.penn === "NNPS" && /^\p{Lu}/u.test(piece.form))) return null
  const isPlain = end === at + 1 && !piece.digits
  // "by first seeking agreement"
  if (isPlain && piece.penn === "RB") return null
  if (isPlain && (pieces[end]?.lower === "-" || piece.penn.startsWith("NN"))) return null
  // "the first time such stampedes"
  const counted = pieces[end]?.lower === "time" ? wordAt(pieces, end) : countedAt(pieces, end)
  const counts =
    counted && pieces[end]!.lower !== "of" && pieces[counted.head]!.tag === "NOUN" ? counted : null
  if (!counts && isPlain) return null
  const last = counts ? counts.last : end - 1
  return {
    endPiece: last + 1,
    quantity: {
      ...bare,
      start: piece.start,
      end: pieces[last]!.end,
      number: { start: piece.start, end: pieces[end - 1]!.end },
      kind: "ordinal",
      min: value,
      max: value,
      best: value,
      bound: "exact",
      qualifier: null,
      unit: counts?.unit ?? null,
      unitSystem: counts ? "count" : null,
      counted: counts && { start: pieces[counts.first]!.start, end: pieces[counts.last]!.end },
      countedLemma: counts?.lemma ?? null,
      rule: "ordinal",
    },
  }
}

const intensifiers = new Set(["even", "many", "far", "much", "still", "yet"])
const negated = new Set(["no", "not", "any", "once", "or", "and", "never"])

/** "even more troops", "fewer people": more or less than something said elsewhere. */
export function readComparative(pieces: readonly Piece[], at: number): Reading | null {
  const word = pieces[at]!.lower
  if (word !== "more" && word !== "fewer") return null
  const before = pieces[at - 1]
  if (before && (before.digits || before.tag === "NUM" || negated.has(before.lower))) return null
  const first = before && intensifiers.has(before.lower) ? at - 1 : at
  const next = pieces[at + 1]
  if (!next || (next.penn !== "NNS" && first === at)) return null
  const counted = countedAt(pieces, at + 1)
  if (!counted?.isPlural || counted.first !== at + 1) return null
  let qualifier = pieces[first]!.form
  if (first < at) qualifier += ` ${pieces[at]!.form}`
  return {
    endPiece: counted.last + 1,
    quantity: {
      ...bare,
      start: pieces[first]!.start,
      end: pieces[counted.last]!.end,
      number: null,
      kind: "comparative",
      min: null,
      max: null,
      best: null,
      bound: word === "more" ? "more_than" : "less_than",
      qualifier,
      unit: counted.unit,
      unitSystem: "count",
      counted: { start: pieces[counted.first]!.start, end: pieces[counted.last]!.end },
      countedLemma: counted.lemma,
      rule: "comparative",
    },
  }
}

/** "a month or two", "another pick or two", read at its number: one to two of what stands before. */
export function readOrTwo(pieces: readonly Piece[], at: number): Reading | null {
  const noun = pieces[at - 2]
  const article = pieces[at - 3]?.lower ?? ""
  if (pieces[at - 1]?.lower !== "or" || (pieces[at]!.lower !== "two" && pieces[at]!.form !== "2")) return null
  if (noun?.tag !== "NOUN" || !/^(?:a|an|another)$/.test(article)) return null
  const unit = measureAt(pieces, at - 2)
  const counted = unit?.end === at - 1 ? null : countedAt(pieces, at - 2)
  if (!unit && !counted) return null
  return {
    endPiece: at + 1,
    quantity: {
      ...bare,
      start: pieces[at - 3]!.start,
      end: pieces[at]!.end,
      number: { start: pieces[at]!.start, end: pieces[at]!.end },
      kind: counted ? "count" : "measure",
      min: 1,
      max: 2,
      best: null,
      bound: "range",
      qualifier: null,
      isAdditional: article === "another",
      unit: counted ? counted.unit : unit!.code,
      unitName: counted ? null : unit!.name,
      unitSystem: counted ? "count" : "ucum",
      counted: counted && { start: noun.start, end: noun.end },
      countedLemma: counted?.lemma ?? null,
      rule: "number.or_two",
    },
  }
}

const agedBefore = new Set(["aged", "age", "ages"])

/** "Smith, 45," and "aged 45", "the age of 21": a bare number that is somebody's age. */
export function isAge(pieces: readonly Piece[], at: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 120) return false
  const before = pieces[at - 1]
  if (!before) return false
  if (agedBefore.has(before.lower)) return true
  if (before.lower === "between" && agedBefore.has(pieces[at - 2]?.lower ?? "")) return true
  if (before.lower === "of" && /^ages?$/.test(pieces[at - 2]?.lower ?? "")) return true
  if (isUnderAge(pieces, at) || isOlder(pieces, at)) return true
  // "when she was six"
  if (isSheOrHe(pieces[at - 2]) && /^(?:was|is|turned|turns)$/.test(before.lower)) return true
  // "he will be 35", "she would be 40"
  if (isSheOrHe(pieces[at - 3]) && /^(?:be|turn)$/.test(before.lower) && pieces[at - 2]!.penn === "MD")
    return true
  const next = pieces[at + 1]?.lower
  // "Smith, now 40, has"
  const isNow = before.lower === "now" || before.lower === "then"
  const name = isNow ? pieces[at - 3] : pieces[at - 2]
  return (
    (before.lower === "," ||
      (isNow && pieces[at - 2]?.lower === ",") ||
      (before.lower === "(" && next === ")")) &&
    name?.tag === "PROPN" &&
    !/\d/.test(name.form) &&
    (next === "," || next === "." || next === ")" || next === "who" || isDash(pieces, at + 1))
  )
}

/** "Crutcher, 40 — a father" */
const isDash = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:[–—―]|--)$/.test(pieces[at]?.form ?? "") && pieces[at + 1]?.digits === false

const isSheOrHe = (piece: Piece | undefined): boolean => /^(?:she|he|who|i)$/.test(piece?.lower ?? "")

const grown = new Set(
  "people person adults children women men those anyone everyone voters workers kids youth youths girls boys players males females residents".split(
    " ",
  ),
)

/** "18 and older", "children 12 and under" */
function isOlder(pieces: readonly Piece[], at: number): boolean {
  if (!/^(?:and|or)$/.test(pieces[at + 1]?.lower ?? "")) return false
  const word = pieces[at + 2]?.lower ?? ""
  return (
    /^(?:older|younger)$/.test(word) ||
    (/^(?:over|under)$/.test(word) && grown.has(pieces[at - 1]?.lower ?? ""))
  )
}

/** "people under 30", "women over 50" */
const isUnderAge = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:under|over|below|above)$/.test(pieces[at - 1]?.lower ?? "") && grown.has(pieces[at - 2]?.lower ?? "")
