import type { Measured } from "./inherit.js"
import { stateOf } from "./measure.js"
import { isPerson, senders } from "./words.js"

/** For when: the year that the article's first figure of the same topic has. */
export function withPeriods(figures: readonly Measured[]): Measured[] {
  const periods = new Map<string, string>()
  // and 3.7 percent in 2025: one figure's year is not the article's
  const now = mostFrequent(figures.map(({ when }) => when)) ?? ""
  const keyOf = ({ counted, owner }: Measured) => `${counted?.name} ${owner}`
  for (const figure of figures)
    if (
      figure.period !== null &&
      figure.period >= now &&
      figure.period !== "before" &&
      !periods.has(keyOf(figure))
    )
      periods.set(keyOf(figure), figure.period)
  return figures.map((figure) =>
    (figure.quantity.kind === "count" && !figure.counted?.name?.startsWith("mass: ")) ||
    figure.period !== null
      ? figure
      : { ...figure, period: periods.get(keyOf(figure)) ?? null },
  )
}

/** Whose: the owner that figures of the same thing, and of the same done to it, have elsewhere. */
export function withOwners(figures: readonly Measured[]): Measured[] {
  const owners = new Map<string, string[]>()
  for (const figure of figures) {
    const { counted, owner } = figure
    if (!counted?.name || !owner || owner === counted.owner) continue
    for (const key of [counted.name, `${counted.name} ${stateOf(figure)}`])
      owners.set(key, [...(owners.get(key) ?? []), owner])
  }
  return figures.map((figure) => {
    const name = figure.counted?.name
    if (figure.owner || !name || !isOwned(name) || /: (?:aid|vote share)$/.test(name)) return figure
    const found = owners.get(`${name} ${stateOf(figure)}`) ?? (isLent(name) ? owners.get(name) : undefined)
    return { ...figure, owner: mostFrequent(found ?? []) }
  })
}

const isLent = (name: string): boolean => senders.has(name) || name === "militants"
const isOwned = (name: string): boolean => isLent(name) || !isPerson(name)

/** The most frequent value, the earliest on a tie. */
export function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}
