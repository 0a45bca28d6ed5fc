import { expect, test } from "vitest"
import { withClubs } from "../../../../pipeline/article/recognize/names/clubs.js"
import { annotated } from "../../reading.js"
import { type Named, namesAt, shown } from "./scene.js"

const withBodies = (text: string, named: readonly Named[]): string[] => {
  const { tokens } = annotated(text)
  return shown(text, withClubs(tokens, namesAt(tokens, named)))
}

const people: Named[] = [
  [0, 1, "person"],
  [5, 6, "person"],
  [10, 11, "person"],
]

test("where several people have a club in brackets, what stands in brackets behind others is one", () => {
  const text = "Roy (Ajax), Dahl (Ajax), Wang (Ajax), Berg (Celtic), Lund (Real Espana)."
  const named: Named[] = [
    ...people,
    [2, 3, "organization"],
    [7, 8, "organization"],
    [12, 13, "organization"],
    [15, 16, "person"],
    [17, 18, "person"],
    [20, 21, "person"],
  ]
  expect(withBodies(text, named).filter((name) => /Celtic|Espana|Ajax/.test(name))).toEqual([
    "organization: Ajax",
    "organization: Ajax",
    "organization: Ajax",
    "organization: Celtic",
    "organization: Real Espana",
  ])
})

test("not so for countries, nor where hardly anybody has a club", () => {
  const text = "Roy (Kenya), Dahl (Ajax), Wang (Celtic) ran."
  const named: Named[] = [...people, [2, 3, "place"], [7, 8, "organization"], [12, 13, "person"]]
  expect(withBodies(text, named)).toContain("person: Celtic")
  expect(withBodies(text, named)).toContain("place: Kenya")
})
