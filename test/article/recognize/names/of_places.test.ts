import { expect, test } from "vitest"
import { placeAfterOf } from "../../../../pipeline/article/recognize/names/of_places.js"
import { annotated } from "../../reading.js"

const place = (text: string, isPerson: boolean): string | null => {
  const { tokens } = annotated(text)
  const range = placeAfterOf(tokens, { first: 0, last: tokens.length }, isPerson)
  return range && text.slice(tokens.start(range.first), tokens.end(range.last - 1))
}

test("a place that no list knows stands in a longer name", () => {
  expect(place("County of Mawley", false)).toBe("Mawley")
  expect(place("Hilary of New Haven", true)).toBe("New Haven")
})

test("what comes after of is no place where the word before it rules none", () => {
  expect(place("Ministry of Finance", false)).toBe(null)
  expect(place("Ana Roy of Mawley", true)).toBe(null)
})
