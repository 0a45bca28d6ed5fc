import { contains, type Span } from "../../article.js"
import type { Claim, Resolved, ResolvedDate } from "../../layers.js"
import { isoDay, parseDay, weekdayOf } from "../../resolve/dates/days.js"

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
    if (best === null || distance(date) < distance(best)) best = date
  }
  return best
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
  const [from, published] = [parseDay(date.to!), parseDay(publication.from ?? "")]
  if (publication.from === null) return /^\d{4}/.test(date.value) ? { when: year, isPast: true } : now
  if (year !== now.when) return { when: year, isPast: published === null || published - from! > longAgo }
  const isPast = from !== null && published !== null && published - from > longAgo
  return isPast ? { when: date.from!.slice(0, 7), isPast } : now
}

/** The year or quarter that a forecast or a rate is for: growth in 2024, by December, next year. */
export function periodOf(
  article: Resolved,
  figure: Span,
  given: { claim: Claim; within: Span },
): string | null {
  const date = dateNear(article, figure, { ...given, bounds: true })
  if (!date) return null
  if (date.grain === "quarter") return date.value
  return date.from!.slice(0, 4) === date.to!.slice(0, 4) ? yearOf(date.from) : null
}

/** The week of a gathering, from Thursday to Wednesday, so that a weekend and the papers of the days after are one; a month or a year where no more is said. */
export function gatheredIn(
  article: Resolved,
  figure: Span,
  given: { claim: Claim; within: Span; usual: string | null },
): string {
  const date = dateNear(article, figure, { ...given, bounds: false })
  if (date && /^(?:year|decade|century)$/.test(date.grain ?? "")) return yearOf(date.from)
  if (date && /^(?:month|quarter|season)$/.test(date.grain ?? "")) return date.from!.slice(0, 7)
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
    (date, i) => date.start < end && date.grain === "day" && date.from !== null && !stated.has(i),
  )
  if (!day?.from) return null
  const [from, published] = [parseDay(day.from), parseDay(publication.from ?? "")]
  return from !== null && published !== null && published - from <= longAgo ? day.from : null
}
