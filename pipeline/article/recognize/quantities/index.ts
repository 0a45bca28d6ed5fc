import type { Annotated, LeftOut, Quantity, TimeExpression } from "../../layers.js"

/** Every figure of the article in text order, and the numerals left out. */
export function recognizeQuantities(
  _article: Annotated,
  _times: readonly TimeExpression[],
): { quantities: Quantity[]; leftOut: LeftOut[] } {
  return { quantities: [], leftOut: [] }
}
