import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { DateRule, Groups, Place } from "./rule.js"
import { either, gap, two } from "./rule.js"
import { firsts, months, numberOf, numbers, ordinals, parts, weekday, weekdays, zones } from "./words.js"

const clockTime = String.raw`(?<hour>2[0-4]|[01]?\d)(?:[:.]?(?<minute>[0-5]\d)(?::[0-5]\d)?)?[ ]?(?<half>[ap]\.?m\b\.?|noon\b)`
const dayAfter = `(?:,?${gap}(?:on${gap})?(?:${weekday}|(?<day>today|yesterday|tomorrow)\\b)(?:${gap}(?<late>morning|afternoon|evening|night)\\b)?)?`

// "2:00" of "2:00 to 2:30 pm" is read with its other end
const toHalf = `[ ]?(?:-|–|to|and|until|till)[ ]?\\d{1,2}(?:[:.]\\d\\d)?[ ]?[ap]\\.?m\\b`
const hourSignals = new Set(context.hourSignals)
const dayWords = new Set(context.dayWords)
const hourWords = [...numbers.keys()].filter((word) => numbers.get(word)! <= 12 && word.length > 2)

/** A part of the day as the end of a value: "night" → TNI, "noon" → T12:00. */
export const timeOf = (part: string): string => `T${parts.get(part.toLowerCase())!}`

/** Clock times. */
export const clock: readonly DateRule[] = [
  {
    name: "clock",
    starts: ["#"],
    pattern: `${clockTime}(?:${gap}(?:${either(zones)})\\b)?${dayAfter}`,
    read: (groups) => clockOf(groups),
    examples: [
      ["It went off at 10:35 a.m. in Nairobi.", "10:35 a.m.", "TXX:XX".replace("XX:XX", "10:35")],
      ["until 9 a.m. Tuesday to sign", "9 a.m. Tuesday", "XXXX-WXX-2T09:00"],
      ["It left at 1140 a.m. sharp.", "1140 a.m.", "T11:40"],
      ["The desk is open 9 to 11:30 a.m. only.", "9", "T09:00"],
    ],
    notExamples: ["They won 3:1."],
  },
  {
    name: "clock-24",
    starts: ["#"],
    pattern: `(?<hour>2[0-3]|[01]?\\d)(?::|(?=\\d\\d${gap}(?:GMT|UTC))|(?<=\\b0\\d)(?=\\d\\d${gap}(?:hours|hrs)))(?<minute>[0-5]\\d)(?:${gap}(?:GMT|UTC|hours|hrs|(?:${either(zones)})\\b)\\b)?(?![\\d:])(?!${toHalf})(?:${gap}(?:in${gap}the|at)${gap}(?<piece>morning|afternoon|evening|night)\\b)?${dayAfter}`,
    read: ({ piece, ...groups }, place) =>
      /GMT|UTC|hours|hrs/.test(place.text) || piece || isClock(place)
        ? clockOf(piece ? { ...groups, late: piece } : groups)
        : null,
    examples: [
      ["The blast came at 0735 GMT.", "0735 GMT", "T07:35"],
      ["It was 8:30 in the evening.", "8:30 in the evening", "T20:30"],
      ["They left at 0800 hours sharp.", "0800 hours", "T08:00"],
      ["They met on Sunday 10:20 in Rome.", "10:20", "T10:20"],
      ["It ran from 10:30 to 11:45 tomorrow.", "11:45 tomorrow", "XXXX-XX-XXT11:45"],
    ],
    notExamples: ["The score was 21:18."],
  },
  {
    name: "o-clock",
    starts: ["#", ...firsts(numbers.keys())],
    pattern: `(?<n>1[0-2]|\\d|${either([...numbers.keys()])})(?:${gap}o['’]?[ ]?clock\\b(?:${gap}(?:in${gap}the|at)${gap}(?<of>morning|afternoon|evening|night)\\b)?|${gap}(?:in${gap}the|at(?=${gap}night))${gap}(?<in>morning|afternoon|evening|night)\\b|${gap}(?<that>tonight|(?:this|tomorrow|yesterday)${gap}(?:morning|afternoon|evening|night))\\b)${dayAfter}`,
    read: ({ n, of, in: piece, that, ...day }, { tokens, first }) => {
      const hour = numbers.get(n!.toLowerCase()) ?? Number(n)
      if (!hour || hour > 12 || tokens.lower(first - 1) === "-") return null
      const before = tokens.lower(first - 1)
      if (
        (piece || that) &&
        !hourSignals.has(before) &&
        !/^(?:is|was|'s|exactly)$/.test(before) &&
        !(before === "and" && tokens.lower(first - 3) === "between")
      )
        return null
      const half = of || piece || (that ? /[a-z]+$/i.exec(that)![0].replace(/^tonight$/i, "night") : "")
      const isLate = /^(?:afternoon|evening|night)$/i.test(half) && hour < 12
      const told = that
        ? { ...day, day: /^(?:tomorrow|yesterday)/i.exec(that)?.[0] ?? "today", late: "" }
        : day
      return dated(`T${two(hour + (isLate ? 12 : 0))}:00`, told)
    },
    examples: [
      ["It opened at ten o'clock on Monday.", "ten o'clock on Monday", "XXXX-WXX-1T10:00"],
      ["It begins at 8 tonight.", "8 tonight", "XXXX-XX-XXT20:00"],
      ["He came at 3 in the afternoon.", "3 in the afternoon", "T15:00"],
    ],
    notExamples: ["They won 3 in the morning."],
  },
  {
    name: "noon",
    starts: ["noon", "midday", "midnight", "dawn", "dusk"],
    pattern: `(?<part>noon|midday|midnight|dawn|dusk)\\b${dayAfter}`,
    read: ({ part, ...day }, { tokens, first }) =>
      hourSignals.has(tokens.lower(first - 1)) || day.weekday || day.day ? dated(timeOf(part!), day) : null,
    examples: [["The judge sat at noon.", "noon", "T12:00"]],
    notExamples: ["the midnight train"],
  },
  {
    name: "clock-words",
    starts: hourWords,
    pattern: `(?<n>${either(hourWords)})(?:[- ](?<minute>fifteen|twenty|thirty|forty|fifty|(?:twenty|thirty|forty|fifty)[- ]five))?(?:[ ]?(?<half>[ap]\\.?m\\b\\.?))?${dayAfter}`,
    read: ({ n, minute, half, ...day }, place) => {
      const { tokens, first, next } = place
      // "at nine thirty", "seven pm"; but "from two thirty-year-olds", "at one fifty times"
      if (!minute && !half) return null
      if (!half && !(day.weekday || day.day) && /^(?:NN|JJ|CD|HYPH|:)/.test(tokens.penn(next))) return null
      if (!half && !hourSignals.has(tokens.lower(first - 1)) && !isAfterDay(place)) return null
      const late = half && /^p/i.test(half) ? 12 : 0
      const hour = numbers.get(n!.toLowerCase())!
      return dated(
        `T${two(half ? (hour % 12) + late : hour)}:${two(minute ? numberOf(minute) : 0)}`,
        half ? { ...day, late: "" } : day,
      )
    },
    examples: [
      ["They met at nine thirty.", "nine thirty", "T09:30"],
      ["It closes at seven p.m. sharp.", "seven p.m.", "T19:00"],
      ["It begins at five-thirty tomorrow.", "five-thirty tomorrow", "XXXX-XX-XXT05:30"],
      ["It begins at five-thirty tomorrow evening.", "five-thirty tomorrow evening", "XXXX-XX-XXT17:30"],
    ],
    notExamples: ["from two thirty-year-old men", "They voted five to four."],
  },
]

/** "between 10:30 and 11:45", "Sunday 10:20", "February 22nd 3:30": a preposition, another clock time or a day before it. */
function isClock({ tokens, first }: Place): boolean {
  const before = tokens.lower(first - 1)
  if (hourSignals.has(before) && !/^(?:to|past)$/.test(before)) return true
  if (/^(?:to|and|or|-|–)$/.test(before))
    return /^\d{1,2}(?::\d\d)?$|^[ap]\.?m\.?$/.test(tokens.lower(first - 2)) && isClockPair(tokens, first - 2)
  return isAfterDay({ tokens, first })
}

/** A day stands right before: "Sunday", "tomorrow", "Feb. 22nd", "March eighteenth", "June 4, 2019", "23.04.2022". */
function isAfterDay({ tokens, first }: Pick<Place, "tokens" | "first">): boolean {
  const before = tokens.lower(first - 1)
  const second = tokens.lower(first - 2)
  if (
    weekdays.has(before) ||
    dayWords.has(before) ||
    /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)$/.test(before)
  )
    return true
  if (/^(?:19|20)\d\d$/.test(before))
    return /^(?:,|\d{1,2}(?:st|nd|rd|th)?)$/.test(second) || months.has(second)
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(before) && !ordinals.has(before)) return false
  return months.has(/^(?:twenty|thirty|-)$/.test(second) ? tokens.lower(first - 3) : second)
}

const isClockPair = (tokens: Place["tokens"], first: number): boolean =>
  /:|m/.test(tokens.lower(first)) || /^(?:between|from|at)$/.test(tokens.lower(first - 1))

function clockOf({ hour, minute, half, ...day }: Groups): ReturnType<DateRule["read"]> {
  const h = Number(hour)
  if (half && (h > 12 || h === 0)) return null
  const afternoon = /^(?:p|noon)/i.test(half!)
  const hours = half ? (h % 12) + (afternoon ? 12 : 0) : h
  return dated(`T${two(hours)}:${minute || "00"}`, half ? { ...day, late: "" } : day)
}

/** A clock time and the day behind it: "Tuesday", "tomorrow evening". */
function dated(
  clock: string,
  { weekday: name, day, late }: Groups,
): NonNullable<ReturnType<DateRule["read"]>> {
  const hour = /^T(\d\d)/.exec(clock)
  const isLate = hour && Number(hour[1]) < 12 && /^(?:afternoon|evening|night)$/i.test(late ?? "")
  const time = isLate ? `T${two(Number(hour[1]) + 12)}${clock.slice(3)}` : clock
  if (name) {
    const n = weekdays.get(name.toLowerCase())!
    return {
      type: "TIME",
      value: `XXXX-WXX-${n}${time}`,
      time,
      anchor: { kind: "weekday", weekday: n, which: null },
    }
  }
  if (day) {
    const by = { today: 0, yesterday: -1, tomorrow: 1 }[day.toLowerCase()] ?? 0
    return {
      type: "TIME",
      value: `XXXX-XX-XX${time}`,
      time,
      anchor: { kind: "offset", unit: "day", by, origin: "publication" },
    }
  }
  return { type: "TIME", value: time, time, anchor: { kind: "clock" } }
}
