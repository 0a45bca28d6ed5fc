import { expect, test } from "vitest"
import { recognizeNames } from "../../../pipeline/article/recognize/names/index.js"
import { resolveEntities } from "../../../pipeline/article/resolve/entities/index.js"
import { annotated, ignore } from "../reading.js"

/** Whom or what each "it" and "its" of a text means. */
const things = (text: string): string[] => {
  const read = annotated(text, { id: "a-0" })
  const input = { ...read, names: recognizeNames(read), quantities: [], leftOut: [], times: [] }
  const { entities, mentions } = resolveEntities(input, ignore)
  return mentions.flatMap(({ start, end, entity, form }) =>
    form === "pronoun" ? [`${text.slice(start, end)} = ${entities[entity]!.name}`] : [],
  )
}

test.each<[string, string[]]>([
  ["Norway said it would lower its taxes.", ["it = Norway", "its = Norway"]],
  ["Norway and its partners agreed.", ["its = Norway"]],
  ["Although Norway did not sign, it welcomed the deal.", ["it = Norway"]],
])("%s", (text, expected) => {
  expect(things(text)).toEqual(expected)
})

test.each([
  "Norway said it is clear that taxes rise.",
  "Norway said that the bank would lower its rate.",
  "Norway has sent ships to the south, it said.",
  "In Norway it rained for days.",
  "Norway sold it.",
])("nothing is plain in: %s", (text) => {
  expect(things(text)).toEqual([])
})
