import lexicon from "../../../lexicons/units.json" with { type: "json" }
import { bracketEnd } from "./brackets.js"
import { countedAt } from "./counted.js"
import { mayBeNumber, readNumber } from "./numbers.js"
import { lemmaOfPiece, type Piece } from "./pieces.js"
import type { CountedReading } from "./things.js"
import { isTime, measureAt, type UnitReading } from "./units.js"

const rates = new Set(lexicon.rates)
const named = new Map(lexicon.units.map(({ ucum, name }) => [ucum, name]))
/** "$5 million annually", "90,000 barrels daily" */
const adverbs = new Map(
  Object.entries(lexicon.adverbs).map(([word, code]) => [word, { code, name: named.get(code)! }]),
)

/** "$6 million a year earlier" is no yearly sum. */
const relative = new Set(["ago", "earlier", "before", "later", "after", "prior", "into"])

/**
 * The unit with what it is for: "$5 a barrel" is {USD}/[bbl_us], US dollar per barrel; "12 days a year" d/a;
 * "60 miles per hour" [mi_i]/h; "$40 per share" {USD}/{share}. UCUM has no money: its name stands in braces.
 */
export function withRate(pieces: readonly Piece[], unit: UnitReading): UnitReading {
  if (unit.kind === "percent" || unit.kind === "age" || unit.code?.includes("/")) return unit
  const beside = persAt(pieces, unit.end, unit.kind)
  const per = beside ?? perBehindBracket(pieces, unit.end)
  if (!per) return unit
  const own = unit.kind === "money" ? `{${unit.code ?? unit.name}}` : unit.code
  return {
    ...unit,
    code: `${own}/${per.code}`,
    name: `${unit.name} per ${per.name}`,
    system: "ucum",
    end: beside ? beside.end : unit.end,
  }
}

/** What is counted with what it is for: "3,000 tests per day" {test}/d, "12 deaths per 100,000 people"; null without. */
export function rateOfCount(pieces: readonly Piece[], counted: CountedReading): UnitReading | null {
  const per = persAt(pieces, counted.last + 1, "count")
  return (
    per && {
      kind: "measure",
      code: `{${counted.unit}}/${per.code}`,
      name: `${counted.lemma} per ${per.name}`,
      system: "ucum",
      end: per.end,
    }
  )
}

/** "12 per 100,000 people", "two per family": a number that says only what it is for. */
export function rateOfNumber(pieces: readonly Piece[], end: number): UnitReading | null {
  const per = pieces[end]?.lower === "per" ? persAt(pieces, end, "count") : null
  return (
    per && { kind: "measure", code: `/${per.code}`, name: `per ${per.name}`, system: "ucum", end: per.end }
  )
}

type Kind = UnitReading["kind"] | "count"

interface Per {
  readonly code: string
  readonly name: string
  readonly end: number
}

/** "per person per day" */
function persAt(pieces: readonly Piece[], end: number, kind: Kind): Per | null {
  const first = perAt(pieces, end, kind)
  const second = first && pieces[first.end]?.lower === "per" ? perAt(pieces, first.end, kind) : null
  if (!first || !second) return first
  return { code: `${first.code}/${second.code}`, name: `${first.name} per ${second.name}`, end: second.end }
}

function perAt(pieces: readonly Piece[], end: number, kind: Kind): Per | null {
  // "$50-a-barrel", "$5-per-share"
  const hyphen = pieces[end]?.lower === "-" && pieces[end]!.glued && pieces[end + 2]?.lower === "-" ? 1 : 0
  const word = pieces[end + hyphen]?.lower
  const often = adverbs.get(word ?? "")
  if (often) return kind === "count" ? null : { ...often, end: end + 1 }
  const isPer = word === "per" || (word === "/" && kind !== "count" && pieces[end]!.glued)
  if (!isPer && word !== "a" && word !== "an" && word !== "each" && word !== "every") return null
  // a 10 cent per-gallon increase
  const joined = word === "per" && pieces[end + 1]?.lower === "-" && pieces[end + 1]!.glued ? 1 : 0
  const at = end + 1 + 2 * hyphen + joined
  const next = pieces[at]
  if (!next) return null
  const unit = measureAt(pieces, at)
  if (unit && !isPer && relative.has(pieces[unit.end]?.lower ?? "")) return null
  if (unit) {
    const usual = isPer || isTime(unit.code) || kind === "money"
    // "three years a day" is none, "miles an hour" is
    if (!usual || (word === "every" && kind !== "money") || !unit.code) return null
    return { code: unit.code.includes("/") ? `(${unit.code})` : unit.code, name: unit.name, end: unit.end }
  }
  const many = isPer ? manyAt(pieces, at) : null
  if (many && (word === "per" || many.code.startsWith("("))) return many
  if (isPer ? next.tag !== "NOUN" : !(kind === "money" && rates.has(next.lower))) return null
  // $75/b
  if (word === "/" && next.form === "b" && kind === "money")
    return { code: "[bbl_us]", name: named.get("[bbl_us]")!, end: at + 1 }
  const name = lemmaOfPiece(next)
  return { code: `{${name}}`, name, end: at + 1 }
}

/** "100,000 people" in "12 deaths per 100,000 people": (10*5.{person}); "100 km" (100.km). */
function manyAt(pieces: readonly Piece[], at: number): Per | null {
  const number = mayBeNumber(pieces[at]!) ? readNumber(pieces, at) : null
  if (!number || !Number.isInteger(number.value) || number.value < 2 || number.max !== undefined) return null
  const { value } = number
  const power = Math.round(Math.log10(value))
  const factor = power > 2 && 10 ** power === value ? `10*${power}` : String(value)
  const unit = measureAt(pieces, number.end)
  const counted = unit ? null : countedAt(pieces, number.end)
  const of = unit ? `.${unit.code}` : counted ? `.{${counted.unit}}` : ""
  const end = unit?.end ?? (counted ? counted.last + 1 : number.end)
  let name = pieces[at]!.form
  for (let i = at + 1; i < end; i++) name += (pieces[i]!.glued ? "" : " ") + pieces[i]!.form
  return { code: of ? `(${factor}${of})` : factor, name, end }
}

/** "a year" in "9 billion shekels ($2.4 billion) a year" is for both. */
function perBehindBracket(pieces: readonly Piece[], end: number): Per | null {
  const behind = bracketEnd(pieces, end)
  const per = behind > end ? perAt(pieces, behind, "measure") : null
  return per && (pieces[behind]!.lower === "per" || isTime(per.code)) ? per : null
}
