import { isMonthName, isNamedMonth } from "./month_name.js"
import type { DateRule, Groups, Place } from "./rule.js"
import { gap, isPointing, two } from "./rule.js"
import { day, month, monthStarts, months, weekday, weekdayStarts, which, whichStarts, year } from "./words.js"
import { ofThatYear, toldBy } from "./year_of.js"

const leadingWeekday = `(?:${weekday},?${gap})?`
const comma = `(?:[ ]?,?${gap}(?:(?:of|in)${gap})?|,)`

const shortYear = `,?${gap}['’](?<short>\\d\\d)\\b(?!s)`

/** Dates with a day, a month or both. */
export const calendar: readonly DateRule[] = [
  {
    name: "month-day",
    starts: [...weekdayStarts, ...monthStarts, ...whichStarts],
    pattern: `(?:${which}${gap})?${leadingWeekday}${month}${gap}(?:the${gap}(?=\\d+[snrt]))?${day}(?:${comma}${year}|${shortYear}|${ofThatYear})`,
    read: (groups, place) => (isMonthName(groups.month!, place.text) ? dayOf(groups, place) : null),
    examples: [
      ["It struck on Aug. 7, 1998, in Nairobi.", "Aug. 7, 1998", "1998-08-07"],
      ["They met on Friday, July 21, 2017.", "Friday, July 21, 2017", "2017-07-21"],
      ["Found on Nov. 25 at sea.", "Nov. 25", "XXXX-11-25"],
      ["Sold on Jan. 22 '17 for cash", "Jan. 22 '17", "2017-01-22"],
      ["He was shot last Oct. 23 at home.", "last Oct. 23", "XXXX-10-23"],
      ["since the Sept. 11 attacks", "Sept. 11", "2001-09-11"],
      ["It said on Monday, Oct. 26: no more.", "Monday, Oct. 26", "XXXX-10-26"],
    ],
    notExamples: ["They may 7 times out of ten be right."],
  },
  {
    name: "day-month",
    starts: [...weekdayStarts, "#"],
    pattern: `${leadingWeekday}(?:the${gap})?${day}${gap}(?:(?:day${gap})?of${gap})?${month}(?:${comma}${year}|${shortYear}|${ofThatYear})`,
    read: (groups, place) =>
      // "I paid $12 December 27"
      isMonthName(groups.month!, place.text) && !/^[$€£¥]$/.test(place.tokens.lower(place.first - 1))
        ? dayOf(groups, place)
        : null,
    examples: [
      ["Monday, 5 April 2021", "Monday, 5 April 2021", "2021-04-05"],
      ["It opened on 3rd of June.", "3rd of June", "XXXX-06-03"],
    ],
    notExamples: ["About 20 may come.", "He paid $12 December 27."],
  },
  {
    name: "month-year",
    starts: monthStarts,
    pattern: `${month}${comma}${year}`,
    read: (groups, { text }) =>
      isMonthName(groups.month!, text)
        ? { type: "DATE", value: `${groups.year}-${two(months.get(lower(groups.month!))!)}` }
        : null,
    examples: [["since the January 1998 bombing", "January 1998", "1998-01"]],
    notExamples: [],
  },
  {
    name: "day-numbers",
    starts: ["#"],
    pattern: String.raw`(?<year>\d{4})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\d|3[01])(?!\d|-\d)(?:T(?<time>[01]\d:[0-5]\d|2[0-3]:[0-5]\d)(?::[0-5]\d)?(?:\.\d+)?(?:Z|[-+]\d\d:?\d\d)?)?`,
    read: ({ year, m, d, time }) =>
      time
        ? { type: "TIME", value: `${year}-${m}-${d}T${time}` }
        : { type: "DATE", value: `${year}-${m}-${d}` },
    examples: [
      ["On 2024-03-12 it began.", "2024-03-12", "2024-03-12"],
      ["logged 2024-03-12T10:30:00Z in Oslo", "2024-03-12T10:30:00Z", "2024-03-12T10:30"],
    ],
    notExamples: ["Call 555-12-1234."],
  },
  {
    name: "day-slashes",
    starts: ["#"],
    pattern: String.raw`(?<m>\d{1,2})/(?<d>\d{1,2})/(?:(?<year>(?:19|20)\d\d)|(?<short>\d\d))(?![\d/])(?![.,]\d)`,
    read: (groups) => slashes(groups),
    examples: [
      ["dated 4/25/2019", "4/25/2019", "2019-04-25"],
      ["dated 03/18/40 in Rome", "03/18/40", "1940-03-18"],
    ],
    notExamples: ["about 3/4 of them"],
  },
  {
    name: "month",
    starts: [...monthStarts, ...whichStarts],
    pattern: `(?:${which}${gap})?${month}${ofThatYear}`,
    read: (groups, place) => monthOf(groups, place),
    examples: [
      ["It was found last October.", "last October", "XXXX-10"],
      ["He left in 1940, in August of that year.", "August of that year", "XXXX-08"],
      ["He came in May.", "May", "XXXX-05"],
      ["In April Nixon appointed him.", "April", "XXXX-04"],
    ],
    notExamples: [
      "May said she would stay.",
      "They march on Rome. March on!",
      "May the best win.",
      "Many may come.",
      "June Smith spoke.",
    ],
  },
]

const lower = (word: string): string => word.toLowerCase()

function dayOf(
  { month: name, day: number, year: whole, short, which, told, beside }: Groups,
  place: Place,
): ReturnType<DateRule["read"]> {
  if (!isPointing(which ?? "", place)) return null
  const year = whole || (short && ofCentury(short))
  if (!year && isNamedAttack(place)) return { type: "DATE", value: "2001-09-11" }
  const month = months.get(lower(name!))!
  const value = `${year || "XXXX"}-${two(month)}-${two(Number(number))}`
  if (year) return { type: "DATE", value }
  return {
    type: "DATE",
    value,
    anchor: { kind: "monthDay", month, day: Number(number), ...toldBy(which ?? "", told || beside!) },
  }
}

/** Two digits up to which a year is of this century. */
const pivot = 35

const ofCentury = (short: string): string => `${Number(short) > pivot ? 19 : 20}${short}`

/** 4/25/2019 can be read one way only; 4/5/2019 two ways, so its month and day stay open. */
function slashes({ m, d, year: whole, short }: Groups): ReturnType<DateRule["read"]> {
  const year = whole || ofCentury(short!)
  const [first, second] = [Number(m), Number(d)]
  if (first === 0 || second === 0 || first > 31 || second > 31 || (first > 12 && second > 12)) return null
  if (first <= 12 && second <= 12 && first !== second) return { type: "DATE", value: `${year}-XX-XX` }
  const [month, day] = first > 12 ? [second, first] : [first, second]
  return { type: "DATE", value: `${year}-${two(month)}-${two(day)}` }
}

function monthOf({ month: name, which, told, beside }: Groups, place: Place): ReturnType<DateRule["read"]> {
  if (!isPointing(which!, place) || !isNamedMonth(name!, which || told || beside!, place)) return null
  const month = months.get(lower(name!))!
  return {
    type: "DATE",
    value: `XXXX-${two(month)}`,
    anchor: { kind: "month", month, ...toldBy(which!, told || beside!) },
  }
}

/** "the Sept. 11 attacks", of whatever year the text is. */
const isNamedAttack = ({ tokens, next, text }: Place): boolean =>
  /^sept(?:\.|ember)?\s+11$/i.test(text) &&
  /^(?:attacks?|attackers|terror|terrorist|terrorists|hijackers|hijackings|commission)$/.test(
    tokens.lower(next),
  )
