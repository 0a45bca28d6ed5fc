import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import { readDigits } from "./digits.js"
import { isShare, type Part, partAt } from "./fractions.js"
import type { Piece } from "./pieces.js"
import { readFew, readVague, vagueWords } from "./vague.js"
import { exact, numberWords, pointAt, readWords, scaleAt } from "./words.js"

/** A number, read from `start` up to but not including piece `end`. */
export interface NumberReading {
  readonly end: number
  readonly value: number
  /** What was written before the scale: 5 in "5 million". */
  readonly mantissa: number
  readonly scale: number
  readonly form: "digits" | "words" | "vague" | "fraction"
  /** The far end of a vague number: "dozens" runs from 24 to 99. */
  readonly max?: number
  /** Where its unit is, behind "a" or "of a": "half a mile". */
  readonly unitAt?: number
}

const scales = new Map(Object.entries(lexicon.scales))
const suffixes = new Map(Object.entries(lexicon.suffixes))
const always = new Set(lexicon.always)

const starters = new Set([...numberWords, ...vagueWords, "a", "an", "half", "quarter", "hundred", "point"])
const triggers = new Set([
  ...starters,
  ...scales.keys(),
  ...Object.keys(lexicon.plurals),
  ...Object.keys(lexicon.fractions),
  ...Object.keys(lexicon.ordinals),
  ...Object.keys(lexicon.multiples),
  ...Object.keys(lexicon.folds),
  "more",
  "fewer",
])
for (const word of ["a", "an", "point"]) triggers.delete(word)

/** Whether a word is one of a figure: sentences without any are not read. */
export const mayBelong = (lower: string): boolean => triggers.has(lower) || hasDigit.test(lower)
const hasDigit = /[0-9½¼¾⅓⅔⅕-⅞]/

/** Whether a number may start at a piece: asked of every word, so it must be quick. */
export const mayBeNumber = ({ digits, lower }: Piece): boolean => digits || starters.has(lower)

/** Reads the number that starts at a piece. `money` lets a lone "m" be million. */
export function readNumber(pieces: readonly Piece[], at: number, money = false): NumberReading | null {
  const piece = pieces[at]
  if (!piece) return null
  if (piece.digits) return digitNumber(pieces, at, money)
  if (!starters.has(piece.lower)) return null
  return readFew(pieces, at) ?? readVague(pieces, at) ?? partNumber(pieces, at) ?? wordNumber(pieces, at)
}

function digitNumber(pieces: readonly Piece[], at: number, money: boolean): NumberReading | null {
  const read = readDigits(pieces, at)
  if (!read) return null
  if (read.isFraction) return partOf(pieces, at, { ...read, over: 2, isHyphened: false })
  const point = pointAt(pieces, read.end)
  const value = point ? read.value + point.value : read.value
  const size = scaled(pieces, { value, end: point ? point.end : read.end, form: "digits", money })
  const more = size.scale === 1 ? size : withLess(pieces, at, size)
  return more.scale > 1 || size.value < 100 ? withTail(pieces, more) : more
}

/** "3 hundred and 21", "6 crore 50 lakh": a smaller number goes on the larger. */
function withLess(pieces: readonly Piece[], at: number, size: NumberReading): NumberReading {
  if (!scales.has(pieces[size.end - 1]!.lower) || pieces[at - 1]?.lower === "between") return size
  const last = scales.get(pieces[size.end - 1]!.lower)!
  const and = pieces[size.end]?.lower === "and" ? 1 : 0
  const next = readNumber(pieces, size.end + and)
  if (!next || next.max !== undefined || next.form === "fraction" || next.value >= last || next.value <= 0)
    return size
  if (and ? last > 1000 && last !== 1e7 : next.scale === 1) return size
  return { ...size, end: next.end, value: exact(size.value + next.value), mantissa: 0, scale: 0 }
}

/** The part in "two thirds of a million" and "half a mile", or a share of something. */
function partNumber(pieces: readonly Piece[], at: number): NumberReading | null {
  const part = partAt(pieces, at)
  return part && partOf(pieces, at, part)
}

const unarticled = new Set(lexicon.unarticled)

function partOf(pieces: readonly Piece[], at: number, part: Part): NumberReading | null {
  const of = pieces[part.end]?.lower === "of" ? 1 : 0
  const word = pieces[part.end + of]?.lower
  const article = word === "a" || word === "an" || word === "one" ? 1 : 0
  const inner = part.end + of + article
  const hyphen = pieces[inner]?.lower === "-" ? 1 : 0
  const scale = of && !article ? null : scaleAt(pieces, inner)
  if (scale && scale.end > inner) {
    const value = exact(part.value * scale.factor)
    return { end: scale.end, value, mantissa: part.value, scale: scale.factor, form: "words" }
  }
  const isUnit = article === 1 || unarticled.has(pieces[inner + hyphen]?.lower ?? "") || !isWord(pieces[at])
  const share = isShare(pieces, at, part) || !isWord(pieces[at])
  if (!share && !isUnit) return null
  const { value, end } = part
  // A share by itself unless a unit follows: the caller looks there.
  return {
    end,
    value,
    mantissa: value,
    scale: 1,
    form: share ? "fraction" : "words",
    ...(isUnit ? { unitAt: inner } : {}),
  }
}
const isWord = (piece: Piece | undefined): boolean => piece !== undefined && !piece.digits

/** "two hundred and five", "two and a half million", "three point one", "a dozen". */
function wordNumber(pieces: readonly Piece[], at: number): NumberReading | null {
  const point = pieces[at]!.lower === "point" ? pointAt(pieces, at) : null
  if (point) return scaled(pieces, { ...point, form: "words", money: false })
  const words = readWords(pieces, at)
  if (!words) return null
  const decimals = words.scale === 1 ? pointAt(pieces, words.end) : null
  if (!decimals) return withTail(pieces, { ...words, form: "words" })
  return scaled(pieces, {
    value: exact(words.value + decimals.value),
    end: decimals.end,
    form: "words",
    money: false,
  })
}

/** "two and a half million", "3 million and a half", "one billion and a quarter million". */
function withTail(pieces: readonly Piece[], size: NumberReading): NumberReading {
  if (pieces[size.end]?.lower !== "and") return size
  const start = size.end + 1
  const glyph = pieces[start]?.digits ? readDigits(pieces, start) : null
  const part = glyph?.isFraction ? glyph : partAt(pieces, start)
  if (!part || part.end === start + 1 || pieces[part.end]?.lower === "of") return size
  const word = pieces[part.end - 1]!.lower
  if (word !== "half" && word !== "quarter" && !word.endsWith("s") && pieces[part.end]?.tag === "NOUN")
    return size
  const scale = scaleAt(pieces, part.end)
  if (size.scale === 1) {
    const value = exact((size.value + part.value) * scale.factor)
    return { ...size, end: scale.end, value, mantissa: size.value + part.value, scale: scale.factor }
  }
  const unit = scale.factor > 1 ? scale.factor : Math.max(size.scale, 1)
  return { ...size, end: scale.end, value: exact(size.value + part.value * unit), mantissa: 0, scale: 0 }
}

interface Bare {
  readonly value: number
  readonly end: number
  readonly form: "digits" | "words"
  readonly money: boolean
}

/** Multiplies by the scale words and suffixes that follow: "5 million", "5bn", "54k". */
function scaled(pieces: readonly Piece[], { value, end, form, money }: Bare): NumberReading {
  const words = scaleAt(pieces, end)
  if (words.end > end) {
    const { factor } = words
    return { end: words.end, value: exact(value * factor), mantissa: value, scale: factor, form }
  }
  const factor = form === "digits" && pieces[end] ? suffix(pieces, end, money) : undefined
  if (!factor) return { end, value: exact(value), mantissa: value, scale: 1, form }
  return { end: end + 1, value: exact(value * factor), mantissa: value, scale: factor, form }
}

/** "m" is million after a currency sign or before a plural noun, else it is left to the units. */
function suffix(pieces: readonly Piece[], at: number, money: boolean): number | undefined {
  const { form, glued } = pieces[at]!
  const factor = suffixes.get(form)
  if (!factor) return undefined
  if (always.has(form)) return glued || form.length > 1 || form === "k" ? factor : undefined
  if (form === "b" && glued && pieces[at - 1]!.form.includes(".")) return factor
  if (money) return factor
  return glued && form === "m" && pieces[at + 1]?.penn === "NNS" ? factor : undefined
}
