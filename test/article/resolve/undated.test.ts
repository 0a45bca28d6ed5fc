import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { ResolvedDate } from "../../../pipeline/article/layers.js"
import { recognizeDates } from "../../../pipeline/article/recognize/dates/index.js"
import { resolveDates } from "../../../pipeline/article/resolve/dates/index.js"
import { annotated, ignore } from "../reading.js"

// Invented articles that do not say when they were published; their latest named year lies 0 to 10 years back.

/** By file: the month in which the article is set. */
const written: readonly (readonly [file: string, month: string])[] = [
  ["00-harbour", "2024-06"],
  ["01-reservoir", "2023-03"],
  ["02-ferry", "2021-02"],
  ["03-ceasefire", "2024-02"],
  ["04-museum", "2020-10"],
  ["05-railway", "2018-06"],
  ["06-volcano", "2023-02"],
  ["07-chips", "2016-08"],
  ["08-transfer", "2017-03"],
  ["10-inquiry", "2018-03"],
  ["11-accord", "2022-09"],
]

function read(file: string) {
  const text = readFileSync(new URL(`undated/${file}.txt`, import.meta.url), "utf8")
  const article = annotated(text)
  const recognized = { ...article, times: recognizeDates(article), quantities: [], leftOut: [], names: [] }
  const { publication, dates } = resolveDates(recognized, ignore)
  return { publication, dates, wordsOf: ({ start, end }: ResolvedDate) => text.slice(start, end) }
}

describe.each(written)("%s, written in %s", (file, month) => {
  const { publication, dates, wordsOf } = read(file)

  test("is dated only where the window holds that month", () => {
    if (publication.basis === "unknown") return
    expect(publication.basis).toBe("inferred")
    expect(publication.from! <= `${month}-31` && `${month}-01` <= publication.to!).toBe(true)
    expect(publication.confidence).toBeLessThan(1)
  })

  test("has no date with a year that its words or that month do not give", () => {
    const year = Number(month.slice(0, 4))
    const unsaid = dates.filter((date) => date.from && !/\d{4}/.test(wordsOf(date)))
    for (const date of unsaid) {
      const words = wordsOf(date)
      const isAfter = /^(?:a year later|the same day)$/.test(words)
      if (!isAfter)
        expect([words, Math.abs(Number(date.from!.slice(0, 4)) - year) <= 1]).toEqual([words, true])
    }
    // "Thursday", "last week": no day is known to count from
    for (const date of dates) {
      if (/^(?:last week|next week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/.test(wordsOf(date)))
        expect([wordsOf(date), date.from]).toEqual([wordsOf(date), null])
    }
  })
})

test("two cues that leave one year infer it, and the text's months are dated by it", () => {
  const { publication, dates, wordsOf } = read("11-accord")
  expect(publication).toMatchObject({ basis: "inferred", from: "2022-08-01", to: "2022-10-31" })
  expect(publication.evidence).toContain("likely: 2021 is the latest year named for the past")
  expect(publication.evidence).toContain(
    '"Prime Minister Liz Truss" held office from 2022-09-06 to 2022-10-25',
  )
  const months = dates.filter((date) => /^(?:November|June|July|October)$/.test(wordsOf(date)))
  expect(months.map(({ value, resolution }) => [value, resolution])).toEqual([
    ["2021-11", "inferred"],
    ["2022-06", "inferred"],
    ["2022-07", "inferred"],
    ["2022-10", "inferred"],
  ])
})

test("one cue infers nothing, however many months are named", () => {
  const inferred = written.filter(([file]) => read(file).publication.basis === "inferred")
  expect(inferred.map(([file]) => file)).toEqual(["11-accord"])
})

test("who has left an office proves nothing", () => {
  const text =
    "In 2021 they failed, former Prime Minister Liz Truss said. It was finished in June. It could be signed in October."
  const article = annotated(text)
  const recognized = { ...article, times: recognizeDates(article), quantities: [], leftOut: [], names: [] }
  expect(resolveDates(recognized, ignore).publication.basis).toBe("unknown")
})
