import type { TimeExpression } from "../../layers.js"
import { timeOf } from "./clock.js"

const before =
  /(?:\b(?:the\s+)?(early|late)(?:\s+in)?\s+)?(?:\bthe\s+)?(?:\b(early|late)\s+)?\b(morning|afternoon|evening|night)(?:\s+hours)?\s+of\s+$/i

/** "the night of 8 February", "the early morning hours of Nov. 1": the part of the day belongs to the date behind it. */
export function withPartOfDay(prose: string, from: number, time: TimeExpression): TimeExpression {
  if (time.type !== "DATE" || time.time || !isDay(time)) return time
  const head = prose.slice(Math.max(from, time.start - 44), time.start)
  if (!head.trimEnd().endsWith("of")) return time
  const found = before.exec(head)
  if (!found) return time
  const part = timeOf(found[3]!)
  const edge = (found[1] ?? found[2])?.toLowerCase()
  return {
    ...time,
    start: time.start - found[0].length,
    type: "TIME",
    value: `${time.value}${part}`,
    time: part,
    mod: edge ? (edge === "early" ? "START" : "END") : time.mod,
  }
}

const weekBefore =
  /(?:\bthe\s+)?\b(week|weekend)\s+(?:of|starting(?:\s+on)?|beginning(?:\s+on)?|commencing|ending(?:\s+on)?)\s+(?:the\s+)?$/i

/** "the week of May 3", "the weekend of 14 June", "July 4 weekend": the day stands for its week or weekend. */
export function withWeek(prose: string, from: number, time: TimeExpression): TimeExpression {
  if (time.type !== "DATE" || time.within || !isDay(time)) return time
  const found = weekBefore.exec(prose.slice(Math.max(from, time.start - 30), time.start))
  if (found)
    return {
      ...time,
      start: time.start - found[0].length,
      within: found[1]!.toLowerCase() as "week" | "weekend",
    }
  if (
    !/^(?:month-day|day-month)$/.test(time.rule) ||
    !/^\sweekend\b/.test(prose.slice(time.end, time.end + 10))
  )
    return time
  return { ...time, end: time.end + " weekend".length, within: "weekend" }
}

const isDay = ({ value }: TimeExpression): boolean =>
  /^(?:\d{4}|XXXX)-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(value)
