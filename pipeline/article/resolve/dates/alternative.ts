import type { Anchor } from "../../recognize/dates/anchor.js"
import { anchored, type Setting } from "./anchor.js"
import { type Day, isoDay, mondayOf, parseDay } from "./days.js"
import { intervalOf } from "./interval.js"

/**
 * The competing reading of a date counted from a known day, as a TIMEX3 value: the other direction where no verb says
 * which, the other week of "next Friday" said on a Wednesday. Null where the margin is wide.
 */
export function alternativeTo(value: string, anchor: Anchor, setting: Setting): string | null {
  if (setting.narrative) return null
  if (anchor.kind === "weekday" && anchor.which !== null) return otherWeek(value, anchor.which, setting.day)
  if (setting.tense !== null || ("which" in anchor && anchor.which !== null)) return null
  for (const tense of ["past", "ahead"] as const) {
    const other = anchored(anchor, { ...setting, tense })
    if (other !== null && other !== value && isClose(other, value, { anchor, day: setting.day })) return other
  }
  return null
}

/** "next Friday", said in the week of a Friday to come, is that Friday or the one after; "last Monday" likewise. */
function otherWeek(value: string, which: -1 | 0 | 1, day: Day): string | null {
  const read = parseDay(value)
  if (which === 0 || read === null || mondayOf(read) !== mondayOf(day)) return null
  return isoDay(read + 7 * which)
}

/** Weekdays lie within a week of each other; of others the second must not be more than twice as far. */
function isClose(other: string, value: string, { anchor, day }: { anchor: Anchor; day: Day }): boolean {
  if (anchor.kind === "weekday") return true
  const [far, near] = [other, value].map((reading) => intervalOf(reading, null))
  return far !== null && near !== null && Math.abs(far!.from - day) <= 2 * Math.abs(near!.from - day)
}
