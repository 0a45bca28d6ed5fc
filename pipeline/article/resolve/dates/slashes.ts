import type { Recognized, TimeExpression } from "../../layers.js"
import { two } from "../../recognize/dates/rule.js"

/** What comes first in dates like 4/25/2019; null where an article does not show it. */
export type SlashOrder = "month" | "day" | null

const numbers = (prose: string, { start, end }: TimeExpression): RegExpExecArray | null =>
  /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)$/.exec(prose.slice(start, end))

/** The order that the article's own dates show, where a number above twelve leaves one reading; null where they disagree. */
export function slashOrderOf({ prose, times }: Recognized): SlashOrder {
  const shown = new Set<SlashOrder>()
  for (const time of times) {
    const found = numbers(prose, time)
    if (found && Number(found[1]) > 12) shown.add("day")
    if (found && Number(found[2]) > 12) shown.add("month")
  }
  return shown.size === 1 ? [...shown][0]! : null
}

/** Both readings of 4/5/2019, its month first and its day first; null for anything else. */
export function slashReadings(
  prose: string,
  time: TimeExpression,
): { readonly month: string; readonly day: string } | null {
  const found = time.value.endsWith("-XX-XX") ? numbers(prose, time) : null
  if (!found) return null
  const [first, second, year] = [two(Number(found[1])), two(Number(found[2])), time.value.slice(0, 4)]
  return { month: `${year}-${first}-${second}`, day: `${year}-${second}-${first}` }
}
