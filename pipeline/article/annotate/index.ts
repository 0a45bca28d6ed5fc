import model from "../../lexicons/words.json" with { type: "json" }
import type { Span } from "../article.js"
import type { Annotated, Parsed, Sentence, Tag, Tokens } from "../layers.js"
import type { Stage } from "../stage.js"
import { guessLemma } from "./lemma.js"
import { sentenceEnds } from "./sentences.js"
import { tagSentence, wordOf } from "./tagger.js"
import { tokenize } from "./tokenize.js"

const lemmas = new Map(Object.entries(model.lemmas as Record<string, string>))
const universal = new Map(Object.entries(model.universal as Record<string, string>))

/** Cuts an article into tokens and sentences, and says each token's part of speech and dictionary form. */
export const annotate: Stage<Parsed, Annotated> = {
  name: "annotate",
  summary: "cut into sentences and tokens; tag and lemmatise them",
  run: (parsed) => {
    const { prose } = parsed
    const spans: Span[] = []
    const forms: string[] = []
    const lowers: string[] = []
    const penns: string[] = []
    const sentences: Sentence[] = []
    for (const { start, end, kind, paragraph } of parsed.blocks) {
      const tokens = tokenize(prose, { start, end })
      let from = 0
      for (const to of sentenceEnds(prose, tokens)) {
        const first = spans.length
        const words = tokens.slice(from, to).map((span) => {
          const form = prose.slice(span.start, span.end)
          spans.push(span)
          forms.push(form)
          return wordOf(form)
        })
        for (const { lower } of words) lowers.push(lower)
        for (const tag of tagSentence(words)) penns.push(tag)
        const last = spans.length
        sentences.push({
          start: spans[first]!.start,
          end: spans[last - 1]!.end,
          kind,
          paragraph,
          first,
          last,
        })
        from = to
      }
    }
    return { ...parsed, sentences, tokens: tokensOf({ spans, forms, lowers, penns }, sentences) }
  },
}

/** Arrays behind the door that other rooms see. */
function tokensOf(
  {
    spans,
    forms,
    lowers,
    penns,
  }: {
    spans: readonly Span[]
    forms: readonly string[]
    lowers: readonly string[]
    penns: readonly string[]
  },
  sentences: readonly Sentence[],
): Tokens {
  const length = spans.length
  const starts = Int32Array.from(spans, ({ start }) => start)
  const ends = Int32Array.from(spans, ({ end }) => end)
  const owner = new Int32Array(length)
  sentences.forEach(({ first, last }, i) => {
    owner.fill(i, first, last)
  })
  const known = new Array<string | undefined>(length)
  const lemma = (i: number): string => {
    const penn = penns[i]
    const lower = lowers[i]
    if (penn === undefined || lower === undefined) return ""
    if (penn.startsWith("NNP")) return forms[i]!
    known[i] ??= lemmas.get(`${lower}|${penn}`) ?? guessLemma(lower, penn)
    return known[i]
  }
  const tags = new Array<Tag | undefined>(length)
  const tag = (i: number): Tag => {
    const penn = penns[i]
    if (penn === undefined) return "X"
    tags[i] ??= (universal.get(`${lemma(i)}|${penn}`) ?? universal.get(penn) ?? "X") as Tag
    return tags[i]
  }
  return {
    length,
    start: (i) => starts[i] ?? -1,
    end: (i) => ends[i] ?? -1,
    form: (i) => forms[i] ?? "",
    lower: (i) => lowers[i] ?? "",
    lemma,
    tag,
    penn: (i) => penns[i] ?? "",
    sentence: (i) => owner[i] ?? -1,
    at: (offset) => {
      let low = 0
      let high = length
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle]! <= offset) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
