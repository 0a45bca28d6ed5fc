import { describe, expect, test } from "vitest"
import { featuresOf } from "../../../pipeline/article/annotate/features.js"
import { featuresInTree } from "../../../pipeline/article/annotate/features_in_tree.js"
import { syntaxOf } from "../../../pipeline/article/annotate/syntax.js"
import type { Sentence, Tag } from "../../../pipeline/article/layers.js"

describe("features of a word by its tags", () => {
  test.each<[string, Tag, string, string]>([
    ["NNS", "NOUN", "soldiers", "Number=Plur"],
    ["NNP", "PROPN", "kyiv", "Number=Sing"],
    ["VBZ", "VERB", "says", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"],
    ["VBD", "VERB", "said", "Mood=Ind|Tense=Past|VerbForm=Fin"],
    ["JJR", "ADJ", "fewer", "Degree=Cmp"],
    ["DT", "DET", "an", "Definite=Ind|PronType=Art"],
    ["PRP", "PRON", "they", "Case=Nom|Number=Plur|Person=3|PronType=Prs"],
    ["PRP", "PRON", "'em", "PronType=Prs"],
    ["RB", "PART", "n't", "Polarity=Neg"],
    ["CD", "NUM", "25,000", "NumForm=Digit|NumType=Card"],
    ["CD", "NUM", "1.5", "NumForm=Digit|NumType=Frac"],
    ["CD", "NUM", "nine", "NumForm=Word|NumType=Card"],
    ["NNS", "NOUN", "1990s", "Number=Ptan|NumForm=Combi|NumType=Card"],
    ["JJ", "ADJ", "20th", "Degree=Pos|NumForm=Combi|NumType=Ord"],
    [".", "PUNCT", ".", "_"],
  ])("%s %s %s", (penn, tag, lower, expected) => expect(featuresOf(penn, tag, lower)).toBe(expected))
})

/** Features of one word in a sentence written as "form/TAG/PENN/head/relation …", heads from 1. */
function inTree(written: string, wanted: string): string {
  const words = written.split(" ").map((word) => word.split("/") as [string, Tag, string, string, string])
  const sentence: Sentence = { start: 0, end: 0, kind: "body", paragraph: 0, first: 0, last: words.length }
  const syntax = syntaxOf(
    [sentence],
    (i) => (i in words ? 0 : -1),
    () => ({
      heads: Int32Array.from(words, (word) => Number(word[3]) - 1),
      relations: words.map((word) => word[4]),
    }),
  )
  const around = {
    ...syntax,
    lower: (i: number) => words[i]?.[0].toLowerCase() ?? "",
    lemma: (i: number) => words[i]?.[0].replace("has", "have") ?? "",
    tag: (i: number) => words[i]?.[1] ?? "X",
    penn: (i: number) => words[i]?.[2] ?? "",
  }
  const i = words.findIndex(([form]) => form === wanted)
  return featuresInTree(featuresOf(around.penn(i), around.tag(i), around.lower(i)), i, around)
}

describe("features that only the sentence tells", () => {
  const killed = "were/AUX/VBD/3/aux:pass killed/VERB/VBN/0/root"
  test.each([
    ["passive", `men/NOUN/NNS/3/nsubj:pass ${killed}`, "killed", "Tense=Past|VerbForm=Part|Voice=Pass"],
    ["number", `men/NOUN/NNS/3/nsubj:pass ${killed}`, "were", /Number=Plur\|Person=3/],
    ["perfect", "he/PRON/PRP/3/nsubj has/AUX/VBZ/3/aux gone/VERB/VBN/0/root", "gone", /Part$/],
    ["person", "I/PRON/PRP/2/nsubj saw/VERB/VBD/0/root", "saw", /Number=Sing\|Person=1/],
    ["subject", "constructor/NOUN/NN/2/nsubj saw/VERB/VBD/0/root", "saw", /Number=Sing\|Person=3/],
    [
      "shared subject",
      "we/PRON/PRP/2/nsubj came/VERB/VBD/0/root and/CCONJ/CC/4/cc saw/VERB/VBD/2/conj",
      "saw",
      /Number=Plur\|Person=1/,
    ],
    ["order", "Wait/VERB/VB/0/root !/PUNCT/./1/punct", "Wait", "Mood=Imp|VerbForm=Fin"],
    ["no order", "will/AUX/MD/2/aux wait/VERB/VB/0/root", "wait", "VerbForm=Inf"],
    ["gerund", "men/NOUN/NNS/0/root carrying/VERB/VBG/1/acl", "carrying", "VerbForm=Ger"],
    ["progressive", "is/AUX/VBZ/2/aux going/VERB/VBG/0/root", "going", "Tense=Pres|VerbForm=Part"],
    ["case", "saw/VERB/VBD/0/root it/PRON/PRP/1/obj", "it", /^Case=Acc\|/],
    ["question", "who/PRON/WP/2/nsubj came/VERB/VBD/0/root", "who", "PronType=Int"],
    ["relative", "men/NOUN/NNS/0/root who/PRON/WP/3/nsubj came/VERB/VBD/1/acl:relcl", "who", "PronType=Rel"],
  ])("%s", (_, written, wanted, expected) => {
    const features = inTree(written, wanted)
    if (typeof expected === "string") expect(features).toBe(expected)
    else expect(features).toMatch(expected)
  })
})
