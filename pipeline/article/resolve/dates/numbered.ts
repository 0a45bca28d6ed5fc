import type { Anchor } from "../../recognize/dates/anchor.js"
import type { Setting } from "./anchor.js"
import { type Day, dateOf, dayNumber, isoDay, mondayOf, weekdayOf } from "./days.js"

/** Months on either side in which "Friday the 13th" is looked for. */
const reach = 14

/** "the 18th", "Tuesday the 11th": the nearest such day, in the direction that the verb tells. Null where none is near. */
export function dayOfMonth(
  { day: number, weekday }: Extract<Anchor, { kind: "dayOfMonth" }>,
  { day, tense, narrative }: Setting,
): string | null {
  const { year, month } = dateOf(day)
  if (narrative && weekday === null) return isoDay(dayNumber(year, month, number))
  const days: Day[] = []
  for (let by = -reach; by <= reach; by++) {
    const found = dayNumber(year, month + by, number)
    // "the 31st" of a shorter month is no day
    if (dateOf(found).day !== number || (weekday !== null && weekdayOf(found) !== weekday)) continue
    if ((tense === "past" && found > day) || (tense === "ahead" && found < day)) continue
    days.push(found)
  }
  if (days.length === 0) return null
  return isoDay(days.reduce((best, found) => (Math.abs(found - day) < Math.abs(best - day) ? found : best)))
}

/** "Tuesday of last week": the weekday of a calendar week. */
export const weekdayOfWeek = (
  { weekday, by }: Extract<Anchor, { kind: "weekdayOfWeek" }>,
  { day }: Setting,
): string => isoDay(mondayOf(day) + 7 * by + weekday - 1)

/** "the 15th day of next month"; null where that month is shorter. */
export function dayInMonth(
  { day: number, by }: Extract<Anchor, { kind: "dayInMonth" }>,
  { day }: Setting,
): string | null {
  const { year, month } = dateOf(day)
  const found = dayNumber(year, month + by, number)
  return dateOf(found).day === number ? isoDay(found) : null
}
