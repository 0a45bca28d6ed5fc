import type { ResolvedDate, TimeExpression } from "../../layers.js"
import { type Day, isoDay, isoWeek, parseDay, weekdayOf } from "./days.js"
import { edtfOf, grainOf, intervalOf } from "./interval.js"

/** "the week of May 3", "Labor Day weekend": the week or weekend of the day that was read; others as they are. */
export function within({ within: unit }: TimeExpression, date: ResolvedDate): ResolvedDate {
  if (!unit) return date
  const day = date.from !== null && date.from === date.to ? parseDay(date.from) : null
  if (day === null) {
    const value = unit === "week" ? "XXXX-WXX" : "XXXX-WXX-WE"
    return { ...date, value, edtf: null, grain: grainOf(value), alternative: null }
  }
  const value = unit === "week" ? isoWeek(day) : `${isoWeek(nearestWeekend(day))}-WE`
  const days = intervalOf(value, null)!
  return {
    ...date,
    value,
    edtf: edtfOf(value),
    from: isoDay(days.from),
    to: isoDay(days.to),
    grain: grainOf(value),
    alternative: null,
  }
}

/** The weekend of a Monday or Tuesday is the one before, of later days the one behind. */
const nearestWeekend = (day: Day): Day => (weekdayOf(day) <= 2 ? day - weekdayOf(day) : day)
