import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { Unit } from "./anchor.js"
import type { DateRule, Place } from "./rule.js"
import { either, gap, join } from "./rule.js"
import { number, numberOf, numberStarts, periodOf, plurals, unit, unitOf, vagueNumber } from "./words.js"

const { filler } = context
const sizes: readonly Unit[] = ["year", "month", "week", "day", "hour", "minute", "second"]
const long = `(?:[- ](?:long|plus)\\b)?`

/** Lengths of time. */
export const durations: readonly DateRule[] = [
  {
    name: "duration",
    starts: ["another", ...numberStarts],
    pattern: `(?:another${gap})?(?:${number}|${vagueNumber})(?<half>(?:${gap}|-)and(?:${gap}|-)(?:a|one)(?:${gap}|-)(?:half|quarter))?(?<plus>-plus|\\+)?(?:${gap}(?:${either(filler)})|${gap}(?<adjective>[a-z]+)(?=${gap}))?(?:${join}|(?<=\\d)(?=[dwmyh]))${unit}(?<more>${gap}and${gap}(?:a${gap})?(?:half|quarter)\\b)?${long}`,
    read: ({ number: n, vague, half, more, adjective, plus, unit: word }, place) => {
      const { tokens, first, next, text } = place
      const of = unitOf(word!)
      // an age is a figure: "a 6-year-old boy", "26 years old"
      if (
        /^(?:old|olds)$/.test(tokens.lower(next)) ||
        (tokens.lower(next) === "-" && tokens.lower(next + 1) === "old")
      )
        return null
      if (adjective && !isAdjective(place, n ?? "")) return null
      // "90 min", but "an SEC filing"
      if (/^(?:sec|min|hr|yr|wk|mth)$/i.test(word!) && (/^(?:an?|one|)$/i.test(n ?? "") || vague)) return null
      // "a night raid", "a night-time retreat"
      if (
        of === "night" &&
        /^(?:-$|[a-z])/.test(tokens.lower(next)) &&
        /^(?:NN|HYPH|JJ|:)/.test(tokens.penn(next))
      )
        return null
      if (
        of === "quarter" ||
        (of === "second" && /^(?:a|one)\b/i.test(text)) ||
        (of === "weekend" && /^an?\b/i.test(text))
      )
        return null
      if (/^(?:19|20)\d\d$/.test(n ?? "") || isTitle(place)) return null
      // "once a week", "five dollars a day"
      if (/^an?$/i.test(n ?? "") && isRate(tokens.lower(first - 1), tokens.penn(first - 1))) return null
      const count =
        vague && !n
          ? null
          : numberOf(n!) + (half || more ? (/quarter$/i.test(half || more!) ? 0.25 : 0.5) : 0)
      return { type: "DURATION", value: periodOf(count, of), ...(plus ? { mod: "MORE_THAN" } : {}) }
    },
    examples: [
      ["He paid nothing for 15-plus years.", "15-plus years", "P15Y"],
      ["after three days of questions", "three days", "P3D"],
      ["a 16-hour flight", "16-hour", "PT16H"],
      ["for 5 1/2 hours", "5 1/2 hours", "PT5.5H"],
      ["It took several years.", "several years", "PXY"],
      ["It took two and a half years.", "two and a half years", "P2.5Y"],
      ["a two-and-a-half-year war", "two-and-a-half-year", "P2.5Y"],
      ["It took a year and a half.", "a year and a half", "P1.5Y"],
      ["He stays for two more weeks.", "two more weeks", "P2W"],
      ["It took one year and a quarter.", "one year and a quarter", "P1.25Y"],
      ["It lasted three weekends.", "three weekends", "P3WE"],
      ["It held for two bloody weeks.", "two bloody weeks", "P2W"],
    ],
    notExamples: [
      "a 6-year-old boy",
      "She is 26 years old.",
      "Wait a second.",
      "They made a night raid on the camp.",
      "according to an SEC filing",
      "He spoke on 60 Minutes again.",
    ],
  },
  {
    name: "duration-two",
    starts: numberStarts,
    pattern: `${number}${gap}${unit},?${gap}(?:and${gap})?${number.replace("<number>", "<rest>")}${gap}${unit.replace("<unit>", "<smaller>")}(?:,?${gap}(?:and${gap})?${number.replace("<number>", "<third>")}${gap}${unit.replace("<unit>", "<smallest>")})?`,
    read: ({ number: n, unit: word, rest, smaller, third, smallest }, { tokens, next }) => {
      const [large, small] = [unitOf(word!), unitOf(smaller!)]
      const isDescending = sizes.includes(large) && sizes.indexOf(small) > sizes.indexOf(large)
      if (!isDescending || /^(?:ago|later|earlier|old)$/.test(tokens.lower(next))) return null
      const second = periodOf(numberOf(rest!), small).slice(1)
      const first = periodOf(numberOf(n!), large)
      const last = third ? periodOf(numberOf(third), unitOf(smallest!)).slice(1) : ""
      return { type: "DURATION", value: joined(joined(first, second), last) }
    },
    examples: [
      ["It took an hour and 20 minutes.", "an hour and 20 minutes", "PT1H20M"],
      ["He served two years and three months.", "two years and three months", "P2Y3M"],
      ["He served 1 year, 2 months and 3 days.", "1 year, 2 months and 3 days", "P1Y2M3D"],
    ],
    notExamples: ["one day, two years later"],
  },
  {
    name: "duration-half",
    starts: ["half", "½"],
    pattern: `(?:half|½)(?:${gap}an?${gap}|[- ](?:an?${gap})?)(?<unit>hour|day|year|decade|century)\\b`,
    read: ({ unit: word }) => ({ type: "DURATION", value: periodOf(0.5, unitOf(word!)) }),
    examples: [["It lasted half an hour.", "half an hour", "PT0.5H"]],
    notExamples: [],
  },
  {
    name: "duration-one",
    starts: [
      "another",
      ...["hour", "day", "week", "month", "year", "decade", "century"].flatMap((u) => [u, `${u}long`]),
    ],
    pattern: `(?:another${gap}(?<unit>hour|day|week|month|year|decade|century)\\b|(?<long>hour|day|week|month|year|decade|century)-?long\\b)`,
    read: ({ unit: word, long: name }) => ({ type: "DURATION", value: periodOf(1, unitOf(word || name!)) }),
    examples: [
      ["It was their third day-long meeting.", "day-long", "P1D"],
      ["He stays for another week.", "another week", "P1W"],
    ],
    notExamples: [],
  },
  {
    name: "duration-hours",
    starts: ["#"],
    pattern: String.raw`(?<n>\d{1,3}(?:\.\d+)?)[ ]?h(?:[ ]?(?<minutes>[0-5]?\d)(?:[ ]?m(?:ins?)?)?)?\b(?![-/]|\.\d)`,
    read: ({ n, minutes }) => ({
      type: "DURATION",
      value: `${periodOf(Number(n), "hour")}${minutes ? `${Number(minutes)}M` : ""}`,
    }),
    examples: [["It burnt for 3h in all.", "3h", "PT3H"]],
    notExamples: ["a speed of 90 km/h", "at H5"],
  },
  {
    name: "duration-all",
    starts: ["all", "whole", "entire", "full"],
    pattern: `(?:all|whole|entire|full)(?:${gap}|-)(?<unit>day|night|week|weekend|month|year|decade)\\b(?:${gap}long\\b)?`,
    read: ({ unit: word }, { tokens, first, next, text }) =>
      /^(?:at|above|after|of)$/.test(tokens.lower(first - 1)) ||
      (!/^all/i.test(text) &&
        !/^(?:the|an?|for|in|of|its|his|her|their|our)$/.test(tokens.lower(first - 1))) ||
      (!text.includes("-") && /^(?:NNP?|CD|HYPH)$/.test(tokens.penn(next)))
        ? null
        : { type: "DURATION", value: periodOf(1, unitOf(word!)) },
    examples: [
      ["It rained all day.", "all day", "P1D"],
      ["He waited the whole week.", "whole week", "P1W"],
    ],
    notExamples: ["above all day and night", "the whole man"],
  },
  {
    name: "quarter-hour",
    starts: ["quarter", "a", "three"],
    pattern: `(?:(?<three>three[- ])|a${gap})?quarters?(?:${gap}of${gap}an?${gap}|[- ](?:of${gap}an?${gap})?)hour\\b`,
    read: ({ three }) => ({ type: "DURATION", value: three ? "PT45M" : "PT15M" }),
    examples: [["It took three quarters of an hour.", "three quarters of an hour", "PT45M"]],
    notExamples: [],
  },
  {
    name: "quarter-century",
    starts: ["quarter"],
    pattern: `quarter(?:[- ]|${gap}of${gap}a${gap})century\\b`,
    read: () => ({ type: "DURATION", value: "P25Y" }),
    examples: [["He ruled for a quarter of a century.", "quarter of a century", "P25Y"]],
    notExamples: [],
  },
  {
    name: "duration-bare",
    starts: plurals,
    pattern: `(?<unit>${either(plurals)})\\b(?:-long\\b)?`,
    read: ({ unit: word }, place) =>
      isNoLength(place) ? null : { type: "DURATION", value: periodOf(null, unitOf(word!)) },
    examples: [["For weeks they waited.", "weeks", "PXW"]],
    notExamples: [
      "in the early morning hours of Nov. 1",
      "better working hours",
      "the years 1955 to 1957",
      "the Seven Days Battles",
    ],
  },
]

// clock units share one T
const joined = (long: string, short: string): string =>
  long + (long.includes("T") ? short.replace("T", "") : short)

/** "two bloody weeks", but not "a good year" or "three other days". */
function isAdjective({ tokens, first, next }: Place, count: string): boolean {
  if (/^(?:an?|one|)$/i.test(count)) return false
  // the unit is the last token, the adjective the one before it
  return (
    next - first > 2 &&
    tokens.penn(next - 2) === "JJ" &&
    !/^(?:other|different|separate|old|last|past|next|coming|previous|recent|following|preceding)$/.test(
      tokens.lower(next - 2),
    )
  )
}

/** "60 Minutes" between words without capitals is a name. */
const isTitle = ({ tokens, first, text }: Place): boolean =>
  /^\d+\s[A-Z][a-z]+$/.test(text) &&
  !/^[A-Z]/.test(tokens.form(first - 1)) &&
  tokens.sentence(first - 1) === tokens.sentence(first)

const before = new Set(context.beforeUnits)

/** A plural that tells no length: "these days", "working hours", "the years 1955 and 1957", "the Seven Days Battles". */
const isNoLength = ({ tokens, first, next, text }: Place): boolean =>
  before.has(tokens.lower(first - 1)) ||
  tokens.penn(first - 1) === "CD" ||
  /^(?:1\d|20)\d\d$/.test(tokens.lower(next)) ||
  (/^[A-Z]/.test(text) && tokens.sentence(first - 1) === tokens.sentence(first))

const isRate = (word: string, penn: string): boolean =>
  /^(?:once|twice|times|time)$/.test(word) ||
  (penn === "NNS" && !/^(?:hours|days|weeks)$/.test(word)) ||
  word === "$"
