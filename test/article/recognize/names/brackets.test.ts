import { expect, test } from "vitest"
import { withShortNames } from "../../../../pipeline/article/recognize/names/brackets.js"
import { withOneType } from "../../../../pipeline/article/recognize/names/consistency.js"
import { annotated } from "../../reading.js"
import { type Named, namesAt, shown } from "./scene.js"

const withShort = (text: string, named: readonly Named[]): string[] => {
  const { tokens } = annotated(text)
  return shown(text, withShortNames(tokens, namesAt(tokens, named)))
}

test("what stands in brackets behind a body is its short name, whatever it looked like", () => {
  const text = "The Radio System (Sinart) said so."
  expect(withShort(text, [[1, 3, "organization"]])).toEqual([
    "organization: Radio System",
    "organization: Sinart",
  ])
  const asPerson: Named[] = [
    [1, 3, "organization"],
    [4, 5, "person"],
  ]
  expect(withShort(text, asPerson)).toEqual(["organization: Radio System", "organization: Sinart"])
})

test("a body takes in the place that its short name has too", () => {
  const text = "The Support Mission in Libya (SML) went on."
  const named: Named[] = [
    [1, 3, "organization"],
    [4, 5, "place"],
  ]
  expect(withShort(text, named)).toEqual(["organization: Support Mission in Libya", "organization: SML"])
  expect(withShort(text.replace("SML", "SMX"), named)).toEqual([
    "organization: Support Mission",
    "place: Libya",
    "organization: SMX",
  ])
})

test("a country in brackets, or brackets behind a person, are no short name", () => {
  expect(withShort("The Radio System (Cuba) said so.", [[1, 3, "organization"]])).toEqual([
    "organization: Radio System",
  ])
  expect(withShort("Then Ana Roy (Celtic) said so.", [[1, 3, "person"]])).toEqual(["person: Ana Roy"])
})

test("a short name in brackets settles what the name is elsewhere", () => {
  const text = "The Radio System (Sinart) said so. Sinart added more, and Sinart left."
  const { tokens } = annotated(text)
  const names = withShortNames(
    tokens,
    namesAt(tokens, [
      [1, 3, "organization"],
      [9, 10, "person"],
      [14, 15, "person"],
    ]),
  )
  expect(shown(text, withOneType(text, tokens, names)).filter((name) => name.endsWith("Sinart"))).toEqual([
    "organization: Sinart",
    "organization: Sinart",
    "organization: Sinart",
  ])
})
