import { readFileSync } from "node:fs"
import type { Annotated } from "../../../layers.js"
import type { Found } from "../nominals.js"
import { decoder, type Span } from "./decode.js"
import { featuresOf } from "./features.js"
import { loadNetwork } from "./network.js"
import { plainSentences } from "./plain.js"

/** A name that the tagger found: tokens from `first` up to but not including `last`. */
export interface Tagged {
  readonly first: number
  readonly last: number
  readonly type: "person" | "organization" | "place"
  /** By how much it is better than what else its tokens could be, where that is least; below 0 only what stands beside it speaks for it. */
  readonly margin: number
}

const types = ["person", "organization", "place"] as const

type Tagger = (article: Annotated, named: readonly Found[], headlines: readonly boolean[]) => Span[]

function load(): Tagger {
  const network = loadNetwork(readFileSync(new URL("weights.bin", import.meta.url)))
  const decode = decoder(network)
  return (article, named, headlines) => {
    const features = featuresOf(article, named, headlines)
    const plain = plainSentences(article, named, features)
    const others = article.sentences.filter((_, i) => !plain[i])
    const scores = network.scores({ tokens: article.tokens, sentences: others }, features)
    return others.flatMap(({ first, last }) => decode(scores, first, last))
  }
}

let tagger: Tagger | undefined

/** The names of persons, organisations and places, in text order; `named` is what the rules found, `headlines` the sentences that are some. */
export function tagNames(
  article: Annotated,
  named: readonly Found[],
  headlines: readonly boolean[],
): Tagged[] {
  tagger ??= load() // once a thread
  return tagger(article, named, headlines).map((span) => ({ ...span, type: types[span.type]! }))
}
