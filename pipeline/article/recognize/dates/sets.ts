import type { Tokens } from "../../layers.js"
import type { DateRule, Place } from "./rule.js"
import { either, gap, two } from "./rule.js"
import {
  firsts,
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
    starts: firsts(sets.keys()),
    pattern: `(?<word>${either([...sets.keys()])})\\b`,
    read: ({ word }, place) =>
      isName(place) ? null : { type: "SET", value: sets.get(word!.toLowerCase())!, freq: "1X" },
    examples: [
      ["They met daily.", "daily", "P1D"],
      ["They met bi-monthly.", "bi-monthly", "P2M"],
    ],
    notExamples: ["He told LA Weekly that he knew."],
  },
  {
    name: "per-day",
    starts: ["per", "a", "an"],
    pattern: `(?<per>per|an?)${gap}${unit}`,
    read: ({ per, unit: word }, { tokens, first, text }) =>
      !text.endsWith("s") && (/^per$/i.test(per!) || isRate(tokens, first))
        ? { type: "SET", value: periodOf(1, unitOf(word!)), quant: "EACH" }
        : null,
    examples: [
      ["It kills ten people per day.", "per day", "P1D"],
      ["They make 300 cars a week.", "a week", "P1W"],
      ["It spends around $4 million a year.", "a year", "P1Y"],
    ],
    notExamples: ["They gave the rebels a week to leave.", "It costs more per head."],
  },
  {
    name: "every",
    starts: ["every", "each"],
    pattern: `(?<quant>every|each)(?:${gap}single)?(?<other>${gap}(?:other|second)(?=${gap}))?(?:${gap}${number})?${gap}(?:${weekday}|${month}|${dayParts}|${unit})`,
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
    name: "everyday",
    starts: ["everyday"],
    pattern: "everyday\\b",
    read: (_, { tokens, next }) =>
      /^(?:NN|JJ)/.test(tokens.penn(next)) ? null : { type: "SET", value: "P1D", quant: "EVERY" },
    examples: [["He trains everyday.", "everyday", "P1D"]],
    notExamples: ["in everyday life"],
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
    starts: ["weekends", ...[...weekdays.keys()].flatMap((name) => [name, `${name}s`])],
    pattern: `(?<weekends>weekends)\\b|${weekdayName}(?:s\\b|${gap}(?<part>morning|afternoon|evening|night)s\\b)`,
    read: ({ weekends, weekday: name, part }) =>
      weekends
        ? { type: "SET", value: "XXXX-WXX-WE" }
        : name!.length > 5
          ? {
              type: "SET",
              value: `XXXX-WXX-${weekdays.get(name!.toLowerCase())}${part ? codes[part.toLowerCase()] : ""}`,
            }
          : null,
    examples: [
      ["They meet on Sundays.", "Sundays", "XXXX-WXX-7"],
      ["They meet on weekends.", "weekends", "XXXX-WXX-WE"],
      ["They meet on Friday mornings.", "Friday mornings", "XXXX-WXX-5TMO"],
    ],
    notExamples: [],
  },
]

/** "LA Weekly", "Daily News": part of a newspaper's name. */
const isName = ({ tokens, first, next, text }: Place): boolean =>
  /^[A-Z][a-z]/.test(text) &&
  (tokens.sentence(first - 1) === tokens.sentence(first) || /^[A-Z]/.test(tokens.form(next)))

/** "300 cars a week", "$4 million a year", "dozens of calls a day": a count or sum stands close before. */
function isRate(tokens: Tokens, first: number): boolean {
  if (/^(?:times|time)$/.test(tokens.lower(first - 1))) return false
  for (let k = first - 1; k >= first - 4 && tokens.sentence(k) === tokens.sentence(first); k--) {
    if (/^[$€£¥]$/.test(tokens.form(k))) return true
    if (tokens.penn(k) === "CD" || many.has(tokens.lower(k))) {
      if (/^NN/.test(tokens.penn(first - 1))) return true
    } else if (!/^(?:NN|JJ|IN)/.test(tokens.penn(k))) return false
  }
  return false
}

const many = new Set(["dozens", "hundreds", "thousands", "millions", "many"])
