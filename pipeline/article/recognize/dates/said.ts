import { timeOf } from "./clock.js"
import type { DateRule } from "./rule.js"
import { either, gap } from "./rule.js"
import {
  firsts,
  number,
  numberOf,
  numberStarts,
  ordinals,
  periodOf,
  unit,
  unitOf,
  weekday,
  weekdayStarts,
  weekdays,
  whichOf,
  year,
} from "./words.js"

const dayNumber = "(?<d>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b"
const places = [...ordinals.keys()].filter((word) => /^[a-z]+$/.test(word))
const week = `(?<which>last|this|next)${gap}week`

/** Days told by their place in a month or week, and lengths with their number first. */
export const said: readonly DateRule[] = [
  {
    name: "part-of-day",
    starts: ["the"],
    pattern: `the${gap}(?<part>morning|afternoon|evening)s?\\b`,
    read: ({ part }, { tokens, first, next }) => {
      if (tokens.lower(first - 1) !== "in" || tokens.lower(next) === "of") return null
      return { type: "TIME", value: timeOf(part!), time: timeOf(part!), anchor: { kind: "clock" } }
    },
    examples: [["They met in the morning.", "the morning", "TMO"]],
    notExamples: ["He liked the morning.", "It came one morning."],
  },
  {
    name: "day-of-month",
    starts: [...weekdayStarts, "the", "#"],
    pattern: `(?:${weekday},?${gap}(?:the${gap})?|the${gap}|)${dayNumber}`,
    read: ({ weekday: name, d }, { tokens, first, next, text }) => {
      const isAlone = /^(?:on|by|until|before|after|since|from)$/.test(tokens.lower(first - 1))
      // "from the 13th to the 19th of October"
      if (/^(?:to|and|or|through|until|till|-|–|of)$/.test(tokens.lower(next))) return null
      // "on the 4th floor", "on the 30th anniversary"
      if (name ? !/^[A-Z]/.test(text) : !isAlone || /^(?:NN|JJ|CD|VBG)/.test(tokens.penn(next))) return null
      const named = name ? weekdays.get(name.toLowerCase())! : null
      return {
        type: "DATE",
        value: `XXXX-XX-${d!.padStart(2, "0")}`,
        anchor: { kind: "dayOfMonth", day: Number(d), weekday: named },
      }
    },
    examples: [
      ["They will meet on the 18th.", "the 18th", "XXXX-XX-18"],
      ["It ends on Tuesday the 11th.", "Tuesday the 11th", "XXXX-XX-11"],
    ],
    notExamples: ["They live on the 4th floor.", "He came 11th."],
  },
  {
    name: "weekday-of-week",
    starts: ["last", "this", "next", ...weekdayStarts],
    pattern: `(?:${week},?${gap}(?:on${gap})?${weekday}|${weekday.replace("<weekday>", "<before>")},?${gap}(?:of${gap})?${week.replace("<which>", "<behind>")})\\b`,
    read: ({ which, weekday: name, before, behind }) => {
      const day = weekdays.get((name || before!).toLowerCase())!
      return {
        type: "DATE",
        value: `XXXX-WXX-${day}`,
        anchor: { kind: "weekdayOfWeek", weekday: day, by: whichOf(which || behind!) ?? 0 },
      }
    },
    examples: [
      ["They meet next week on Wednesday.", "next week on Wednesday", "XXXX-WXX-3"],
      ["It closed on Tuesday of last week.", "Tuesday of last week", "XXXX-WXX-2"],
    ],
    notExamples: [],
  },
  {
    name: "past-two-weeks",
    starts: numberStarts,
    pattern: `${number}${gap}(?<way>next|coming|upcoming|last|past|previous)${gap}${unit}`,
    read: ({ number: n, way, unit: word }, { text }) => {
      const by = numberOf(n!) * (/^(?:last|past|previous)$/i.test(way!) ? -1 : 1)
      // "from 100,000 in 1980 to 300,000 last year"
      if (!Number.isInteger(by) || !/s$/i.test(text)) return null
      return {
        type: "DURATION",
        value: periodOf(Math.abs(by), unitOf(word!)),
        anchor: { kind: "span", unit: unitOf(word!), by },
      }
    },
    examples: [["It fell in the 10 previous weeks.", "the 10 previous weeks", "P10W"]],
    notExamples: ["the two last men"],
  },
  {
    name: "week-number",
    starts: [...firsts(places), "last", "#"],
    pattern: `(?:(?<last>last)|(?<nth>${either(places)})|(?<n>\\d{1,2})(?:st|nd|rd|th))${gap}week${gap}(?:of|in)${gap}${year}`,
    read: ({ last, nth, n, year: of }) => {
      const week = last ? lastWeekOf(Number(of)) : n ? Number(n) : ordinals.get(nth!.toLowerCase())!
      return week > 53 ? null : { type: "DATE", value: `${of}-W${String(week).padStart(2, "0")}` }
    },
    examples: [["It began in the second week of 2021.", "second week of 2021", "2021-W02"]],
    notExamples: ["the second week of talks"],
  },
]

/** A year has 53 weeks where it begins or ends on a Thursday. */
function lastWeekOf(year: number): number {
  const dayOfLast = (y: number): number =>
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
  return dayOfLast(year) === 4 || dayOfLast(year - 1) === 3 ? 53 : 52
}
