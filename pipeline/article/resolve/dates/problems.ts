import type { Issue } from "../../issue.js"
import type { Recognized, ResolvedDate } from "../../layers.js"
import { weekdayName, weekdays } from "../../recognize/dates/words.js"
import { parseDay, weekdayOf } from "./days.js"

/** Whether a month has such a day; "31 April" has none in any year, and 29 February needs a leap year. */
export function isReal(value: string): boolean {
  const match = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(value)
  return !match || parseDay(`${match[1] === "XXXX" ? "2000" : match[1]}-${match[2]}-${match[3]}`) !== null
}

/** What is wrong with a date, or left open; null where nothing is. */
export function problemOf(date: ResolvedDate, { prose }: Recognized): Issue | null {
  const { start, end, value, resolution } = date
  const words = prose.slice(start, end)
  const found = (severity: Issue["severity"], code: string, message: string): Issue => ({
    severity,
    code,
    message,
    at: { start, end },
    tableName: "dates",
  })
  if (!isReal(value)) return found("warning", "impossible_date", `there is no such day: "${words}"`)
  if (resolution === "unresolved" || resolution === "ambiguous")
    return found("note", "unresolved_date", `the text does not say when "${words}" is`)
  const other = contradictedBy(words, value)
  if (other === null) return null
  return found("warning", "contradicting_weekday", `"${words}" was a ${other}: ${value.slice(0, 10)}`)
}

const named = new RegExp(`^${weekdayName}\\b.*\\d`, "is")
const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/** The weekday of "Monday, 6 April 2021" by the calendar, where the text names another; else null. */
function contradictedBy(words: string, value: string): string | null {
  const said = weekdays.get(named.exec(words)?.groups?.weekday?.toLowerCase() ?? "")
  const day = parseDay(value)
  if (said === undefined || day === null || weekdayOf(day) === said) return null
  return names[weekdayOf(day) - 1]!
}
