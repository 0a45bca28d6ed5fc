import { type NumberReading, readNumber } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { currencyAt, dollarsOfAt, measureAt, type UnitReading, unitAt, unitOfCode } from "./units.js"
import { exact, scaleAt } from "./words.js"

/** A number with its signs; `end` is the piece after them. */
export interface Amount {
  readonly number: NumberReading
  readonly unit: UnitReading | null
  readonly end: number
}

/** "$5", "5 million", "5%", "5 km", "US$ 5 billion". */
export function amountAt(pieces: readonly Piece[], at: number): Amount | null {
  const half = oneAndHalf(pieces, at)
  if (half) return half
  const sign: (UnitReading & { readonly factor?: number }) | null =
    currencyAt(pieces, at) ?? millionsAt(pieces, at)
  const minus = sign && isMinus(pieces[sign.end]) && pieces[sign.end]!.glued ? 1 : 0
  const size = readNumber(pieces, sign ? sign.end + minus : at, sign !== null)
  if (!size) return null
  const signed = minus || minusBefore(pieces, at) ? { ...size, value: -size.value } : size
  const own = sign?.factor ? null : millionsAt(pieces, size.end)
  if (own) return { number: times(signed, own.factor), unit: own, end: own.end }
  const number = sign?.factor ? times(signed, sign.factor) : signed
  if (number.unitAt !== undefined && !sign) return partOfUnit(pieces, number, number.unitAt)
  if (number.form === "fraction") return { number, unit: null, end: number.end }
  const scaled = number.scale > 1 || number.value >= 1e6
  const of = number.form === "vague" && pieces[number.end]?.lower === "of" ? 1 : 0
  const after = unitAt(pieces, number.end + of, scaled)
  if (!sign && after?.kind === "money" && number.scale === 1) {
    // "75 USD million"
    const late = scaleAt(pieces, after.end)
    const value = exact(number.value * late.factor)
    if (late.end > after.end)
      return {
        number: { ...number, value, scale: late.factor },
        unit: { ...after, end: late.end },
        end: late.end,
      }
  }
  if (!sign) return { number, unit: after, end: after ? after.end : number.end }
  const place = sign.code === "USD" ? dollarsOfAt(pieces, number.end) : null
  if (place) return { number, unit: place, end: place.end }
  // "$5 million dollars", never "$5 km"
  const end = after?.kind === "money" ? after.end : number.end
  return { number, unit: { ...sign, end }, end }
}

/** "a year and a half", "an hour and a quarter" */
function oneAndHalf(pieces: readonly Piece[], at: number): Amount | null {
  const article = pieces[at]?.lower
  if (article !== "a" && article !== "an" && article !== "one") return null
  const unit = measureAt(pieces, at + 1)
  if (!unit || pieces[unit.end]?.lower !== "and" || pieces[unit.end + 1]?.lower !== "a") return null
  const part = parts.get(pieces[unit.end + 2]?.lower ?? "")
  if (!part) return null
  const end = unit.end + 3
  return {
    number: { end, value: 1 + part, mantissa: 1 + part, scale: 1, form: "words" },
    unit: { ...unit, end },
    end,
  }
}
const parts = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
])

/** "MSEK", "kEUR", as companies write them: a currency with its scale. */
function millionsAt(
  pieces: readonly Piece[],
  at: number,
): (UnitReading & { readonly factor: number }) | null {
  const match = /^([MKk])([A-Z]{3})$/.exec(pieces[at]?.form ?? "")
  const unit = match && unitOfCode(match[2]!)
  return unit?.kind === "money" ? { ...unit, end: at + 1, factor: match![1] === "M" ? 1e6 : 1e3 } : null
}

const times = (number: NumberReading, factor: number): NumberReading => ({
  ...number,
  value: exact(number.value * factor),
  scale: factor,
})

/** "half a mile", "a quarter of a percent"; a share of something where no unit follows. */
function partOfUnit(pieces: readonly Piece[], number: NumberReading, at: number): Amount | null {
  const unit = unitAt(pieces, at, false)
  if (unit && unit.kind !== "age") return { number: { ...number, form: "words" }, unit, end: unit.end }
  return number.form === "fraction" ? { number, unit: null, end: number.end } : null
}

/** How many pieces say that a number is negative: "-5°C", "minus 5", "minus-5"; not the dash of "10-5". */
export function minusBefore(pieces: readonly Piece[], at: number): number {
  const before = pieces[at - 1]
  if (isMinusWord(before)) return pieces[at - 2]?.lower === "or" ? 0 : 1
  if (!isMinus(before) || !pieces[at]!.glued) return 0
  // "5 °C", "(-5%)"
  if (!before!.glued || /^[([{]$/.test(pieces[at - 2]?.form ?? "")) return 1
  return isMinusWord(pieces[at - 2]) ? 2 : 0
}
const isMinus = (piece: Piece | undefined): boolean => piece?.lower === "-" || piece?.lower === "−"
const isMinusWord = (piece: Piece | undefined): boolean =>
  piece?.lower === "minus" || piece?.lower === "negative"
