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
  ["Downing Street denied it.", ["Downing Street = Downing Street for government of United Kingdom"]],
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

test.each<[string, string, string[]]>([
  [
    "any order and accents of a name",
    "Kōno Tarō left Tokyo. Taro Kono is a minister.",
    ["Kōno Tarō = Kōno Tarō", "Tokyo = Tokyo", "Taro Kono = Kōno Tarō"],
  ],
  [
    "a birth name",
    "Anna Dahl, born Anna Krog, lives in Oslo. Krog sings.",
    ["Anna Dahl = Anna Dahl", "Anna Krog = Anna Dahl", "Oslo = Oslo", "Krog = Anna Dahl"],
  ],
])("%s", (_, text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test.each<[string, string, string]>([
  ["a subject, not who is only spoken of", "Anna Dahl wrote to Maria Berg. She waited.", "She = Anna Dahl"],
  ["nobody's own object", "Erik Holm left. Peter Lund asked him to stay.", "him = Erik Holm"],
  ["a man, not a woman", "Frank Holm met Anna Dahl. Anna Dahl said he was late.", "he = Frank Holm"],
])("a pronoun means %s", (_, text, expected) => {
  expect(shown(text)).toContain(expected)
})

test("a pronoun means nobody whom the article does not name", () => {
  expect(shown("Anna Dahl left. A man came to the door. He was tired.").at(-1)).not.toMatch(/^He/)
})

test("a description by role means who has the role, and nobody where two may", () => {
  const minister = "Prime Minister Erik Holm met doctors in Oslo. The minister smiled."
  expect(shown(minister)).toContain("The minister = Erik Holm")
  const two = "Prime Minister Erik Holm met Finance Minister Anna Dahl in Oslo. The minister smiled."
  expect(shown(two).join()).not.toContain("The minister")
  expect(shown("Prime Minister Erik Holm left Oslo. The minister of Chile smiled.").join()).not.toContain(
    "The minister",
  )
})

test("a team, a part of a name, a state and a namesake abroad have no place's identifier", () => {
  const linked = (text: string): string[] =>
    read(text).entities.flatMap(({ name, wikidata, geonames }) => ((wikidata ?? geonames) ? [name] : []))
  const match =
    "The match, a football qualifier, saw the goalkeeper and the striker shine as Chile beat Peru."
  expect(linked(match)).toEqual([])
  expect(linked("Chile beat Peru in the final.")).toEqual([])
  const fans =
    "The match, a football final, had fans of the goalkeeper and striker from Chile, Peru and Ghana."
  expect(linked(fans)).toEqual(["Chile", "Peru", "Ghana"])
  expect(linked("Turkey is roasted in the oven.")).toEqual([])
  expect(linked("He lives in Saratoga Springs.")).toEqual([])
  expect(linked("The governor of Oaxaca spoke.")).toEqual([])
  expect(linked("He lives in Kingston.")).toEqual([])
  expect(linked("He lives in Kingston, Jamaica.")).toEqual(["Kingston", "Jamaica"])
})

test("names that differ in marks, hyphens or large letters alone have one id, in other articles too", () => {
  const id = (text: string, id: string) => read(text, id).entities.find(({ type }) => type === "person")!.id
  expect(id("President Recep Erdoğan spoke.", "a-1")).toBe(id("President Recep Erdogan spoke.", "a-2"))
  const text = "They went to Bir Al Ghanam. Later they left Bir al-Ghanam."
  expect(read(text).entities.map(({ name }) => name)).toEqual(["Bir Al Ghanam"])
})

test("a state has its identifier, and what is only called like it has not", () => {
  const links = (text: string): string[] =>
    read(text).entities.flatMap(({ name, wikidata }) => (wikidata ? [`${name} ${wikidata}`] : []))
  expect(links("He lives in Indiana.")).toEqual(["Indiana Q1415"])
  expect(links("He studied at the University of Southern Indiana.")).toEqual(["Indiana Q1415"])
  expect(links("He lives in Nunavut, near the Atlantic Ocean.")).toEqual([
    "Nunavut Q2023",
    "Atlantic Ocean Q97",
  ])
  expect(links("They crossed the Delaware River.")).toEqual([])
  expect(links("He lives in Ontario, California.")).toEqual(["California Q99"])
})

test("a body's short form, a turned name and its government are the same body", () => {
  const text =
    "Russian Defense Ministry staff met. The Defense Ministry of Russia agreed with the Ministry of Defense."
  expect(
    new Set(
      shown(text)
        .filter((one) => /^[^=]*Ministry/.test(one))
        .map((one) => one.split(" = ")[1]),
    ).size,
  ).toBe(1)
  expect(shown("Peru is vast. The government said it would act.")).toContain(
    "The government = government of Peru",
  )
})

test("verbs that share a subject do not have it as object", () => {
  const text = "Erik Holm called Peter Lund and also informed him of the plan."
  expect(shown(text)).not.toContain("him = Erik Holm")
})

test("relatives with one surname stay apart, and the surname alone is whom the article is about", () => {
  const text =
    "Anna Berg left Oslo. Her father Erik Berg was a painter. Erik Johan Berg, her brother, slept. Berg painted too."
  expect(shown(text).filter((one) => one.includes("Berg =") || one.startsWith("Berg"))).toEqual([
    "Anna Berg = Anna Berg",
    "Erik Berg = Erik Berg",
    "Erik Johan Berg = Erik Johan Berg",
    "Berg = Anna Berg",
  ])
})

test("a ruler has one name, which is not the given name of somebody else", () => {
  const names = shown("Peter Gordon met Tsar Peter in Oslo. Peter was glad. Gordon slept.")
  expect(names).toContain("Peter = Tsar Peter")
  expect(names).toContain("Gordon = Peter Gordon")
})
