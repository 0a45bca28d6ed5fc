import { expect, test } from "vitest"
import { namesByRules, sceneOf } from "../../../../pipeline/article/recognize/names/by_rules.js"
import { decoder } from "../../../../pipeline/article/recognize/names/tagger/decode.js"
import { featuresOf } from "../../../../pipeline/article/recognize/names/tagger/features.js"
import { tagNames } from "../../../../pipeline/article/recognize/names/tagger/index.js"
import { isListed, matchAt, plain } from "../../../../pipeline/article/recognize/names/tagger/listed.js"
import { featureCount, first } from "../../../../pipeline/article/recognize/names/tagger/numbering.js"
import { fingerprint } from "../../../../pipeline/article/recognize/names/tagger/words.js"
import { annotated } from "../../reading.js"

/** The article, what the rules find in it, and which of its sentences are headlines. */
const ruled = (article: ReturnType<typeof annotated>) => {
  const { scene, headlines } = sceneOf(article)
  return [article, namesByRules(article, scene, headlines), headlines] as const
}

const tagged = (text: string): string[] => {
  const article = annotated(text)
  const { tokens } = article
  return tagNames(...ruled(article)).map(
    ({ first, last, type }) => `${type}: ${text.slice(tokens.start(first), tokens.end(last - 1))}`,
  )
}

test("persons, bodies and places are told apart, whatever the rules know", () => {
  expect(tagged("Ines Okafor-Lund of Delta Power told reporters in Oulu that Nokia would pay.")).toEqual([
    "person: Ines Okafor-Lund",
    "organization: Delta Power",
    "place: Oulu",
    "organization: Nokia",
  ])
})

test("a text without names, one word, and a sentence longer than is read at once", () => {
  expect(tagged("they slept for a while and then went on.")).toEqual([])
  expect(tagged("Yes")).toEqual([])
  const long = `They met ${"and talked, ".repeat(120)}in Paris.`
  expect(tagged(long)).toEqual(["place: Paris"])
})

test("an article is tagged the same after others as before them", () => {
  const text = "Marta Oduya flew to Kigali. Oduya leads the Red Cross there."
  const before = tagged(text)
  for (let i = 0; i < 30; i++) tagged(`Number ${i} of Harare met the Bank of Fargo${i}.`)
  expect(tagged(text)).toEqual(before)
  expect(before).toContain("person: Oduya")
})

test("features say what the lists and the rules know", () => {
  const article = annotated("The mayor of Lusaka left.")
  const features = featuresOf(...ruled(article))
  const lusaka = features.others[3]!
  expect(lusaka).toContain(first.known + 4 + 3) // a capital, the only word of its name
  expect(lusaka).toContain(first.rule + 2 * 4 + 3) // for the rules a place, the only word
  expect(Math.max(...features.words.flatMap(({ list }) => list), ...features.others.flat())).toBeLessThan(
    featureCount,
  )
})

test("lists are asked without marks and for the longest name", () => {
  const words = ["são", "paulo", "taco", "bell"].map((word) => word)
  const at = (i: number) => words[i] ?? ""
  expect(plain("são")).toBe("sao")
  expect(matchAt(at, 0, 4)?.size).toBe(2)
  expect(matchAt(at, 2, 4)?.size).toBe(2)
  expect(matchAt(at, 2, 3)).toBeNull()
  expect(isListed(at, { first: 0, last: 2 }, "town")).toBe(true)
  expect(isListed(at, { first: 2, last: 4 }, "town")).toBe(false)
})

test("a fingerprint is FNV-1a over UTF-16", () => {
  expect(fingerprint("")).toBe(0x811c9dc5)
  expect(fingerprint("a")).not.toBe(fingerprint("b"))
  expect(fingerprint("kyiv")).toBe(fingerprint("kyiv"))
})

test("the best labels together, not the best of each: what is opened is closed", () => {
  const labels = 5 // none, first, inside, last, only
  const none = new Float32Array(labels)
  const decode = decoder({
    labels,
    after: new Float32Array(labels * labels),
    atStart: none,
    atEnd: none,
    scores: () => none,
  })
  const rows = (...all: number[][]) => Float32Array.from(all.flat())
  // Alone the middle would be a name's first token, which nothing closes.
  expect(decode(rows([1, 0, 0, 0, 0], [0, 3, 0, 0, 1], [2, 0, 0, 0, 0]), 0, 3)).toEqual([
    { first: 1, last: 2, type: 0, margin: -2 },
  ])
  expect(decode(rows([0, 3, 0, 0, 0], [0, 0, 2, 0, 0], [0, 0, 0, 3, 0]), 0, 3)).toEqual([
    { first: 0, last: 3, type: 0, margin: 2 },
  ])
})
