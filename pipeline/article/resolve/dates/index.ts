import type { Report } from "../../issue.js"
import type { Publication, Recognized, ResolvedDate } from "../../layers.js"

/** Puts the time expressions on the calendar, against the publication date, stated or inferred. Same order and length as `times`. */
export function resolveDates(
  _article: Recognized,
  _report: Report,
): { publication: Publication; dates: ResolvedDate[] } {
  return {
    publication: { edtf: null, from: null, to: null, basis: "unknown", confidence: null, evidence: null },
    dates: [],
  }
}
