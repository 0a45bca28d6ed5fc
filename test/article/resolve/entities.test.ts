import { expect, test } from "vitest"
import { recognizeNames } from "../../../pipeline/article/recognize/names/index.js"
import { resolveEntities } from "../../../pipeline/article/resolve/entities/index.js"
import { annotated, ignore } from "../reading.js"

const read = (text: string, id = "a-0") => {
  const read = annotated(text, { id })
  const names = recognizeNames(read)
  const input = { ...read, names, quantities: [], leftOut: [], times: [] }
  return resolveEntities(input, ignore)
}

/** Each mention as "words = entity", with what it stands for. */
const shown = (text: string): string[] => {
  const { entities, mentions } = read(text)
  return mentions.map(({ start, end, entity, standsFor }) => {
    const behind = standsFor === null ? "" : ` for ${entities[standsFor]!.name}`
    return `${text.slice(start, end)} = ${entities[entity]!.name}${behind}`
  })
}

test.each<[string, string[]]>([
  [
    "Erik Lindqvist left Oslo. Lindqvist said he was tired.",
    ["Erik Lindqvist = Erik Lindqvist", "Oslo = Oslo", "Lindqvist = Erik Lindqvist", "he = Erik Lindqvist"],
  ],
  [
    "The Coastal Rescue Agency (CRA) is small. The CRA has boats.",
    [
      "Coastal Rescue Agency = Coastal Rescue Agency",
      "CRA = Coastal Rescue Agency",
      "CRA = Coastal Rescue Agency",
    ],
  ],
  ["Peruvian ships left Peru.", ["Peruvian = Peru", "Peru = Peru"]],
  ["Lisbon signed the deal.", ["Lisbon = Lisbon for government of Portugal"]],
  ["Officials in Lisbon signed the deal.", ["Officials = Officials", "Lisbon = Lisbon"]],
  [
    "Chile and Peru met, and both countries were glad.",
    ["Chile = Chile", "Peru = Peru", "both countries = Chile", "both countries = Peru"],
  ],
])("%s", (text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test("countries and capitals have public identifiers and say how they were linked", () => {
  const { entities } = read("Ships left Oslo for Japan.")
  expect(entities.map(({ id, iso2, iso3, linkBasis }) => [id, iso2, iso3, linkBasis])).toEqual([
    ["e-Q585", null, null, "capital"],
    ["e-Q17", "JP", "JPN", "country name"],
  ])
})

test("nobody is linked by a guess: an unknown name, a people of two countries, a name of several places", () => {
  const { entities } = read("Anna Kovalle met Congolese traders in Georgia.")
  expect(entities.map(({ wikidata, iso2 }) => [wikidata, iso2])).toEqual(entities.map(() => [null, null]))
})

test("unnamed sources belong to their article", () => {
  const text = "Western officials doubt it."
  const [first, second] = [read(text, "a-1"), read(text, "a-2")].map(({ entities }) => entities[0]!)
  expect(first?.isUnnamed).toBe(true)
  expect(first?.id).not.toBe(second?.id)
})

test("every mention has an entity, and no entity is without a mention", () => {
  const { entities, mentions } = read(
    "She left. Seoul and Tokyo agreed that both countries gain. It said he knew.",
  )
  const used = new Set(mentions.flatMap(({ entity, standsFor }) => [entity, standsFor ?? entity]))
  expect([...used].sort((a, b) => a - b)).toEqual(entities.map((_, i) => i))
})
