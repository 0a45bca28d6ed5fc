import { describe, expect, test } from "vitest"
import type { Quantity } from "../../../pipeline/article/layers.js"
import { confidenceIn } from "../../../pipeline/article/recognize/quantities/confidence.js"
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
  ["0.5 ng/mL", { kind: "measure", unit: "ng/mL", unitName: "nanogram per milliliter" }],
  ["12 g/l", { kind: "measure", unit: "g/L" }],
  ["3 t", { kind: "measure", unit: "t", best: 3 }],
  ["30 sq. m. of garden", { kind: "measure", unit: "m2", countedLemma: "garden" }],
  ["20 brand-new, purpose-built stores", { unit: "store", best: 20 }],
  ["3 not-so-secret plans", { unit: "plan", countedLemma: "not-so-secret plan" }],
  ["7 by-elections", { unit: "election", countedLemma: "by-election" }],
  ["one last time", { unit: "time", best: 1 }],
  ["470 picofarads", { kind: "measure", unit: "pF", unitName: "picofarad" }],
  ["150 kuna", { kind: "money", unit: "HRK", unitName: "Croatian kuna" }],
  ["one in five voters", { kind: "measure", unit: "1", best: 0.2, countedLemma: "voter" }],
  ["half a mile", { kind: "measure", unit: "[mi_i]", best: 0.5 }],
  ["10 1/2 miles", { unit: "[mi_i]", best: 10.5 }],
  ["two thirds of a million people", { kind: "count", best: 666666.666666667, unit: "person" }],
  ["nearly two-thirds of voters", { kind: "measure", unit: "1", countedLemma: "voter" }],
  ["three lakh crore rupees", { kind: "money", best: 3e12, unit: "INR" }],
  ["6.2×10−4 m", { best: 0.00062, unit: "m" }],
  ["more than 20 and less than 35 boats", { bound: "range", min: 20, max: 35, unit: "boat" }],
  ["6 feet 2 inches", { kind: "measure", unit: "[ft_i]", best: 6.16666666666667 }],
  ["3 dollars 50 cents", { kind: "money", unit: "USD", best: 3.5 }],
  ["2,25 billion euros", { kind: "money", unit: "EUR", best: 2.25e9 }],
  ["120 MEUR", { kind: "money", unit: "EUR", best: 120e6 }],
  ["a month or two", { kind: "measure", unit: "mo", bound: "range", min: 1, max: 2 }],
  ["a year and a half", { kind: "measure", unit: "a", best: 1.5 }],
  ["one of Cuba's four main exports", { kind: "count", best: 1, countedLemma: "main export" }],
  ["two very busy people", { kind: "count", unit: "person", countedLemma: "busy person" }],
  ["2 million barrels of oil per day", { unit: "[bbl_us]/d", best: 2e6, countedLemma: "oil" }],
  ["three more weeks", { isAdditional: true }],
  ["three more weeks", { kind: "measure", unit: "wk", best: 3 }],
  ["three years", { kind: "measure", unit: "a", unitName: "year", best: 3 }],
  ["50,000 tonnes", { kind: "measure", unit: "t", best: 50000 }],
  ["dozens of Kia and Hyundai vehicles", { countedLemma: "Kia and Hyundai vehicle", unit: "vehicle" }],
  ["three State of the Union addresses", { unit: "address" }],
  ["two new 737 Max jets", { best: 2, unit: "jet", countedLemma: "new 737 Max jet" }],
  ["a third of the population", { kind: "measure", unit: "1", countedLemma: "population" }],
  ["517 rushing yards", { kind: "measure", unit: "[yd_i]" }],
  ["two honorary degrees", { kind: "count", unit: "degree" }],
  ["18,500 dead or missing", { unit: "person", countedLemma: "dead or missing" }],
  ["10,000 Chinese", { unit: "person", countedLemma: "Chinese" }],
  ["more than 1.000 persons", { bound: "more_than", min: 1000 }],
  ["plus or minus 3.1 percentage points", { kind: "percent", bound: "approximate", best: 3.1 }],
  ["two master's degrees", { unit: "degree", countedLemma: "master's degree" }],
  ["25 Airbus A321neo aircraft", { unit: "aircraft" }],
  ["50 MPs", { unit: "MP" }],
  ["8 million low- and middle-income Americans", { best: 8e6, unit: "American" }],
  ["5 L/100km", { kind: "measure", unit: "L/(100.km)" }],
  ["1.2 million b/d", { kind: "measure", unit: "[bbl_us]/d", best: 1.2e6 }],
  ["3.3s", { kind: "measure", unit: "s", best: 3.3 }],
  ["45 million iPhones", { unit: "iPhone" }],
  ["minus-130 degrees Fahrenheit", { kind: "measure", unit: "[degF]", best: -130 }],
  ["about minus 5 °C", { bound: "approximate", unit: "Cel", best: -5 }],
  ["$75 U.S. per barrel", { kind: "money", unit: "{USD}/[bbl_us]" }],
  ["$5 million Canadian", { kind: "money", unit: "CAD", best: 5e6 }],
  ["3,000 tests per day", { kind: "measure", unit: "{test}/d", unitName: "test per day" }],
  ["12 deaths per 100,000 people", { kind: "measure", unit: "{death}/(10*5.{person})", best: 12 }],
  ["12 per 100,000 people", { kind: "measure", unit: "/(10*5.{person})", best: 12 }],
  ["9 billion shekels", { kind: "money", unit: "ILS", best: 9e9 }],
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
  ["a call to 1-800-273-8255", "telephone or serial number"],
  ["a call to 555-1234", "telephone or serial number"],
  ["the end at 10:45", "clock time or score"],
  ["the attacks of 9/11", "date or name with a slash"],
  ["the rules in section 230", "number of a thing"],
  ["the summer of 2024", "year"],
  ["the S&P 500", "part of a name"],
  ["the hours in 2008 hours later", "year"],
  ["the trials in Phase 3 cities", "number of a thing"],
  ["the Group of Eight summit", "part of a name"],
  ["the shots, 4-for-9", "score"],
  ["the draw at 2-2", "score"],
  ["the path to net zero emissions", "part of a compound"],
  ["the outlook over 2023", "year"],
  ["the covid-19 rules", "part of a name"],
  ["the country's zero-tolerance rules", "part of a compound"],
  ["the guests of the Four Seasons hotel", "part of a name"],
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

test("a measure within what is counted is a figure too", () => {
  const { quantities } = read("Officials spoke of two 500-pound bombs and two six week old kittens.")
  expect(quantities.map(({ best, unit, countedLemma }) => [best, unit, countedLemma])).toEqual([
    [2, "bomb", "500-pound bomb"],
    [500, "[lb_av]", null],
    [2, "kitten", "six week old kitten"],
    [6, "wk", null],
  ])
})

test("parts are of what the text says", () => {
  const parts = (text: string) => read(text).quantities.map(({ partOf, unit }) => [partOf, unit])
  expect(parts("It found 699 infections, of which 199 were mild.")).toEqual([
    [null, "infection"],
    [0, "infection"],
  ])
  expect(parts("There were 900 delegates from 100 countries, including 4 ministers.")).toEqual([
    [null, "delegate"],
    [null, "country"],
    [0, "minister"],
  ])
})

test.each([
  ["It was for those between the ages of 17 and 20.", "range", 17, 20],
  ["It was open to children 12 and under.", "at_most", null, 12],
  ["Crutcher, 40 — a father — died.", "exact", 40, 40],
  ["She will be 35 by then.", "exact", 35, 35],
])("an age in: %s", (text, bound, min, max) => {
  expect(read(text).quantities).toMatchObject([{ kind: "age", unit: "a", bound, min, max }])
})

test("numbers take from others what they count", () => {
  const units = (text: string) => read(text).quantities.map(({ unit }) => unit)
  expect(units("It has 10 judges rather than 11 because one left.")).toEqual(["judge", "judge"])
  expect(units("Of the 10 judges who sat there, six were new.")).toEqual(["judge", "judge"])
  expect(units("By a margin of 3 to 1, the court ruled.")).toEqual([])
  expect(units("It won by a score of 7 to 3 and was tied at 2 to 2.")).toEqual([])
  expect(units("The number of victims rose to 14, from 13.")).toEqual(["victim", "victim"])
  expect(units("Two victims were hurt and 12 were safe.")).toEqual(["victim", "victim"])
  expect(units("Sales fell 5 per cent, down from 48.04 million.")).toEqual(["%", null])
  expect(units("It has 2340 by 1080 pixels.")).toEqual(["{pixel}", "{pixel}"])
})

test("labels say what lists count", () => {
  const { quantities } = read("Dead: 192 Injured: 4,877 Treated and discharged: 4,257")
  expect(quantities.map(({ best, countedLemma }) => [best, countedLemma])).toEqual([
    [192, "dead"],
    [4877, "injured"],
    [4257, null],
  ])
})

test("an adjective before the number is a part of what is counted", () => {
  const lemmas = (text: string) => read(text).quantities.map(({ countedLemma }) => countedLemma)
  expect(lemmas("Officials met the top three seeds and the last two teams.")).toEqual(["top seed", "team"])
})

test("from X to Y is two figures that stand together", () => {
  const { quantities } = read("Output rose from 5 to 7 million tonnes.")
  expect(quantities.map(({ best, unit, change }) => [best, unit, change])).toEqual([
    [5e6, "t", null],
    [7e6, "t", null],
  ])
  expect(quantities[0]!.group).toEqual(quantities[1]!.group)
})

/** A sentence, and the change of each of its figures. */
test.each([
  ["The index rose 12.3 points, or 0.4 percent, to 2,987.", ["up", "up", null]],
  ["The bank cut its key rate by 25 basis points to 4.75 per cent.", ["down", null]],
  ["Shares were down as much as 7% before closing 2% lower.", ["down", "down"]],
  ["In the last three months its output dropped by 5,000 tons.", [null, "down"]],
  ["The party lost three elections and gave up 20 seats.", [null, null]],
  ["Shares fell 2.3%, Burlington by 2.6% and Ross was flat.", ["down", "down"]],
  ["The figure drops to 87 mph (140 km/h) there.", [null, null]],
  ["The drop in value of 6.3 per cent hurt.", ["down"]],
  ["Shares rose 6.2 per cent – 18 per cent higher than in May.", ["up", "up"]],
  ["It lost nearly a quarter of its value.", ["down"]],
  ["Prices saw the biggest two-year rise.", [null]],
  ["They closed down 96 shops.", [null]],
  ["It was down 9% and under the forecast of 12%.", ["down", null]],
  ["Prices more than doubled.", ["up"]],
])("change in: %s", (text, changes) => {
  expect(read(text).quantities.map(({ change }) => change)).toEqual(changes)
})

test("numbers take the unit that their neighbours say", () => {
  const units = (text: string) => read(text).quantities.map(({ unit }) => unit)
  expect(units("It was measured at 10, 20 and 30 km.")).toEqual(["km", "km", "km"])
  expect(units("Inflation rose to 5.5 per cent from 5.1 a month before.")).toEqual(["%", "%"])
  expect(units("It sells one-, two- and three-bedroom flats.")).toEqual(["bedroom", "bedroom", "bedroom"])
  expect(units("It fell from $75 a barrel to $45.")).toEqual(["{USD}/[bbl_us]", "{USD}/[bbl_us]"])
  expect(units("It makes 9 billion shekels ($2.4 billion) a year.")).toEqual(["{ILS}/a", "{USD}/a"])
  expect(units("He raised 280 million of the 1.5 billion shekels.")).toEqual(["ILS", "ILS"])
  expect(units("It lost 12 cents a share, against a profit of 45 cents.")).toEqual([
    "{cent}/{share}",
    "{cent}/{share}",
  ])
  expect(units("Temperatures hit 35 degrees, said to be 40 degrees Celsius.")).toEqual(["Cel", "Cel"])
  expect(units("It cost 200 pesos, that is, Mexican pesos.")).toEqual(["MXN"])
})

test("what is told again in another unit has the same bound", () => {
  const { quantities } = read("It weighs more than 500 pounds (225 kilograms).")
  expect(quantities.map(({ bound, min, best }) => [bound, min, best])).toEqual([
    ["more_than", 500, null],
    ["more_than", 225, null],
  ])
})

test("a figure that says its unit is surer than a bare number; ordinals were not measured", () => {
  const sure = (text: string) => confidenceIn(read(text).quantities[0]!)!
  expect(sure("It grew to 12 percent.")).toBeGreaterThan(sure("The answer was 12."))
  expect(sure("It was the third attempt.")).toBeNull()
})

test("both parts belong to their whole", () => {
  const { quantities } = read("The blast killed 12 people, including 5 children and 9 women.")
  expect(quantities.map(({ partOf }) => partOf)).toEqual([null, 0, 0])
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
