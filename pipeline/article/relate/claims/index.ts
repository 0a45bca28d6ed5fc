import type { Claim, Resolved } from "../../layers.js"

/** Who says what: attributed claims. */
export function findClaims(_article: Resolved): Claim[] {
  return []
}
