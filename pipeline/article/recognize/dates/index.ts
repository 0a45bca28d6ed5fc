import type { Annotated, TimeExpression } from "../../layers.js"

/** Every time expression of the article, in text order. */
export function recognizeDates(_article: Annotated): TimeExpression[] {
  return []
}
