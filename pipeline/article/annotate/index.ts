import { classesOf } from "../../reader/index.js"
import type { Annotated, Parsed, Sentence } from "../layers.js"
import type { Stage } from "../stage.js"
import { sentenceEnds } from "./sentences.js"
import { tokenize } from "./tokenize.js"
import { tokensOf } from "./tokens.js"
import { type Word, wordOf } from "./words.js"

/** Cuts an article into tokens and sentences, and says each token's part of speech and dictionary form. */
export const annotate: Stage<Parsed, Annotated> = {
  name: "annotate",
  summary: "cut into sentences and tokens; tag and lemmatise them",
  run: (parsed) => {
    const { prose } = parsed
    const starts: number[] = []
    const ends: number[] = []
    const words: Word[] = []
    const sentences: Sentence[] = []
    for (const { start, end, kind, paragraph } of parsed.blocks) {
      const tokens = tokenize(prose, { start, end })
      let from = 0
      for (const to of sentenceEnds(prose, tokens)) {
        const spans = tokens.slice(from, to)
        const forms = spans.map((span) => prose.slice(span.start, span.end))
        const classes = classesOf(forms)
        const first = words.length
        for (const [i, span] of spans.entries()) {
          starts.push(span.start)
          ends.push(span.end)
          words.push(wordOf(forms[i]!, classes[i]!))
        }
        const last = words.length
        sentences.push({ start: starts[first]!, end: ends[last - 1]!, kind, paragraph, first, last })
        from = to
      }
    }
    // A copy, since a list that grew holds room for more.
    const arrays = { starts: Int32Array.from(starts), ends: Int32Array.from(ends), words: words.slice() }
    return { ...parsed, sentences, tokens: tokensOf(arrays, sentences) }
  },
}
