import type { Unit } from "./anchor.js"
import type { DateRule, Place } from "./rule.js"
import { gap, isPointingAt, join } from "./rule.js"
import {
  number,
  numberOf,
  numberStarts,
  periodOf,
  plurals,
  unit,
  unitOf,
  vagueNumber,
  whichOf,
} from "./words.js"

/** An X for each digit that is open, as TIMEX3 writes it. */
const digits = (count: number): string => "X".repeat(count)

const open: Partial<Record<Unit, string>> = {
  day: "XXXX-XX-XX",
  night: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  fortnight: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: digits(4),
  decade: digits(3),
  century: digits(2),
}

/** What stands for a unit whose place is not known yet. */
export const openValue = (of: Unit): string => open[of] ?? "XXXX-XX-XXTXX"

const kindOf = (of: Unit): "DATE" | "TIME" => (openValue(of).includes("T") ? "TIME" : "DATE")

const amount = `(?:${number}|${vagueNumber})`
const afterWords = "(?<which>last|past|next|coming|previous|recent|following|preceding|upcoming)"

/** Times told from the day of publication or from a date named before. */
export const relative: readonly DateRule[] = [
  {
    name: "last-week",
    starts: [
      "last",
      "this",
      "next",
      "past",
      "coming",
      "current",
      "previous",
      "following",
      "preceding",
      "upcoming",
      "same",
      "that",
    ],
    pattern: `(?<which>last|this(?:${gap}(?:past|coming|upcoming))?|next|past|coming|upcoming|current|previous|following|preceding|(?:that${gap})?same|that)${gap}(?:fiscal${gap}|calendar${gap}|work(?:ing)?(?:${gap}|-)?(?=week))?(?<unit>day|week|weekend|fortnight|month|quarter|years?|decade|century)\\b(?!${gap}(?:and|or)${gap}a${gap}half|[- ]end\\b)`,
    read: ({ which, unit: word }, place) => {
      const { tokens, first, next } = place
      const of = unitOf(word!)
      const lower = which!.toLowerCase()
      const steps = /^(?:last|past|previous|preceding|this\s+past)$/.test(lower)
        ? -1
        : /^(?:next|(?:this\s+)?(?:coming|upcoming)|following)$/.test(lower)
          ? 1
          : 0
      // "the theme of this years festival": an apostrophe left out
      if (word!.endsWith("s") && lower !== "this") return null
      const before = tokens.lower(first - 1)
      // "the past year" is the twelve months before, "last year" the calendar's.
      if (
        of === "fortnight" ||
        /^(?:past|coming)$/.test(lower) ||
        (/past$/.test(lower) && of !== "weekend")
      ) {
        return {
          type: "DURATION",
          value: periodOf(1, of),
          anchor: { kind: "span", unit: of, by: steps || null },
        }
      }
      // "the last week of August" is not the week before this one
      if (tokens.lower(next) === "of") return null
      // "for the last week" is no calendar's week
      if (
        lower === "last" &&
        before === "the" &&
        /^(?:in|for|over|during|within)$/.test(tokens.lower(first - 2))
      )
        return { type: "DURATION", value: periodOf(1, of), anchor: { kind: "span", unit: of, by: -1 } }
      // "to this day"
      if (lower === "this" && of === "day") return null
      const told =
        /^(?:previous|preceding|following)$|same|^that$/.test(lower) || (before === "the" && lower === "next")
      if (!isPointingAt(lower, place)) return null
      return {
        type: "DATE",
        value: openValue(of),
        anchor: {
          kind: "offset",
          unit: of,
          by: steps,
          origin: told ? "mention" : "publication",
          ...(lower.startsWith("this") && steps === 0 ? { isThis: true } : {}),
        },
      }
    },
    examples: [
      ["It said last week that it won.", "last week", "XXXX-WXX"],
      ["They meet this month.", "this month", "XXXX-XX"],
      ["It begins this working week.", "this working week", "XXXX-WXX"],
      ["They leave in the next fortnight.", "the next fortnight", "P2W"],
    ],
    notExamples: ["the last man"],
  },
  {
    name: "past-two-weeks",
    starts: ["last", "past", "next", "coming", "previous", "recent", "following", "preceding", "upcoming"],
    pattern: `${afterWords}(?:${gap}${amount})?(?:${gap}|-)(?<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries|hour|minute)\\b`,
    read: ({ which, number: n, vague, unit: word }, { text }) => {
      // "a last-minute change"
      if (/^last-minute$/i.test(text)) return null
      const back = whichOf(which!) === -1 || /^(?:recent|preceding)$/i.test(which!)
      const of = unitOf(word!)
      const count = n ? numberOf(n) : word!.endsWith("s") ? null : 1
      if (/^recent$/i.test(which!) && !n && !vague) return { type: "DATE", value: "PAST_REF" }
      return {
        type: "DURATION",
        value: periodOf(count, of),
        anchor: { kind: "span", unit: of, by: count === null ? null : back ? -count : count },
      }
    },
    examples: [
      ["over the past two weeks", "the past two weeks", "P2W"],
      ["over the coming months", "the coming months", "PXM"],
      ["for the past 20 years", "the past 20 years", "P20Y"],
    ],
    notExamples: ["the next men", "a last-minute change"],
  },
  {
    name: "ago",
    starts: [...numberStarts, ...plurals],
    pattern: `(?:${amount}(?<half>${gap}and${gap}(?:a${gap})?half)?${join})?${unit}${gap}(?<way>ago|from${gap}now)\\b`,
    read: ({ number: n, half, unit: word, way }) => {
      const of = unitOf(word!)
      const back = way!.toLowerCase() === "ago"
      if (!n) return { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF" }
      const by = numberOf(n!)
      // "two and a half years ago" may be in either of two years
      if (half || !Number.isInteger(by)) return { type: kindOf(of), value: openValue(of) }
      return {
        type: kindOf(of),
        value: openValue(of),
        anchor: { kind: "offset", unit: of, by: back ? -by : by, origin: "publication" },
      }
    },
    examples: [
      ["It was signed 50 years ago.", "50 years ago", "XXXX"],
      ["They left a week ago.", "a week ago", "XXXX-WXX"],
      ["It was forbidden years ago.", "years ago", "PAST_REF"],
    ],
    notExamples: ["long ago"],
  },
  {
    name: "later",
    starts: [...numberStarts, ...plurals],
    pattern: `(?:${amount}${gap})?${unit}${gap}(?<way>later|earlier|afterwards?|previously|(?:before|after|prior)(?=[,.;:]))\\b`,
    read: ({ number: n, vague, unit: word, way }, { text }) => {
      const of = unitOf(word!)
      const back = /^(?:earlier|previously|before|prior)$/i.test(way!)
      // "weeks earlier", "several days later": how many is not said
      if (!n)
        return vague || /s\s/.test(text) ? { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF" } : null
      const by = numberOf(n) * (back ? -1 : 1)
      if (!Number.isInteger(by)) return { type: kindOf(of), value: openValue(of) }
      return {
        type: kindOf(of),
        value: openValue(of),
        anchor: { kind: "offset", unit: of, by, origin: "mention" },
      }
    },
    examples: [
      ["Two days later, they left.", "Two days later", "XXXX-XX-XX"],
      ["They had left weeks earlier.", "weeks earlier", "PAST_REF"],
      ["He had come two days before.", "two days before", "XXXX-XX-XX"],
    ],
    notExamples: ["This month later proved wet."],
  },
  {
    name: "end-of-the-year",
    starts: ["year", "month", "week", "decade", "century", "midyear"],
    pattern: "(?<mid>mid)?(?<unit>year|month|week|decade|century)\\b",
    read: ({ mid, unit: word }, place) =>
      mid || place.isMiddle || isPartOfThe(place)
        ? {
            type: "DATE",
            value: openValue(unitOf(word!)),
            ...(mid ? { mod: "MID" } : {}),
            anchor: { kind: "offset", unit: unitOf(word!), by: 0, origin: "publication" },
          }
        : null,
    examples: [
      ["It closes by the end of the year.", "the end of the year", "XXXX"],
      ["Later in the year, he left.", "Later in the year", "XXXX"],
      ["It will rise by mid-year.", "mid-year", "XXXX"],
    ],
    notExamples: ["the year"],
  },
]

/** "the end of the year", "the latter part of the month", "later in the week" */
function isPartOfThe({ tokens, first }: Place): boolean {
  if (tokens.lower(first - 1) !== "the") return false
  const third = tokens.lower(first - 3)
  if (tokens.lower(first - 2) === "in") return /^(?:early|earlier|late|later)$/.test(third)
  return (
    tokens.lower(first - 2) === "of" &&
    /^(?:end|start|beginning|middle|close|part|rest|remainder)$/.test(third)
  )
}
