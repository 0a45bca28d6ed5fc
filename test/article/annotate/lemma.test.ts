import fc from "fast-check"
import { expect, test } from "vitest"
import { lemmaOf } from "../../../pipeline/article/annotate/lemma.js"

test.each([
  ["countries", "NNS", "country"],
  ["churches", "NNS", "church"],
  ["Women", "NNS", "woman"],
  ["buses", "NN", "buses"],
  ["making", "VBG", "make"],
  ["escalating", "VBG", "escalate"],
  ["stopped", "VBD", "stop"],
  ["visited", "VBN", "visit"],
  ["Were", "VBD", "be"],
  ["said", "VBD", "say"],
  ["’s", "VBZ", "be"],
  ["’s", "POS", "'s"],
  ["n’t", "RB", "not"],
  ["'ll", "MD", "will"],
  ["'d", "MD", "would"],
  ["’re", "VBP", "be"],
  ["wo", "MD", "will"],
  ["I", "PRP", "I"],
  ["Them", "PRP", "they"],
  ["worse", "JJR", "bad"],
  ["heaviest", "JJS", "heavy"],
  ["American", "JJ", "American"],
  ["Common", "JJ", "common"],
  ["Iraqis", "NNPS", "Iraqi"],
  ["Philippines", "NNPS", "Philippines"],
  ["UNITED", "NNP", "UNITED"],
  ["O’Brien", "NNP", "O’Brien"],
  ["25,000", "CD", "25000"],
  ["1990s", "NNS", "1990s"],
])("%s %s → %s", (form, xpos, lemma) => expect(lemmaOf(form, xpos)).toBe(lemma))

test("any word under any tag has a lemma, and long ones take no time", () => {
  const tags = fc.constantFrom("NN", "NNS", "NNPS", "VBD", "VBG", "JJ", "RB", "", "?", "constructor")
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), tags, (form, xpos) => {
      expect(lemmaOf(form, xpos)).not.toBe("")
    }),
  )
  expect(lemmaOf(`${"a".repeat(1_000_000)}ies`, "NNS")).toMatch(/aaay$/)
})
