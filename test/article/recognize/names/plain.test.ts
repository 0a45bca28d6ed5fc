import { expect, test } from "vitest"
import { namesByRules, sceneOf } from "../../../../pipeline/article/recognize/names/by_rules.js"
import { featuresOf } from "../../../../pipeline/article/recognize/names/tagger/features.js"
import { plainSentences } from "../../../../pipeline/article/recognize/names/tagger/plain.js"
import { annotated } from "../../reading.js"

const plain = (text: string): readonly boolean[] => {
  const article = annotated(text)
  const { scene, headlines } = sceneOf(article)
  const named = namesByRules(article, scene, headlines)
  return plainSentences(article, named, featuresOf(article, named, headlines))
}

test("a sentence without a capital of its own holds no name", () => {
  expect(plain("It rained for hours. Ana Roy went home. “We waited,” he said, and I did too.")).toEqual([
    true,
    false,
    true,
  ])
})

test.each(["They went to chicago in spring.", "Then Niti left.", "Niti left."])(
  "not so where a name may stand in small letters, or at the beginning: %s",
  (text) => {
    expect(plain(text)).toEqual([false])
  },
)

test("a word that has a capital elsewhere may be a name without one", () => {
  expect(plain("He left Scientology. Then scientology went on.")[1]).toBe(false)
})

test("where sentences begin in small letters nothing is said by capitals", () => {
  expect(plain("It rained for hours.\n\nwe went home then.")).toEqual([false, false])
})
