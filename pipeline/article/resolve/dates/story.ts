import type { Recognized, ResolvedDate, TimeExpression, Tokens } from "../../layers.js"
import { tenseAt } from "./cues.js"
import { type Day, dateOf, dayNumber, parseDay } from "./days.js"

/**
 * A history, told date by date: at least three dates with their years and hardly a "yesterday" or "on Monday" that
 * counts from the day of publication. Where that is known, most of them are long before it; else they are many.
 */
export function isNarrative(
  times: readonly TimeExpression[],
  published: { readonly to: Day } | null,
): boolean {
  const years = times.flatMap(({ value }) => {
    const year = /^(BC)?(\d{4})(?:-|$)/.exec(value)
    return year ? [Number(year[2]) * (year[1] ? -1 : 1)] : []
  })
  const near = times.filter(isNear).length
  if (years.length < 3 || near > 0.1 * times.length) return false
  if (!published) return years.length >= 0.25 * times.length
  const { year } = dateOf(published.to)
  const past = years.filter((told) => told < year - 1).length
  return past >= least && past >= 0.6 * years.length
}

/** Years long past that make a history of an article with a day of publication; news may name some. */
const least = 6

/** Counted from the day of publication, as news does: yesterday, last week, on Monday. */
const isNear = ({ anchor }: TimeExpression): boolean =>
  (anchor?.kind === "offset" && anchor.origin === "publication") || anchor?.kind === "weekday"

/** The date named last, from which others are told: its first day, and whether it is no longer than that. */
export interface Mention {
  readonly day: Day
  readonly isDay: boolean
}

/** What the dates behind this one are told from: itself, or the one before where it is no date, month or year. */
export function carried({ type, value, resolution }: ResolvedDate, before: Mention | null): Mention | null {
  if (type === "DURATION" || type === "SET" || resolution === "ambiguous") return before
  // a decade or a week's name carries nothing
  const found = /^(BC)?(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T|$)/.exec(value)
  if (!found) return before
  const [year, month, day] = found.slice(2).map((part) => Number(part ?? 1)) as [number, number, number]
  const isDay = found[4] !== undefined
  // "31 April" is no day to count from
  if (isDay && !found[1] && parseDay(value) === null) return before
  return { day: dayNumber(found[1] ? 1 - year : year, month, day), isDay }
}

/** "Profit rose from $2 million a year earlier", with no date before it in its sentence: the news is what is compared. */
export function comparesWithNow(
  { tokens, sentences }: Recognized,
  { anchor, start }: TimeExpression,
  dates: readonly ResolvedDate[],
): boolean {
  if (anchor?.kind !== "offset" || anchor.origin !== "mention" || anchor.by >= 0) return false
  const i = tokens.at(start)
  const sentence = tokens.sentence(i)
  const last = dates.at(-1)
  if (i - sentences[sentence]!.first < 3) return false
  return !last || tokens.sentence(tokens.at(last.start)) !== sentence
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
