import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { Piece } from "./pieces.js"

const small = new Map(Object.entries(lexicon.small))
const tens = new Map(Object.entries(lexicon.tens))
const scales = new Map(Object.entries(lexicon.scales))
const plurals = new Map(Object.entries(lexicon.plurals))
const parts = new Map(Object.entries(lexicon.fractions))

/** Words that a number in words may start with, articles apart. */
export const numberWords: readonly string[] = [...small.keys(), ...tens.keys()]

/** Words of a number written out; `scale` is that of its last word. */
export interface Words {
  readonly value: number
  readonly end: number
  /** 1.5 in "1.5 million"; 0 where several scales stand in it. */
  readonly mantissa: number
  readonly scale: number
}

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? ""
export const exact = (value: number): number => Number(value.toPrecision(15))

/** What a run of scale words multiplies by: "million", "lakh crore", "-million"; 1 where none stands. */
export function scaleAt(
  pieces: readonly Piece[],
  at: number,
): { readonly factor: number; readonly end: number } {
  let factor = 1
  let end = at
  for (let turns = 0; turns < 3; turns++) {
    const hyphen = pieces[end]?.lower === "-" && pieces[end]!.glued && pieces[end + 1]?.glued ? 1 : 0
    const word = lowerAt(pieces, end + hyphen)
    const next = scales.get(word) ?? plurals.get(word)
    if (next === undefined) break
    factor *= next
    end += 1 + hyphen
  }
  return { factor, end }
}

/** "twenty-five", "two hundred and five", "three million two hundred thousand", "a hundred". */
export function readWords(pieces: readonly Piece[], at: number): Words | null {
  let total = 0
  let groups = 0
  let mantissa = 0
  let last = Number.POSITIVE_INFINITY
  let end = at
  while (groups < 6) {
    const and = groups > 0 && lowerAt(pieces, end) === "and" ? 1 : 0
    if (and && (last > 1000 || !mayJoin(pieces, at, end))) break
    const group = groupAt(pieces, end + and, groups === 0)
    if (!group) break
    const scale = scaleAt(pieces, group.end)
    const value = group.value * scale.factor
    if (value >= last || isPartWord(pieces, scale.end)) break
    total += value
    mantissa = groups === 0 ? group.value : 0
    end = scale.end
    groups++
    last = scale.factor
    if (last === 1) break
  }
  if (groups === 0) return null
  return { value: exact(total), end, mantissa, scale: groups === 1 ? last : 0 }
}

/** "between two hundred and three hundred" has two numbers, not one. */
function mayJoin(pieces: readonly Piece[], at: number, and: number): boolean {
  if (lowerAt(pieces, at - 1) !== "between") return true
  for (let i = and + 1; i < and + 7 && i < pieces.length; i++) if (lowerAt(pieces, i) === "and") return true
  return false
}

/** "three hundred and two thirds": the last words are a part, not a number. */
const isPartWord = (pieces: readonly Piece[], at: number): boolean => {
  const next = lowerAt(pieces, at) === "-" ? at + 1 : at
  const word = lowerAt(pieces, next)
  return word.endsWith("s") && parts.has(word)
}

/** A number below a thousand, or one of "fifteen hundred" and "a" before a scale. */
function groupAt(
  pieces: readonly Piece[],
  at: number,
  isFirst: boolean,
): { value: number; end: number } | null {
  const word = lowerAt(pieces, at)
  if (isFirst && (word === "a" || word === "an")) {
    const scale = scaleAt(pieces, at + 1)
    return scale.end === at + 1 ? null : hundredTail(pieces, { value: 1, end: at + 1 })
  }
  // "hundred thousand dollars"
  if (isFirst && word === "hundred" && scales.has(lowerAt(pieces, at + 1))) return { value: 1, end: at }
  const low = belowHundred(pieces, at)
  return low && hundredTail(pieces, low)
}

/** "two" of "two hundred and five" with what follows it. */
function hundredTail(
  pieces: readonly Piece[],
  low: { value: number; end: number },
): { value: number; end: number } {
  if (low.value === 0 || lowerAt(pieces, low.end) !== "hundred") return low
  const value = low.value * 100
  const end = low.end + 1
  const and = lowerAt(pieces, end) === "and" ? 1 : 0
  if (and && !mayJoin(pieces, low.end - 1, end)) return { value, end }
  const rest = belowHundred(pieces, end + and)
  if (!rest || lowerAt(pieces, rest.end) === "hundred" || isPartWord(pieces, rest.end)) return { value, end }
  const scale = scaleAt(pieces, rest.end)
  // "one hundred and two million" is one number, "one hundred and two thousand million" hardly one
  return and && scale.factor > 1 && scale.end > rest.end + 1
    ? { value, end }
    : { value: value + rest.value, end: rest.end }
}

/** "seven", "fifteen", "twenty", "twenty-five", "twenty five". */
export function belowHundred(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  const ten = tens.get(lowerAt(pieces, at))
  if (ten === undefined) {
    const value = small.get(lowerAt(pieces, at))
    return value === undefined ? null : { value, end: at + 1 }
  }
  const next = lowerAt(pieces, at + 1) === "-" ? at + 2 : at + 1
  const unit = small.get(lowerAt(pieces, next))
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, end: next + 1 }
    : { value: ten, end: at + 1 }
}

/** The decimals of "two point zero three", "nine point seventy-one", as a number below 1. */
export function pointAt(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  if (lowerAt(pieces, at) !== "point") return null
  let digits = ""
  let end = at + 1
  while (digits.length < 6) {
    const piece = pieces[end]
    const next =
      piece && /^\d+$/.test(piece.form)
        ? { value: Number(piece.form), end: end + 1 }
        : belowHundred(pieces, end)
    if (!next || (digits !== "" && next.value > 9)) break
    digits += next.value
    end = next.end
  }
  return digits === "" ? null : { value: Number(`0.${digits}`), end }
}
