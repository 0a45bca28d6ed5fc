import type { DateRule, Groups } from "./rule.js"
import { either, gap, two } from "./rule.js"
import { firsts, numbers, parts, weekday, weekdays, zones } from "./words.js"

const clockTime = String.raw`(?<hour>2[0-4]|[01]?\d)(?:[:.](?<minute>[0-5]\d)(?::[0-5]\d)?)?[ ]?(?<half>[ap]\.?m\b\.?|noon\b)`
const dayAfter = `(?:,?${gap}(?:on${gap})?(?:${weekday}|(?<day>today|yesterday|tomorrow)\\b))?`

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
    ],
    notExamples: ["They won 3:1."],
  },
  {
    name: "clock-24",
    starts: ["#"],
    pattern: `(?<hour>2[0-3]|[01]?\\d)(?::|(?=\\d\\d${gap}(?:GMT|UTC)))(?<minute>[0-5]\\d)(?:${gap}(?:GMT|UTC|hours)\\b)?(?![\\d:])${dayAfter}`,
    read: (groups, { text, tokens, first }) =>
      /GMT|UTC|hours/.test(text) ||
      /^(?:at|by|until|from|around|about|before|after|to)$/.test(tokens.lower(first - 1))
        ? clockOf(groups)
        : null,
    examples: [["The blast came at 0735 GMT.", "0735 GMT", "T07:35"]],
    notExamples: ["The score was 21:18."],
  },
  {
    name: "o-clock",
    starts: ["#", ...firsts(numbers.keys())],
    pattern: `(?<n>1[0-2]|\\d|${either([...numbers.keys()])})(?:${gap}o['’]clock\\b(?:${gap}(?:in${gap}the|at)${gap}(?<of>morning|afternoon|evening|night)\\b)?|${gap}in${gap}the${gap}(?<in>morning|afternoon|evening)\\b)${dayAfter}`,
    read: ({ n, of, in: piece, weekday: name, day }, { tokens, first }) => {
      const hour = numbers.get(n!.toLowerCase()) ?? Number(n)
      if (!hour || hour > 12 || tokens.lower(first - 1) === "-") return null
      if (piece && !/^(?:at|by|until|around|about|before|after|from|to)$/.test(tokens.lower(first - 1)))
        return null
      const half = of || piece || ""
      const isLate = /^(?:afternoon|evening|night)$/i.test(half) && hour < 12
      return dated(`T${two(hour + (isLate ? 12 : 0))}:00`, name!, day!)
    },
    examples: [
      ["It opened at ten o'clock on Monday.", "ten o'clock on Monday", "XXXX-WXX-1T10:00"],
      ["He came at 3 in the afternoon.", "3 in the afternoon", "T15:00"],
    ],
    notExamples: ["They won 3 in the morning."],
  },
  {
    name: "noon",
    starts: ["noon", "midday", "midnight", "dawn", "dusk"],
    pattern: `(?<part>noon|midday|midnight|dawn|dusk)\\b${dayAfter}`,
    read: ({ part, weekday: name, day }, { tokens, first }) =>
      /^(?:at|by|until|before|after|around|from|since)$/.test(tokens.lower(first - 1)) || name || day
        ? dated(timeOf(part!), name!, day!)
        : null,
    examples: [["The judge sat at noon.", "noon", "T12:00"]],
    notExamples: ["the midnight train"],
  },
]

function clockOf({ hour, minute, half, weekday: name, day }: Groups): ReturnType<DateRule["read"]> {
  const h = Number(hour)
  if (half && (h > 12 || h === 0)) return null
  const afternoon = /^(?:p|noon)/i.test(half!)
  const hours = half ? (h % 12) + (afternoon ? 12 : 0) : h
  return dated(`T${two(hours)}:${minute || "00"}`, name!, day!)
}

function dated(time: string, name: string, day: string): NonNullable<ReturnType<DateRule["read"]>> {
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
