import type { DateRule } from "./rule.js"
import { either, gap, join } from "./rule.js"
import { number, numberOf, numberStarts, periodOf, unit, unitOf, units, vagueNumber } from "./words.js"

const long = `(?:[- ](?:long|plus)\\b)?`
const plurals = [...units.keys()]
  .filter((word) => !/^(?:sec|min|hr|quarter|centurie|second|night|weekend)$/.test(word))
  .map((word) => (word === "century" ? "centuries" : `${word}s`))

/** Lengths of time. */
export const durations: readonly DateRule[] = [
  {
    name: "duration",
    starts: numberStarts,
    pattern: `(?:${number}|${vagueNumber})(?<half>${gap}and${gap}(?:a|one)(?:${gap}|-)half)?${join}${unit}${long}`,
    read: ({ number: n, vague, half, unit: word }, { tokens, first, next, text }) => {
      const of = unitOf(word!)
      // an age is a figure: "a 6-year-old boy", "26 years old"
      if (
        /^(?:old|olds)$/.test(tokens.lower(next)) ||
        (tokens.lower(next) === "-" && tokens.lower(next + 1) === "old")
      )
        return null
      if (of === "quarter" || (of === "second" && /^(?:a|one)\b/i.test(text)) || of === "weekend") return null
      if (/^(?:19|20)\d\d$/.test(n ?? "")) return null
      // "once a week", "five dollars a day"
      if (/^an?$/i.test(n ?? "") && isRate(tokens.lower(first - 1), tokens.penn(first - 1))) return null
      const count = vague && !n ? null : numberOf(n!) + (half ? 0.5 : 0)
      return { type: "DURATION", value: periodOf(count, of) }
    },
    examples: [
      ["after three days of questions", "three days", "P3D"],
      ["a 16-hour flight", "16-hour", "PT16H"],
      ["for 5 1/2 hours", "5 1/2 hours", "PT5.5H"],
      ["It took several years.", "several years", "PXY"],
      ["It took two and a half years.", "two and a half years", "P2.5Y"],
    ],
    notExamples: ["a 6-year-old boy", "She is 26 years old.", "Wait a second."],
  },
  {
    name: "duration-half",
    starts: ["half"],
    pattern: `half(?:${gap}an?${gap}|[- ](?:an?${gap})?)(?<unit>hour|day|year|decade|century)\\b`,
    read: ({ unit: word }) => ({ type: "DURATION", value: periodOf(0.5, unitOf(word!)) }),
    examples: [["It lasted half an hour.", "half an hour", "PT0.5H"]],
    notExamples: [],
  },
  {
    name: "duration-bare",
    starts: plurals,
    pattern: `(?<unit>${either(plurals)})\\b(?:-long\\b)?`,
    read: ({ unit: word }, { tokens, first }) =>
      tokens.lower(first - 1) === "-" ||
      tokens.penn(first - 1) === "CD" ||
      /^(?:these|those|old|early|later)$/.test(tokens.lower(first - 1))
        ? null
        : { type: "DURATION", value: periodOf(null, unitOf(word!)) },
    examples: [["For weeks they waited.", "weeks", "PXW"]],
    notExamples: [],
  },
]

const isRate = (word: string, penn: string): boolean =>
  /^(?:once|twice|times|time)$/.test(word) ||
  (penn === "NNS" && !/^(?:hours|days|weeks)$/.test(word)) ||
  word === "$"
