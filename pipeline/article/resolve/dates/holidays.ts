import { type Day, dayNumber, weekdayOf } from "./days.js"

/** The nth weekday of a month (n from 1). */
const nth = (year: number, month: number, [n, weekday]: readonly [number, number]): Day => {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
}

/** Day of a feast in a year, by MM-DD or the name of its rule. */
export function holidayIn(name: string, year: number): Day {
  const fixed = /^(\d\d)-(\d\d)$/.exec(name)
  if (fixed) return dayNumber(year, Number(fixed[1]), Number(fixed[2]))
  if (name === "thanksgiving") return nth(year, 11, [4, 4])
  if (name === "labor") return nth(year, 9, [1, 1])
  // Memorial Day: the last Monday of May
  return nth(year, 6, [1, 1]) - 7
}
