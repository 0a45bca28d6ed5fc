import type { Rows } from "../../schemas/index.js"

type Cell = string | number | boolean | null | undefined

/** The rows of one article for a reader's eye: a line a row, without keys and places. */
export function show(rows: Rows): string {
  const nameOf = namesOf(rows)
  const textsById = new Map<string, string>()
  for (const row of rows.dates) textsById.set(row.date_id, row.text)
  for (const row of rows.quantities) textsById.set(row.quantity_id, row.text)
  for (const row of rows.claims) textsById.set(row.claim_id, `claim ${row.cue_text ?? row.attribution}`)
  for (const row of rows.events) textsById.set(row.event_id, row.text)
  const meant = (id: string | null): string | null =>
    id === null ? null : (nameOf(id) ?? textsById.get(id) ?? "?")

  const argumentsOf = argumentsByEvent(rows)
  return [
    section("articles", rows.articles, (row) => [
      row.title,
      row.byline,
      row.publisher,
      labelled("published", row.published),
      row.published_basis,
      `${row.paragraphs} paragraphs, ${row.sentences} sentences, ${row.words} words`,
    ]),
    section("sentences", rows.sentences, (row) => [`${row.kind}: ${row.text}`]),
    section("mentions", rows.mentions, (row) => [
      `${row.text} → ${nameOf(row.entity_id)}, ${typeOf(rows, row.entity_id)}`,
      row.form === "name" ? null : row.form,
      labelled("for", meant(row.stands_for_entity_id)),
    ]),
    section("quantities", rows.quantities, (row) => [
      row.text,
      row.kind,
      row.bound,
      figureOf(row),
      row.unit,
      labelled("counted", row.counted_lemma),
      row.change,
      row.is_additional ? "additional" : null,
      labelled("part of", meant(row.part_of_quantity_id)),
    ]),
    section("dates", rows.dates, (row) => [
      row.text,
      `${row.timex_type} ${row.timex_value}`,
      row.timex_mod,
      labelled("edtf", row.edtf),
      row.resolution,
      labelled("or", row.alternative),
      labelled("signal", row.signal),
    ]),
    section("claims", rows.claims, (row) => [
      `${row.source_text ?? row.attribution} (${row.source_class ?? "no class"})`,
      row.cue_text ?? "-",
      row.content_text ?? "-",
      row.claim_kind,
      row.is_quote ? "quote" : null,
      row.source_factuality,
      row.stance,
      labelled("answers", meant(row.responds_to_claim_id)),
    ]),
    section("estimates", rows.estimates, (row) => [
      row.holder ?? "the article",
      row.measure,
      row.text,
      row.bound,
      figureOf(row),
      row.unit,
      labelled("via", row.via),
      row.rivals ? `${row.rivals} rivals` : null,
      row.is_headline ? "headline" : null,
    ]),
    section("events", rows.events, (row) => [
      row.text,
      row.label,
      row.event_type,
      row.status,
      interval(row.date_from, row.date_to),
      ...(argumentsOf.get(row.event_id) ?? []).map(({ role, ref_id }) => `${role}: ${meant(ref_id)}`),
    ]),
    section("relations", rows.relations, (row) => [
      `${nameOf(row.subject_entity_id)} ${row.relation} ${meant(row.object_entity_id) ?? "-"}`,
      row.role,
      row.text,
    ]),
    section("issues", rows.issues, (row) => [row.severity, row.code, row.text, row.message]),
  ].join("\n")
}

function section<R>(name: string, rows: readonly R[], cells: (row: R) => readonly Cell[]): string {
  return [`# ${name}`, ...rows.map((row) => line(cells(row))), ""].join("\n")
}

/** Cells that say nothing are left out; a line break inside a cell would make two lines of a row. */
const line = (cells: readonly Cell[]): string =>
  cells
    .filter((cell) => cell !== null && cell !== undefined)
    .join(" | ")
    .replaceAll(/\s+/g, " ")

const labelled = (label: string, cell: Cell): string | null =>
  cell === null || cell === undefined ? null : `${label} ${cell}`

/** The figure itself where there is one, else its bounds. */
const figureOf = (row: { value_min: Cell; value_max: Cell; value_best: Cell }): string | null =>
  row.value_best === null ? interval(row.value_min, row.value_max) : String(row.value_best)

function interval(low: Cell, high: Cell): string | null {
  if (low === null && high === null) return null
  return low === high ? String(low) : `${low ?? ""}..${high ?? ""}`
}

function namesOf(rows: Rows): (id: string) => string | undefined {
  const names = new Map(rows.entities.map((row) => [row.entity_id, row.name]))
  return (id) => names.get(id)
}

const typeOf = (rows: Rows, id: string): string | undefined =>
  rows.entities.find((row) => row.entity_id === id)?.type

function argumentsByEvent({ event_arguments }: Rows): Map<string, Rows["event_arguments"]> {
  const byEvent = new Map<string, Rows["event_arguments"]>()
  for (const row of event_arguments) byEvent.set(row.event_id, [...(byEvent.get(row.event_id) ?? []), row])
  return byEvent
}
