import { describe, expect, test } from "vitest"
import type { TimeExpression } from "../../../pipeline/article/layers.js"
import { dateRules, recognizeDates } from "../../../pipeline/article/recognize/dates/index.js"
import { annotated } from "../reading.js"

const timesIn = (text: string): TimeExpression[] => recognizeDates(annotated(text))
const shown = (text: string): string[] =>
  timesIn(text).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)

describe.each(dateRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples)("%s", (text, found, value) => {
    expect(shown(text)).toContain(`${found} = ${value}`)
  })
  test.each(rule.notExamples.map((text) => [text]))("not in: %s", (text) => {
    expect(timesIn(text).filter(({ rule: name }) => name === rule.name)).toEqual([])
  })
})

test("both ends of a range have their own place, value and one group", () => {
  for (const [text, values, kind] of [
    ["It lasted from May to July.", ["XXXX-05", "XXXX-07"], "range"],
    ["He lived there between 1994 and 1997.", ["1994", "1997"], "range"],
    ["The war of 1994-97 was long.", ["1994", "1997"], "range"],
    ["It rained on Aug. 3-5, 1998.", ["1998-08-03", "1998-08-05"], "range"],
    ["It ran between May 3 and June 4, 2020.", ["2020-05-03", "2020-06-04"], "range"],
    ["It ran from December to March 2020.", ["2019-12", "2020-03"], "range"],
    ["It may begin in July or August.", ["XXXX-07", "XXXX-08"], "or"],
    ["It was seen in May and June.", ["XXXX-05", "XXXX-06"], "and"],
  ] as const) {
    const times = timesIn(text)
    expect(times.map(({ value }) => value)).toEqual(values)
    expect(times.map(({ group }) => group?.kind)).toEqual([kind, kind])
    expect(new Set(times.map(({ group }) => group?.id)).size).toBe(1)
  }
})

test("parts of a month stand in the span, prepositions beside it", () => {
  const [time] = timesIn("He confirmed it at the end of April.")
  expect(time).toMatchObject({ value: "XXXX-04", mod: "END", signal: "at" })
  expect(shown("It fell since early May.")).toEqual(["early May = XXXX-05"])
  expect(timesIn("It may start as early as July.")[0]).toMatchObject({ signal: "as early as" })
})
