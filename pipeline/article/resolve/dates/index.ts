import type { Report } from "../../issue.js"
import type { Publication, Recognized, ResolvedDate, TimeExpression } from "../../layers.js"
import { alternativeTo } from "./alternative.js"
import { anchored } from "./anchor.js"
import { confident } from "./confidence.js"
import { leadersOf, tenseAt } from "./cues.js"
import { type Day, dateOf, isoDay, parseDay } from "./days.js"
import { commonOf, edtfOf, grainOf, type Interval, intervalOf } from "./interval.js"
import { isReal, problemOf } from "./problems.js"
import { publicationOf } from "./publication.js"
import { type SlashOrder, slashOrderOf, slashReadings } from "./slashes.js"
import { spanned } from "./span.js"

type Resolution = ResolvedDate["resolution"]

/** Days between which the origin lies, and what a reading against it is called. */
interface Origin {
  readonly from: Day
  readonly to: Day
  /** Last day of a date told, whose first day stands for it: "two days later" counts from a day only. */
  readonly end?: Day
  readonly resolution: "relative" | "inferred" | "narrative"
}

/** Puts the time expressions on the calendar, against the publication date, stated or inferred. Same order and length as `times`. */
export function resolveDates(
  article: Recognized,
  report: Report,
): { publication: Publication; dates: ResolvedDate[]; isNarrative: boolean } {
  const publication = publicationOf(article)
  const published = originOf(publication)
  const narrative = isNarrative(article.times, published)
  let mention: Interval | null = null
  let caps = { inferred: publication.confidence ?? 1, narrative: 1 }
  const dates: ResolvedDate[] = []
  const leader = leadersOf(article.times)
  const slashes = slashOrderOf(article)
  for (const time of article.times) {
    const told: Origin | null = mention && {
      from: mention.from,
      to: mention.from,
      end: mention.to,
      resolution: "narrative",
    }
    const read = resolved(article, time, {
      published: narrative ? told : published,
      told,
      slashes,
      dates,
      leader,
    })
    const cap = read.resolution === "inferred" || read.resolution === "narrative" ? caps[read.resolution] : 1
    const date = confident(read, narrative, cap)
    dates.push(date)
    if (carries(date)) {
      mention = { from: parseDay(date.from!)!, to: parseDay(date.to!)! }
      caps = { ...caps, narrative: cap }
    }
    const problem = problemOf(date, article)
    if (problem) report(problem)
  }
  return { publication, dates, isNarrative: narrative }
}

function originOf({ from, to, basis }: Publication): Origin | null {
  if (from === null || to === null) return null
  const resolution = basis === "inferred" ? "inferred" : "relative"
  return { from: parseDay(from)!, to: parseDay(to)!, resolution }
}

/**
 * A history, told date by date: at least three dates with their years and hardly a "yesterday" or "on Monday" that
 * counts from the day of publication. Where that is known, most of them are long before it; else they are many.
 */
function isNarrative(times: readonly TimeExpression[], published: Origin | null): boolean {
  const years = times.flatMap(({ value }) => {
    const year = /^(BC)?(\d{4})(?:-|$)/.exec(value)
    return year ? [Number(year[2]) * (year[1] ? -1 : 1)] : []
  })
  const near = times.filter(isNear).length
  if (years.length < 3 || near > 0.1 * times.length) return false
  if (!published) return years.length >= 0.25 * times.length
  const { year } = dateOf(published.to)
  return years.filter((told) => told < year - 1).length >= 0.6 * years.length
}

/** Counted from the day of publication, as news does: yesterday, last week, on Monday. */
const isNear = ({ anchor }: TimeExpression): boolean =>
  (anchor?.kind === "offset" && anchor.origin === "publication") || anchor?.kind === "weekday"

// A date, month or year told carries the ones after it; a decade or a week's name does not.
const carries = ({ value, from, type }: ResolvedDate): boolean =>
  from !== null && type !== "DURATION" && /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(value)

interface Context {
  readonly published: Origin | null
  readonly told: Origin | null
  readonly slashes: SlashOrder
  readonly dates: readonly ResolvedDate[]
  readonly leader: (time: TimeExpression) => TimeExpression
}

function resolved(article: Recognized, time: TimeExpression, context: Context): ResolvedDate {
  const { anchor } = time
  if (time.value.endsWith("_REF")) return put(time, time.value, "reference")
  if (!anchor) {
    const readings = slashReadings(article.prose, time)
    if (readings) return slashed(time, readings, context.slashes)
    if (time.type === "SET" || time.type === "DURATION") return put(time, time.value, null)
    return put(
      time,
      time.value,
      /X/.test(time.value) ? "ambiguous" : isReal(time.value) ? "explicit" : "unresolved",
    )
  }
  if (anchor.kind === "span") return spanned(time, context.published) ?? put(time, time.value, "unresolved")
  if (anchor.kind === "clock") return clockTime(time, context)
  const origin =
    anchor.kind === "offset" && anchor.origin === "mention"
      ? (context.told ?? context.published)
      : context.published
  if (!origin || !isReal(time.value))
    return put(time, time.value, anchor.kind === "weekday" ? "ambiguous" : "unresolved")
  const tense = tenseAt(article, context.leader(time))
  const narrative = origin.resolution === "narrative"
  const last = anchor.kind === "offset" ? (origin.end ?? origin.to) : origin.to
  const values = [origin.from, last].map((day) => anchored(anchor, { day, tense, narrative }))
  const [value, other] = values
  // a window of weeks may put the same words on two dates: then they stay open
  if (!value) return put(time, time.value, "unresolved")
  if (value !== other) {
    const common = anchor.kind === "offset" && other ? commonOf(value, other) : null
    return put(time, common ? `${common}${time.time ?? ""}` : time.value, "ambiguous")
  }
  const date = put(time, `${value}${time.time ?? ""}`, origin.resolution)
  if (origin.from !== origin.to) return date
  const alternative = alternativeTo(value, anchor, { day: origin.from, tense, narrative })
  return { ...date, alternative: alternative && `${alternative}${time.time ?? ""}` }
}

/** 4/5/2019 where the article shows the order of its dates, else both readings: EDTF has a way to say "one of". */
function slashed(
  time: TimeExpression,
  { month, day }: NonNullable<ReturnType<typeof slashReadings>>,
  order: SlashOrder,
): ResolvedDate {
  if (order) return put(time, order === "month" ? month : day, "explicit")
  return { ...put(time, month, "ambiguous"), edtf: `[${[month, day].sort().join(",")}]`, alternative: day }
}

/** A clock time belongs to the date named last in its sentence, else to the day of publication. */
function clockTime(time: TimeExpression, { published, dates }: Context): ResolvedDate {
  const near = dates.at(-1)
  const day = near?.from && near.from === near.to && time.start - near.end < 80 ? near.from : null
  if (day) return put(time, `${day}${time.value}`, near!.resolution)
  if (!published || published.from !== published.to) return put(time, `XXXX-XX-XX${time.value}`, "unresolved")
  return put(time, `${isoDay(published.from)}${time.value}`, published.resolution)
}

function put(time: TimeExpression, value: string, resolution: Resolution): ResolvedDate {
  const dated = time.type === "DATE" || time.type === "TIME"
  const days = dated && resolution !== "ambiguous" ? intervalOf(value, time.mod) : null
  const { start, end, type, mod, quant, freq, signal, group, rule } = time
  return {
    start,
    end,
    type,
    value,
    mod,
    quant,
    freq,
    signal,
    group,
    rule,
    edtf: dated && isReal(value) ? edtfOf(value) : null,
    from: days && isoDay(days.from),
    to: days && isoDay(days.to),
    grain: grainOf(value),
    resolution,
    alternative: null,
    confidence: null,
  }
}
