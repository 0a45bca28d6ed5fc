import type { TimeExpression } from "../../layers.js"
import { two } from "./rule.js"

const secondDay =
  /(?:[ ]?[-–—][ ]?|\s(?:and|to|or|through)\s)(\d{1,2})(?:st|nd|rd|th)?(?:,?\s((?:19|20)\d\d))?(?!\d|[:./,]\d|\s?%|\s[a-z]+s\b|[-–])/y
const firstDay =
  /(?:^|[^\d.,:$])(\d{1,2})(?:st|nd|rd|th)?(?:[ ]?[-–—][ ]?|\s(?:and|to|or|until|till|through)\s(?:the\s)?)$/
const firstYear = /(?:^|[^\d.,:$-])(\d{1,4})(?:[ ]?[-–—][ ]?|\s(?:and|to|until|or)\s)$/
const secondYear = /[-–/](\d\d)(?![\d-])/y

/** The other end of "Aug. 3-5", "3 to 5 August", "1994-97" and "499–493 BC", told without its month, century or era. */
export function tailOf(text: string, time: TimeExpression, from: number): TimeExpression[] {
  if (time.rule === "month-day") return later(text, time)
  if (time.rule === "day-month") return earlier(text, time, from)
  if (time.rule === "before-christ") return earlierYear(text, time, from)
  return time.rule === "year" ? laterYear(text, time) : [time]
}

function later(text: string, time: TimeExpression): TimeExpression[] {
  secondDay.lastIndex = time.end
  const found = secondDay.exec(text)
  if (!found || /\d{4}$/.test(text.slice(time.start, time.end)) || Number(found[1]) > 31 || found[1] === "0")
    return [time]
  const digits = time.end + found[0].indexOf(found[1]!)
  const end = time.end + found[0].length
  const year = found[2]
  return [
    year ? onDay({ ...time, value: `${year}${time.value.slice(4)}` }, Number(time.value.slice(8))) : time,
    onDay(
      { ...time, start: digits, end, value: year ? `${year}${time.value.slice(4)}` : time.value },
      Number(found[1]),
    ),
  ]
}

function earlier(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const found = firstDay.exec(text.slice(Math.max(from, time.start - 14), time.start))
  if (!found || Number(found[1]) > 31 || found[1] === "0") return [time]
  const start = time.start - found[0].length + found[0].indexOf(found[1]!)
  return [onDay({ ...time, start, end: start + found[1]!.length }, Number(found[1])), time]
}

function onDay(time: TimeExpression, day: number): TimeExpression {
  const { anchor, ...rest } = time
  const value = `${time.value.slice(0, 8)}${two(day)}`
  if (!value.startsWith("XXXX") || anchor?.kind !== "monthDay") return { ...rest, value }
  return { ...time, value, anchor: { ...anchor, day } }
}

function laterYear(text: string, time: TimeExpression): TimeExpression[] {
  secondYear.lastIndex = time.end
  const found = secondYear.exec(text)
  if (!found || time.value.length !== 4 || Number(found[1]) <= Number(time.value.slice(2))) return [time]
  return [time, { ...time, start: time.end + 1, end: time.end + 3, value: time.value.slice(0, 2) + found[1] }]
}

// "499–493 BC"
function earlierYear(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const found = firstYear.exec(text.slice(Math.max(from, time.start - 14), time.start))
  if (!found || time.value.length !== 6 || Number(found[1]) <= Number(time.value.slice(2))) return [time]
  const start = time.start - found[0].length + found[0].indexOf(found[1]!)
  return [{ ...time, start, end: start + found[1]!.length, value: `BC${found[1]!.padStart(4, "0")}` }, time]
}
