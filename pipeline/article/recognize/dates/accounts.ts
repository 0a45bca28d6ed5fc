import { openValue } from "./relative.js"
import { type DateRule, gap } from "./rule.js"
import { year } from "./words.js"

const quarter = (by: number): ReturnType<DateRule["read"]> => ({
  type: "DATE",
  value: openValue("quarter"),
  anchor: { kind: "quarter", by },
})
const yearBefore = {
  type: "DATE",
  value: openValue("year"),
  anchor: { kind: "offset", unit: "year", by: -1, origin: "publication" },
} as const

/** Times of business reports: quarters told without a number, and the ends of years. */
export const accounts: readonly DateRule[] = [
  {
    name: "year-earlier",
    starts: ["year"],
    pattern: `year[- ](?:ago|earlier)\\b(?:${gap}(?:fiscal${gap})?(?<unit>quarter|period|month|week|level|figure|total))?`,
    read: ({ unit }, { tokens, first, text }) => {
      if (/^(?:an?|one|\d+)$/.test(tokens.lower(first - 1)) && !unit) return null
      // "a year ago" with its article is counted in years
      if (!text.includes("-") && !unit) return null
      return unit === "quarter" || unit === "period" ? quarter(-4) : yearBefore
    },
    examples: [
      ["It lost money in the year-ago quarter.", "the year-ago quarter", "XXXX-QX"],
      ["It rose from the year-earlier level.", "the year-earlier level", "XXXX"],
    ],
    notExamples: ["A year ago he left."],
  },
  {
    name: "latest-quarter",
    starts: ["latest", "most", "quarter"],
    pattern: `(?:(?<which>latest|most${gap}recent)${gap}(?:fiscal${gap})?)?quarter\\b`,
    read: ({ which }, { tokens, first, next }) =>
      which || (isThe(tokens.lower(first - 1), tokens.lower(first - 2)) && tokens.lower(next) !== "of")
        ? quarter(0)
        : null,
    examples: [
      ["Profit fell in the latest quarter.", "the latest quarter", "XXXX-QX"],
      ["It earned more in the quarter.", "the quarter", "XXXX-QX"],
    ],
    notExamples: ["in a quarter of cases", "in the quarter of the old town"],
  },
  {
    name: "year-end",
    starts: ["year"],
    pattern: `year(?:['’]s)?[- ]end\\b(?:,?${gap}${year})?`,
    read: ({ year: named }) => ({
      type: "DATE",
      value: named || openValue("year"),
      mod: "END",
      ...(named ? {} : { anchor: { ...yearBefore.anchor, by: 0 } }),
    }),
    examples: [
      ["It will close by year-end.", "year-end", "XXXX"],
      ["Debt was high at year-end 1988.", "year-end 1988", "1988"],
    ],
    notExamples: [],
  },
]

const isThe = (before: string, prep: string): boolean =>
  before === "the" && /^(?:in|for|during|of)$/.test(prep)
