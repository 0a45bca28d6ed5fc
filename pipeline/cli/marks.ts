import type { Span } from "../article/article.js"
import type { Quantity, Related, ResolvedDate } from "../article/layers.js"

/** What is marked in the text, and how it was read. */
export interface Mark extends Span {
  readonly kind: "name" | "date" | "quantity" | "cue"
  readonly reading: string
}

/** Everything found in an article, longest first where two begin together. */
export function marksOf({ mentions, dates, quantities, claims, entities }: Related): Mark[] {
  const names = mentions.map(({ start, end, entity, standsFor }): Mark => {
    const reading = [entities[entity]?.name, standsFor === null ? "" : `for ${entities[standsFor]?.name}`]
    return { start, end, kind: "name", reading: reading.filter(Boolean).join(", ") }
  })
  const cues = claims.flatMap(({ cue, entity, kind }) => {
    const who = entity === null ? "" : ` by ${entities[entity]?.name}`
    return cue.map(({ start, end }): Mark => ({ start, end, kind: "cue", reading: `${kind}${who}` }))
  })
  const all = [
    ...names,
    ...cues,
    ...dates.map(
      (date): Mark => ({ start: date.start, end: date.end, kind: "date", reading: readingOfDate(date) }),
    ),
    ...quantities.map(
      (one): Mark => ({ start: one.start, end: one.end, kind: "quantity", reading: readingOf(one) }),
    ),
  ]
  return unique(all).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** One name may stand for two things, one cue may open two claims: one mark, both readings. */
function unique(marks: readonly Mark[]): Mark[] {
  const byPlace = new Map<string, Mark>()
  for (const mark of marks) {
    const key = `${mark.start} ${mark.end} ${mark.kind}`
    const before = byPlace.get(key)?.reading
    const reading =
      before === undefined || before === mark.reading ? mark.reading : `${before} and ${mark.reading}`
    byPlace.set(key, { ...mark, reading })
  }
  return [...byPlace.values()]
}

/** "25000 to 30000 soldier, range, additional". */
function readingOf({ min, max, best, bound, unit, change, isAdditional, kind }: Quantity): string {
  const value = best ?? (min === max ? min : `${min ?? "…"} to ${max ?? "…"}`)
  const number = value === null ? kind : `${value}${unit ? ` ${unit}` : ""}`
  return [number, bound === "exact" ? "" : bound, change ?? "", isAdditional ? "additional" : ""]
    .filter(Boolean)
    .join(", ")
}

/** "2025-07, narrative"; "XXXX-WXX-4, ambiguous". */
const readingOfDate = ({ edtf, value, resolution, from, to }: ResolvedDate): string =>
  [edtf ?? value, edtf === null && from !== null ? `${from}/${to}` : "", resolution ?? ""]
    .filter(Boolean)
    .join(", ")
