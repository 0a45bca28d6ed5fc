import { z } from "zod"
import { count, evidence, id, oneOf, reference, type Table, text } from "./table.js"

/** Standing relations between entities. */
export const relationKinds = [
  "position_held",
  "member_of",
  "employer",
  "affiliation",
  "located_in",
  "signatory_of",
  "part_of",
] as const

const row = z.strictObject({
  relation_id: id("r", "The relation: its article, evidence and ends."),
  article_id: id("a", "The article."),
  sentence_id: id("s", "The sentence of the evidence."),
  subject_entity_id: id("e", "Who or what stands in the relation."),
  relation: oneOf(relationKinds, "The relation."),
  wikidata_property: text("The Wikidata property it corresponds to.").nullable(),
  object_entity_id: id("e", "To whom or what.").nullable(),
  role: text("The role as printed: Defense Minister.").nullable(),
  char_start: count("Offset of the evidence."),
  char_end: count("Offset just past it."),
  text: text("The evidence as printed."),
  date_id: id("d", "When it held, where the text says.").nullable(),
  ...evidence,
})

/** A row of relations. */
export type RelationRow = z.infer<typeof row>

export const relations: Table = {
  name: "relations",
  description: "Positions, memberships, employers, places and signatories, with the words that say so.",
  key: ["relation_id"],
  foreignKeys: [
    reference("articles", "article_id"),
    reference("sentences", "sentence_id"),
    { column: "subject_entity_id", table: "entities", references: "entity_id" },
    { column: "object_entity_id", table: "entities", references: "entity_id" },
    { column: "date_id", table: "dates", references: "date_id" },
  ],
  row,
}
