import { z } from "zod"
import { day, evidence, id, oneOf, place, placeKeys, type Table, text } from "./table.js"

/** Whether an event took place, as far as the text says. */
export const eventStatuses = [
  "happened",
  "ongoing",
  "planned",
  "expected",
  "possible",
  "rumoured",
  "denied",
] as const

const row = z.strictObject({
  event_id: id("v", "The event mention: its article and trigger."),
  ...place,
  label: text("The event in a few words."),
  event_type: text("PLOVER category; null if none fits.").nullable(),
  status: oneOf(eventStatuses, "Whether it took place, as far as the text says."),
  date_from: day("First day it may have happened.").nullable(),
  date_to: day("Last day it may have happened.").nullable(),
  date_precision: text("How fine the date is: day, month, year.").nullable(),
  place_entity_id: id("e", "Where.").nullable(),
  place_precision: text("UCDP code of how fine the place is, 1 (exact) to 7.").nullable(),
  same_as_event_id: id("v", "An earlier mention of the same event.").nullable(),
  ...evidence,
})

/** A row of events. */
export type EventRow = z.infer<typeof row>

export const events: Table = {
  name: "events",
  description: "What happened, happens or may happen; acts of saying are claims, not events.",
  key: ["event_id"],
  foreignKeys: [
    ...placeKeys,
    { column: "place_entity_id", table: "entities", references: "entity_id" },
    { column: "same_as_event_id", table: "events", references: "event_id" },
  ],
  row,
}
