import { z } from "zod"
import { day, evidence, id, oneOf, place, placeKeys, type Table, text } from "./table.js"

/** On what the reading of a time expression rests. */
export const resolutions = [
  "explicit",
  "relative",
  "narrative",
  "inferred",
  "reference",
  "ambiguous",
  "unresolved",
] as const

const row = z.strictObject({
  date_id: id("d", "The time expression: its article and place."),
  ...place,
  timex_type: oneOf(["DATE", "TIME", "DURATION", "SET"], "TIMEX3 type."),
  timex_value: text("TIMEX3 value, granularity kept: 2024, 2025-07, P3D, PXM, FUTURE_REF."),
  timex_mod: text("TIMEX3 modifier: START, MID, END, APPROX, …").nullable(),
  timex_quant: text("TIMEX3 quantifier of a SET.").nullable(),
  timex_freq: text("TIMEX3 frequency of a SET.").nullable(),
  edtf: text("EDTF; null where it cannot say it.").nullable(),
  date_from: day("First day of the expression's own interval.").nullable(),
  date_to: day("Last day of it, inclusive.").nullable(),
  grain: text("year, month, week, day, hour, … : how fine it is.").nullable(),
  resolution: oneOf(
    resolutions,
    "On what the reading rests; null for a duration or set with no place in time.",
  ).nullable(),
  alternative: text("The competing reading, TIMEX3.").nullable(),
  signal: text("The words before it: since, as early as, by.").nullable(),
  group_id: id("g", "Expressions that stand together: the two ends of a range.").nullable(),
  group_kind: oneOf(["range", "or", "and"], "How they stand together.").nullable(),
  ...evidence,
})

/** A row of dates. */
export type DateRow = z.infer<typeof row>

export const dates: Table = {
  name: "dates",
  description: "Every time expression, normalised as far as the text allows.",
  key: ["date_id"],
  foreignKeys: placeKeys,
  row,
}
