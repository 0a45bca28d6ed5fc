import type { ResolvedDate, TimeExpression } from "../../layers.js"
import type { Unit } from "../../recognize/dates/anchor.js"
import { type Day, dateOf, dayNumber, isoDay } from "./days.js"
import { grainOf } from "./interval.js"

/** "the past two weeks", "the next three months": the days up to, or from, a known day of publication; null where unknown. */
export function spanned(time: TimeExpression, origin: { from: Day; to: Day } | null): ResolvedDate | null {
  const anchor = time.anchor
  if (anchor?.kind !== "span" || !anchor.by || !origin || origin.from !== origin.to) return null
  const day = origin.from
  const end = moved(day, anchor.unit, anchor.by)
  if (end === null) return null
  const [from, to] = anchor.by < 0 ? [end + 1, day] : [day, end - 1]
  return {
    ...time,
    edtf: `${isoDay(from)}/${isoDay(to)}`,
    from: isoDay(from),
    to: isoDay(to),
    grain: grainOf(time.value),
    resolution: "relative",
    alternative: null,
    confidence: null,
  }
}

const yearsIn: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 }
const daysIn: Partial<Record<Unit, number>> = { day: 1, night: 1, week: 7, fortnight: 14 }

function moved(day: Day, unit: Unit, by: number): Day | null {
  if (!Number.isInteger(by) || Math.abs(by) > 1000) return null
  const { year, month, day: number } = dateOf(day)
  const days = daysIn[unit]
  if (days) return day + by * days
  if (unit === "hour" && by % 24 === 0) return day + by / 24
  if (unit === "month") return dayNumber(year, month + by, number)
  const years = yearsIn[unit]
  return years ? dayNumber(year + by * years, month, number) : null
}
