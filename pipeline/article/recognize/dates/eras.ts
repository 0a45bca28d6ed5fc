import { isMonthName } from "./month_name.js"
import { type DateRule, either, gap, two } from "./rule.js"
import { firsts, month, monthStarts, months, ordinals, season, seasons } from "./words.js"

const era = String.raw`(?:BCE?|B\.C\.(?:E\.)?)(?![\p{L}])`
const yearBefore = `(?<count>\\d{1,4})${gap}${era}`
const ordinal = `(?<ordinal>${either([...ordinals.keys()])}|\\d{1,2}(?:st|nd|rd|th))`

const printed = (text: string): boolean => /[A-Z.]+$/.test(text)
const yearOf = (count: string): string => `BC${count.padStart(4, "0")}`

/** Years before Christ, and centuries. */
export const eras: readonly DateRule[] = [
  {
    name: "before-christ",
    starts: ["#"],
    pattern: `(?<count>\\d{1,4})(?<decade>s)?${gap}${era}`,
    read: ({ count, decade }, { text }) => {
      if (!printed(text)) return null
      return { type: "DATE", value: decade ? yearOf(count!).slice(0, -1) : yearOf(count!) }
    },
    examples: [
      ["It fell in 492 BC.", "492 BC", "BC0492"],
      ["a temple of the 470s B.C. was found", "the 470s B.C.", "BC047"],
    ],
    notExamples: ["He has 12 bcc addresses."],
  },
  {
    name: "year",
    starts: ["#", "ad", "a.d", "a.d."],
    pattern: String.raw`(?:(?<count>\d{1,4})${gap}(?:AD|CE|A\.D\.)(?![\p{L}])|(?:AD|A\.D\.)${gap}(?<behind>\d{1,4})(?![\d,]|\.\d))`,
    read: ({ count, behind }, { text }) =>
      /[a-z]/.test(text) ? null : { type: "DATE", value: (count || behind)!.padStart(4, "0") },
    examples: [
      ["The city fell in 70 AD to Rome.", "70 AD", "0070"],
      ["Vesuvius erupted in AD 79.", "AD 79", "0079"],
    ],
    notExamples: ["They sold 12 ads."],
  },
  {
    name: "month-before-christ",
    starts: monthStarts,
    pattern: `(?=[a-z]+\\.?\\s{1,3}(?:of\\s{1,3})?\\d)${month}${gap}(?:of${gap})?${yearBefore}`,
    read: ({ month: name, count }, { text }) =>
      printed(text) && isMonthName(name!, text)
        ? { type: "DATE", value: `${yearOf(count!)}-${two(months.get(name!.toLowerCase())!)}` }
        : null,
    examples: [["They crossed in April 480 BC.", "April 480 BC", "BC0480-04"]],
    notExamples: [],
  },
  {
    name: "season-before-christ",
    starts: [...seasons.keys()],
    pattern: `${season}${gap}(?:of${gap})?${yearBefore}`,
    read: ({ season: name, count }, { text }) =>
      printed(text)
        ? { type: "DATE", value: `${yearOf(count!)}-${seasons.get(name!.toLowerCase())!}` }
        : null,
    examples: [["They met in late autumn of 481 BC.", "late autumn of 481 BC", "BC0481-FA"]],
    notExamples: [],
  },
  {
    name: "century",
    starts: ["#", ...firsts(ordinals.keys())],
    pattern: `${ordinal}(?:${gap}|-)century\\b(?<before>${gap}${era})?`,
    read: ({ ordinal: word, before }, { text }) => {
      const n = ordinals.get(word!.toLowerCase()) ?? Number.parseInt(word!, 10)
      const isBefore = before && printed(text)
      return n ? { type: "DATE", value: `${isBefore ? "BC" : ""}${two(n - 1)}` } : null
    },
    examples: [
      ["a 19th-century church", "19th-century", "18"],
      ["an idea of the 4th century BC", "the 4th century BC", "BC03"],
    ],
    notExamples: [],
  },
]
