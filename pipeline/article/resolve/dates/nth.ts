import type { Anchor } from "../../recognize/dates/anchor.js"
import { type Day, dateOf, dayNumber, isoDay, isoWeek, mondayOf, mondayOfWeek, weekdayOf } from "./days.js"

type Nth = Extract<Anchor, { kind: "nth" }>

/**
 * "the first week of May", "the last Friday of next month", in a year and month: a week is of the month that its Thursday
 * is in, a weekend of that of its Saturday. Null where the month has no such day.
 */
export function nthIn(
  { n, of, month, unit }: Nth,
  { year, month: m }: { year: number; month: number },
): string | null {
  if (month === undefined && unit === "year")
    return of === "week" ? isoWeek(mondayOfWeek(year, n < 0 ? 52 : n)) : null
  const weekday = of === "week" ? 4 : of === "weekend" ? 6 : of
  const day = nthWeekday({ year, month: m }, weekday, n)
  if (day === null) return null
  return of === "week" ? isoWeek(day) : of === "weekend" ? `${isoWeek(mondayOf(day))}-WE` : isoDay(day)
}

function nthWeekday(
  { year, month }: { year: number; month: number },
  weekday: number,
  n: number,
): Day | null {
  const first = dayNumber(year, month, 1)
  const last = dayNumber(year, month + 1, 1) - 1
  const day =
    n < 0
      ? last - ((weekdayOf(last) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  return day <= last ? day : null
}

/** The year and month that it is told of, from the day it is read on: "next month"; null for a month told by its name. */
export function placeOf({ unit, by, month }: Nth, day: Day): { year: number; month: number } | null {
  if (month !== undefined) return null
  const now = dateOf(day)
  return unit === "year"
    ? { year: now.year + by, month: now.month }
    : dateOf(dayNumber(now.year, now.month + by, 1))
}
