import type { Sentence } from "../../layers.js"

/** A title counts as much as three sentences, a first paragraph as two. */
export const weightOf = ({ kind, paragraph }: Sentence): number =>
  kind === "title" ? 3 : paragraph <= 1 ? 2 : 1

/** The title and the first paragraph tell what an article is about. */
export const isOpening = ({ kind, paragraph }: Sentence): boolean => kind === "title" || paragraph <= 1

/** Sums of weights by name. */
export type Totals = Map<string, number>

/** Adds to a sum. */
export const add = (totals: Totals, name: string, weight: number) =>
  totals.set(name, (totals.get(name) ?? 0) + weight)

/** The name with the largest total; the earliest of equals. */
export function heaviest(totals: Totals): string | null {
  let best: string | null = null
  for (const [name, total] of totals) if (best === null || total > totals.get(best)!) best = name
  return best
}
