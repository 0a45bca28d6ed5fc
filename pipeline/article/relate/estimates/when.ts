import { contains, type Span } from "../../article.js"
import type { Claim, Resolved, ResolvedDate } from "../../layers.js"
import { isoDay, parseDay, weekdayOf } from "../../resolve/dates/days.js"
import { firstAfter } from "../claims/chain.js"
import { foretelling } from "./words.js"

/** "since October", "by December" bound a count; they do not say when it happened. */
const bounding = /^(?:since|from|until|till|by|after|before|as early as|as of)$/i

/** A calendar date of a figure's clause that tells when; null where there is none. */
function dateNear(
  article: Resolved,
  figure: Span,
  { claim, within, bounds }: { claim: Claim; within: Span; bounds: boolean },
): ResolvedDate | null {
  let best: ResolvedDate | null = null
  const distance = ({ start, end }: Span) => (start >= figure.end ? start - figure.end : figure.start - end)
  for (const [i, date] of datesIn(article, within)) {
    if (date.from === null || date.to === null || date.type === "DURATION" || date.type === "SET") continue
    if (i === claim.statedOn || (!bounds && bounding.test(date.signal ?? ""))) continue
    if (!bounds && (isOfAnother(article, figure, date) || isOfBound(article, date))) continue
    if (isCompared(article, date) && date.start > figure.end) continue
    if (date.start > figure.end && figureBetween(article, figure.end, date.start)) continue
    if (best === null || distance(date) < distance(best)) best = date
  }
  return best
}

/** since the outbreak began on August 12: a date of the clause that a count goes over */
function isOfBound({ tokens }: Resolved, date: Span): boolean {
  const first = tokens.at(date.start)
  for (let i = first - 1; i > first - 9 && tokens.sentence(i) === tokens.sentence(first); i--) {
    if (/^(?:since|until|before)$/.test(tokens.lower(i))) return true
    if (/^[,;]$/.test(tokens.form(i))) return false
  }
  return false
}

/** Tuesday's marches */
const isOwning = ({ tokens }: Resolved, { end }: Span): boolean =>
  /^['’]s?$/.test(tokens.form(tokens.at(end - 1) + 1)) || /['’]s$/.test(tokens.form(tokens.at(end - 1)))

/** the same number as on January 19 · more than those of January 19: a date that others are compared with */
function isCompared({ tokens }: Resolved, { start }: Span): boolean {
  const first = tokens.at(start)
  for (let i = first - 1; i > first - 5; i--) if (/^(?:as|than)$/.test(tokens.lower(i))) return true
  return false
}

/** Another clause's date is not the figure's: drew 45,000 people, and will march again on November 4. */
function verbsBetween({ tokens }: Resolved, figure: Span, date: Span): number {
  const [from, to] = date.start > figure.end ? [figure.end, date.start] : [date.end, figure.start]
  let verbs = 0
  for (let i = tokens.at(from); tokens.start(i) < to && i < tokens.length; i++)
    if (tokens.tag(i) === "VERB") verbs++
  return verbs
}

/** More than its own verb lies between, or a comma and a verb. */
function isOfAnother(article: Resolved, figure: Span, date: Span): boolean {
  const verbs = verbsBetween(article, figure, date)
  const [from, to] = date.start > figure.end ? [figure.end, date.start] : [date.end, figure.start]
  return verbs > 1 || (verbs === 1 && date.start > figure.end && article.prose.slice(from, to).includes(","))
}

/** Whether a figure stands between two offsets: growth of 2 percent and inflation of 25 percent in December. */
function figureBetween({ quantities }: Resolved, from: number, to: number): boolean {
  const next = quantities[firstAfter(quantities, from)]
  return next !== undefined && next.end <= to && next.kind !== "ordinal"
}

/** The dates inside a span, by binary search: an article may have hundreds. */
function* datesIn({ dates }: Resolved, within: Span): Generator<[number, ResolvedDate]> {
  let low = 0
  for (let high = dates.length; low < high; ) {
    const middle = (low + high) >> 1
    if (dates[middle]!.start < within.start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < dates.length && dates[i]!.start < within.end; i++)
    if (contains(within, dates[i]!)) yield [i, dates[i]!]
}

const yearOf = (iso: string | null): string => iso?.slice(0, 4) ?? ""

/** How many days before the publication something is past, and no more the news. */
const longAgo = 24

/** When what is counted happened: the year, with the month where it is long past; `isPast` tells that it is not the news. */
export function happenedIn(
  article: Resolved,
  figure: Span,
  given: { claim: Claim; within: Span },
): { when: string; isPast: boolean } {
  const { publication } = article
  const now = { when: yearOf(publication.from), isPast: false }
  const date = dateNear(article, figure, { ...given, bounds: false })
  if (!date) return now
  const year = yearOf(date.from)
  const [from, published] = [parseDay(date.to ?? ""), parseDay(publication.from ?? "")]
  if (publication.from === null) return /^\d{4}/.test(date.value) ? { when: year, isPast: true } : now
  if (year !== now.when) return { when: year, isPast: published === null || published - from! > longAgo }
  const isPast = from !== null && published !== null && published - from > longAgo
  return isPast ? { when: date.from!.slice(0, 7), isPast } : now
}

/** The year or quarter that a forecast or a rate is for: growth in 2024, by December, next year. */
export function periodOf(
  article: Resolved,
  figure: Span,
  given: { claim: Claim; within: Span; isMonthly: boolean },
): string | null {
  const date = dateNear(article, figure, { ...given, bounds: true })
  if (!date) return null
  if (date.grain === "quarter") return date.value
  // stood at 39.1 percent in February: of a month that is over
  const isOver = date.to !== null && article.publication.from !== null && date.to < article.publication.from
  const isReading = given.isMonthly && date.grain === "month" && isOver
  if (isReading && !foretelling.has(given.claim.cueLemma ?? "")) return date.from!.slice(0, 7)
  if (date.from!.slice(0, 4) !== date.to!.slice(0, 4)) return null
  // sees inflation at 41 percent in December: the one to come, told of a forecast
  const now = yearOf(article.publication.from)
  const isAhead =
    date.grain === "month" && date.resolution === "relative" && foretelling.has(given.claim.cueLemma ?? "")
  return isAhead && now !== "" && yearOf(date.from) < now ? now : yearOf(date.from)
}

/** The first day that a count goes over, where it says so: since January. */
export function sinceOf(article: Resolved, figure: Span, within: Span): string {
  for (const [, date] of datesIn(article, within))
    if (
      date.from !== null &&
      /^since$/i.test(date.signal ?? "") &&
      verbsBetween(article, figure, date) <= 1
    ) {
      const [from, published] = [parseDay(date.from), parseDay(article.publication.from ?? "")]
      // since Sunday: of what is told
      const isNews = from !== null && published !== null && published - from <= longAgo
      return isNews ? "" : date.from
    }
  return ""
}

/** The week of a gathering that is still to come: of the last day told before the figure that is after the publication; null where there is none. */
export function comingWeek(article: Resolved, figure: Span): string | null {
  const { dates, publication } = article
  for (let i = firstAfter(dates, figure.start) - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const { from } = dates[i]!
    if (from !== null && publication.from !== null && from > publication.from) return weekOf(from)
  }
  return null
}

/** The week of a gathering, from Thursday to Wednesday, so that a weekend and the papers of the days after are one; a month or a year where no more is said. */
export function gatheredIn(
  article: Resolved,
  figure: Span,
  given: { claim: Claim; within: Span; usual: string | null; isOwn: boolean; isAhead: boolean },
): string {
  const near = dateNear(article, figure, { ...given, bounds: false })
  // called a second day on January 31 after rallies that drew: no day to come is that of who came
  const isLater = (near?.from ?? "") > (article.publication.to ?? "9999")
  const date = isLater && !given.isAhead ? null : near
  if (date && /^(?:year|decade|century)$/.test(date.grain ?? "")) return yearOf(date.from)
  if (date && /^(?:month|quarter|season)$/.test(date.grain ?? "")) return date.from!.slice(0, 7)
  if (given.isOwn) return weekOf(date?.to ?? null)
  return weekOf(date?.to ?? given.usual ?? article.publication.from)
}

/** The Thursday that begins a day's week of the news. */
function weekOf(iso: string | null): string {
  const day = parseDay(iso ?? "")
  if (day === null) return ""
  return isoDay(day - ((weekdayOf(day) + 3) % 7))
}

/** The day that an article's gatherings are on, where a sentence does not say: the first that its opening tells. */
export function usualDay(article: Resolved, claims: readonly Claim[]): string | null {
  const stated = new Set(claims.map(({ statedOn }) => statedOn))
  const { publication } = article
  const end = article.sentences.find(({ paragraph }) => paragraph > 2)?.start ?? Number.POSITIVE_INFINITY
  const day = article.dates.find(
    (date, i) =>
      date.start < end &&
      date.grain === "day" &&
      date.from !== null &&
      // Tuesday's marches, whoever spoke on Tuesday
      (!stated.has(i) || isOwning(article, date)) &&
      !isOfBound(article, date) &&
      !isCompared(article, date) &&
      (publication.from === null || date.from <= publication.from),
  )
  if (!day?.from) return null
  const [from, published] = [parseDay(day.from), parseDay(publication.from ?? "")]
  return from !== null && published !== null && published - from <= longAgo ? day.from : null
}
