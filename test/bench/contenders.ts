import type { Annotated, Parsed } from "../../pipeline/article/layers.js"

/** An article to read, and the sentences whose trees the rooms of the pipe ask for. */
export interface Task {
  readonly parsed: Parsed
  readonly asked: readonly number[]
}

/** Takes an article so far as its name says, and tells a number that depends on all of it. */
export type Reading = (task: Task) => number

// Modules are loaded when they are asked for, so that what one of them takes to start is its own.

/** The reader's parts, each with those before it, and the whole pipe. */
export const ours: Readonly<Record<string, () => Promise<Reading>>> = {
  "tokens and sentences": async () => {
    const { tokenize } = await import("../../pipeline/article/annotate/tokenize.js")
    const { sentenceEnds } = await import("../../pipeline/article/annotate/sentences.js")
    return ({ parsed: { blocks, prose } }) => {
      let sentences = 0
      for (const block of blocks) sentences += sentenceEnds(prose, tokenize(prose, block)).length
      return sentences
    }
  },
  "with tags and lemmas": async () => {
    const read = await annotated()
    return ({ parsed }) => read(parsed).tokens.length
  },
  "with every tree": async () => {
    const read = await annotated()
    return ({ parsed }) => {
      const layers = read(parsed)
      return headsOf(layers, layers.sentences.keys())
    }
  },
  "trees as asked": async () => {
    const read = await annotated()
    return ({ parsed, asked }) => headsOf(read(parsed), asked)
  },
  "the pipe to its rows": async () => {
    const { articlePipeline } = await import("../../pipeline/stages.js")
    return ({ parsed }) => articlePipeline.run(parsed.article, () => {}).sentences.length
  },
}

/** Other readers of English in JavaScript, neither with trees; each with sentences, tags and lemmas of all tokens. */
export const others: Readonly<Record<string, () => Promise<Reading>>> = {
  "wink-nlp": async () => {
    const { default: wink } = await import("wink-nlp")
    const { default: model } = await import("wink-eng-lite-web-model")
    const nlp = wink(model, ["sbd", "pos"])
    const { its } = nlp
    const lemma = its.lemma as typeof its.value // what the manual shows, the package's types do not allow
    return ({ parsed }) => {
      const tokens = nlp.readDoc(parsed.prose).tokens()
      return tokens.out(its.pos).length + tokens.out(lemma).length
    }
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise/two")
    return ({ parsed }) => nlp(parsed.prose).compute("root").termList().length
  },
}

async function annotated(): Promise<(parsed: Parsed) => Annotated> {
  const { annotate } = await import("../../pipeline/article/annotate/index.js")
  return (parsed) => annotate.run(parsed, () => {})
}

/** A sentence gets its tree when one of its tokens is asked for its head. */
function headsOf({ sentences, tokens }: Annotated, asked: Iterable<number>): number {
  let sum = 0
  for (const sentence of asked) sum += tokens.head(sentences[sentence]!.first)
  return sum
}
