import type { DateRule } from "./rule.js"
import { either, gap, two } from "./rule.js"
import {
  month,
  months,
  number,
  numberOf,
  numberStarts,
  periodOf,
  sets,
  unit,
  unitOf,
  weekday,
  weekdayName,
  weekdays,
} from "./words.js"

const dayParts = "(?<part>morning|afternoon|evening|night)s?\\b"
const codes: Record<string, string> = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" }

/** Times that come again. */
export const repeated: readonly DateRule[] = [
  {
    name: "daily",
    starts: [...sets.keys()],
    pattern: `(?<word>${either([...sets.keys()])})\\b`,
    read: ({ word }) => ({ type: "SET", value: sets.get(word!.toLowerCase())!, freq: "1X" }),
    examples: [["They met daily.", "daily", "P1D"]],
    notExamples: [],
  },
  {
    name: "every",
    starts: ["every", "each"],
    pattern: `(?<quant>every|each)(?<other>${gap}other)?(?:${gap}${number})?${gap}(?:${weekday}|${unit}|${month}|${dayParts})`,
    read: ({ quant, other, number: n, weekday: name, unit: word, month: named, part }) => {
      const of = { type: "SET" as const, quant: quant!.toUpperCase() }
      if (name) return { ...of, value: `XXXX-WXX-${weekdays.get(name.toLowerCase())}` }
      if (named) return { ...of, value: `XXXX-${two(months.get(named.toLowerCase())!)}` }
      if (part) return { ...of, value: `XXXX-XX-XX${codes[part.toLowerCase()]}` }
      return { ...of, value: periodOf(n ? numberOf(n) : other ? 2 : 1, unitOf(word!)) }
    },
    examples: [
      ["They pray every Tuesday.", "every Tuesday", "XXXX-WXX-2"],
      ["a rally every day", "every day", "P1D"],
      ["It is held every two years.", "every two years", "P2Y"],
    ],
    notExamples: ["every man"],
  },
  {
    name: "times-a",
    starts: ["once", "twice", ...numberStarts],
    pattern: `(?:(?<word>once|twice)|${number}${gap}times?)${gap}(?:an?|per|each|every)${gap}${unit}`,
    read: ({ word, number: n, unit: name }) => {
      const times = word ? (word.toLowerCase() === "once" ? 1 : 2) : numberOf(n!)
      return { type: "SET", value: periodOf(1, unitOf(name!)), freq: `${times}X` }
    },
    examples: [["It is printed twice a week.", "twice a week", "P1W"]],
    notExamples: ["Once a soldier, always a soldier."],
  },
  {
    name: "weekdays",
    starts: [...weekdays.keys()].map((name) => `${name}s`),
    pattern: `${weekdayName}s\\b`,
    read: ({ weekday: name }, { text }) =>
      name!.length > 5 && /^[A-Z]/.test(text)
        ? { type: "SET", value: `XXXX-WXX-${weekdays.get(name!.toLowerCase())}` }
        : null,
    examples: [["They meet on Sundays.", "Sundays", "XXXX-WXX-7"]],
    notExamples: [],
  },
]
