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

const isDay = ({ value }: TimeExpression): boolean =>
  /^(?:\d{4}|XXXX)-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(value)
