import type { Annotated } from "../../pipeline/article/layers.js"
import { recognizeDates } from "../../pipeline/article/recognize/dates/index.js"
import { resolveDates } from "../../pipeline/article/resolve/dates/index.js"
import { timed } from "./clock.js"
import { articleOf } from "./corpus.js"
import { annotatedOf } from "./tasks.js"

/** Processor milliseconds a megabyte of text, by text: prose of growing length, and what asks most of patterns. */
export type DatesTimes = Record<string, number>

const MEGABYTE = 1_000_000

/** What the rooms of dates take beyond the reading, its trees included. Linear where prose costs the same at every length. */
export function measureDates(): DatesTimes {
  const prose = proseOf(MEGABYTE)
  const texts: [name: string, text: string][] = [
    ["prose, 1 kB", prose.slice(0, 1000)],
    ["prose, 10 kB", prose.slice(0, 10_000)],
    ["prose, 100 kB", prose.slice(0, 100_000)],
    ["prose, 1 MB", prose],
    ["digits, 1 MB", "1234567890".repeat(MEGABYTE / 10)],
    ["“May may may …”, 1 MB", "May may may ".repeat(MEGABYTE / 12)],
    ["“1/1/1/1/…”, 1 MB", "1/1/".repeat(MEGABYTE / 4)],
  ]
  return Object.fromEntries(texts.map(([name, text]) => [name, millisecondsAMegabyte(text)]))
}

/** Short texts are read over and over, until as much was read as of the long ones. */
function millisecondsAMegabyte(text: string): number {
  const article = annotatedOf(text)
  // the engine compiles, and the sentences' trees are made
  datesOf(article)
  const times = Math.max(1, Math.round(MEGABYTE / text.length))
  const [seconds] = timed(() => {
    for (let i = 0; i < times; i++) datesOf(article)
  })
  return (seconds * 1000) / ((times * text.length) / MEGABYTE)
}

const datesOf = (article: Annotated): number =>
  resolveDates(
    { ...article, times: recognizeDates(article), quantities: [], leftOut: [], names: [] },
    () => {},
  ).dates.length

/** Generated articles, one after the other, up to so many characters. */
function proseOf(characters: number): string {
  let text = ""
  for (let i = 0; text.length < characters; i++) text += `${articleOf(i)}\n\n`
  return text.slice(0, characters)
}
