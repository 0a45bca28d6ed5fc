import { type Day, dayNumber, isoDay, mondayOfWeek, parseDay } from "./days.js"

/** First and last day, inclusive. */
export interface Interval {
  readonly from: Day
  readonly to: Day
}

const months = (year: number, month: number, count: number): Interval => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + count, 1) - 1,
})

/** The days that a TIMEX3 value covers; null where it has open parts, names no such day, or is no date. */
export function intervalOf(value: string, mod: string | null): Interval | null {
  const date = value.replace(/T.*$/, "")
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? parseDay(date) : null
  if (day !== null) return { from: day, to: day }
  const match = /^(\d{4})(?:-(?:(\d\d)|Q([1-4])|H([12])|W(\d\d)(-WE)?))?$/.exec(date)
  if (match) {
    const [year, month, quarter, half, week] = match.slice(1, 6).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ]
    if (match[2]) return month < 1 || month > 12 ? null : monthThird(year, month, mod)
    if (match[3]) return months(year, 3 * quarter - 2, 3)
    if (match[4]) return months(year, 6 * half - 5, 6)
    if (match[5]) {
      const monday = mondayOfWeek(year, week)
      return match[6] ? { from: monday + 5, to: monday + 6 } : { from: monday, to: monday + 6 }
    }
    return months(year, 1 + 4 * third(mod, 0), mod && third(mod, -1) >= 0 ? 4 : 12)
  }
  if (/^\d{3}$/.test(date)) return months(Number(date) * 10, 1, 120)
  return /^\d\d$/.test(date) ? months(Number(date) * 100, 1, 1200) : null
}

const third = (mod: string | null, otherwise: number): number => {
  const place = ["START", "MID", "END"].indexOf(mod ?? "")
  return place < 0 ? otherwise : place
}

/** Early, mid and late are days 1–10, 11–20 and 21–end. */
function monthThird(year: number, month: number, mod: string | null): Interval {
  const { from, to } = months(year, month, 1)
  const part = third(mod, -1)
  if (part < 0) return { from, to }
  return { from: from + 10 * part, to: part === 2 ? to : from + 10 * part + 9 }
}

const seasonCodes: Record<string, string> = { SP: "21", SU: "22", FA: "23", WI: "24" }

/** EDTF of a TIMEX3 value; null where it cannot say it or the value is open. */
export function edtfOf(value: string): string | null {
  const date = value.replace(/T.*$/, "")
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date)) return date
  if (/^XXXX-\d\d(?:-\d\d)?$|^\d{4}-(?:\d\d-)?XX$|^\d{4}-XX-XX$/.test(date)) return date
  // There is no year 0: 1 BC is EDTF's 0000.
  const before = /^BC(\d{4})((?:-\d\d){0,2})$/.exec(date)
  if (before) {
    const year = String(Number(before[1]) - 1).padStart(4, "0")
    return `${before[1] === "0001" ? "" : "-"}${year}${before[2]}`
  }
  if (/^\d{3}$/.test(date)) return `${date}X`
  if (/^\d\d$/.test(date)) return `${date}XX`
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(date)
  if (season) return `${season[1]}-${seasonCodes[season[2]!]}`
  const days = intervalOf(value, null)
  return days && `${isoDay(days.from)}/${isoDay(days.to)}`
}

/** How fine a value is. */
export function grainOf(value: string): string | null {
  if (value.endsWith("_REF")) return null
  if (value.startsWith("P")) {
    const unit = /[A-Z]+$/.exec(value)?.[0]
    const clock = value.startsWith("PT")
    if (unit === "M") return clock ? "minute" : "month"
    return (
      { Y: "year", W: "week", D: "day", H: "hour", S: "second", WE: "weekend", NI: "night", Q: "quarter" }[
        unit ?? ""
      ] ?? null
    )
  }
  if (/T\d\d:\d\d/.test(value)) return "minute"
  if (/T[A-Z]/.test(value)) return "part_of_day"
  if (/-WE$/.test(value)) return "weekend"
  if (/-W..-\d$/.test(value)) return "day"
  if (/-W/.test(value)) return "week"
  if (/-Q.$/.test(value)) return "quarter"
  if (/-H\d$/.test(value)) return "half_year"
  if (/-(?:SP|SU|FA|WI)$/.test(value)) return "season"
  return (
    { 2: "century", 3: "decade", 4: "year", 7: "month", 10: "day" }[value.replace(/^BC/, "").length] ?? null
  )
}
