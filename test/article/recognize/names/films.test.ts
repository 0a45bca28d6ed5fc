import { expect, test } from "vitest"
import { withTitles } from "../../../../pipeline/article/recognize/names/films.js"
import { annotated } from "../../reading.js"
import { type Named, namesAt, shown } from "./scene.js"

const titled = (text: string, named: readonly Named[]): string[] => {
  const { tokens } = annotated(text)
  return shown(text, withTitles(tokens, namesAt(tokens, named)))
}

test.each<[string, Named, string]>([
  ["She liked Jules et Jim most.", [2, 5, "person"], "document: Jules et Jim"],
  ["She liked the film Kundali Bhagya most.", [4, 6, "person"], "document: Kundali Bhagya"],
  ["She was in shows like Kundali Bhagya then.", [5, 7, "person"], "document: Kundali Bhagya"],
  ["She was in Kundali Bhagya, a family drama.", [3, 5, "person"], "document: Kundali Bhagya"],
  ["She met Kundali Bhagya, a film director.", [2, 4, "person"], "person: Kundali Bhagya"],
  ["She met Kundali Bhagya, the minister.", [2, 4, "person"], "person: Kundali Bhagya"],
])("%s", (text, named, expected) => {
  expect(titled(text, [named])).toEqual([expected])
})

test("what one place says of a title holds for all places of it", () => {
  const text = "She was in the film Kundali Bhagya. In Kundali Bhagya she sang."
  const named: Named[] = [
    [5, 7, "person"],
    [9, 11, "person"],
  ]
  expect(titled(text, named)).toEqual(["document: Kundali Bhagya", "document: Kundali Bhagya"])
})
