import { z } from "zod"
import { count, id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  entity_id: id("e", "The entity."),
  name: text("A name that was used for it, as printed."),
  kind: oneOf(["full", "short", "acronym", "demonym", "role"], "What kind of name it is."),
  mentions: count("How often it was used."),
})

/** A row of entity_names. */
export type EntityNameRow = z.infer<typeof row>

export const entityNames: Table = {
  name: "entity_names",
  description: "Every name that was used for an entity.",
  key: ["entity_id", "name"],
  foreignKeys: [{ ...reference("entities", "entity_id") }],
  row,
}
