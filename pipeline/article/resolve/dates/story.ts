import type { Recognized, ResolvedDate, TimeExpression, Tokens } from "../../layers.js"
import { tenseAt } from "./cues.js"
import { type Day, dateOf, dayNumber, parseDay } from "./days.js"

/**
 * A history, told date by date: at least three dates with their years and, where the day of publication is known,
 * most of them long before it and hardly a "yesterday" or "on Monday" that counts from it.
 */
export function isNarrative(
  times: readonly TimeExpression[],
  published: { readonly to: Day } | null,
): boolean {
  const years = times.flatMap(({ value }) => {
    const year = /^(BC)?(\d{4})(?:-|$)/.exec(value)
    return year ? [Number(year[2]) * (year[1] ? -1 : 1)] : []
  })
  if (years.length < 3) return false
  if (!published) return true
  const { year } = dateOf(published.to)
  const past = years.filter((told) => told < year - 1).length
  const near = times.filter(isNear).length
  return past >= 0.6 * years.length && near <= 0.1 * times.length
}

/** Counted from the day of publication, as news does: yesterday, last week, on Monday. */
const isNear = ({ anchor }: TimeExpression): boolean =>
  (anchor?.kind === "offset" && anchor.origin === "publication") || anchor?.kind === "weekday"

/** The day from which the dates behind this one are told: its own, or the one before where it tells no day. */
export function carried({ type, value, from }: ResolvedDate, before: Day | null): Day | null {
  if (type === "DURATION" || type === "SET") return before
  const old = /^BC(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value)
  if (old) return dayNumber(1 - Number(old[1]), Number(old[2] ?? 1), Number(old[3] ?? 1))
  // a date, month or year carries the ones after it; a decade or a week's name does not
  return /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(value) && from ? parseDay(from) : before
}

const bracket = /\([^()]{0,60}$/

/**
 * Whether a date is no step of the story, which goes on from the one before it: a plan ("to leave by 2008"), a look
 * back ("the previous year"), a bracket, or what a noun's clause tells ("papers declassified in 2005").
 */
export function isAside(article: Recognized, time: TimeExpression): boolean {
  const { tokens, prose } = article
  return (
    (time.anchor?.kind === "offset" && time.anchor.by < 0) ||
    bracket.test(prose.slice(Math.max(0, time.start - 60), time.start)) ||
    isInNoun(tokens, tokens.at(time.start)) ||
    tenseAt(article, time) === "ahead"
  )
}

function isInNoun(tokens: Tokens, i: number): boolean {
  let k = tokens.head(i)
  for (let step = 0; k >= 0 && step < 8; step++) {
    if (tokens.relation(k).startsWith("acl")) return true
    k = tokens.head(k)
  }
  return false
}
