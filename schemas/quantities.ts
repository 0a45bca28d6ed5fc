import { z } from "zod"
import { amount, evidence, flag, id, oneOf, place, placeKeys, type Table, text } from "./table.js"

/** How a figure is bounded; low, high and best follow UCDP. */
export const bounds = [
  "exact",
  "approximate",
  "range",
  "vague_range",
  "at_most",
  "at_least",
  "less_than",
  "more_than",
] as const

const row = z.strictObject({
  quantity_id: id("q", "The figure: its article and place."),
  ...place,
  number_text: text("The number as printed, without what is counted.").nullable(),
  kind: oneOf(
    ["count", "percent", "money", "measure", "age", "ordinal", "comparative"],
    "What kind of figure it is.",
  ),
  value_min: amount("Low end; null where open or not stated.").nullable(),
  value_max: amount("High end; null where open or not stated.").nullable(),
  value_best: amount(
    "The figure itself; null except for exact and approximate. Never a midpoint.",
  ).nullable(),
  bound: oneOf(bounds, "How the figure is bounded."),
  change: oneOf(
    ["up", "down"],
    "Whether the figure says by how much something rose or fell, or to what.",
  ).nullable(),
  qualifier: text("The words that bound it: up to, around, at least.").nullable(),
  is_additional: flag("Comes on top of another figure: an additional 500."),
  unit: text(
    "UCUM code, ISO 4217 code, or the lemma of what is counted; person for the 12 killed. A price is UCUM with the currency in braces: {USD}/a, {USD}/[bbl_us].",
  ).nullable(),
  unit_name: text("The unit's English name, singular, after CLDR; null for counts.").nullable(),
  unit_system: oneOf(
    ["ucum", "iso4217", "count"],
    "What the unit is written in; ucum for prices too, as {USD}/a.",
  ).nullable(),
  counted: text("What is counted, as printed.").nullable(),
  counted_lemma: text("What is counted, without determiners, its head in the singular.").nullable(),
  counted_entity_id: id("e", "The entity that is counted from.").nullable(),
  part_of_quantity_id: id("q", "The figure that this is a part of: 4,000 of these.").nullable(),
  group_id: id("g", "Figures that stand together.").nullable(),
  group_kind: oneOf(["from_to", "or", "and"], "How they stand together.").nullable(),
  ...evidence,
})

/** A row of quantities. */
export type QuantityRow = z.infer<typeof row>

export const quantities: Table = {
  name: "quantities",
  description: "Every figure with its bounds, its unit, what is counted, and what it is part of.",
  key: ["quantity_id"],
  foreignKeys: [
    ...placeKeys,
    { column: "counted_entity_id", table: "entities", references: "entity_id" },
    { column: "part_of_quantity_id", table: "quantities", references: "quantity_id" },
  ],
  row,
}
