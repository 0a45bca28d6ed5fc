import { expect, test } from "vitest"
import { recognizeNames } from "../../../pipeline/article/recognize/names/index.js"
import { resolveEntities } from "../../../pipeline/article/resolve/entities/index.js"
import { annotated, ignore } from "../reading.js"

/** Each mention as "words = entity", with what it stands for. */
const shown = (text: string): string[] => {
  const read = annotated(text, { id: "a-0" })
  const input = { ...read, names: recognizeNames(read), quantities: [], leftOut: [], times: [] }
  const { entities, mentions } = resolveEntities(input, ignore)
  return mentions.map(({ start, end, entity, standsFor }) => {
    const behind = standsFor === null ? "" : ` for ${entities[standsFor]!.name}`
    return `${text.slice(start, end)} = ${entities[entity]!.name}${behind}`
  })
}

test.each<[string, string, string]>([
  [
    "a father whose name is part of his son's",
    "Jon Erik Holm left Oslo. He is a son of Jon Holm, a painter.",
    "Jon Holm = Jon Holm",
  ],
  [
    "a name that is spoken of",
    "Peter Lund came to Oslo. Lund changed his first name from Peter to Pedro.",
    "Peter = Peter",
  ],
  ["any member of a family", "Anna Dahl left Oslo. Each of the graves was for a Dahl.", "Dahl = Dahl"],
  ["a part that is played", "Erik Holm left Oslo. Peter Lund appeared in the film as Erik.", "Erik = Erik"],
])("%s is nobody of a longer name", (_, text, expected) => {
  expect(shown(text)).toContain(expected)
})

test("a pen name has its own row, which stands for the person", () => {
  const text = "Anna Dahl lives in Oslo. She writes under her pen name, Maria Krog."
  expect(shown(text).at(-1)).toMatch(/^Maria Krog = Maria Krog for /)
})

test("a language is not the country, its people's name is", () => {
  const text = "The book was translated into Greek. Greek ships left."
  expect(shown(text)).toEqual(["Greek = Greek", "Greek = Greece"])
  expect(shown("Turkish-speaking sailors met Greek ships.")[0]).toBe("Turkish = Turkish")
})

test("a picture is what its caption names, and its title brings nobody's short name", () => {
  const text =
    "A life\n\nAnna Dahl lives in Oslo and sings.\n\nDahl in the Garden (1905), by Otto Berg\n\nDahl was born in Bergen."
  const mentions = shown(text)
  expect(mentions).toContain("Dahl in the Garden = Dahl in the Garden")
  expect(mentions.filter((one) => one === "Dahl = Anna Dahl")).toHaveLength(1)
})

test("the president is nobody who has been one, and the former president is", () => {
  const start = "Former President Erik Holm spoke in Oslo. "
  expect(shown(`${start}The president smiled.`).join()).not.toContain("The president")
  expect(shown(`${start}The former president smiled.`)).toContain("The former president = Erik Holm")
})

test("a country named once, in passing, is not the country", () => {
  expect(shown("He has a farm in Belize. His bank is the largest in the country.").join()).not.toContain(
    "the country",
  )
  expect(shown("Belize is small. Ships left the country.")).toContain("the country = Belize")
})

test("a surname with another's pronouns is another's", () => {
  const text =
    "Anna Dahl, a mother of two, sings. Dahl says he will pay. Dahl adds that he is tired, and that his bus is late."
  expect(shown(text).filter((one) => one === "Dahl = Dahl")).toHaveLength(2)
})

test("a town named with its state is no short name", () => {
  const text = "The Marlow Police Department is small. Two boys from Marlow, Texas, left."
  expect(shown(text)).toContain("Marlow = Marlow")
})
