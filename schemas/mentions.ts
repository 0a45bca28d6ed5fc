import { z } from "zod"
import { evidence, id, oneOf, place, placeKeys, type Table } from "./table.js"

const row = z.strictObject({
  mention_id: id("m", "The mention: its article, place and entity."),
  ...place,
  entity_id: id("e", "What is meant; one row an entity, so 'both countries' gives two."),
  form: oneOf(["name", "nominal", "pronoun", "demonym"], "How it is mentioned."),
  stands_for_entity_id: id("e", "What it stands for: a capital for its government.").nullable(),
  nested_in_mention_id: id("m", "The longer name that it is part of.").nullable(),
  ...evidence,
})

/** A row of mentions. */
export type MentionRow = z.infer<typeof row>

export const mentions: Table = {
  name: "mentions",
  description: "Every place where an entity is named, described or referred to.",
  key: ["mention_id"],
  foreignKeys: [
    ...placeKeys,
    { column: "entity_id", table: "entities", references: "entity_id" },
    { column: "stands_for_entity_id", table: "entities", references: "entity_id" },
    { column: "nested_in_mention_id", table: "mentions", references: "mention_id" },
  ],
  row,
}
