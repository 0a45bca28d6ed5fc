import { expect, test } from "vitest"
import {
  binsOf,
  crossValidated,
  expectedError,
  type Judged,
  learntFrom,
} from "../../pipeline/article/calibrate.js"
import { confidenceOf } from "../../pipeline/article/confidence.js"

const rows = (parts: (string | null)[], right: number, of: number): Judged[] =>
  Array.from({ length: of }, (_, i) => ({ document: `d${i % 20}`, parts, isRight: i < right }))

const judged = [
  ...rows(["weekday", "relative"], 90, 100),
  ...rows(["weekday", null], 20, 100),
  ...rows(["rare", "relative"], 1, 3),
]

test("a row has the share of the narrowest kind that is known", () => {
  const table = {
    source: "",
    licence: "",
    shares: { "": 0.5, weekday: 0.7, "weekday · relative": 0.9, "weekday · none": 0.3 },
  }
  expect(confidenceOf(table, ["weekday", "relative"])).toBe(0.9)
  expect(confidenceOf(table, ["weekday", null])).toBe(0.3)
  expect(confidenceOf(table, ["weekday", "narrative"])).toBe(0.7)
  expect(confidenceOf(table, ["season"])).toBe(0.5)
  expect(confidenceOf({ ...table, shares: {} }, ["season"])).toBeNull()
})

test("shares are smoothed towards the wider kind, and kinds of few rows have none", () => {
  // all: 112 of 205; weekday: (110 + 5 × 0.546) of 205; weekday · relative: (90 + 5 × 0.55) of 105
  expect(learntFrom(judged)).toEqual({
    "": 0.55,
    weekday: 0.55,
    "weekday · none": 0.22,
    "weekday · relative": 0.88,
  })
})

test("confidence learnt from other documents is measured in bins of so many rows", () => {
  const scored = crossValidated(rows(["weekday"], 150, 200))
  const bins = binsOf(scored)
  expect(bins.map(({ rows: n }) => n)).toEqual([200])
  expect(bins[0]!.right).toBe(0.75)
  expect(
    expectedError([
      { rows: 100, said: 0.9, right: 0.8 },
      { rows: 300, said: 0.5, right: 0.5 },
    ]),
  ).toBeCloseTo(0.025)
  const split = binsOf([
    ...scored,
    ...Array.from({ length: 90 }, () => ({ confidence: 0.95, isRight: true })),
  ])
  expect(split.map(({ rows: n }) => n)).toEqual([290])
})
