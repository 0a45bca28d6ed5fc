import table from "../../../lexicons/dates-confidence.json" with { type: "json" }
import { confidenceOf } from "../../confidence.js"
import type { ResolvedDate } from "../../layers.js"

/** What tells how sure a date is: on what it rests, whether its article tells dates in order, its rule, how fine it is. */
export const dateParts = (
  { resolution, rule, grain }: ResolvedDate,
  isNarrative: boolean,
): (string | null)[] => [resolution, isNarrative ? "history" : "news", rule, grain]

/** The date with how probable its value is, at most `cap` (0..1): what it is counted from may be a guess. */
export function confident(date: ResolvedDate, isNarrative: boolean, cap: number): ResolvedDate {
  const share = confidenceOf(table, dateParts(date, isNarrative))
  return { ...date, confidence: share === null ? null : Math.min(share, cap) }
}
