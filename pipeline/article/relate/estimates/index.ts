import type { Claim, Estimate, Event, Resolved } from "../../layers.js"

/** Figures put forward as the size of something, each with its holder. Adds a claim in the author's voice where nobody else holds the figure. */
export function findEstimates(
  _article: Resolved,
  claims: readonly Claim[],
  _events: readonly Event[],
): { claims: Claim[]; estimates: Estimate[] } {
  return { claims: [...claims], estimates: [] }
}
