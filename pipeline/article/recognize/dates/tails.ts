import type { TimeExpression } from "../../layers.js"
import { earlierClock } from "./clock_tails.js"
import { either, two } from "./rule.js"
import { months, ordinals } from "./words.js"

const words = [...ordinals.keys()].filter((word) => /^[a-z]+$/.test(word))
const ones = words.filter((word) => ordinals.get(word)! < 10)
const nth = `(?:(?:twenty|thirty)[- ](?:${either(ones)})|thirtieth|${either(words)})`
const secondDay = new RegExp(
  String.raw`(?:[ ]?[-–—][ ]?|\s(?:and|to|or|through|until|till|thru)\s(?:the\s)?)(?:(\d{1,2})(?:st|nd|rd|th)?|(${nth}))(?:,?\s((?:19|20)\d\d))?(?!\d|[:./,]\d|\s?%|\s[a-z]+s\b|[-–]|[a-z])`,
  "y",
)
const firstDay = new RegExp(
  String.raw`(?:^|[^\d.,:$a-z])(?:(\d{1,2})(?:st|nd|rd|th)?|(${nth}))(?:[ ]?[-–—][ ]?|\s(?:and|to|or|until|till|through)\s(?:the\s)?)$`,
  "i",
)
const firstOf = /\b(?:from|between)\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\s(?:to|and|until|till|through)\s$/i
const firstMonth = new RegExp(String.raw`\b(${either([...months.keys()])})\.?[ ]?[-–/][ ]?$`, "i")
const firstYear = /(?:^|[^\d.,:$-])(\d{1,4})(?:[ ]?[-–—][ ]?|\s(?:and|to|until|or)\s)$/
const secondYear = /[-–/](\d\d)(?![\d-])/y

/** The other end of "Aug. 3-5", "3 to 5 August", "1994-97" and "499–493 BC", told without its month, century or era. */
export function tailOf(text: string, time: TimeExpression, from: number): TimeExpression[] {
  if (time.rule === "month-day") return fromDay(text, time, from) ?? later(text, time)
  if (time.rule === "day-month") return earlier(text, time, from)
  if (time.rule === "month-year") return earlierMonth(text, time, from)
  if (time.rule === "day-of-that-month") return earlier(text, time, from)
  if (time.rule === "before-christ") return earlierYear(text, time, from)
  if (/^(?:clock|clock-24|o-clock)$/.test(time.rule)) return earlierClock(text, time, from)
  return time.rule === "year" ? laterYear(text, time) : [time]
}

function later(text: string, time: TimeExpression): TimeExpression[] {
  secondDay.lastIndex = time.end
  const found = secondDay.exec(text)
  if (!found || /\d{4}$/.test(text.slice(time.start, time.end))) return [time]
  const day = dayIn(found)
  if (day === null) return [time]
  const digits = time.end + found[0].indexOf(found[1] ?? found[2]!)
  const end = time.end + found[0].length
  const year = found[3]
  return [
    year ? onDay({ ...time, value: `${year}${time.value.slice(4)}` }, Number(time.value.slice(8))) : time,
    onDay({ ...time, start: digits, end, value: year ? `${year}${time.value.slice(4)}` : time.value }, day),
  ]
}

function earlier(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const found = firstDay.exec(text.slice(Math.max(from, time.start - 30), time.start))
  const day = found && dayIn(found)
  if (!found || day === null) return [time]
  const said = found[1] ?? found[2]!
  const start = time.start - found[0].length + found[0].indexOf(said)
  const first = onDay({ ...time, start, end: start + said.length }, day)
  // "from the 27th to the 3rd of April" begins in March
  return [day > Number(time.value.slice(8)) ? aMonthBefore(first) : first, time]
}

/** "5", "5th", "twenty-seventh" → 5, 5, 27; null where no month has such a day. */
function dayIn([, digits, word]: RegExpExecArray): number | null {
  const [ten, one] = (word ?? "").toLowerCase().split(/[- ]/)
  const day = digits
    ? Number(digits)
    : one
      ? (ten === "thirty" ? 30 : 20) + ordinals.get(one)!
      : (ordinals.get(ten!) ?? 30)
  return day >= 1 && day <= 31 ? day : null
}

function onDay(time: TimeExpression, day: number): TimeExpression {
  const { anchor, ...rest } = time
  const value = `${time.value.slice(0, 8)}${two(day)}`
  if (anchor?.kind === "dayInMonth") return { ...time, value, anchor: { ...anchor, day } }
  if (!value.startsWith("XXXX") || anchor?.kind !== "monthDay") return { ...rest, value }
  return { ...time, value, anchor: { ...anchor, day } }
}

function aMonthBefore(time: TimeExpression): TimeExpression {
  const { anchor, value } = time
  if (anchor?.kind === "dayInMonth") return { ...time, anchor: { ...anchor, by: anchor.by - 1 } }
  const month = Number(value.slice(5, 7)) - 1
  if (month < 1) return time
  const moved = { ...time, value: `${value.slice(0, 5)}${two(month)}${value.slice(7)}` }
  return anchor?.kind === "monthDay" ? { ...moved, anchor: { ...anchor, month } } : moved
}

/** "from 4 to January 22": the first day is told without its month. */
function fromDay(text: string, time: TimeExpression, from: number): TimeExpression[] | null {
  const found = firstOf.exec(text.slice(Math.max(from, time.start - 24), time.start))
  if (!found || !(Number(found[1]) < Number(time.value.slice(8)))) return null
  const start = time.start - found[0].length + found[0].search(/\d/)
  return [onDay({ ...time, start, end: start + found[1]!.length }, Number(found[1])), time]
}

function laterYear(text: string, time: TimeExpression): TimeExpression[] {
  secondYear.lastIndex = time.end
  const found = secondYear.exec(text)
  if (!found || time.value.length !== 4 || Number(found[1]) <= Number(time.value.slice(2))) return [time]
  return [time, { ...time, start: time.end + 1, end: time.end + 3, value: time.value.slice(0, 2) + found[1] }]
}

/** "Jan-Feb 2017": one word, of which the second month is read. */
function earlierMonth(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const found = firstMonth.exec(text.slice(Math.max(from, time.start - 14), time.start))
  if (!found || !/^[A-Z]/.test(found[1]!) || !/^\d{4}-\d\d$/.test(time.value)) return [time]
  const start = time.start - found[0].length
  const month = months.get(found[1]!.toLowerCase())!
  // "Dec-Jan 2017" began the year before
  const year = Number(time.value.slice(0, 4)) - (month > Number(time.value.slice(5)) ? 1 : 0)
  return [{ ...time, start, end: start + found[1]!.length, value: `${year}-${two(month)}` }, time]
}

// "499–493 BC"
function earlierYear(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const found = firstYear.exec(text.slice(Math.max(from, time.start - 14), time.start))
  if (!found || time.value.length !== 6 || Number(found[1]) <= Number(time.value.slice(2))) return [time]
  const start = time.start - found[0].length + found[0].indexOf(found[1]!)
  return [{ ...time, start, end: start + found[1]!.length, value: `BC${found[1]!.padStart(4, "0")}` }, time]
}
