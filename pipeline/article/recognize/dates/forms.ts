import { isMonthName } from "./month_name.js"
import type { DateRule, Groups } from "./rule.js"
import { either, gap, two } from "./rule.js"
import { month, monthStarts, months, year } from "./words.js"

const number = "(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?"
const mark = "[-/.]"
// a digit is near: spares the names of months where none is
const digit = "(?=[a-z]+[^a-z\\d]{0,4}(?:of\\s{1,2}['’]?)?\\d)"

/** Dates as lists, tables and file names write them. */
export const forms: readonly DateRule[] = [
  {
    name: "day-month",
    starts: ["#"],
    pattern: `${number}${mark}${month}${mark}${year}`,
    read: (groups) => dayOf(groups),
    examples: [["received 23/Sep/2020, paid later", "23/Sep/2020", "2020-09-23"]],
    notExamples: [],
  },
  {
    name: "month-day",
    starts: monthStarts,
    pattern: `${digit}${month}[-/]${number}(?:(?:[-/]|,?${gap})${year}|(?![-\\d/:.]*\\d))`,
    read: (groups, { text }) => (/^[A-Z]/.test(text) || groups.year ? dayOf(groups) : null),
    examples: [
      ["sent on Sep-23-2020 by mail", "Sep-23-2020", "2020-09-23"],
      ["due on Jun-15 at noon", "Jun-15", "XXXX-06-15"],
    ],
    notExamples: ["a may-15 vote"],
  },
  {
    name: "month-year",
    starts: ["#"],
    pattern: String.raw`(?:(?<m>0[1-9]|1[0-2])-|(?<slash>0?[1-9]|1[0-2])/)(?<year>(?:19|20)\d\d)(?![-/\d]|[.,]\d)`,
    read: ({ m, slash, year: y }, { tokens, first }) =>
      /^[-/+(#$]$/.test(tokens.lower(first - 1))
        ? null
        : { type: "DATE", value: `${y}-${two(Number(m || slash))}` },
    examples: [
      ["valid from 12-2015 on", "12-2015", "2015-12"],
      ["valid from 3/2015 on", "3/2015", "2015-03"],
    ],
    notExamples: ["Tel. (030) 555-12-2015"],
  },
  {
    name: "month-year",
    starts: ["#"],
    pattern: String.raw`(?<year>(?:19|20)\d\d)(?:-(?<m>0[1-9]|1[0-2])|/(?<slash>0?[1-9]|1[0-2]))(?![-/\d]|[.,]\d|s\b)`,
    // 2005-06 and 2011/12 are two years
    read: ({ m, slash, year: y }) =>
      Number(m || slash) > Number(y!.slice(2)) && (m || slash)!.length === 2
        ? null
        : { type: "DATE", value: `${y}-${two(Number(m || slash))}` },
    examples: [["as of 2016-11 at least", "2016-11", "2016-11"]],
    notExamples: ["the 2005-06 season", "the 2011/12 season"],
  },
  {
    name: "month-year",
    starts: monthStarts,
    pattern: `${digit}${month}${gap}(?:of${gap})?(?:['’](?<short>\\d\\d)|(?<bare>3[2-9]|[4-9]\\d))(?![\\d,.:]\\d|s\\b|%)`,
    read: ({ month: name, short, bare }, { text, tokens, next }) => {
      const digits = Number(short || bare)
      // "in May 50 men left"
      if (!/^[A-Z]/.test(text) || (bare && /^(?:NN|JJ|CD|\$)/.test(tokens.penn(next)))) return null
      return {
        type: "DATE",
        value: `${digits > 35 ? 19 : 20}${two(digits)}-${two(months.get(name!.toLowerCase())!)}`,
      }
    },
    examples: [["He was born in April of '87.", "April of '87", "1987-04"]],
    notExamples: [],
  },
  {
    name: "month-day",
    starts: monthStarts,
    pattern: `${digit}(?<month>${either(monthStarts)})${number}(?![-\\d/:.%])(?:[ ]?,?${gap}${year})?`,
    read: (groups, { text }) =>
      /^[A-Z]/.test(text) || groups.month!.length > 3 || groups.year ? dayOf(groups) : null,
    examples: [["Sold on Dec31, 1994, for cash", "Dec31, 1994", "1994-12-31"]],
    notExamples: ["the may15 vote"],
  },
  {
    name: "day-numbers",
    starts: ["#"],
    pattern: `${year}${mark}${month}${mark}${number}(?!\\d)`,
    read: (groups) => dayOf(groups),
    examples: [["shipped on 2019-aug-1", "2019-aug-1", "2019-08-01"]],
    notExamples: [],
  },
  {
    name: "day-numbers",
    starts: ["#"],
    pattern: String.raw`(?<year>(?:1[5-9]|20)\d\d)(?<mark>[/.])(?<m>0?[1-9]|1[0-2])\k<mark>(?<d>0?[1-9]|[12]\d|3[01])(?![\d./]*\d)`,
    read: ({ year: y, m, d }) => ({ type: "DATE", value: `${y}-${two(Number(m))}-${two(Number(d))}` }),
    examples: [["printed 2016/10/16 in Oslo", "2016/10/16", "2016-10-16"]],
    notExamples: ["version 2016.1.100"],
  },
  {
    name: "day-dots",
    starts: ["#"],
    pattern: String.raw`(?<d>0?[1-9]|[12]\d|3[01])\.(?<m>0?[1-9]|1[0-2])\.(?<year>(?:19|20)\d\d)(?!\d)`,
    // with dots the day comes first, wherever dates are written so
    read: ({ year: y, m, d }) => ({ type: "DATE", value: `${y}-${two(Number(m))}-${two(Number(d))}` }),
    examples: [["Bern, 23.04.2022", "23.04.2022", "2022-04-23"]],
    notExamples: ["from 10.0.2000 on"],
  },
  {
    name: "day-slashes",
    starts: ["#"],
    pattern: String.raw`(?<m>\d{1,2})-(?<d>\d{1,2})-(?<year>(?:19|20)\d\d)(?![\d-])`,
    read: (groups) => hyphened(groups),
    examples: [["dated 4-25-2019", "4-25-2019", "2019-04-25"]],
    notExamples: ["Tel. 40-50-2019"],
  },
  {
    name: "quarter-code",
    starts: ["#"],
    pattern: "(?<n>[1-4])Q[ ]?['’]?(?:(?<year>(?:19|20)\\d\\d)|(?<short>[0-3]\\d))\\b",
    read: ({ n, year: y, short }) => ({ type: "DATE", value: `${y || `20${short}`}-Q${n}` }),
    examples: [["Net income fell in 4Q16 again.", "4Q16", "2016-Q4"]],
    notExamples: [],
  },
  {
    name: "quarter-code",
    starts: ["#"],
    pattern: `${year}[- ]?(?<code>Q[1-4]|H[12])\\b`,
    read: ({ year: y, code }) => ({ type: "DATE", value: `${y}-${code!.toUpperCase()}` }),
    examples: [["Sales fell in 2017 Q1 again.", "2017 Q1", "2017-Q1"]],
    notExamples: [],
  },
  {
    name: "day-numbers",
    starts: ["#"],
    pattern: `${year},?${gap}${month}${gap}${number}(?![\\d:.]*\\d)`,
    read: (groups, { text }) => (/[A-Z]/.test(text) ? dayOf(groups) : null),
    examples: [["dated 2017 January 22 in Oslo", "2017 January 22", "2017-01-22"]],
    notExamples: [],
  },
  {
    name: "month-year",
    starts: ["#"],
    pattern: `${year},?${gap}${month}(?!${gap}\\d)`,
    read: ({ year: y, month: name }, { text, tokens, next }) =>
      // "In 2016 May said", "in 2016 March joined"
      /^(?:[Mm]ay|[Mm]arch|[Mm]ar|April|June|August|Jan)$/.test(name!) ||
      !isMonthName(name!, text) ||
      /^V/.test(tokens.penn(next))
        ? null
        : { type: "DATE", value: `${y}-${two(months.get(name!.toLowerCase())!)}` },
    examples: [
      ["as of 2016 November, at least", "2016 November", "2016-11"],
      ["as of 2016 june, at least", "2016 june", "2016-06"],
    ],
    notExamples: [],
  },
  {
    name: "week-number",
    starts: ["week"],
    pattern: `week${gap}(?<n>[1-4]\\d|5[0-3]|0?[1-9])(?:,|${gap}of|${gap}in)?${gap}${year}`,
    read: ({ n, year: y }) => ({ type: "DATE", value: `${y}-W${two(Number(n))}` }),
    examples: [["Cases rose in week 3 of 2027.", "week 3 of 2027", "2027-W03"]],
    notExamples: ["In week 3 they lost."],
  },
]

function dayOf({ month: name, d, year: y }: Groups): ReturnType<DateRule["read"]> {
  const of = months.get(name!.toLowerCase())!
  const value = `${y || "XXXX"}-${two(of)}-${two(Number(d))}`
  if (y) return { type: "DATE", value }
  return { type: "DATE", value, anchor: { kind: "monthDay", month: of, day: Number(d), which: null } }
}

/** 4-25-2019 can be read one way only; 4-5-2019 two ways, so its month and day stay open. */
function hyphened({ m, d, year: y }: Groups): ReturnType<DateRule["read"]> {
  const [first, second] = [Number(m), Number(d)]
  const isDate = first > 0 && second > 0 && first <= 31 && second <= 31 && (first <= 12 || second <= 12)
  if (!isDate) return null
  if (first <= 12 && second <= 12 && first !== second) return { type: "DATE", value: `${y}-XX-XX` }
  const [of, day] = first > 12 ? [second, first] : [first, second]
  return { type: "DATE", value: `${y}-${two(of)}-${two(day)}` }
}
