import type { Report } from "../../issue.js"
import type { Publication, Recognized, ResolvedDate, TimeExpression } from "../../layers.js"
import type { Anchor } from "../../recognize/dates/anchor.js"
import { alternativeTo } from "./alternative.js"
import { anchored } from "./anchor.js"
import { withDayBehind } from "./clock_day.js"
import { confident } from "./confidence.js"
import { leadersOf, tenseAt } from "./cues.js"
import { type Day, isoDay, parseDay } from "./days.js"
import { holidaysIn } from "./holidays.js"
import { edtfOf, grainOf, intervalOf } from "./interval.js"
import { nthIn } from "./nth.js"
import { isReal, problemOf } from "./problems.js"
import { publicationOf } from "./publication.js"
import { inOrder } from "./ranges.js"
import { type SlashOrder, slashOrderOf, slashReadings } from "./slashes.js"
import { spanned } from "./span.js"
import { carried, comparesWithNow, isAside, isNarrative, type Mention } from "./story.js"
import { within } from "./within.js"

type Resolution = ResolvedDate["resolution"]

/** Days between which the origin lies, and what a reading against it is called. */
interface Origin {
  readonly from: Day
  readonly to: Day
  readonly resolution: "relative" | "inferred" | "narrative"
  /** False for a month or year named last, of which the days stand for its first. */
  readonly isDay: boolean
}

/** Puts the time expressions on the calendar, against the publication date, stated or inferred. Same order and length as `times`. */
export function resolveDates(
  article: Recognized,
  report: Report,
): { publication: Publication; dates: ResolvedDate[]; isNarrative: boolean } {
  const publication = publicationOf(article)
  const published = originOf(publication)
  const narrative = isNarrative(article.times, published)
  let mention: Mention | null = null
  let quarter: Day | null = null
  let caps = { inferred: publication.confidence ?? 1, narrative: 1 }
  const dates: ResolvedDate[] = []
  const leader = leadersOf(article.times)
  const slashes = slashOrderOf(article)
  for (const time of article.times) {
    const isNews = !narrative && comparesWithNow(article, time, dates)
    const told = mention === null || isNews ? null : toldOn(mention.day, mention.isDay)
    const read = within(
      time,
      resolved(article, time, {
        isHistory: narrative,
        published: narrative ? told : published,
        told,
        quarter: quarter === null ? null : toldOn(quarter),
        slashes,
        dates,
        leader,
      }),
    )
    const cap = read.resolution === "inferred" || read.resolution === "narrative" ? caps[read.resolution] : 1
    const date = confident(read, narrative, cap)
    dates.push(date)
    if (!(narrative && mention !== null && isAside(article, time))) {
      const next = carried(date, mention)
      if (next !== mention) caps = { ...caps, narrative: cap }
      mention = next
    }
    if (date.from !== null && date.grain === "quarter") quarter = parseDay(date.from)
    const problem = problemOf(date, article)
    if (problem) report(problem)
  }
  return {
    publication,
    dates: inOrder(withDayBehind(article.prose, article.times, dates)),
    isNarrative: narrative,
  }
}

const toldOn = (day: Day, isDay = true): Origin => ({ from: day, to: day, resolution: "narrative", isDay })

function originOf({ from, to, basis }: Publication): Origin | null {
  if (from === null || to === null) return null
  const resolution = basis === "inferred" ? "inferred" : "relative"
  return { from: parseDay(from)!, to: parseDay(to)!, resolution, isDay: true }
}

interface Context {
  readonly isHistory: boolean
  readonly published: Origin | null
  readonly told: Origin | null
  /** First day of the quarter named last. */
  readonly quarter: Origin | null
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
  if (anchor.kind === "holiday" && anchor.year) {
    const [day] = holidaysIn(anchor.name, anchor.year)
    return day === undefined ? put(time, time.value, "unresolved") : put(time, isoDay(day), "explicit")
  }
  if (anchor.kind === "nth" && anchor.year) {
    const value = nthIn(anchor, { year: anchor.year, month: anchor.month! })
    return value ? put(time, value, "explicit") : put(time, time.value, "unresolved")
  }
  // in a history "today" is the reader's
  if (context.isHistory && time.rule === "today" && anchor.kind === "offset" && anchor.by === 0 && !time.time)
    return put(time, "PRESENT_REF", "reference")
  const origin = originFor(anchor, context)
  if (!origin || !isReal(time.value) || (!origin.isDay && isCounted(anchor)))
    return put(time, time.value, anchor.kind === "weekday" ? "ambiguous" : "unresolved")
  const tense = tenseAt(article, context.leader(time))
  const narrative = origin.resolution === "narrative"
  const values = [origin.from, origin.to].map((day) => anchored(anchor, { day, tense, narrative }))
  const [value, other] = values
  // a window of weeks may put the same words on two dates: then they stay open
  if (!value) return put(time, time.value, "unresolved")
  if (value !== other) return put(time, time.value, "ambiguous")
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

/** Told in days or weeks, which no month or year named before lets one count: "in 1941 … the next day". */
const isCounted = (anchor: Anchor): boolean =>
  anchor.kind === "weekday" || (anchor.kind === "offset" && /^(?:hour|day|night|week)/.test(anchor.unit))

/** "two days later", "the following Tuesday" and "August of that year" count from the date named last, the year-ago quarter from the last quarter. */
function originFor(anchor: Anchor, { told, quarter, published }: Context): Origin | null {
  if (anchor.kind === "quarter") return quarter ?? published
  const isTold =
    ("origin" in anchor && anchor.origin === "mention") ||
    ("inYear" in anchor && anchor.inYear?.origin === "mention")
  return isTold ? (told ?? published) : published
}

/** A clock time belongs to the date named last in its sentence, else to the day of publication. */
function clockTime(time: TimeExpression, { published, dates }: Context): ResolvedDate {
  const near = dates.at(-1)
  const day = near?.from && near.from === near.to && time.start - near.end < 80 ? near.from : null
  if (day) return put(time, `${day}${inHalf(time, near!)}`, near!.resolution)
  if (!published || published.from !== published.to) return put(time, `XXXX-XX-XX${time.value}`, "unresolved")
  return put(time, `${isoDay(published.from)}${time.value}`, published.resolution)
}

/** "Sunday evening at 10:00": a clock time without its half of the day, right behind a part of the day. */
function inHalf({ value, rule, start }: TimeExpression, near: ResolvedDate): string {
  const hour = Number(value.slice(1, 3))
  const isLate = /T(?:AF|EV)$/.test(near.value) || (near.value.endsWith("TNI") && hour > 5)
  if (rule === "clock" || !/^T\d/.test(value) || hour >= 12 || !isLate || start - near.end > 10) return value
  return `T${hour + 12}${value.slice(3)}`
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
