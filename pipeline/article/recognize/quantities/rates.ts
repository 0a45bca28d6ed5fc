import lexicon from "../../../lexicons/units.json" with { type: "json" }
import { lemmaOfPiece, type Piece } from "./pieces.js"
import { isTime, measureAt, type UnitReading } from "./units.js"

const rates = new Set(lexicon.rates)
const named = new Map(lexicon.units.map(({ ucum, name }) => [ucum, name]))
/** "$5 million annually", "90,000 barrels daily" */
const adverbs = new Map(
  Object.entries(lexicon.adverbs).map(([word, code]) => [word, { code, name: named.get(code)! }]),
)

/** "$6 million a year earlier" is no yearly sum. */
const relative = new Set(["ago", "earlier", "before", "later", "after", "prior"])

/**
 * The unit with what it is for: "$5 a barrel" is {USD}/[bbl_us], US dollar per barrel; "12 days a year" d/a;
 * "60 miles per hour" [mi_i]/h; "$40 per share" {USD}/{share}. UCUM has no money: its name stands in braces.
 */
export function withRate(pieces: readonly Piece[], unit: UnitReading): UnitReading {
  if (unit.kind === "percent" || unit.kind === "age" || unit.code?.includes("/")) return unit
  const per = perAt(pieces, unit)
  if (!per) return unit
  const own = unit.kind === "money" ? `{${unit.code ?? unit.name}}` : unit.code
  return {
    ...unit,
    code: `${own}/${per.code}`,
    name: `${unit.name} per ${per.name}`,
    system: "ucum",
    end: per.end,
  }
}

interface Per {
  readonly code: string
  readonly name: string
  readonly end: number
}

function perAt(pieces: readonly Piece[], { kind, end }: UnitReading): Per | null {
  // "$50-a-barrel", "$5-per-share"
  const hyphen = pieces[end]?.lower === "-" && pieces[end]!.glued && pieces[end + 2]?.lower === "-" ? 1 : 0
  const word = pieces[end + hyphen]?.lower
  const often = adverbs.get(word ?? "")
  if (often) return { ...often, end: end + 1 }
  const isPer = word === "per" || (word === "/" && pieces[end]!.glued)
  if (!isPer && word !== "a" && word !== "an" && word !== "each" && word !== "every") return null
  const at = end + 1 + 2 * hyphen
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
  if (isPer ? next.tag !== "NOUN" : !(kind === "money" && rates.has(next.lower))) return null
  const name = lemmaOfPiece(next)
  return { code: `{${name}}`, name, end: at + 1 }
}
