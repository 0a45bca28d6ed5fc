import { type Amount, amountAt } from "./amount.js"
import type { Piece } from "./pieces.js"
import { exact } from "./words.js"

const tens = new Set([10, 100, 1000])

/** "one in five", "nine out of ten", "6 of 10 voters", "9-in-10" as a share; null where the numbers make none. */
export function ratioOf(pieces: readonly Piece[], { number, unit, end }: Amount): Amount | null {
  if (unit || number.scale > 1 || number.form === "fraction" || number.form === "vague") return null
  const hyphen = pieces[end]?.lower === "-" && pieces[end + 2]?.lower === "-" ? 1 : 0
  const word = pieces[end + hyphen]?.lower
  const isOut = word === "out" && pieces[end + 1]?.lower === "of"
  if (!isOut && word !== "in" && word !== "of") return null
  const second = amountAt(pieces, end + (isOut ? 2 : 1 + 2 * hyphen))
  const size = second?.number.value ?? 0
  if (!second || second.unit || size <= number.value || size > 1500 || !Number.isInteger(size)) return null
  if (
    word === "of" && !isOut
      ? !tens.has(size) || number.value > 99
      : number.value !== 1 && !tens.has(size) && !isOut
  )
    return null
  const value = exact(number.value / size)
  return {
    number: { ...number, end: second.end, value, mantissa: value, form: "fraction" },
    unit: null,
    end: second.end,
  }
}
