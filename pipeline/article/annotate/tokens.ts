import { treeOf } from "../../reader/index.js"
import { firstWhere } from "../article.js"
import type { Sentence, Tokens } from "../layers.js"
import { featuresOf } from "./features.js"
import { featuresInTree } from "./features_in_tree.js"
import { syntaxOf } from "./syntax.js"
import type { Word } from "./words.js"

/** Tokens of a sentence in whose tree features are looked for; longer ones are lists, and would take long. */
const longest = 500

/** What an article's tokens are: where each begins and ends (UTF-16), and its word. All of one length. */
export interface TokenArrays {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly words: readonly Word[]
}

/** Arrays behind the door that other rooms see, not objects: `make bench` tells what an article of them holds. */
export function tokensOf({ starts, ends, words }: TokenArrays, sentences: readonly Sentence[]): Tokens {
  const { length } = words
  const owner = new Int32Array(length)
  for (const [i, { first, last }] of sentences.entries()) owner.fill(i, first, last)
  const tokens: Tokens = {
    length,
    start: (i) => starts[i] ?? -1,
    end: (i) => ends[i] ?? -1,
    form: (i) => words[i]?.form ?? "",
    lower: (i) => words[i]?.lower ?? "",
    lemma: (i) => words[i]?.lemma ?? "",
    tag: (i) => words[i]?.tag ?? "X",
    penn: (i) => words[i]?.penn ?? "",
    features: (i) => {
      const sentence = sentences[owner[i] ?? -1]
      if (!sentence) return "_"
      const { penn, tag, lower } = words[i]!
      const features = featuresOf(penn, tag, lower)
      return sentence.last - sentence.first > longest ? features : featuresInTree(features, i, tokens)
    },
    ...syntaxOf(
      sentences,
      (i) => owner[i] ?? -1,
      ({ first, last }) => treeOf(words.slice(first, last).map(({ form }) => form)),
    ),
    sentence: (i) => owner[i] ?? -1,
    at: (offset) => firstWhere(length, (i) => ends[i]! > offset),
  }
  return tokens
}
