import lexicon from "../../../lexicons/dates-words.json" with { type: "json" }
import type { Origin, Unit, Which } from "./anchor.js"
import { either, gap } from "./rule.js"

const map = <T>(entries: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(entries))

/** Month names and their short forms → 1..12. */
export const months = map(lexicon.months)
/** Weekdays → 1 (Monday) .. 7. */
export const weekdays = map(lexicon.weekdays)
/** Seasons → TIMEX3 codes. */
export const seasons = map(lexicon.seasons)
/** Parts of the day → TIMEX3 codes or clock times. */
export const parts = map(lexicon.parts)
/** Cardinals in words. */
export const numbers = map<number>(lexicon.numbers)
/** Ordinals in words. */
export const ordinals = map<number>(lexicon.ordinals)
/** "nineties" → 9. */
export const decades = map<number>(lexicon.decades)
/** Singular units. */
export const units = map(lexicon.units as Record<string, Unit>)
/** Words of no fixed day, and the plain adverbs of repetition. */
export const { present, past, future, vague, zones } = lexicon
/** Adverbs of repetition → period. */
export const sets = map(lexicon.sets)
/** Feasts with a day of their own → MM-DD, or the name of a rule. */
export const holidays = map(lexicon.holidays)

/** Days of history known by a name of their own → YYYY-MM-DD. */
export const namedDays = map(lexicon.namedDays)

const keys = (words: ReadonlyMap<string, unknown>): string[] => [...words.keys()]
/** First words, for the `starts` of rules. */
export const firsts = (words: Iterable<string>): string[] => [
  ...new Set([...words].map((word) => word.split(/[^a-z]/)[0]!)),
]

const tens = keys(numbers)
  .filter((word) => word.endsWith("ty") && word !== "forty")
  .concat("forty")
const ones = "one|two|three|four|five|six|seven|eight|nine"

/** Sources of patterns. */
// Only short forms own a full stop: "Wed." but not "Wednesday."; whole names end in these letters, short ones in none.
export const month = String.raw`(?<month>${either(keys(months))})\b(?:(?<!ary|ch|il|ay|ne|ly|st|ber)\.)?`
export const weekdayName = `(?<weekday>${either(keys(weekdays))})`
export const weekday = String.raw`${weekdayName}\b(?:(?<!day)\.)?`
export const season = String.raw`(?<season>${either(keys(seasons))})\b`
export const part = String.raw`(?<part>${either(keys(parts))})\b`
export const year = String.raw`(?<year>(?:1\d|2[01])\d\d)(?![\d,]\d|\d|%)`
export const day = String.raw`(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.,/]\d)`
export const unit = String.raw`(?<unit>${either(keys(units))})s?\b`
const large = `(?:${either(keys(numbers).filter((word) => word.length > 2 && !word.includes(" ")))})${gap}(?:hundred|thousand)`
export const number = String.raw`(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:${gap}\d/\d)?|${large}|(?:${tens.join("|")})[- ](?:${ones})|${either(keys(numbers))})`
/** Units in the plural that stand without a number: "for weeks". */
export const plurals = keys(units)
  .filter((word) => !/^(?:sec|min|hr|quarter|centurie|second|night|weekend)$/.test(word))
  .map((word) => (word === "century" ? "centuries" : `${word}s`))
export const vagueNumber = `(?<vague>${either(vague)})`

export const numberStarts = ["#", ...firsts(keys(numbers)), ...firsts(vague)]
export const monthStarts = keys(months)
export const weekdayStarts = keys(weekdays)

/** A number in digits or words. */
export function numberOf(text: string): number {
  const lower = text.toLowerCase().replace(/\s+/g, " ")
  const known = numbers.get(lower)
  if (known !== undefined) return known
  const fraction = /^(\d+) (\d)\/(\d)$/.exec(lower)
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3])
  if (/^\d/.test(lower)) return Number(lower.replaceAll(",", ""))
  const [count, times] = lower.split(" ")
  if (times === "hundred" || times === "thousand")
    return numbers.get(count!)! * (times === "hundred" ? 100 : 1000)
  const [ten, one] = lower.split(/[- ]/)
  return numbers.get(ten!)! + numbers.get(one!)!
}

/** "last" → −1, "this" → 0, "next" → 1. */
export function whichOf(word: string): Which {
  const lower = word.toLowerCase()
  if (/^(?:last|(?:this\s+)?past|previous|preceding)$/.test(lower)) return -1
  if (/^(?:next|(?:this\s+)?(?:coming|upcoming)|following)$/.test(lower)) return 1
  return /^(?:this|that|same)/.test(lower) ? 0 : null
}

/** From where "following", "previous" or "that" counts: from the date named last; "last" and "next" from publication. */
export const originOf = (word: string): Origin =>
  /^(?:previous|preceding|following|that|same)/i.test(word) ? "mention" : "publication"

/** Words that tell a month, weekday or season from its neighbours. */
export const which = `(?<which>last|this(?:${gap}(?:past|coming|upcoming))?|next|past|coming|upcoming|previous|preceding|following|that(?:${gap}same)?|same)`
export const whichStarts = "last this next past coming upcoming previous preceding following that same".split(
  " ",
)

const letters: Record<Unit, string> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  night: "TNI",
  week: "W",
  weekend: "WE",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  season: "Y",
  year: "Y",
  decade: "Y",
  century: "Y",
}
const times: Partial<Record<Unit, number>> = { decade: 10, century: 100, fortnight: 2 }

/** TIMEX3 duration; null amount is a vague one: P3D, PT16H, P40Y, PXM. */
export function periodOf(amount: number | null, of: Unit): string {
  const letter = letters[of]
  const clock = letter.startsWith("T")
  const n = amount === null ? "X" : String(Math.round(amount * (times[of] ?? 1) * 1000) / 1000)
  return `P${clock ? "T" : ""}${n}${clock ? letter.slice(1) : letter}`
}

/** A unit's word, singular or plural. */
export const unitOf = (word: string): Unit =>
  units.get(word.toLowerCase()) ?? units.get(word.toLowerCase().replace(/s$/, ""))!
