import { two } from "../../recognize/dates/rule.js"

/** A day as a whole number, counted from 1970-01-01; no clock, no time zone, no locale. */
export type Day = number

const milliseconds = 86_400_000

/** Day number of a date; months and days outside their range roll over. */
export function dayNumber(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / milliseconds)
}

/** Year, month and day of a day number. */
export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * milliseconds)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A year as TIMEX3 writes it: 1998, BC0480 (there is no year 0: 1 BC is counted as 0). */
export const yearText = (year: number): string =>
  year > 0 ? String(year).padStart(4, "0") : `BC${String(1 - year).padStart(4, "0")}`

/** 1 (Monday) .. 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** YYYY-MM-DD. */
export function isoDay(day: Day): string {
  const { year, month, day: number } = dateOf(day)
  return `${yearText(year)}-${two(month)}-${two(number)}`
}

/** Day number of YYYY-MM-DD; null where there is no such day. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  if (!match) return null
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
  return isoDay(day) === match[0] ? day : null
}

/** Monday of a day's week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** YYYY-Www of a day; the week belongs to the year of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = mondayOf(day) + 3
  const { year } = dateOf(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${year}-W${two(week)}`
}

/** Monday of a YYYY-Www. */
export const mondayOfWeek = (year: number, week: number): Day =>
  mondayOf(dayNumber(year, 1, 4)) + (week - 1) * 7
