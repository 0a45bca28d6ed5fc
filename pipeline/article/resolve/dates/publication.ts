import type { Publication, Recognized, TimeExpression } from "../../layers.js"
import { isoDay } from "./days.js"
import { type Interval, intervalOf } from "./interval.js"
import { windowOf } from "./window.js"

const unknown: Publication = {
  edtf: null,
  from: null,
  to: null,
  basis: "unknown",
  confidence: null,
  evidence: null,
}

/** When the article was published: as its metadata say, as a dateline says, or as the text lets one infer. */
export function publicationOf(article: Recognized): Publication {
  const given = article.article.meta.published
  if (given !== undefined) {
    const days = daysOf(given)
    const line = days && days.from < days.to ? datelineOf(article, isoDay(days.from).slice(0, 4)) : null
    // the day of "KYIV, May 3 (Reuters) —", when only its year or month is given
    if (days && line && within(line, days))
      return stated(line.value, within(line, days)!, `given as ${given}, the day by the dateline`)
    if (days) return stated(given, days, "given with the article")
  }
  const line = datelineOf(article, null)
  if (line) {
    const days = intervalOf(line.value, null)!
    const words = article.prose.slice(line.start, line.end)
    return stated(line.value, days, `the dateline "${words}"`)
  }
  return windowOf(article) ?? unknown
}

const stated = (edtf: string, { from, to }: { from: number; to: number }, evidence: string): Publication => ({
  edtf,
  from: isoDay(from),
  to: isoDay(to),
  basis: "stated",
  confidence: null,
  evidence,
})

/** Days of an EDTF date or interval, as far as the pipeline reads EDTF; marks of doubt are passed over. */
function daysOf(edtf: string): { from: number; to: number } | null {
  const ends = edtf.trim().replace(/[?~%]/g, "").split("/")
  const first = intervalOf(ends[0]!.replace(/[T ].*$/, ""), null)
  const last = intervalOf(ends.at(-1)!.replace(/[T ].*$/, ""), null)
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
}

const agency = /^[\s,]*(?:\([^()\n]{2,40}\)\s*)?(?:—|–|--|-|\n|$|\|)/
const before =
  /(?:^|\n)[ \t]*(?:(?:published|updated|posted|date|dated)(?: on)?:?[ \t]*|[\p{Lu}][\p{Lu} .'’-]{1,40}(?:,[ \t]*[\p{L} .]{2,30})?,[ \t]*)?$/iu

/** "KYIV, May 3, 2021 (Reuters) —" or a line of its own, near the top; a full date only. */
function datelineOf({ prose, times }: Recognized, year: string | null): TimeExpression | null {
  for (const found of times) {
    if (found.start > 700) return null
    const time = year ? { ...found, value: found.value.replace("XXXX-", `${year}-`) } : found
    if (!/^\d{4}-\d\d-\d\d$/.test(time.value) || !intervalOf(time.value, null)) continue
    const head = prose.slice(Math.max(0, time.start - 90), time.start)
    if (before.test(head) && agency.test(prose.slice(time.end, time.end + 60))) return time
  }
  return null
}

function within({ value }: TimeExpression, days: Interval): Interval | null {
  const day = intervalOf(value, null)
  return day && days.from <= day.from && day.to <= days.to ? day : null
}
