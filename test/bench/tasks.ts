import { articleOf as articleOfWords } from "../../pipeline/article/article.js"
import type { Annotated, Parsed } from "../../pipeline/article/layers.js"
import { readArticle } from "../../pipeline/article/read/index.js"
import { articlePipeline, readingPipeline } from "../../pipeline/stages.js"
import type { Task } from "./contenders.js"
import { articleOf } from "./corpus.js"

/** The tokens and sentences of a text of our own. */
export const annotatedOf = (text: string): Annotated =>
  readingPipeline.run(articleOfWords(text, { published: "2024-05-06", language: "en" }), () => {})

/** The generated article of a number, cut into blocks, with what the pipe asks of its trees. */
export function taskOf(number: number): Task & { readonly tokens: number; readonly sentences: number } {
  const asked = new Set<number>()
  let layer: unknown = readArticle(new TextEncoder().encode(articleOf(number)), `${number}.txt`).article!
  let parsed: Parsed | undefined
  let annotated: Annotated | undefined
  for (const { name, run } of articlePipeline.stages) {
    layer = run(layer as never, () => {})
    if (name === "parse") parsed = layer as Parsed
    if (name === "annotate") {
      annotated = layer as Annotated
      layer = watched(annotated, asked)
    }
  }
  const { tokens, sentences } = annotated!
  return { parsed: parsed!, asked: [...asked], tokens: tokens.length, sentences: sentences.length }
}

/** The same tokens, noting the sentences whose tree is asked about. */
function watched(layers: Annotated, asked: Set<number>): Annotated {
  const { tokens } = layers
  const noting =
    <T>(answer: (i: number) => T) =>
    (i: number): T => {
      if (tokens.sentence(i) >= 0) asked.add(tokens.sentence(i))
      return answer(i)
    }
  return {
    ...layers,
    tokens: {
      ...tokens,
      features: noting(tokens.features), // some need the tree
      head: noting(tokens.head),
      relation: noting(tokens.relation),
      childrenOf: noting(tokens.childrenOf),
      subtreeOf: noting(tokens.subtreeOf),
    },
  }
}
