import type { Quantity, Resolved } from "../../layers.js"

const kinds = new Set<Quantity["kind"]>(["count", "money", "percent"])
const definite = /^(?:the|both|these|those|its|their|his|her|our|either|all)$/
const perUnit = /^(?:per|each|apiece|a|an|every)$/

/** $5 a barrel · 30 per day: a price or a rate, not the size of one thing. */
function isRate({ tokens }: Resolved, quantity: Quantity): boolean {
  const next = tokens.at(quantity.end)
  const word = tokens.lower(next)
  if (!perUnit.test(word)) return false
  return word !== "a" && word !== "an" ? true : quantity.kind === "money"
}

/** The two nations, both countries: a small number that counts what is already known. */
function isTrivial(article: Resolved, quantity: Quantity): boolean {
  const { best, bound, kind } = quantity
  if (kind !== "count" || bound !== "exact" || best === null || best > 12) return false
  // "one of", "one" alone
  return isGiven(article, quantity) || (best === 1 && quantity.counted === null)
}

/** Whether the figure stands in a definite phrase: the approximately 11,000 soldiers. */
export function isGiven({ tokens }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  return definite.test(tokens.lower(first)) || definite.test(tokens.lower(first - 1))
}

/** Up 5 percent, by 300: the size of a change; but "rose to 5 percent" and "cut 1,500 jobs" are sizes of a thing. */
function isChange({ tokens }: Resolved, { start, change, kind }: Quantity): boolean {
  if (change === null) return false
  const before = tokens.lower(tokens.at(start) - 1)
  return /^(?:by|up|down)$/.test(before) || (kind !== "count" && before !== "to" && before !== "at")
}

/** Whether a figure is put forward as the size of one thing: no age, distance, price of a unit, rank or change. */
export function isEstimate(article: Resolved, quantity: Quantity): boolean {
  const { min, max, best, kind } = quantity
  if (!kinds.has(kind) || isChange(article, quantity)) return false
  if (min === null && max === null && best === null) return false
  return !isRate(article, quantity) && !isTrivial(article, quantity)
}
