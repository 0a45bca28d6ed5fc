import type { ResolvedDate } from "../../layers.js"
import { isoDay, parseDay } from "./days.js"
import { intervalOf } from "./interval.js"

/** Months, days and seasons that were given their year by the calendar. */
const given = /^(\d{4})(-.*)$/

/**
 * A range ends after it begins: "from August to October", each read by itself, may begin the year after it ends; then
 * it begins the year before. Same order and length.
 */
export function inOrder(dates: readonly ResolvedDate[]): ResolvedDate[] {
  return dates.map((date, i) => {
    const first = dates[i - 1]
    if (first && isWeek(first, date)) return aWeekBehind(date)
    const end = dates[i + 1]
    const isRange = date.group?.kind === "range" && end?.group?.id === date.group.id
    return isRange && isGiven(date) && isGiven(end) && date.from! > end.to! && !/^weekday/.test(date.rule)
      ? aYearBefore(date)
      : date
  })
}

/** "Monday through Friday", of which Friday was the last one before. */
const isWeek = (first: ResolvedDate, date: ResolvedDate): boolean =>
  first.group?.kind === "range" &&
  date.group?.id === first.group.id &&
  first.rule === "weekday" &&
  date.rule === "weekday" &&
  isGiven(first) &&
  isGiven(date) &&
  first.from! > date.to!

function aWeekBehind(date: ResolvedDate): ResolvedDate {
  const day = isoDay(parseDay(date.from!)! + 7)
  return {
    ...date,
    value: date.value.replace(/^\d{4}-\d\d-\d\d/, day),
    edtf: day,
    from: day,
    to: day,
    alternative: null,
  }
}

const isGiven = ({ resolution, from, to }: ResolvedDate): boolean =>
  from !== null && to !== null && (resolution === "relative" || resolution === "inferred")

function aYearBefore(date: ResolvedDate): ResolvedDate {
  const found = given.exec(date.value)
  const value = found && `${Number(found[1]) - 1}${found[2]}`
  const days = value && intervalOf(value, date.mod)
  if (!days) return date
  const edtf = date.edtf?.replace(/^\d{4}/, String(Number(found[1]) - 1)) ?? null
  return { ...date, value, edtf, from: isoDay(days.from), to: isoDay(days.to), alternative: null }
}
