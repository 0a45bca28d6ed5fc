import table from "../../../lexicons/quantity-confidence.json" with { type: "json" }
import { confidenceOf } from "../../confidence.js"
import type { Quantity } from "../../layers.js"

/** What tells how sure a figure is: its rule, whether it says what it is of, its bound. */
export const quantityParts = ({ rule, unit, counted, bound }: Quantity): string[] => [
  rule,
  unit === null ? "bare" : counted === null ? "unit" : "counted",
  bound,
]

/** How probable it is that a figure's value is right (0..1); null for ordinals and comparatives, which were not measured. */
export const confidenceIn = (quantity: Quantity): number | null =>
  quantity.kind === "ordinal" || quantity.kind === "comparative"
    ? null
    : confidenceOf(table, quantityParts(quantity))
