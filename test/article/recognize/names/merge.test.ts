import { expect, test } from "vitest"
import { recognizeNames } from "../../../../pipeline/article/recognize/names/index.js"
import { merge } from "../../../../pipeline/article/recognize/names/merge.js"
import { trimmed } from "../../../../pipeline/article/recognize/names/trim.js"
import { annotated } from "../../reading.js"

type Type = "person" | "organization" | "place"

/** What is left of the words from `first` to `last`, taken for one name. */
const cut = (text: string, [first, last, type]: [number, number, Type]): string[] => {
  const { tokens } = annotated(text)
  const rules = new Int32Array(tokens.length + 2).fill(-1)
  return trimmed(tokens, { first, last, type, margin: 3 }, rules).map((one) =>
    text.slice(tokens.start(one.first), tokens.end(one.last - 1)),
  )
}

test.each<[string, [number, number, Type], string[]]>([
  ["President Ana Roy spoke.", [0, 3, "person"], ["Ana Roy"]],
  ["The Pope spoke.", [1, 2, "person"], []],
  ["I met Wu Kwok-hing of FTU there.", [2, 8, "person"], ["Wu Kwok-hing", "FTU"]],
  ["She said so in Inuktitut twice.", [4, 5, "place"], []],
  ["The Speaker of the House Newt Lund spoke.", [4, 7, "person"], ["Newt Lund"]],
  ["He met Roy, Jr. today.", [4, 5, "person"], []],
  ["The Tanzanian capital Dodoma grew.", [1, 4, "place"], ["Dodoma"]],
  ["The City said so.", [1, 2, "place"], []],
  ["The Senate said so.", [1, 2, "organization"], ["Senate"]],
  ["They signed an MoU today.", [3, 4, "person"], []],
  ["Pol Col Somchai Wong spoke.", [0, 4, "person"], ["Somchai Wong"]],
  ["Pol Pot spoke.", [0, 2, "person"], ["Pol Pot"]],
  ["They left Oslo in Aug. 2020.", [4, 5, "place"], []],
  ["It costs 5 US dollars.", [3, 4, "place"], []],
  ["It is in ibadan nigeria now.", [3, 5, "place"], ["ibadan", "nigeria"]],
  ["He lives in San Rafael Ca now.", [3, 6, "place"], ["San Rafael", "Ca"]],
  ["I met Ana Roy of Elmsford there.", [2, 6, "person"], ["Ana Roy", "Elmsford"]],
  ["I read Hilary of Poitiers there.", [2, 5, "person"], ["Hilary of Poitiers"]],
  ["I met Carl II of Ardania there.", [2, 6, "person"], ["Carl II of Ardania"]],
  ["Much of Central Africa is green.", [2, 4, "place"], ["Central Africa"]],
])("%s", (text, tagged, expected) => {
  expect(cut(text, tagged)).toEqual(expected)
})

test("a person with a firm's sign is a firm, and a state's short name a place", () => {
  const rules = new Int32Array(12).fill(-1)
  const typed = (text: string, first: number, last: number) =>
    trimmed(annotated(text).tokens, { first, last, type: "person", margin: 3 }, rules).map(({ type }) => type)
  expect(typed("They asked Bailey & Glasser.", 2, 5)).toEqual(["organization"])
  expect(typed("He left Oxon Hill, Md., with her.", 5, 6)).toEqual(["place"])
})

test("a state with dots is a place", () => {
  const { tokens } = annotated("He went to Hempstead, N.Y. with them.")
  const rules = new Int32Array(tokens.length + 2).fill(-1)
  expect(trimmed(tokens, { first: 5, last: 6, type: "organization", margin: 3 }, rules)).toEqual([
    { first: 5, last: 6, type: "place", margin: 3 },
  ])
})

test("what the tagger was not taught stays with the rules, unless a name of the tagger lies over it", () => {
  const { tokens } = annotated("The Swiss Health Office won.")
  const mention = {
    start: 4,
    end: 9,
    type: "nationality",
    form: "demonym",
    rule: "demonym",
    nestedIn: null,
  } as const
  const swiss = { first: 1, last: 2, mention }
  expect(merge(tokens, [swiss], [])).toEqual([swiss])
  const [office, ...others] = merge(tokens, [swiss], [{ first: 1, last: 4, type: "organization", margin: 3 }])
  expect(office?.mention).toMatchObject({ start: 4, end: 23, type: "organization", rule: "tagger" })
  expect(others).toEqual([])
})

test("the word of a body outweighs the place that the tagger sees; a demonym is no place", () => {
  const types = (text: string, words: string) =>
    recognizeNames(annotated(text))
      .filter(({ start, end }) => text.slice(start, end) === words)
      .map(({ type }) => type)
  expect(types("Visiting Port Vale Rovers on Saturday they lost.", "Port Vale Rovers")).toEqual([
    "organization",
  ])
  expect(types("At noon, Libyan militia troops took us to Tripoli.", "Libyan")).toEqual(["nationality"])
})

test("a word that opens a quotation is no name of which nothing is known", () => {
  const others = (text: string) => recognizeNames(annotated(text)).filter(({ type }) => type === "other")
  expect(others("“Rehearsals should be held,” he said.")).toEqual([])
  expect(others("He wore a T-shirt then.")).toEqual([])
})

test("a people of two is one, with both in it; of many Africans only the Africans are", () => {
  const names = recognizeNames(annotated("He met Polish Americans and Many Africans."))
  const text = "He met Polish Americans and Many Africans."
  expect(
    names.filter(({ form }) => form === "demonym").map(({ start, end }) => text.slice(start, end)),
  ).toEqual(["Polish Americans", "Polish", "Americans", "Africans"])
})

test("a name of two words that the tagger does not take for one is published without a kind", () => {
  const { tokens } = annotated("They tried Internet Explorer then.")
  const mention = { start: 11, end: 28, type: "person", form: "name", rule: "guess", nestedIn: null } as const
  const guess = { first: 2, last: 4, mention }
  expect(merge(tokens, [guess], []).map((one) => one.mention)).toMatchObject([
    { type: "other", start: 11, end: 28 },
  ])
  const tagged = { first: 2, last: 4, type: "organization", margin: 3 } as const
  expect(merge(tokens, [guess], [tagged]).map((one) => one.mention)).toMatchObject([{ type: "organization" }])
})

test("no name begins inside another", () => {
  const { tokens } = annotated("It came from Delta-Power-Works then.")
  const mention = {
    start: 13,
    end: 30,
    type: "organization",
    form: "name",
    rule: "guess",
    nestedIn: null,
  } as const
  const tagged = [
    { first: 3, last: 4, type: "organization", margin: 3 },
    { first: 5, last: 8, type: "organization", margin: 3 },
  ] as const
  expect(
    merge(tokens, [{ first: 3, last: 8, mention }], tagged).map(({ first, last }) => [first, last]),
  ).toEqual([[3, 8]])
})

test("one name has one type, and one word of a person's name is the person", () => {
  const text = "Lagos wrote to Congress. Ricardo Lagos was asked by Lima. Then Lagos left Lima."
  const names = recognizeNames(annotated(text)).filter(({ form }) => form === "name")
  const types = (words: string) =>
    names.filter(({ start, end }) => text.slice(start, end) === words).map(({ type }) => type)
  expect(types("Lagos")).toEqual(["person", "person"])
  expect(new Set(types("Lima"))).toEqual(new Set(["place"]))
})
