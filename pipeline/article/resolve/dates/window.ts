import type { Publication, Recognized } from "../../layers.js"
import { two } from "../../recognize/dates/rule.js"
import { leadersOf, tenseAt } from "./cues.js"
import { type Day, isoDay } from "./days.js"
import { type Interval, intervalOf } from "./interval.js"
import { type Term, termsIn } from "./offices.js"

interface Cues {
  readonly years: readonly number[]
  readonly gone: readonly number[]
  readonly ahead: readonly number[]
}

// News files of this kind do not reach further back; an older year is history, no neighbour of the present.
const earliest = 1990

const names = "January February March April May June July August September October November December".split(
  " ",
)

/** Years after the latest one named in which a text is looked for. */
const farthest = 15

/**
 * When an undated text was probably published. Its months first: the last one told as gone by, without a year, and the
 * first one told as still to come. The year only where two cues of different kinds leave one: a year named in full for
 * the past is normally not the current one, and those named in office held it. Else null: nothing is invented.
 */
export function windowOf(article: Recognized): Publication | null {
  const { years, gone, ahead } = cuesOf(article)
  if (years.length === 0 || gone.length === 0 || ahead.length === 0) return null
  const named = Math.max(...years)
  if (named < earliest) return null
  const until = ahead[0]!
  const last = latestBefore(gone, until)
  // the window opens in the last month gone by and closes with the first one still ahead
  if ((until - last + 12) % 12 > 5) return null
  const terms = termsIn(article)
  const windows = Array.from({ length: farthest }, (_, i) => windowIn(named + 1 + i, last, until))
  const held = windows.filter(({ from, to }) => terms.every((some) => some.some(isHeld(from, to))))
  if (held.length !== 1) return null
  const { edtf, from, to } = held[0]!
  return {
    edtf,
    from: isoDay(from),
    to: isoDay(to),
    basis: "inferred",
    confidence: 0.6,
    evidence:
      `likely: ${named} is the latest year named for the past, and a year is normally named only when it is not the current one; ` +
      `${names[last - 1]} is told as gone by, without a year, and ${names[until - 1]} as still to come; ` +
      `proved: ${terms.flat().filter(isHeld(from, to)).map(told).join("; ")}`,
  }
}

interface Window extends Interval {
  readonly edtf: string
}

function windowIn(year: number, last: number, until: number): Window {
  const [opening, closing] = [`${year}-${two(last)}`, `${until < last ? year + 1 : year}-${two(until)}`]
  return {
    edtf: `${opening}/${closing}`,
    from: intervalOf(opening, null)!.from,
    to: intervalOf(closing, null)!.to,
  }
}

const isHeld =
  (from: Day, to: Day) =>
  (term: Term): boolean =>
    term.from <= to && (term.to === null || from <= term.to)

const told = ({ words, from, to }: Term): string =>
  `"${words}" held office ${to === null ? `from ${isoDay(from)} on` : `from ${isoDay(from)} to ${isoDay(to)}`}`

function cuesOf(article: Recognized): Cues {
  const years: number[] = []
  const gone: number[] = []
  const ahead: number[] = []
  const leader = leadersOf(article.times)
  for (const time of article.times) {
    const tense = tenseAt(article, leader(time))
    const year = /^(?:1[89]|20)\d\d/.exec(time.value)?.[0]
    if (time.type === "DATE" && year && tense !== "ahead") years.push(Number(year))
    if (time.anchor?.kind !== "month" || time.anchor.which !== null) continue
    if (tense === "past") gone.push(time.anchor.month)
    if (tense === "ahead") ahead.push(time.anchor.month)
  }
  return { years, gone, ahead }
}

/** Of the months gone by, the one that comes last before the one ahead. */
const latestBefore = (gone: readonly number[], until: number): number =>
  gone.reduce((best, month) => ((until - month + 12) % 12 < (until - best + 12) % 12 ? month : best))
