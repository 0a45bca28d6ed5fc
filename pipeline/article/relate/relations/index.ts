import type { Relation, Resolved } from "../../layers.js"

/** Positions, memberships, employers, places and signatories. */
export function findRelations(_article: Resolved): Relation[] {
  return []
}
