import currencies from "../../../lexicons/currencies.json" with { type: "json" }
import labels from "../../../lexicons/quantity-labels.json" with { type: "json" }
import lexicon from "../../../lexicons/units.json" with { type: "json" }
import { contextAt } from "./contexts.js"
import { markedUnit, sizes } from "./marks.js"
import { isNear, longest, type Piece } from "./pieces.js"
import { prefixedUnits } from "./prefixes.js"

/** A unit, read from the words after a number (or, for money, also before). */
export interface UnitReading {
  readonly kind: "percent" | "money" | "measure" | "age"
  /** UCUM or ISO 4217 code; null for cents of an unnamed currency. */
  readonly code: string | null
  readonly name: string
  readonly system: "ucum" | "iso4217" | null
  readonly end: number
}

/** A unit, wherever it stands. */
export type Unit = Omit<UnitReading, "end">

const moneyUnit = (code: string): Unit => ({
  kind: "money",
  code,
  name: (currencies.names as Record<string, string>)[code] ?? code,
  system: "iso4217",
})
const symbols = new Map(Object.entries(currencies.symbols).map(([word, code]) => [word, moneyUnit(code)]))
// ALL, TOP and the like are words in capitals more often than money.
const notCodes = new Set(currencies.notCodes)
const codes = new Map(
  Object.keys(currencies.names)
    .filter((code) => !notCodes.has(code))
    .map((code) => [code, moneyUnit(code)]),
)
const words = new Map<string, Unit>()
const short = new Map<string, Unit>()
for (const { ucum, name, words: forms, symbols: signs } of lexicon.units) {
  const unit: Unit = { kind: ucum === "%" ? "percent" : "measure", code: ucum, name, system: "ucum" }
  for (const form of forms) words.set(form, unit)
  for (const sign of signs) short.set(sign, unit)
}
for (const { ucum, name, words: forms, symbols: signs } of prefixedUnits()) {
  const unit: Unit = { kind: "measure", code: ucum, name, system: "ucum" }
  // What is listed by hand stands: "mb" is a millibar, "kt" a kilotonne.
  for (const form of forms) if (!words.has(form)) words.set(form, unit)
  for (const sign of signs) if (!short.has(sign)) short.set(sign, unit)
}
for (const [form, code] of Object.entries(currencies.words)) words.set(form, moneyUnit(code))
// cents of an unnamed currency, pesos of an unnamed country
for (const [form, name] of Object.entries({ ...currencies.minor, ...currencies.shared }))
  words.set(form, { kind: "money", code: null, name, system: null })
for (const [form, code] of Object.entries(lexicon.ages)) {
  const name = [...words.values()].find((unit) => unit.code === code)!.name
  words.set(form, { kind: "age", code, name, system: "ucum" })
}
/** The unit of a UCUM code, without its place. */
export const unitOfCode = (code: string): Unit | undefined => codes.get(code) ?? byCode.get(code)

const byCode = new Map(
  [...words.values()].filter(({ kind }) => kind !== "age").map((unit) => [unit.code, unit]),
)
const glued = new Map(Object.entries(lexicon.glued).map(([form, code]) => [form, byCode.get(code)!]))
const unitOf = (code: string): Unit =>
  byCode.get(code) ?? {
    kind: "measure",
    code,
    name: lexicon.letterNames[code as keyof typeof lexicon.letterNames],
    system: "ucum",
  }
const letters = new Map(Object.entries(lexicon.letters).map(([form, code]) => [form, unitOf(code)]))
const warmth = new Map(Object.entries(lexicon.warmth).map(([form, code]) => [form, byCode.get(code)!]))
const warm = new Set(lexicon.warm)
const warmthAt = (pieces: readonly Piece[], at: number): Unit | undefined => {
  const unit = pieces[at - 1]?.digits ? warmth.get(pieces[at]!.form) : undefined
  return unit && isNear(pieces, at, warm) ? unit : undefined
}
/** 10 €, 100元 */
const signsBehind = new Map(Object.entries(currencies.behind).map(([sign, code]) => [sign, moneyUnit(code)]))
/** 45p, 99c */
const minors = new Map<string, Unit>(
  Object.entries({ p: "penny", ...currencies.glued }).map(([form, name]) => [
    form,
    { kind: "money", code: null, name, system: null },
  ]),
)
const times = new Set(["a", "mo", "wk", "d", "h", "min", "s"])
/** Whether a UCUM code is one of years down to seconds. */
export const isTime = (code: string | null): boolean => code !== null && times.has(code)

/** "50 previous years", "two more weeks" */
const between = new Set(labels.between)
const table = { map: words, most: 4 }
const signs = { map: symbols, most: 2 }

const brackets = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
])
const currencyLetters = new Set(currencies.letters)
const folded = new Set(currencies.folded.map((sign) => sign.split(" ")[0]!))

/** "PS2.7m" is what "£2.7m" becomes in text folded to ASCII, "Y=500" yen; "PS5" is a console. */
function isFolded(pieces: readonly Piece[], at: number, end: number): boolean {
  const number = pieces[end]
  if (!number?.digits || !number.glued || pieces[at]!.form !== pieces[at]!.form.toUpperCase()) return false
  return number.form.length > 1 || /^(?:m|bn|k|b|million|billion)$/.test(pieces[end + 1]?.lower ?? "")
}

const signStarts = new Set([...symbols.keys()].map((sign) => sign.split(" ")[0]!))

/** Whether a currency sign may start at a piece. */
export const mayBeCurrency = ({ form, lower }: Piece): boolean =>
  signStarts.has(lower) || codes.has(form) || (form.length === 4 && codes.has(form.slice(1)))

/** The currency sign or code that starts at a piece: "$", "US $", "USD", "Rs." */
export function currencyAt(pieces: readonly Piece[], at: number): UnitReading | null {
  const piece = pieces[at]
  if (!piece || !mayBeCurrency(piece)) return null
  const code = codes.get(piece.form)
  if (code) return { ...code, end: at + 1 }
  const sign = longest(pieces, at, signs)
  // "Q$5": some country's dollars, nobody says whose
  if (sign && piece.form === "$" && piece.glued && /^\p{L}+$/u.test(pieces[at - 1]?.form ?? ""))
    return { kind: "money", code: null, name: "dollar", system: null, end: sign.end }
  if (
    sign &&
    currencyLetters.has(piece.lower) &&
    (!pieces[sign.end]?.glued || piece.form.length > 1 || piece.form === piece.lower)
  )
    return null
  if (sign && folded.has(piece.lower) && !isFolded(pieces, at, sign.end)) return null
  return sign && { ...sign.value, end: sign.end }
}

const ofPlace = new Map(Object.entries(currencies.dollarsOf).map(([word, code]) => [word, moneyUnit(code)]))

/** "$75 U.S. per barrel", "$5 million Canadian": whose dollars they are, said behind; not "$5 Canadian bills". */
export function dollarsOfAt(pieces: readonly Piece[], at: number): UnitReading | null {
  const unit = ofPlace.get(pieces[at]?.lower ?? "")
  const next = pieces[at + 1]
  return unit && !pieces[at]!.glued && !/^(?:N|JJ|CD)/.test(next?.penn ?? "")
    ? { ...unit, end: at + 1 }
    : null
}

/** A unit by its sign; two with a slash in one token, "g/l", as one. */
function signOf(form: string): Unit | undefined {
  const slash = form.length === 3 ? form.indexOf("/") : -1
  if (slash !== 1) return short.get(form)
  const [above, below] = [short.get(form[0]!), short.get(form[2]!) ?? letters.get(form[2]!)]
  if (!above || !below) return short.get(form)
  return { ...above, code: `${above.code}/${below.code}`, name: `${above.name} per ${below.name}` }
}

/** "20 C", "3 t": letters are units where they end a phrase, not in "8 C grades", "5 D Street". */
function letterAt(pieces: readonly Piece[], at: number): Unit | undefined {
  const { form } = pieces[at]!
  // 12 in wide
  if (form === "in" && sizes.has(pieces[at + 1]?.lower ?? "") && pieces[at - 1]?.digits)
    return unitOf("[in_i]")
  const next = pieces[at + 1]
  // 14.7C/share
  if (next?.lower === "/") return undefined
  const isBehind = pieces[at - 1]?.digits || (form === "b" && pieces[at - 1]?.penn === "CD")
  const unit =
    isBehind && mayStand(pieces, at) && !(form === "b" && pieces[at]!.glued) ? letters.get(form) : undefined
  return unit && (isClosed(pieces, at) || free.has(unit.code)) ? unit : undefined
}
const free = new Set<string | null>(["t", "W"])

/** Whether a lone letter may be a unit: "for 10 a and", not "scored 10 a little later", "5 a side". */
function mayStand(pieces: readonly Piece[], at: number): boolean {
  const { form } = pieces[at]!
  if (form.length > 1) return true
  const next = pieces[at + 1]
  return form === "a" ? !next || /^(?:CC|IN|TO|VB[ZDP]|MD|[.,:])/.test(next.penn) : isClosed(pieces, at)
}

/** Whether a letter behind digits ends the phrase. */
function isClosed(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]
  const goesOn = next && (/^(?:N|JJ|CD|\$)/.test(next.penn) || next.lower === "-" || next.digits)
  return (pieces[at - 1]?.digits === true || pieces[at - 1]?.penn === "CD") && !goesOn
}

/** The unit of measure that a word or sign names: "barrels", "km", "square foot". */
export function measureAt(pieces: readonly Piece[], at: number): UnitReading | null {
  const found = longest(pieces, at, table)
  if (found) return found.value.kind === "measure" ? { ...found.value, end: found.end } : null
  const unit = signOf(pieces[at]?.form ?? "")
  return unit?.kind === "measure" ? { ...unit, end: at + 1 } : null
}

/** The unit after a number: "km", "percent", "million dollars", "-year-old". */
export function unitAt(pieces: readonly Piece[], at: number, scaled: boolean): UnitReading | null {
  // "10-day siege", "25-year-old"
  const hyphen = pieces[at]?.lower === "-" && pieces[at]!.glued && pieces[at + 1]?.glued ? 1 : 0
  const piece = pieces[at + hyphen]
  if (!piece) return null
  const context = hyphen || !mayStand(pieces, at) ? null : contextAt(pieces, at)
  if (context) return { ...(context.isMoney ? moneyUnit(context.code) : unitOf(context.code)), end: at + 1 }
  const found = longest(pieces, at + hyphen, table)
  if (found && !(found.value.kind === "money" && piece.penn === "VBD")) {
    // "5 million pounds" is money, "5 pounds" a weight
    if (found.value.code === "[lb_av]" && scaled) return { ...moneyUnit("GBP"), end: found.end }
    return { ...found.value, end: found.end }
  }
  if (hyphen) return null
  // "20 (kg)"
  const close = brackets.get(piece.lower)
  const inner = close ? measureAt(pieces, at + 1) : null
  if (inner && pieces[inner.end]?.lower === close) return { ...inner, end: inner.end + 1 }
  const behind = between.has(piece.lower) ? longest(pieces, at + 1, table) : null
  if (behind?.value.kind === "measure" && pieces[behind.end - 1]!.penn === "NNS")
    return { ...behind.value, end: behind.end }
  // 12t; 38C where the sentence is about the weather
  const own = (piece.glued ? glued.get(piece.form) : undefined) ?? warmthAt(pieces, at)
  const unit = own ?? signOf(piece.form) ?? codes.get(piece.form) ?? letterAt(pieces, at)
  if (unit) return { ...unit, end: at + 1 }
  if (piece.lower === "won" && scaled) return { ...moneyUnit("KRW"), end: at + 1 }
  const sign = signsBehind.get(piece.form)
  if (sign && !pieces[at + 1]?.digits) return { ...sign, end: at + 1 }
  const mark = markedUnit(pieces, at)
  if (mark) return { ...unitOf(mark), end: at + 1 }
  const minor = piece.glued || isClosed(pieces, at) ? minors.get(piece.form) : undefined
  return minor ? { ...minor, end: at + 1 } : null
}
