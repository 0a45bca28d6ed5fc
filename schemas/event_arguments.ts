import { z } from "zod"
import { id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  event_id: id("v", "The event."),
  article_id: id("a", "The article."),
  role: oneOf(["actor", "recipient", "place", "time", "figure", "claim"], "What it is to the event."),
  ref_id: text("An entity_id, date_id, quantity_id or claim_id, by role."),
})

/** A row of event_arguments. */
export type EventArgumentRow = z.infer<typeof row>

export const eventArguments: Table = {
  name: "event_arguments",
  description: "Who, to whom, where, when, how many, and in whose claim.",
  key: ["event_id", "role", "ref_id"],
  foreignKeys: [reference("events", "event_id"), reference("articles", "article_id")],
  row,
}
