import { describe, expect, test } from "vitest"
import type { Quantity } from "../../../pipeline/article/layers.js"
import { recognizeQuantities } from "../../../pipeline/article/recognize/quantities/index.js"
import { annotated } from "../reading.js"

const read = (text: string) => recognizeQuantities(annotated(text), [])

const inSentence = (words: string): string => `Officials there later spoke of ${words}, reporters said.`

/** The phrase, and what must be read from it. */
const examples: [string, Partial<Quantity>][] = [
  ["11,000 soldiers", { kind: "count", bound: "exact", best: 11000, unit: "soldier", unitSystem: "count" }],
  ["approximately 11,000 soldiers", { bound: "approximate", best: 11000, min: null, max: null }],
  ["up to 30,000 troops", { bound: "at_most", max: 30000, min: null, best: null }],
  ["no fewer than 40 buses", { bound: "at_least", min: 40, max: null, best: null }],
  ["more than 60 per cent", { kind: "percent", bound: "more_than", min: 60, unit: "%" }],
  ["fewer than ten boats", { bound: "less_than", max: 10, min: null }],
  ["between 10,000 and 20,000 troops", { bound: "range", min: 10000, max: 20000, best: null }],
  ["25,000 to 30,000 troops", { bound: "range", min: 25000, max: 30000, best: null }],
  ["10–20 boats", { bound: "range", min: 10, max: 20 }],
  ["$5-$6 million", { kind: "money", bound: "range", min: 5e6, max: 6e6, unit: "USD" }],
  ["USD34.6 million", { kind: "money", best: 34.6e6, unitName: "US dollar", unitSystem: "iso4217" }],
  ["₹500 crore", { kind: "money", best: 5e9, unit: "INR" }],
  ["two and a half million people", { best: 2.5e6, unit: "person" }],
  ["half a million people", { best: 500000 }],
  ["twenty-five women", { best: 25, countedLemma: "woman" }],
  ["a dozen boats", { best: 12, unit: "boat" }],
  ["tens of thousands of foreign troops", { bound: "vague_range", min: 20000, max: 99999 }],
  ["hundreds of thousands of people", { bound: "vague_range", min: 200000, max: 999999 }],
  ["dozens of boats", { bound: "vague_range", min: 24, max: 99, best: null }],
  ["80 km/h", { kind: "measure", unit: "km/h", unitName: "kilometer per hour", unitSystem: "ucum" }],
  ["$US21,500,000", { kind: "money", unit: "USD", best: 21.5e6 }],
  ["RM4.50", { kind: "money", unit: "MYR", best: 4.5 }],
  [
    "$58.24 a barrel",
    { kind: "money", unit: "{USD}/[bbl_us]", unitName: "US dollar per barrel", unitSystem: "ucum" },
  ],
  ["$40 per share", { kind: "money", unit: "{USD}/{share}", unitName: "US dollar per share" }],
  ["24 kilometres per litre", { kind: "measure", unit: "km/L", unitName: "kilometer per liter" }],
  ["200 pesos", { kind: "money", unit: null, unitName: "peso" }],
  ["15cm3", { kind: "measure", unit: "cm3", best: 15 }],
  ["one in five voters", { kind: "measure", unit: "1", best: 0.2, countedLemma: "voter" }],
  ["half a mile", { kind: "measure", unit: "[mi_i]", best: 0.5 }],
  ["10 1/2 miles", { unit: "[mi_i]", best: 10.5 }],
  ["two thirds of a million people", { kind: "count", best: 666666.666666667, unit: "person" }],
  ["nearly two-thirds of voters", { kind: "measure", unit: "1", countedLemma: "voter" }],
  ["three lakh crore rupees", { kind: "money", best: 3e12, unit: "INR" }],
  ["6.2×10−4 m", { best: 0.00062, unit: "m" }],
  ["more than 20 and less than 35 boats", { bound: "range", min: 20, max: 35, unit: "boat" }],
  ["three more weeks", { kind: "measure", unit: "wk", best: 3 }],
  ["three years", { kind: "measure", unit: "a", unitName: "year", best: 3 }],
  ["50,000 tonnes", { kind: "measure", unit: "t", best: 50000 }],
  ["even more troops", { kind: "comparative", number: null, bound: "more_than", min: null }],
]

describe("figures", () => {
  test.each(examples)("%s", (words, wanted) => {
    const text = inSentence(words)
    const { quantities } = read(text)
    expect(quantities).toHaveLength(1)
    expect(quantities[0]).toMatchObject(wanted)
    expect(text.slice(quantities[0]!.start, quantities[0]!.end)).toBe(words)
  })
})

test.each([
  ["the score was 3-2", "score"],
  ["the F-16", "part of a name"],
  ["a call to 555-1234", "telephone or serial number"],
  ["the end at 10:45", "clock time or score"],
  ["the attacks of 9/11", "date or name with a slash"],
  ["the rules in section 230", "number of a thing"],
  ["the summer of 2024", "year"],
])("%s is left out: %s", (words, reason) => {
  const { quantities, leftOut } = read(inSentence(words))
  expect(quantities).toEqual([])
  expect(leftOut.map((left) => left.reason)).toEqual([reason])
})

test("an increment, a part and an ordinal", () => {
  const { quantities } = read(
    "Another 500 soldiers came. Around 40 of these troops, including 5 women, took the first official bus.",
  )
  expect(quantities.map(({ isAdditional, partOf, kind }) => [isAdditional, partOf, kind])).toEqual([
    [true, null, "count"],
    [false, 0, "count"],
    [false, 1, "count"],
    [false, null, "ordinal"],
  ])
})

test("from X to Y is two figures that stand together", () => {
  const { quantities } = read("Output rose from 5 to 7 million tonnes.")
  expect(quantities.map(({ best, unit, change }) => [best, unit, change])).toEqual([
    [5e6, "t", null],
    [7e6, "t", null],
  ])
  expect(quantities[0]!.group).toEqual(quantities[1]!.group)
})

test("a figure that is part of a calendar date is none", () => {
  const text = "On 12 March 2024 it rained."
  const annotatedDate = { start: 3, end: 16 }
  const { quantities, leftOut } = readWith(text, annotatedDate)
  expect([quantities, leftOut]).toEqual([[], []])
})

function readWith(text: string, span: { start: number; end: number }) {
  const date = {
    type: "DATE",
    value: "2024-03-12",
    mod: null,
    quant: null,
    freq: null,
    signal: null,
  } as const
  return recognizeQuantities(annotated(text), [{ ...span, ...date, group: null, rule: "date" }])
}

test("people by participle, and ages", () => {
  const { quantities } = read("The 12 killed and 30 injured were there. Maria Jones, 45, is a doctor.")
  expect(quantities.map(({ unit, kind }) => [unit, kind])).toEqual([
    ["person", "count"],
    ["person", "count"],
    ["a", "age"],
  ])
})
