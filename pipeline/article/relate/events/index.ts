import type { Claim, Event, Resolved } from "../../layers.js"

/** What happened, happens or may happen. */
export function findEvents(_article: Resolved, _claims: readonly Claim[]): Event[] {
  return []
}
