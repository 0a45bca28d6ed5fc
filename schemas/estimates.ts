import { z } from "zod"
import { bounds } from "./quantities.js"
import { amount, count, day, flag, id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  estimate_id: id("x", "The estimate: its claim and figure."),
  measure_id: id("k", "What makes two figures comparable: what is counted, whose, doing what."),
  measure: text("The measure in words."),
  unit: text("UCUM code, ISO 4217 code, or the lemma of what is counted.").nullable(),
  unit_name: text("The unit's English name; null for counts.").nullable(),
  value_min: amount("Low end; null where open or not stated.").nullable(),
  value_max: amount("High end; null where open or not stated.").nullable(),
  value_best: amount("The figure itself; null except for exact and approximate.").nullable(),
  bound: oneOf(bounds, "How the figure is bounded."),
  holder_entity_id: id("e", "Who puts it forward; a capital counts as its government.").nullable(),
  holder: text("The holder as printed; null where the article says it in its own voice.").nullable(),
  via_entity_id: id("e", "Who relayed it.").nullable(),
  via: text("The relay as printed.").nullable(),
  claim_id: id("c", "The claim it stands in."),
  quantity_id: id("q", "The figure."),
  article_id: id("a", "The article."),
  sentence_id: id("s", "The sentence of the figure."),
  text: text("The figure as printed."),
  sentence_text: text("The sentence as printed."),
  title: text("The article's title.").nullable(),
  publisher: text("The article's publisher.").nullable(),
  url: text("The article's address.").nullable(),
  published_from: day("First day the article may have been published.").nullable(),
  is_headline: flag("The figure stands in a title."),
  same_origin_as_claim_id: id("c", "Repeats the origin of this claim: count once.").nullable(),
  disputed_by_claim_id: id("c", "The claim that disputes it.").nullable(),
  rivals: count("How many other holders give this measure."),
})

/** A row of estimates. */
export type EstimateRow = z.infer<typeof row>

export const estimates: Table = {
  name: "estimates",
  description: "One holder, one figure, one measure: the table an analyst opens first.",
  key: ["estimate_id"],
  foreignKeys: [
    { column: "holder_entity_id", table: "entities", references: "entity_id" },
    { column: "via_entity_id", table: "entities", references: "entity_id" },
    reference("claims", "claim_id"),
    { column: "quantity_id", table: "quantities", references: "quantity_id" },
    reference("articles", "article_id"),
    reference("sentences", "sentence_id"),
    { column: "same_origin_as_claim_id", table: "claims", references: "claim_id" },
    { column: "disputed_by_claim_id", table: "claims", references: "claim_id" },
  ],
  row,
}
