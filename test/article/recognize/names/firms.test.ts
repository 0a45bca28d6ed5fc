import { expect, test } from "vitest"
import { withOneType } from "../../../../pipeline/article/recognize/names/consistency.js"
import { withFirmsOfTwo } from "../../../../pipeline/article/recognize/names/firms.js"
import { annotated } from "../../reading.js"
import { type Named, namesAt, shown } from "./scene.js"

test("two surnames with a sign between them are a firm; full names are two people", () => {
  const firm = (text: string, named: readonly Named[]): string[] => {
    const { tokens } = annotated(text)
    return shown(text, withFirmsOfTwo(tokens, namesAt(tokens, named)))
  }
  const two: Named[] = [
    [2, 3, "person"],
    [4, 5, "person"],
  ]
  expect(firm("They asked Frost & Sullivan.", two)).toEqual(["organization: Frost & Sullivan"])
  const people: Named[] = [
    [2, 4, "person"],
    [5, 7, "person"],
  ]
  expect(firm("They asked Ana Frost & Jo Sullivan.", people)).toHaveLength(2)
})

test("the first word of a firm is the firm, unless something is in a place called so", () => {
  const types = (text: string, named: readonly Named[]): string[] => {
    const { tokens } = annotated(text)
    return shown(text, withOneType(text, tokens, namesAt(tokens, named)))
  }
  const named: Named[] = [
    [0, 2, "organization"],
    [4, 5, "place"],
  ]
  expect(types("Lenox Healthcare grew. Lenox paid.", named)).toEqual([
    "organization: Lenox Healthcare",
    "organization: Lenox",
  ])
  const town: Named[] = [
    [0, 2, "organization"],
    [7, 8, "place"],
  ]
  expect(types("Lenox Healthcare grew. It is in Lenox.", town)).toEqual([
    "organization: Lenox Healthcare",
    "place: Lenox",
  ])
})
