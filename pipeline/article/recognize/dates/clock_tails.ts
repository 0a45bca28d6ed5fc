import type { TimeExpression } from "../../layers.js"
import { two } from "./rule.js"

const before =
  /(?:^|[^\d.,:$£€#-])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(?:[ ]?[-–][ ]?|\s(?:to|and|or|until|till)\s)$/
const half = /([ap])\.?m\b|\b(morning|afternoon|evening)\b/i

/** The first hour of "5 to 6 pm", "9:30-11 a.m." and "between 5 and 6 in the afternoon", told without its half of the day. */
export function earlierClock(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const said = half.exec(text.slice(time.start, time.end))
  if (!said) return fromHour(text, time, from)
  const found = before.exec(text.slice(Math.max(from, time.start - 14), time.start))
  if (!found) return [time]
  const ends = /T(\d\d):/.exec(time.value)
  const hour = Number(found[1]) % 12
  if (!ends || isCount(text.slice(0, time.start - found[0].length + 1), found[0])) return [time]
  // "11 to 2 pm" begins before noon, "9 to 5 a.m." in the evening
  const late = Number(ends[1]) >= 12
  const isLate = hour > Number(ends[1]) % 12 ? !late : late
  const clock = `T${two(hour + (isLate ? 12 : 0))}:${found[2] ?? "00"}`
  const start = time.start - found[0].length + found[0].search(/\d/)
  const end = start + /^[\d:.]*\d/.exec(text.slice(start))![0].length
  return [{ ...time, start, end, value: time.value.replace(/T\d.*$/, clock), time: clock }, time]
}

const fromBefore = /\b(?:from|between)\s(2[0-3]|[01]?\d)\s(?:to|and|until|till)\s$/i

/** "between 10 and 11:30" */
function fromHour(text: string, time: TimeExpression, from: number): TimeExpression[] {
  const found = fromBefore.exec(text.slice(Math.max(from, time.start - 20), time.start))
  if (!found || time.rule !== "clock-24") return [time]
  const clock = `T${two(Number(found[1]))}:00`
  const start = time.start - found[0].length + found[0].search(/\d/)
  return [
    {
      ...time,
      start,
      end: start + found[1]!.length,
      value: time.value.replace(/T\d.*$/, clock),
      time: clock,
    },
    time,
  ]
}

/** "won 5 and 6 p.m. …": numbers joined by "and" are hours only after "between". */
const isCount = (before: string, joined: string): boolean =>
  /\sand\s$/.test(joined) && !/\bbetween\s$/i.test(before.slice(-12))
