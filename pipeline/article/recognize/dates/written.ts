import { isMonthName } from "./month_name.js"
import type { DateRule, Groups, Place } from "./rule.js"
import { either, gap, two } from "./rule.js"
import { firsts, month, monthStarts, months, numberOf, numbers, ordinals, year } from "./words.js"

const join = "(?:[- ]|\\s)"
const small = [...ordinals.keys()].filter((word) => /^[a-z]+$/.test(word))
const upToNine = small.filter((word) => ordinals.get(word)! < 10)
/** "third", "twenty-third", "thirty-first", and "3rd". */
const nth = `(?<nth>(?:twenty|thirty)${join}(?:${upToNine.join("|")})|thirtieth|${either(small)})\\b`

const ones = "one|two|three|four|five|six|seven|eight|nine"
const teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
const below100 = `(?:(?:${tens})(?:${join}(?:${ones}))?|${teens}|${ones})`
/** "nineteen ninety-six", "two thousand and fifteen", "twenty twenty". */
const yearWords = `(?<thousand>two${gap}thousand)(?:${gap}(?:and${gap})?(?<rest>${below100}))?|(?<hundreds>sixteen|seventeen|eighteen|nineteen|twenty)${join}(?<tail>(?:${tens})(?:${join}(?:${ones}))?|${teens})`

const yearAfter = `(?:,?${gap}(?:of${gap})?(?:${year}|${yearWords}))?\\b`

/** Dates and clock times spelt out. */
export const written: readonly DateRule[] = [
  {
    name: "day-month",
    starts: ["the", ...firsts(small), "thirtieth", "thirty", "twenty"],
    pattern: `(?:the${gap})?${nth}(?:${gap}day)?(?:${gap}of)?${gap}${month}${yearAfter}`,
    read: (groups, place) => dayOf(groups, place),
    examples: [
      ["It was the second of August.", "the second of August", "XXXX-08-02"],
      ["They came on the twenty-third of May, 1998.", "the twenty-third of May, 1998", "1998-05-23"],
      ["They paraded on the Fourth of July.", "the Fourth of July", "XXXX-07-04"],
    ],
    notExamples: ["the second may come"],
  },
  {
    name: "day-month",
    starts: ["#", "the", ...firsts(numbers.keys())],
    pattern: `(?:the${gap})?(?:(?<digits>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?|(?<words>${below100}))${gap}(?:of${gap})?${month},?${gap}(?:${year}|${yearWords})\\b`,
    read: (groups, { text }) => {
      const day = groups.digits ? Number(groups.digits) : numberOf(groups.words!)
      if (day > 31 || !isMonthName(groups.month!, text)) return null
      return {
        type: "DATE",
        value: `${groups.year || yearOf(groups)}-${two(monthNumber(groups))}-${two(day)}`,
      }
    },
    examples: [
      [
        "She was born on twenty five January nineteen eighty six.",
        "twenty five January nineteen eighty six",
        "1986-01-25",
      ],
    ],
    notExamples: [],
  },
  {
    name: "month-day",
    starts: monthStarts,
    pattern: `${month}${gap}(?:the${gap})?${nth}${yearAfter}`,
    // "June First National Bank"
    read: (groups, place) => (/^[a-z]/.test(groups.nth!) ? dayOf(groups, place) : null),
    examples: [["It ended on March eighteenth.", "March eighteenth", "XXXX-03-18"]],
    notExamples: ["March First National Bank into court."],
  },
  {
    name: "month-year",
    starts: monthStarts,
    pattern: `${month}${gap}(?:of${gap})?(?:${yearWords})\\b`,
    read: (groups, { text }) =>
      isMonthName(groups.month!, text)
        ? { type: "DATE", value: `${yearOf(groups)}-${two(monthNumber(groups))}` }
        : null,
    examples: [["It was August two thousand and fifteen.", "August two thousand and fifteen", "2015-08"]],
    notExamples: [],
  },
  {
    name: "year",
    starts: ["two", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"],
    pattern: `(?:${yearWords})\\b(?![ ](?:hundred|thousand|million|[a-z]+s\\b))`,
    read: (groups, { tokens, first }) =>
      /^(?:in|since|until|by|of|year)$/.test(tokens.lower(first - 1))
        ? { type: "DATE", value: yearOf(groups)! }
        : null,
    examples: [
      ["They left in nineteen ninety-six.", "nineteen ninety-six", "1996"],
      ["It was built in two thousand and five.", "two thousand and five", "2005"],
    ],
    notExamples: ["It came in two thousand boxes.", "She sold nineteen twenty times."],
  },
  {
    name: "clock",
    starts: ["half", "quarter", "a", "#", ...firsts(numbers.keys())],
    pattern: `(?:(?<half>half)|(?:a${gap})?(?<quarter>quarter)|(?<minutes>\\d{1,2}|${below100})(?<unit>${gap}min(?:ute)?s?)?)${gap}(?<way>past|to)${gap}(?<hour>1[0-2]|\\d|${either([...numbers.keys()])})\\b(?<clock>${gap}o['’]?clock)?(?:[ ]?(?<half12>[ap]\\.?m\\b\\.?))?(?:${gap}(?:in${gap}the|at)${gap}(?<of>morning|afternoon|evening|night)\\b)?`,
    read: (groups) => clockOf(groups),
    examples: [
      ["It rang at half past seven.", "half past seven", "T07:30"],
      ["It rang at half past seven p.m. on Friday.", "half past seven p.m.", "T19:30"],
      ["They met at a quarter to ten.", "a quarter to ten", "T09:45"],
      ["It was ten past six.", "ten past six", "T06:10"],
      ["It was fifteen past eight in the evening.", "fifteen past eight in the evening", "T20:15"],
    ],
    notExamples: ["A quarter to a half agreed.", "They voted five to four."],
  },
]

const monthNumber = ({ month: name }: Groups): number => months.get(name!.toLowerCase())!

function dayOf(groups: Groups, { text }: Place): ReturnType<DateRule["read"]> {
  if (!isMonthName(groups.month!, text)) return null
  const monthOf = monthNumber(groups)
  const words = groups.nth!.toLowerCase().split(/[- \s]+/)
  const day = words.reduce(
    (sum, word) => sum + (ordinals.get(word) ?? (word === "thirtieth" ? 30 : numberOf(word))),
    0,
  )
  if (day > 31) return null
  const named = groups.year || yearOf(groups)
  const value = `${named ?? "XXXX"}-${two(monthOf)}-${two(day)}`
  if (named) return { type: "DATE", value }
  return { type: "DATE", value, anchor: { kind: "monthDay", month: monthOf, day, which: null } }
}

function yearOf({ thousand, rest, hundreds, tail }: Groups): string | null {
  if (thousand) return String(2000 + (rest ? numberOf(rest) : 0))
  return hundreds ? String(100 * numberOf(hundreds) + numberOf(tail!)) : null
}

function clockOf({
  half,
  quarter,
  minutes,
  unit,
  way,
  hour,
  clock,
  of,
  half12,
}: Groups): ReturnType<DateRule["read"]> {
  const isTo = way!.toLowerCase() === "to"
  // "five to four" is a vote, "fifteen past eight in the morning" a time
  if (minutes && !unit && (isTo || (!clock && !of && !half12 && numberOf(minutes) % 5 > 0))) return null
  const minute = half ? 30 : quarter ? 15 : numberOf(minutes!)
  const told = numberOf(hour!)
  if (!(told >= 1 && told <= 12) || minute > 59 || (half && isTo) || /^an?$/i.test(hour!)) return null
  const early = isTo ? (told === 1 ? 12 : told - 1) : told
  const hours = early < 12 && /^(?:afternoon|evening|night|p.*)$/i.test(of || half12!) ? early + 12 : early
  const time = `T${two(hours)}:${two(isTo ? 60 - minute : minute)}`
  return { type: "TIME", value: time, time, anchor: { kind: "clock" } }
}
