import lexicon from "../../../lexicons/units.json" with { type: "json" }
import type { Amount } from "./amount.js"
import { readNumber } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { type UnitReading, unitAt, unitOfCode } from "./units.js"
import { exact } from "./words.js"

/** How many of a smaller unit make the larger: "[ft_i] [in_i]" 12. */
const factors = new Map(Object.entries(lexicon.compounds))
const feet = new Set(["'", "′", "’"])
const inches = new Set(['"', "″", "”", "''"])

/**
 * An amount whose rest stands in a smaller unit, in the larger one: "6 feet 2 inches", "two hours and 30 minutes",
 * "3 dollars 50 cents", 5'10", "6-foot-2"; the amount itself where nothing follows.
 */
export function withRest(pieces: readonly Piece[], amount: Amount): Amount {
  const { number } = amount
  if (!Number.isInteger(number.value) || number.scale !== 1 || number.max !== undefined) return amount
  const whole = amount.unit ? amount : feetAt(pieces, amount)
  if (!whole?.unit) return amount
  let sum = whole
  let last = whole.unit
  for (let turns = 0; turns < 2; turns++) {
    const rest = restAt(pieces, sum.end, last)
    if (!rest) break
    const factor = factors.get(`${whole.unit.code} ${rest.unit.code ?? rest.unit.name}`)
    const value = factor && exact(sum.number.value + rest.value / factor)
    if (!value) break
    const unit = { ...whole.unit, end: rest.end }
    sum = { number: { ...number, value, mantissa: value, end: rest.numberEnd }, unit, end: rest.end }
    last = rest.unit
  }
  return sum
}

/** 5' in 5'10" and 5′ 10″. */
function feetAt(pieces: readonly Piece[], { number, end }: Amount): Amount | null {
  const mark = pieces[end]
  if (!mark?.glued || !feet.has(mark.lower) || number.value < 3 || number.value > 8) return null
  const next = pieces[end + 1]
  if (!next || !/^(?:\d|1[01])$/.test(next.form) || !(next.glued || inches.has(pieces[end + 2]?.lower ?? "")))
    return null
  const unit = { ...unitOfCode("[ft_i]")!, end: end + 1 }
  return { number, unit, end: end + 1 }
}

interface Rest {
  readonly value: number
  readonly unit: UnitReading
  readonly numberEnd: number
  readonly end: number
}

function restAt(pieces: readonly Piece[], at: number, larger: UnitReading): Rest | null {
  let start = at
  if (pieces[start]?.lower === ",") start++
  if (pieces[start]?.lower === "and") start++
  const hyphen = start === at && pieces[at]?.lower === "-" && pieces[at]!.glued ? 1 : 0
  const number = pieces[start + hyphen] ? readNumber(pieces, start + hyphen) : null
  if (number?.scale !== 1 || number.max !== undefined || number.form === "fraction") return null
  const unit =
    unitAt(pieces, number.end, false) ?? (start === at ? inchesAt(pieces, number.end, larger) : null)
  const factor = unit && factors.get(`${larger.code} ${unit.code ?? unit.name}`)
  if (!factor || number.value <= 0 || number.value >= factor) return null
  return { value: number.value, unit, numberEnd: number.end, end: unit.end }
}

/** The inches of "6ft 2in", "6-foot-2", 5'10" and "5ft 7", whose unit is left out or looks like a word. */
function inchesAt(pieces: readonly Piece[], at: number, { code }: UnitReading): UnitReading | null {
  if (code !== "[ft_i]") return null
  const word = pieces[at]?.lower ?? ""
  const isSaid =
    word === "in"
      ? pieces[at]!.glued || !/^(?:DT|NNP|PRP\$)$/.test(pieces[at + 1]?.penn ?? "")
      : inches.has(word)
  return { ...unitOfCode("[in_i]")!, end: isSaid ? at + 1 : at }
}
