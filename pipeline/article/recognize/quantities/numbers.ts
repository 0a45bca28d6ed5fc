import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { Piece } from "./pieces.js"

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
}

const small = new Map(Object.entries(lexicon.small))
const tens = new Map(Object.entries(lexicon.tens))
const scales = new Map(Object.entries(lexicon.scales))
const suffixes = new Map(Object.entries(lexicon.suffixes))
const always = new Set(lexicon.always)
const vague = new Map(Object.entries(lexicon.vague))
const ordinals = new Map(Object.entries(lexicon.ordinals))
const fractions = new Map(Object.entries(lexicon.fractions))

/** Value of an ordinal word or "20th"; null for all else. */
export function ordinalOf({ lower, digits }: Piece): number | null {
  if (digits) return /^\d+(?:st|nd|rd|th)$/.test(lower) ? Number.parseInt(lower, 10) : null
  return ordinals.get(lower) ?? null
}

const plain = /^\d+$/
const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/
const dotted = /^\d{1,3}(?:\.\d{3}){2,}$/
const decimal = /^\d*\.\d+$/

/** 25,000 · 1,00,000 · 3.5 · .5; null for 10:14, 9/11 and 1.2.3. */
export function digitsOf(form: string): number | null {
  if (plain.test(form) || decimal.test(form)) return Number(form)
  if (grouped.test(form)) return Number(form.replaceAll(",", ""))
  return dotted.test(form) ? Number(form.replaceAll(".", "")) : null
}

const exact = (value: number): number => Number(value.toPrecision(15))

const starters = new Set([
  ...small.keys(),
  ...tens.keys(),
  ...vague.keys(),
  "a",
  "an",
  "half",
  "several",
  "few",
])

const triggers = new Set([...starters, ...scales.keys(), ...ordinals.keys(), "more", "fewer"])
for (const article of ["a", "an"]) triggers.delete(article)

/** Whether a word is one of a figure: sentences without any are not read. */
export const mayBelong = (lower: string): boolean => triggers.has(lower) || hasDigit.test(lower)
const hasDigit = /[0-9]/

/** Whether a number may start at a piece: asked of every word, so it must be quick. */
export const mayBeNumber = ({ digits, lower }: Piece): boolean => digits || starters.has(lower)

/** Reads the number that starts at a piece. `money` lets a lone "m" be million. */
export function readNumber(pieces: readonly Piece[], at: number, money = false): NumberReading | null {
  const piece = pieces[at]
  if (!piece) return null
  if (piece.digits) {
    const value = digitsOf(piece.form)
    return value === null ? null : scaled(pieces, { value, end: at + 1, form: "digits", money })
  }
  return readFew(pieces, at) ?? readVague(pieces, at) ?? readFraction(pieces, at) ?? readWords(pieces, at)
}

/** "several hundred", "a few thousand": from two of the word up to the next larger one. */
function readFew(pieces: readonly Piece[], at: number): NumberReading | null {
  const first = pieces[at]!.lower === "a" ? at + 1 : at
  const word = pieces[first]?.lower
  if (word !== "several" && word !== "few") return null
  const range = vague.get(`${pieces[first + 1]?.lower ?? ""}s`)
  return range
    ? { end: first + 2, value: range[0]!, max: range[1]!, mantissa: 0, scale: 1, form: "vague" }
    : null
}

/** "dozens", "hundreds", "tens of thousands". */
function readVague(pieces: readonly Piece[], at: number): NumberReading | null {
  const own = vague.get(pieces[at]!.lower)
  if (!own) return null
  const inner = pieces[at + 1]?.lower === "of" ? vague.get(pieces[at + 2]?.lower ?? "") : undefined
  if (!inner) {
    const needsOf = pieces[at]!.lower === "tens" || pieces[at]!.lower === "scores"
    if (needsOf && pieces[at + 1]?.lower !== "of") return null
    return { end: at + 1, value: own[0]!, max: own[1]!, mantissa: 0, scale: 1, form: "vague" }
  }
  const unit = inner[2]!
  const value = own[0]! * unit
  return { end: at + 3, value, max: (own[1]! + 1) * unit - 1, mantissa: 0, scale: 1, form: "vague" }
}

/** "half", "a third of", "three quarters of", "two-thirds", "half a million". */
function readFraction(pieces: readonly Piece[], at: number): NumberReading | null {
  const lower = pieces[at]!.lower
  if (lower === "half") {
    const next = pieces[at + 1]?.lower
    const scale = next === "a" || next === "-" ? scales.get(pieces[at + 2]?.lower ?? "") : undefined
    if (scale) return { end: at + 3, value: scale / 2, mantissa: 0.5, scale, form: "words" }
    return next === "of" || next === "the" ? fraction(at + 1, 0.5) : null
  }
  const counted = lower === "a" || lower === "an" ? 1 : small.get(lower)
  if (!counted || counted > 9) return null
  const word = pieces[at + 1]?.lower === "-" ? at + 2 : at + 1
  const part = fractions.get(pieces[word]?.lower ?? "")
  return part && pieces[word + 1]?.lower === "of" ? fraction(word + 1, exact(counted * part)) : null
}

const fraction = (end: number, value: number): NumberReading => ({
  end,
  value,
  mantissa: value,
  scale: 1,
  form: "fraction",
})

/** "twenty-five", "two hundred and five", "two and a half million", "a dozen". */
function readWords(pieces: readonly Piece[], at: number): NumberReading | null {
  const lower = (i: number): string => pieces[i]?.lower ?? ""
  if (lower(at) === "a" || lower(at) === "an") {
    if (!scales.has(lower(at + 1))) return null
    return scaled(pieces, { value: 1, end: at + 1, form: "words", money: false })
  }
  let end = at
  let current = -1
  let total = 0
  while (end < pieces.length) {
    const word = lower(end)
    if (tens.has(word) && (current < 0 || current % 100 === 0)) {
      current = Math.max(current, 0) + tens.get(word)!
      const unit = small.get(lower(end + 1) === "-" ? lower(end + 2) : lower(end + 1))
      end++
      if (unit && unit < 10) {
        current += unit
        end += lower(end) === "-" ? 2 : 1
      }
    } else if (small.has(word) && (current < 0 || (current > 0 && current % 100 === 0))) {
      current = Math.max(current, 0) + small.get(word)!
      end++
    } else if (current > 0 && word === "hundred") {
      current *= 100
      end++
    } else if (current > 0 && scales.has(word) && (scales.get(word)! >= 1000 || !total)) {
      total += current * scales.get(word)!
      current = 0
      end++
    } else if (word === "and" && end > at && canGoOn(lower(end - 1), lower(end + 1))) end++
    else break
  }
  if (end === at) return null
  const value = total + Math.max(current, 0)
  // "two and a half"
  if (total === 0 && lower(end) === "and" && lower(end + 1) === "a" && lower(end + 2) === "half")
    return scaled(pieces, { value: value + 0.5, end: end + 3, form: "words", money: false })
  return { end, value, mantissa: total ? 0 : value, scale: total ? 0 : 1, form: "words" }
}

/** "hundred and five" is one number, "two and five" are two. */
const canGoOn = (before: string, after: string): boolean =>
  before === "hundred" || before === "thousand" ? tens.has(after) || (small.get(after) ?? 0) > 0 : false

type Unscaled = { value: number; end: number; form: "digits" | "words"; money: boolean }

/** Multiplies by the scales that follow: "5 million", "2.7m", "$5-million", "34bn". */
function scaled(pieces: readonly Piece[], { value, end, form, money }: Unscaled): NumberReading {
  let scale = 1
  let next = end
  for (;;) {
    const hyphen = pieces[next]?.lower === "-" && pieces[next + 1]?.glued ? 1 : 0
    const word = pieces[next + hyphen]
    const factor =
      word &&
      (scales.get(word.lower) ?? (hyphen || form === "words" ? undefined : suffix(pieces, next, money)))
    if (!factor) break
    scale *= factor
    next += 1 + hyphen
    if (word.form.length <= 3 && !scales.has(word.lower)) break
  }
  return { end: next, value: exact(value * scale), mantissa: value, scale, form }
}

/** "m" is million after a currency sign or before a plural noun, else it is left to the units. */
function suffix(pieces: readonly Piece[], at: number, money: boolean): number | undefined {
  const { form, glued } = pieces[at]!
  const factor = suffixes.get(form)
  if (!factor) return undefined
  if (always.has(form)) return glued || form.length > 1 ? factor : undefined
  if (money) return factor
  return glued && (form === "m" || form === "M") && pieces[at + 1]?.penn === "NNS" ? factor : undefined
}
