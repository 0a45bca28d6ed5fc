import type { Tokens } from "../../layers.js"
import { timeOf } from "./clock.js"
import type { DateRule, Groups } from "./rule.js"
import { either, gap, two } from "./rule.js"
import {
  firsts,
  number,
  numberOf,
  numberStarts,
  ordinals,
  part,
  periodOf,
  unit,
  unitOf,
  weekday,
  weekdayStarts,
  weekdays,
  whichOf,
  year,
} from "./words.js"

const upToNine = [...ordinals.keys()].filter((word) => /^[a-z]+$/.test(word) && ordinals.get(word)! < 10)
const places = [...ordinals.keys()].filter((word) => /^[a-z]+$/.test(word))
const nth = `(?:(?<ten>twenty|thirty)[- ](?<one>${either(upToNine)})|(?<word>thirtieth|${either(places)}))\\b`
const dayNumber = `(?:(?<d>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b|${nth})`
const bareDay = "(?<bare>3[01]|[12]\\d|[1-9])(?=[,.;:!?)]?(?:\\s|$))(?![,.:]\\d)"
const week = `(?<which>last|this|next)${gap}week`

/** Days told by their place in a month or week, and lengths with their number first. */
export const said: readonly DateRule[] = [
  {
    name: "part-of-day",
    starts: ["the"],
    pattern: `the${gap}(?<part>morning|afternoon|evening|(?:day|night)-?time)s?\\b(?:${gap}at${gap}(?<hour>1[0-2]|[1-9])(?![:.,]?\\d|%)\\b)?`,
    read: ({ part, hour }, { tokens, first, next }) => {
      if (tokens.lower(first - 1) !== "in" || tokens.lower(next) === "of") return null
      // "in the morning at 7"
      if (hour && !/^(?:NN|JJ)/.test(tokens.penn(next))) {
        const time = `T${two((Number(hour) % 12) + (/^(?:afternoon|evening)$/i.test(part!) ? 12 : 0))}:00`
        return { type: "TIME", value: time, time, anchor: { kind: "clock" } }
      }
      return { type: "TIME", value: timeOf(part!), time: timeOf(part!), anchor: { kind: "clock" } }
    },
    examples: [
      ["They met in the morning.", "the morning", "TMO"],
      ["It is busy in the daytime.", "the daytime", "TDT"],
      ["They met in the evening at 7.", "the evening at 7", "T19:00"],
    ],
    notExamples: ["He liked the morning.", "It came one morning."],
  },
  {
    name: "day-of-month",
    starts: [...weekdayStarts, "the", "#"],
    pattern: `(?:${weekday},?${gap}(?:(?:the${gap})?${dayNumber}|${bareDay})|(?:the${gap})?${dayNumber.replaceAll(/<(\w+)>/g, "<$12>")}|the${gap}${bareDay.replace("<bare>", "<bare2>")})`,
    read: (groups, { tokens, first, next, text }) => {
      const { weekday: name } = groups
      // "lost the first game and won on the second"
      if (!name && (ordinals.get((groups.word2 ?? "").toLowerCase()) ?? 11) <= 10) return null
      const bare = groups.bare || groups.bare2
      const d = bare || dayOf(groups)
      if (!d) return null
      // "Sunday 31!", "Monday 21 from 9 a.m.", but "on Friday 13 people died"
      if (bare && !/^(?:[,.;:!?)]|from|at|between|)$/.test(tokens.lower(next))) return null
      const isSecond =
        joining.test(tokens.lower(first - 1)) && /^\d+(?:st|nd|rd|th)$/.test(tokens.lower(first - 2))
      const isAlone =
        isSecond || /^(?:on|by|for|until|before|after|since|from)$/.test(tokens.lower(first - 1))
      // "from the 13th to the 19th of October"
      if (/^(?:to|and|or|through|until|till|-|–|of)$/.test(tokens.lower(next)) && !isNth(tokens, next + 1))
        return null
      // "on the 4th floor", "on the 30th anniversary"
      if (
        name
          ? !/^[A-Z]|^[a-z]+day/.test(text)
          : !isAlone || !/\d|the/i.test(text) || /^(?:NN|JJ|CD|VBG)/.test(tokens.penn(next))
      )
        return null
      const named = name ? weekdays.get(name.toLowerCase())! : null
      return {
        type: "DATE",
        value: `XXXX-XX-${d.padStart(2, "0")}`,
        anchor: { kind: "dayOfMonth", day: Number(d), weekday: named },
      }
    },
    examples: [
      ["They will meet on the 18th.", "the 18th", "XXXX-XX-18"],
      ["It runs from the 22nd to the 28th.", "the 28th", "XXXX-XX-28"],
      ["It ends on Tuesday the 11th.", "Tuesday the 11th", "XXXX-XX-11"],
      ["It ends on Friday the thirteenth.", "Friday the thirteenth", "XXXX-XX-13"],
      ["They meet on Sunday 31.", "Sunday 31", "XXXX-XX-31"],
    ],
    notExamples: [
      "They live on the 4th floor.",
      "He came 11th.",
      "On Friday 13 people died.",
      "on the second of them",
    ],
  },
  {
    name: "day-of-that-month",
    starts: ["#", "twenty", "thirty", "thirtieth", ...firsts(places)],
    pattern: `(?:${dayNumber}|(?<=\\d(?:${gap}(?:to|and|till|until|through)${gap}|[ ]?[-–][ ]?)(?:the${gap})?)(?<bare>3[01]|[12]\\d|[1-9]))${gap}(?:(?:day${gap})?of${gap})?(?<month>(?:the|this|next|last|that)${gap}month)\\b`,
    read: (groups) => {
      const d = groups.bare || dayOf(groups)
      const words = groups.month!.toLowerCase()
      if (!d || Number(d) > 31) return null
      // "the second this month"
      if (!/of/i.test(groups.month!) && groups.word) return null
      return {
        type: "DATE",
        value: `XXXX-XX-${d.padStart(2, "0")}`,
        anchor: {
          kind: "dayInMonth",
          day: Number(d),
          by: words.startsWith("next") ? 1 : words.startsWith("last") ? -1 : 0,
          origin: words.startsWith("that") ? "mention" : "publication",
        },
      }
    },
    examples: [
      ["Pay by the 15th day of next month.", "15th day of next month", "XXXX-XX-15"],
      ["It is shut from 4 to 22 this month.", "4", "XXXX-XX-04"],
    ],
    notExamples: ["the 40th day of next month"],
  },
  {
    name: "weekday-of-week",
    starts: ["last", "this", "next", ...weekdayStarts],
    pattern: `(?:${week},?${gap}(?:on${gap})?${weekday}|${weekday.replace("<weekday>", "<before>")}(?:${gap}${part})?,?${gap}(?:of${gap})?${week.replace("<which>", "<behind>")})\\b`,
    read: ({ which, weekday: name, before, behind, part: piece }) => {
      const time = piece ? timeOf(piece) : undefined
      const day = weekdays.get((name || before!).toLowerCase())!
      return {
        type: time ? "TIME" : "DATE",
        value: `XXXX-WXX-${day}${time ?? ""}`,
        ...(time ? { time } : {}),
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

const joining = /^(?:to|until|till|through)$/

/** "to the 28th.", but "to the 19th of October". */
function isNth(tokens: Tokens, i: number): boolean {
  const k = tokens.lower(i) === "the" ? i + 1 : i
  return (
    joining.test(tokens.lower(i - 1)) &&
    /^\d+(?:st|nd|rd|th)$/.test(tokens.lower(k)) &&
    !/^(?:of|NN.*|day)$/.test(tokens.lower(k + 1)) &&
    !/^(?:NN|JJ)/.test(tokens.penn(k + 1))
  )
}

/** "11th", "eleventh", "twenty-third" → "11", "11", "23". */
function dayOf(groups: Groups): string | null {
  const get = (name: string): string => groups[name] || groups[`${name}2`] || ""
  if (get("d")) return get("d")
  if (get("ten"))
    return String((get("ten").toLowerCase() === "thirty" ? 30 : 20) + ordinals.get(get("one").toLowerCase())!)
  const word = get("word").toLowerCase()
  return word === "thirtieth" ? "30" : word ? String(ordinals.get(word)!) : null
}

/** A year has 53 weeks where it begins or ends on a Thursday. */
function lastWeekOf(year: number): number {
  const dayOfLast = (y: number): number =>
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
  return dayOfLast(year) === 4 || dayOfLast(year - 1) === 3 ? 53 : 52
}
