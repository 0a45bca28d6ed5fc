import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { NumberReading } from "./numbers.js"
import type { Piece } from "./pieces.js"

const vague = new Map(Object.entries(lexicon.vague))

/** Words that a vague number may start with. */
export const vagueWords: readonly string[] = [...vague.keys(), "several", "few"]

const reading = (end: number, value: number, max: number): NumberReading => ({
  end,
  value,
  max,
  mantissa: 0,
  scale: 1,
  form: "vague",
})

/** "several hundred", "a few thousand", "a couple of hundred": from two of the word up to the next larger one. */
export function readFew(pieces: readonly Piece[], at: number): NumberReading | null {
  const first = pieces[at]!.lower === "a" ? at + 1 : at
  const word = pieces[first]?.lower
  const couple = word === "couple" && pieces[first + 1]?.lower === "of" ? 1 : 0
  if (!couple && word !== "several" && word !== "few") return null
  const range = vague.get(`${pieces[first + couple + 1]?.lower ?? ""}s`)
  return range ? reading(first + couple + 2, range[0]!, range[1]!) : null
}

/** "dozens", "hundreds", "tens of thousands". */
export function readVague(pieces: readonly Piece[], at: number): NumberReading | null {
  const own = vague.get(pieces[at]!.lower)
  if (!own) return null
  const inner = pieces[at + 1]?.lower === "of" ? vague.get(pieces[at + 2]?.lower ?? "") : undefined
  if (!inner) {
    const needsOf = pieces[at]!.lower === "tens" || pieces[at]!.lower === "scores"
    if (needsOf && pieces[at + 1]?.lower !== "of") return null
    return reading(at + 1, own[0]!, own[1]!)
  }
  const unit = inner[2]!
  return reading(at + 3, own[0]! * unit, (own[1]! + 1) * unit - 1)
}
