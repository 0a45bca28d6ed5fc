import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { Publication, Recognized, TimeExpression } from "../../layers.js"
import { two } from "../../recognize/dates/rule.js"
import { leadersOf, tenseAt } from "./cues.js"
import { isoDay } from "./days.js"
import { intervalOf } from "./interval.js"

interface Cues {
  readonly years: readonly number[]
  /** Those of births, foundings and the like, which say nothing of when the text was written. */
  readonly distant: readonly number[]
  readonly gone: readonly number[]
  readonly ahead: readonly number[]
}

const distantWords = new Set(context.distant)
// News files of this kind do not reach further back; an older year is history, no neighbour of the present.
const earliest = 1990

const names = "January February March April May June July August September October November December".split(
  " ",
)

/**
 * When an undated text was probably published. Three cues must agree: a year is named in full for the past
 * (a year is normally named only when it is not the current one); bare months are told as gone by; a bare
 * month is told as still to come, so it cannot be over. Else null: nothing is invented.
 */
export function windowOf(article: Recognized): Publication | null {
  const { years, distant, gone, ahead } = cuesOf(article)
  if (years.length === 0 || gone.length === 0 || ahead.length === 0) return null
  const named = Math.max(...years)
  if (named < earliest || distant.includes(named)) return null
  const until = ahead[0]!
  const last = latestBefore(gone, until)
  // the window opens in the last month gone by and closes with the first one still ahead
  const span = (until - last + 12) % 12
  if (span > 5) return null
  const year = named + 1
  const closing = until < last ? year + 1 : year
  const from = intervalOf(`${year}-${two(last)}`, null)!.from
  const to = intervalOf(`${closing}-${two(until)}`, null)!.to
  return {
    edtf: `${year}-${two(last)}/${closing}-${two(until)}`,
    from: isoDay(from),
    to: isoDay(to),
    basis: "inferred",
    confidence: 0.6,
    evidence:
      `the latest year named for the past is ${named}, and a year is normally named only when it is not the current one; ` +
      `${names[last - 1]} is told as gone by, without a year; ${names[until - 1]} is told as still to come`,
  }
}

function cuesOf(article: Recognized): Cues {
  const years: number[] = []
  const distant: number[] = []
  const gone: number[] = []
  const ahead: number[] = []
  const leader = leadersOf(article.times)
  for (const time of article.times) {
    const tense = tenseAt(article, leader(time))
    const year = /^(?:1[89]|20)\d\d/.exec(time.value)?.[0]
    if (time.type === "DATE" && year && tense !== "ahead") {
      years.push(Number(year))
      if (isDistant(article, time)) distant.push(Number(year))
    }
    if (time.anchor?.kind !== "month" || time.anchor.which !== null) continue
    if (tense === "past") gone.push(time.anchor.month)
    if (tense === "ahead") ahead.push(time.anchor.month)
  }
  return { years, distant, gone, ahead }
}

/** Of the months gone by, the one that comes last before the one ahead. */
const latestBefore = (gone: readonly number[], until: number): number =>
  gone.reduce((best, month) => ((until - month + 12) % 12 < (until - best + 12) % 12 ? month : best))

/** "founded in 1998", "since 1991" */
function isDistant({ tokens, sentences }: Recognized, time: TimeExpression): boolean {
  if (/^since$/i.test(time.signal ?? "")) return true
  const i = tokens.at(time.start)
  const { first, last } = sentences[tokens.sentence(i)]!
  for (let k = Math.max(first, i - 12); k < Math.min(last, i + 12); k++) {
    if (distantWords.has(tokens.lower(k))) return true
  }
  return false
}
