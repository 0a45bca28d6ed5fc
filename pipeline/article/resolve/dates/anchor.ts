import type { Anchor, Unit, YearOf } from "../../recognize/dates/anchor.js"
import { two } from "../../recognize/dates/rule.js"
import { type Day, dateOf, dayNumber, isoDay, isoWeek, mondayOf, weekdayOf, yearText } from "./days.js"
import { holidaysIn } from "./holidays.js"
import { nthIn, placeOf } from "./nth.js"
import { dayInMonth, dayOfMonth, weekdayOfWeek } from "./numbered.js"

/** What is known where an expression stands. */
export interface Setting {
  /** The day it is read on: of publication, or last named. */
  readonly day: Day
  readonly tense: "past" | "ahead" | null
  /** Whether dates are told one after the other, from the last one on. */
  readonly narrative: boolean
}

/** The TIMEX3 value of what an anchor asks for, read in a setting; null where it asks for no date. */
export function anchored(anchor: Anchor, setting: Setting): string | null {
  switch (anchor.kind) {
    case "offset":
      if (anchor.isThis && anchor.unit === "weekend") return `${isoWeek(thisWeekend(setting))}-WE`
      return within(stepped(anchor.unit, anchor.by, setting))
    case "weekday":
      return isoDay(weekday(anchor.weekday, anchor.which, setting))
    case "month":
      if (anchor.inYear) return `${yearIn(anchor.inYear, setting)}-${two(anchor.month)}`
      return month(anchor.month, anchor.which, setting)
    case "monthDay":
      if (anchor.inYear) return `${yearIn(anchor.inYear, setting)}-${two(anchor.month)}-${two(anchor.day)}`
      if (anchor.which !== null) return toldDay(anchor.month, anchor.day, anchor.which, setting)
      return nearestDay(
        (year) => `${yearText(year)}-${two(anchor.month)}-${two(anchor.day)}`,
        dayIn(anchor.month, anchor.day),
        setting,
      )
    case "dayOfMonth":
      return dayOfMonth(anchor, setting)
    case "nth": {
      const told = placeOf(anchor, setting.day)
      const [year, named] = told
        ? [told.year, told.month]
        : month(anchor.month!, null, setting).split("-").map(Number)
      return nthIn(anchor, { year: anchor.year ?? year!, month: named! })
    }
    case "dayInMonth":
      return dayInMonth(anchor, setting)
    case "weekdayOfWeek":
      return weekdayOfWeek(anchor, setting)
    case "holiday":
      return holiday(anchor, setting)
    case "quarter":
      return stepped("quarter", anchor.by - (setting.narrative ? 0 : 1), setting)
    case "yearPart":
      if (anchor.inYear) return `${yearIn(anchor.inYear, setting)}-${anchor.part}`
      return yearPart(anchor.part, anchor.which, setting)
    default:
      return null
  }
}

const yearIn = ({ by }: YearOf, { day }: Setting): string => yearText(dateOf(day).year + by)

/** "last Oct. 23" is before the day it is read on, "next Oct. 23" behind it. */
function toldDay(m: number, d: number, which: -1 | 0 | 1, { day }: Setting): string {
  const { year } = dateOf(day)
  const on = dayNumber(year, m, d)
  const y = which === -1 && on >= day ? year - 1 : which === 1 && on <= day ? year + 1 : year
  return `${yearText(y)}-${two(m)}-${two(d)}`
}

type Holiday = Extract<Anchor, { kind: "holiday" }>

// "5,000 years ago" is before the years that a calendar date can name
const within = (value: string | null): string | null =>
  value !== null && /^(?:\d{2,4}|BC\d{4})(?:$|-)/.test(value) ? value : null

function stepped(unit: Unit, by: number, { day, tense }: Setting): string | null {
  const { year, month: m } = dateOf(day)
  if (unit === "day" || unit === "night") return isoDay(day + by)
  if (unit === "week" || unit === "fortnight") return isoWeek(day + by * (unit === "week" ? 7 : 14))
  if (unit === "weekend") return `${isoWeek(weekendDay(day, by, tense))}-WE`
  if (unit === "year") return yearText(year + by)
  if (unit === "decade") return String(Math.floor(year / 10) + by).padStart(3, "0")
  if (unit === "century") return two(Math.floor(year / 100) + by)
  if (unit === "quarter") {
    const quarter = year * 4 + Math.ceil(m / 3) - 1 + by
    return `${Math.floor(quarter / 4)}-Q${(((quarter % 4) + 4) % 4) + 1}`
  }
  if (unit === "month") {
    const { year: y, month: shifted } = dateOf(dayNumber(year, m + by, 1))
    return `${yearText(y)}-${two(shifted)}`
  }
  if (unit === "hour" && by % 24 === 0) return isoDay(day + by / 24)
  // "six minutes later": the hour it is told from is not known
  return null
}

/** "the weekend" said on a weekday is the one before, unless it is still to come. */
function weekendDay(day: Day, by: number, tense: Setting["tense"]): Day {
  const said = weekdayOf(day) >= 6 || tense === "ahead" ? day : day - 7
  return by === 0 ? said : by < 0 ? (weekdayOf(day) >= 6 ? day - 7 : said) + 7 * (by + 1) : day + 7 * by
}

/** "this weekend" is the nearest one, unless a verb says otherwise. */
function thisWeekend({ day, tense }: Setting): Day {
  const isOver = weekdayOf(day) <= 2 ? tense !== "ahead" : weekdayOf(day) <= 5 && tense === "past"
  return isOver ? day - 7 : day
}

/** Not after the day of publication, unless still to come. */
function weekday(wanted: number, which: -1 | 0 | 1 | null, { day, tense, narrative }: Setting): Day {
  const back = (weekdayOf(day) - wanted + 7) % 7
  const ahead = (7 - back) % 7
  if (which === 1) return day + (ahead || 7)
  if (which === -1) return day - (back || 7)
  if (which === 0) return mondayOf(day) + wanted - 1
  if (narrative) return day + ahead
  // newswire calls its own day by its name: "will meet Thursday" in Thursday's paper is today
  return tense === "ahead" ? day + ahead : day - back
}

function month(wanted: number, which: -1 | 0 | 1 | null, { day, tense, narrative }: Setting): string {
  const { year, month: now } = dateOf(day)
  const say = (y: number): string => `${yearText(y)}-${two(wanted)}`
  if (which === -1) return say(wanted < now ? year : year - 1)
  if (which === 1) return say(wanted > now ? year : year + 1)
  if (which === 0) return say(year)
  if (narrative) return say(toldYear(day, wanted))
  if (tense === "past") return say(wanted <= now ? year : year - 1)
  if (tense === "ahead") return say(wanted >= now ? year : year + 1)
  const gap = wanted - now
  return say(gap > 5 ? year - 1 : gap < -6 ? year + 1 : year)
}

/** Months between two dates told one after the other that a year's end more likely lies between. */
const far = 6

/**
 * Where dates are told one after the other, February after December is the next year's, and November after January
 * the last one's; after a bare year (whose first day stands for it) every month is of that year.
 */
function toldYear(day: Day, wanted: number): number {
  const { year, month: now, day: date } = dateOf(day)
  if (now === 1 && date === 1) return year
  const gap = wanted - now
  return gap < -far ? year + 1 : gap > far ? year - 1 : year
}

const dayIn =
  (m: number, d: number) =>
  (year: number): Day =>
    dayNumber(year, m, d)

function nearestDay(say: (year: number) => string, on: (year: number) => Day, setting: Setting): string {
  const { year } = dateOf(setting.day)
  if (setting.narrative) return say(toldYear(setting.day, dateOf(on(year)).month))
  const years = [year - 1, year, year + 1]
  const days = years.map(on)
  return say(years[days.indexOf(nearestOf(days, setting))]!)
}

/** The nearest of days in order; where another is about as near, the verb decides. */
function nearestOf(days: readonly Day[], { day, tense }: Setting): Day {
  const nearest = days.reduce((best, d) => (Math.abs(d - day) < Math.abs(best - day) ? d : best))
  const k = days.indexOf(nearest)
  if (tense === "past" && nearest - day > unsure) return days[k - 1] ?? nearest
  return tense === "ahead" && nearest - day < -unsure ? (days[k + 1] ?? nearest) : nearest
}

/** Days from the day of publication up to which a day and month are of the nearest year whatever the verb. */
const unsure = 60

function holiday({ name, which, inYear }: Holiday, setting: Setting): string | null {
  const { day, narrative } = setting
  const { year } = dateOf(day)
  if (inYear) {
    const [found] = holidaysIn(name, year + inYear.by)
    return found === undefined ? null : isoDay(found)
  }
  const days = [year - 1, year, year + 1].flatMap((y) => [...holidaysIn(name, y)])
  if (days.length === 0) return null
  if (narrative) {
    const told = days.find((d) => dateOf(d).year === toldYear(day, dateOf(d).month))
    return told === undefined ? null : isoDay(told)
  }
  if (which === -1) return isoDay(days.filter((d) => d < day).at(-1) ?? days[0]!)
  if (which === 1) return isoDay(days.find((d) => d > day) ?? days.at(-1)!)
  return isoDay(nearestOf(days, setting))
}

const lastMonth: Record<string, number> = {
  SP: 5,
  SU: 8,
  FA: 11,
  WI: 2,
  Q1: 3,
  Q2: 6,
  Q3: 9,
  Q4: 12,
  H1: 6,
  H2: 12,
}

/** Seasons and quarters: the last one begun, unless still to come. */
function yearPart(part: string, which: -1 | 0 | 1 | null, { day, tense, narrative }: Setting): string {
  const { year, month: now } = dateOf(day)
  const end = lastMonth[part]!
  const begins = part === "WI" ? 12 : end - (part.startsWith("H") ? 5 : 2)
  const winter = part === "WI" && now <= 2 ? year - 1 : year
  if (narrative && which !== -1 && which !== 1) return `${yearText(year)}-${part}`
  if (which === -1) return `${yearText(now > end && part !== "WI" ? year : year - 1)}-${part}`
  if (which === 1 || (tense === "ahead" && which !== 0))
    return `${yearText(now < begins || (which !== 1 && now <= end) ? year : year + 1)}-${part}`
  if (part === "WI") return `${now >= 12 || now <= 2 ? winter : year - 1}-${part}`
  return `${which === 0 || now >= begins ? year : year - 1}-${part}`
}
