import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { Piece } from "./pieces.js"
import { measureAt } from "./units.js"

const glyphs = new Map(Object.entries(lexicon.glyphs))
const plain = /^\d+$/
const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/
const dotted = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/
const mixed = /^\d{1,3}\.\d{3},\d\d?$/
const decimal = /^\d*\.\d+$/
const scientific = /^\d+(?:\.\d+)?[eE]-?\d{1,2}$/

/** 25,000 · 1,00,000 · 3.5 · .5 · 1e9 · 2½; null for 10:14, 9/11 and 1.2.3. */
export function digitsOf(form: string): number | null {
  if (plain.test(form) || decimal.test(form)) return Number(form)
  if (grouped.test(form)) return Number(form.replaceAll(",", ""))
  if (dotted.test(form) || mixed.test(form)) return Number(form.replaceAll(".", "").replace(",", "."))
  if (scientific.test(form)) return Number(form)
  const glyph = glyphs.get(form.slice(-1))
  if (glyph === undefined) return null
  return form.length === 1 ? glyph : plain.test(form.slice(0, -1)) ? Number(form.slice(0, -1)) + glyph : null
}

/** A number in digits and the piece after it. */
export interface Digits {
  readonly value: number
  readonly end: number
  readonly isFraction: boolean
}

/** "25,000", "40 000", "10 1/2", "2-1/2", "3/4", "6.2×10−4". */
export function readDigits(pieces: readonly Piece[], at: number): Digits | null {
  const { form } = pieces[at]!
  const barred = barredAt(pieces, at)
  if (barred !== null) return { value: barred, end: at + 3, isFraction: true }
  const first = dottedOf(pieces, at) ?? digitsOf(form) ?? commaOf(pieces, at)
  if (first === null) {
    const part = slashOf(form)
    return part !== null && isPart(pieces, at) ? { value: part, end: at + 1, isFraction: true } : null
  }
  const spaced = spacedEnd(pieces, at)
  if (spaced > at + 1) return { value: spacedValue(pieces, at, spaced), end: spaced, isFraction: false }
  const more = plain.test(form) ? partAfter(pieces, at + 1) : null
  if (more) return { value: first + more.value, end: more.end, isFraction: false }
  const power = powerAt(pieces, at + 1)
  if (power) return { value: first * 10 ** power.exponent, end: power.end, isFraction: false }
  return { value: first, end: at + 1, isFraction: first < 1 && glyphs.has(form) }
}

const slash = /^(\d{1,2})\/(\d{1,2})$/
const halves = new Set([2, 3, 4, 5, 8, 10, 16, 32, 64])

/** 3/4 as a number; null for 9/11, 24/7 and all else. */
function slashOf(form: string): number | null {
  const match = slash.exec(form)
  if (!match) return null
  const [over, under] = [Number(match[1]), Number(match[2])]
  return over > 0 && over < under && halves.has(under) ? over / under : null
}

/** "1.000 persons": a full stop between thousands, where things that have no parts follow. */
const dottedOf = (pieces: readonly Piece[], at: number): number | null =>
  /^\d{1,3}\.000$/.test(pieces[at]!.form) && pieces[at + 1]?.penn === "NNS" && !measureAt(pieces, at + 1)
    ? Number(pieces[at]!.form.replace(".", ""))
    : null
/** "2,25 billion", "7,5 %": a decimal comma, where what follows leaves no doubt. */
function commaOf(pieces: readonly Piece[], at: number): number | null {
  const next = pieces[at + 1]?.lower ?? ""
  const isDecimal = /^\d{1,3},\d{1,2}$/.test(pieces[at]!.form) && sure.has(next)
  return isDecimal ? Number(pieces[at]!.form.replace(",", ".")) : null
}
const sure = new Set([
  ...Object.keys(lexicon.scales),
  "%",
  "percent",
  "euro",
  "euros",
  "€",
  "km",
  "kg",
  "per",
])

/** 1⁄4, written with the fraction slash; null where none is. */
function barredAt(pieces: readonly Piece[], at: number): number | null {
  if (pieces[at + 1]?.form !== "⁄" || !pieces[at + 2]) return null
  const [over, under] = [Number(pieces[at]!.form), Number(pieces[at + 2]!.form)]
  return over > 0 && over < under ? over / under : null
}

const days = new Set(["on", "since", "by", "until", "from", "dated", "before", "after"])

/** "3/4 of", "a 1/4 mile", "1/2 cup"; "on 3/4" is a day. */
const isPart = (pieces: readonly Piece[], at: number): boolean =>
  !days.has(pieces[at - 1]?.lower ?? "") && pieces[at + 1]?.lower !== "/"

/** The rest of "10 1/2", "10 ½" and "2-1/2". */
function partAfter(pieces: readonly Piece[], at: number): { value: number; end: number } | null {
  const hyphen = pieces[at]?.lower === "-" && pieces[at]!.glued && pieces[at + 1]?.glued ? 1 : 0
  const form = pieces[at + hyphen]?.form
  if (form === undefined) return null
  const value = glyphs.get(form) ?? slashOf(form)
  return value === null || value === undefined ? null : { value, end: at + hyphen + 1 }
}

/** Where "1 234 567" and "40 000" end; `at + 1` where they are several numbers. */
function spacedEnd(pieces: readonly Piece[], at: number): number {
  if (!/^[1-9]\d{0,2}$/.test(pieces[at]!.form)) return at + 1
  let end = at + 1
  while (end < at + 5 && /^\d{3}(?:\.\d+)?$/.test(pieces[end]?.form ?? "") && !pieces[end]!.glued) end++
  return end > at + 2 || pieces[at + 1]?.form === "000" ? end : at + 1
}

function spacedValue(pieces: readonly Piece[], at: number, end: number): number {
  let text = ""
  for (let i = at; i < end; i++) text += pieces[i]!.form
  return Number(text)
}

/** "×10−4", "x10^6", "x 10^6". */
function powerAt(pieces: readonly Piece[], at: number): { exponent: number; end: number } | null {
  const sign = pieces[at]?.lower
  let i: number
  const exponent = pieces[at]?.glued ? /^e(\d{1,2})$/.exec(sign ?? "") : null
  if (exponent) return { exponent: Number(exponent[1]), end: at + 1 }
  if (sign === "e" && pieces[at]!.glued && /^[-+−]$/.test(pieces[at + 1]?.form ?? "")) i = at + 1
  else if (sign === "x10") i = at + 1
  else if ((sign === "×" || sign === "x") && pieces[at + 1]?.form === "10") i = at + 2
  else return null
  if (pieces[i]?.lower === "^") i++
  const minus = pieces[i]?.lower === "-" || pieces[i]?.lower === "−"
  if (minus || pieces[i]?.lower === "+") i++
  const digits = pieces[i]
  if (!digits?.glued || !/^\d{1,2}$/.test(digits.form)) return null
  return { exponent: minus ? -Number(digits.form) : Number(digits.form), end: i + 1 }
}
