import type { EventArgumentRow } from "../../../schemas/event_arguments.js"
import type { EventRow } from "../../../schemas/events.js"
import type { Event, Related } from "../layers.js"
import { claimId, placeOf } from "./place.js"
import type { Places } from "./places.js"

/** Events and their arguments. */
export function eventRows(
  article: Related,
  places: Places,
): { events: EventRow[]; event_arguments: EventArgumentRow[] } {
  return {
    events: article.events.map((event) => eventRow(article, places, event)),
    event_arguments: article.events.flatMap((event) => argumentRows(article, places, event)),
  }
}

function eventRow(article: Related, places: Places, event: Event): EventRow {
  const date = event.times.map((i) => article.dates[i]!).find(({ from }) => from !== null)
  const at = placeOf(article, places, event)
  const { grain } = date ?? { grain: null }
  return {
    event_id: places.id("v", event),
    article_id: at.article_id,
    sentence_id: at.sentence_id,
    char_start: at.char_start,
    char_end: at.char_end,
    text: at.text,
    label: event.label,
    event_type: event.type,
    status: event.status,
    date_from: date?.from ?? null,
    date_to: date?.to ?? null,
    date_precision: date ? grain : null,
    place_entity_id: event.place === null ? null : article.entities[event.place]!.id,
    place_precision: null,
    same_as_event_id: event.sameAs === null ? null : places.id("v", article.events[event.sameAs]!),
    confidence: null,
    rule: event.rule,
  }
}

function argumentRows(article: Related, places: Places, event: Event): EventArgumentRow[] {
  const rows = new Map<string, EventArgumentRow>()
  const event_id = places.id("v", event)
  const add = (role: EventArgumentRow["role"], ref_id: string) =>
    rows.set(`${role} ${ref_id}`, { event_id, article_id: article.article.id, role, ref_id })
  const entity = (i: number) => article.entities[i]!.id
  for (const i of event.actors) add("actor", entity(i))
  for (const i of event.recipients) add("recipient", entity(i))
  if (event.place !== null) add("place", entity(event.place))
  for (const i of event.times) add("time", places.id("d", article.dates[i]!))
  for (const i of event.figures) add("figure", places.id("q", article.quantities[i]!))
  for (const i of event.claims) add("claim", claimId(article, places, i))
  return [...rows.values()]
}
