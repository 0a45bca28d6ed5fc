import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Issue } from "../../../pipeline/article/issue.js"
import { recognizeDates } from "../../../pipeline/article/recognize/dates/index.js"
import { dayNumber, isoDay, isoWeek, weekdayOf } from "../../../pipeline/article/resolve/dates/days.js"
import { resolveDates } from "../../../pipeline/article/resolve/dates/index.js"
import { annotated } from "../reading.js"

function read(text: string, published?: string) {
  const issues: Issue[] = []
  const meta = published === undefined ? {} : { published }
  const read = annotated(text, { meta })
  const times = recognizeDates(read)
  const recognized = { ...read, times, quantities: [], leftOut: [], names: [] }
  const { publication, dates } = resolveDates(recognized, (issue) => issues.push(issue))
  return {
    publication,
    issues,
    dates: dates.map((date) => ({ ...date, words: text.slice(date.start, date.end) })),
  }
}

test("days are counted without a clock", () => {
  expect(isoDay(dayNumber(2000, 2, 30))).toBe("2000-03-01")
  expect(weekdayOf(dayNumber(2025, 6, 5))).toBe(4)
  expect(isoWeek(dayNumber(2021, 1, 3))).toBe("2020-W53")
})

describe("with a day of publication (Wednesday, 16 February 2000)", () => {
  test.each([
    ["He said Wednesday that it was over.", "2000-02-16"],
    ["It was published on Tuesday.", "2000-02-15"],
    ["The court will meet on Friday.", "2000-02-18"],
    ["He was rescued on Nov. 25.", "1999-11-25"],
    ["The INS ruled last month.", "2000-01"],
    ["It began in December.", "1999-12"],
    ["They are expected to join in April.", "2000-04"],
    ["It began two months ago.", "1999-12"],
    ["He fought 42 years ago.", "1958"],
    ["They met last week.", "2000-W06"],
    ["They gathered Sunday night.", "2000-02-13TNI"],
    ["He was killed last fall.", "1999-FA"],
    ["They meet at 9 a.m. tomorrow.", "2000-02-17T09:00"],
    ["It was quiet on Thanksgiving Day.", "1999-11-25"],
  ])("%s", (text, value) => {
    expect(read(text, "2000-02-16").dates.map((date) => date.value)).toContain(value)
  })

  test("a span of days reaches the day of publication", () => {
    expect(read("For the past two weeks it rained.", "2000-02-16").dates[0]).toMatchObject({
      value: "P2W",
      from: "2000-02-03",
      to: "2000-02-16",
      resolution: "relative",
    })
  })
})

test("without a day of publication nothing is invented", () => {
  const { publication, dates, issues } = read(
    "It began in November. On Monday it ended, last week they said.",
  )
  expect(publication).toMatchObject({ basis: "unknown", from: null, to: null })
  expect(dates.map(({ value }) => value)).toEqual(["XXXX-11", "XXXX-WXX-1", "XXXX-WXX"])
  expect(dates.every(({ from, to }) => from === null && to === null)).toBe(true)
  expect(issues.every(({ code }) => code === "unresolved_date")).toBe(true)
})

test("a dateline with its year gives the day", () => {
  const { publication, dates } = read("Calm after storm\n\nKYIV, May 3, 2021 (Reuters) — Talks ended Monday.")
  expect(publication).toMatchObject({ basis: "stated", from: "2021-05-03", to: "2021-05-03" })
  expect(dates.at(-1)).toMatchObject({ value: "2021-05-03", resolution: "relative" })
})

test("a dateline without its year needs one from beside the text", () => {
  const text = "Calm after storm\n\nKYIV, May 3 (Reuters) — Talks ended Monday."
  expect(read(text, "2021").publication).toMatchObject({ edtf: "2021-05-03", from: "2021-05-03" })
  expect(read(text).publication).toMatchObject({ basis: "unknown" })
})

test("one cue is not enough to infer a year, nor is the year of a birth", () => {
  for (const text of [
    "In 2019 they met. It ended in May.",
    "It ended in May and will begin in July.",
    "He was born in 1998. It ended in May. It will begin in July.",
    "They met in 1962. It ended in May. It will begin in July.",
  ]) {
    expect(read(text).publication).toMatchObject({ basis: "unknown", from: null })
  }
})

test("a history carries the last date told", () => {
  const { dates } = read(
    "It began on 1 May 1915. In 1916 it grew. By 3 June 1917 it was lost; on 7 July they left. Two days later it ended.",
  )
  expect(dates.slice(3).map(({ value, resolution }) => [value, resolution])).toEqual([
    ["1917-07-07", "narrative"],
    ["1917-07-09", "narrative"],
  ])
})

test("a range ends after it begins", () => {
  const { dates } = read("They will be away from January to March.", "2000-02-16")
  expect(dates.map(({ value, from }) => [value, from])).toEqual([
    ["2000-01", "2000-01-01"],
    ["2000-03", "2000-03-01"],
  ])
})

test("impossible days are reported and have no interval", () => {
  const { dates, issues } = read("It was signed on 31 April 2021.", "2021-06-01")
  expect(dates[0]).toMatchObject({ from: null, to: null, resolution: "unresolved" })
  expect(issues).toMatchObject([{ code: "impossible_date", severity: "warning" }])
})

test("a weekday that is not that day's is reported, the date kept", () => {
  const { dates, issues } = read("It was signed on Monday, 6 April 2021. They met on Tuesday, 6 April 2021.")
  expect(dates[0]).toMatchObject({ from: "2021-04-06", resolution: "explicit" })
  expect(issues).toMatchObject([{ code: "contradicting_weekday", at: { start: 17, end: 37 } }])
})

test("the order of day and month is the article's own, else both readings are kept", () => {
  const shown = read("Invoices of 04/25/2019 and 04/05/2019 were paid.").dates
  expect(shown.map(({ value, resolution }) => [value, resolution])).toEqual([
    ["2019-04-25", "explicit"],
    ["2019-04-05", "explicit"],
  ])
  expect(read("An invoice of 04/05/2019 was paid.").dates[0]).toMatchObject({
    value: "2019-04-05",
    alternative: "2019-05-04",
    edtf: "[2019-04-05,2019-05-04]",
    from: null,
    resolution: "ambiguous",
  })
})

describe("a competing reading is kept where the margin is small (Wednesday, 16 February 2000)", () => {
  test.each([
    ["Rain in the north on Friday.", "2000-02-11", "2000-02-18"],
    ["He said on Friday that it was over.", "2000-02-11", null],
    ["The court will meet next Friday.", "2000-02-18", "2000-02-25"],
    ["The court will meet next Monday.", "2000-02-21", null],
    ["A fair in January.", "2000-01", null],
  ])("%s", (text, value, alternative) => {
    expect(read(text, "2000-02-16").dates[0]).toMatchObject({ value, alternative })
  })
})

test("an undated article gets a window from its own words", () => {
  const { publication, dates } = read(readFileSync("raw/000_8722ee0e3af3a4c3.txt", "utf8"))
  expect(publication).toMatchObject({ basis: "inferred", from: "2025-06-01", to: "2025-07-31" })
  const of = (words: string) => dates.find((date) => date.words === words)
  expect(of("November")).toMatchObject({ from: "2024-11-01", to: "2024-11-30", resolution: "inferred" })
  expect(of("the end of April")).toMatchObject({ from: "2025-04-21", to: "2025-04-30" })
  expect(of("July")).toMatchObject({ from: "2025-07-01", to: "2025-07-31" })
  expect(of("Thursday")).toMatchObject({ from: null, resolution: "ambiguous" })
  expect(of("currently")).toMatchObject({ from: null, resolution: "reference" })
  expect(of("the coming months")).toMatchObject({ value: "PXM", from: null, resolution: "unresolved" })
  const inferred = dates.filter(({ resolution }) => resolution === "inferred")
  expect(inferred.every(({ confidence }) => confidence! <= 0.6)).toBe(true)
})

describe("by the verb that tells it (published Wednesday, 16 February 2000)", () => {
  test.each([
    ["NATO has decided to admit Poland in March.", "2000-03"],
    ["The slated visit of the minister in March is still on.", "2000-03"],
    ["In October, a week after the vote, a bomb exploded.", "1999-10"],
    ["He was last seen Aug. 30, the day before.", "1999-08-30"],
    ["The trial begins Friday in Dallas.", "2000-02-18"],
    ["Officials said Monday they will appeal.", "2000-02-14"],
    ["Neither of them could be reached Thursday.", "2000-02-10"],
    ["The court has given them until Friday to sign.", "2000-02-18"],
    ["They lose if the case is heard in May.", "2000-05"],
    ["He was shot last Oct. 23 at home.", "1999-10-23"],
    ["It rose in last year's third quarter.", "1999-Q3"],
    ["In the third quarter it grew; in the year-ago quarter it had not.", "1998-Q3"],
    ["It fell in the latest quarter.", "1999-Q4"],
    ["It arrived 48 hours ago.", "2000-02-14"],
    ["It was founded in 1975. Profit rose from $2 million a year earlier.", "1999"],
    ["He left in 1975. A year earlier, he had been fired.", "1974"],
  ])("%s", (text, value) => {
    expect(read(text, "2000-02-16").dates.map((date) => date.value)).toContain(value)
  })
})

describe("in a history", () => {
  const told = (text: string): (readonly [string, string])[] =>
    read(text).dates.map((date) => [date.words, date.value] as const)

  test("an aside does not move the date that the next one is told from", () => {
    const text =
      "The war began in 1914. On 4 August 1914 they crossed the border. Papers released in 2005 tell more. " +
      "On 12 August they took Liege (rebuilt in 1920). In September they reached the river."
    expect(told(text)).toContainEqual(["12 August", "1914-08-12"])
    expect(told(text)).toContainEqual(["September", "1914-09"])
  })

  test("days are counted from a day only", () => {
    const text =
      "It rose in 1911 and 1912. The war began in 1914. The next day they left. It ended on 4 May 1918."
    expect(told(text)).toContainEqual(["The next day", "XXXX-XX-XX"])
    expect(told(`${text} Two days later they met.`)).toContainEqual(["Two days later", "1918-05-06"])
  })

  test("years before Christ are told on from", () => {
    const text =
      "The revolt of 499–493 BC failed. In 490 BC they landed. The following year they returned in summer."
    expect(told(text)).toContainEqual(["499", "BC0499"])
    expect(told(text)).toContainEqual(["The following year", "BC0489"])
    expect(told(text)).toContainEqual(["summer", "BC0489-SU"])
  })
})

test("feasts of every calendar have their day", () => {
  expect(read("It fell on Easter 2024.").dates[0]).toMatchObject({
    value: "2024-03-31",
    resolution: "explicit",
  })
  const values = (text: string): string[] => read(text, "2000-02-16").dates.map(({ value }) => value)
  expect(values("He left on Election Day.")).toEqual(["1999-11-02"])
  expect(values("It will close for Passover.")).toEqual(["2000-04-20"])
  expect(values("Eid al-Fitr was quiet.")).toEqual(["2000-01-08"])
})
