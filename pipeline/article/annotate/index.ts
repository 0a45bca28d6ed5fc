import model from "../../lexicons/words.json" with { type: "json" }
import type { Span } from "../article.js"
import type { Annotated, Parsed, Sentence, Tag, Tokens } from "../layers.js"
import type { Stage } from "../stage.js"
import { lemmaOf } from "./lemma.js"
import { sentenceEnds } from "./sentences.js"
import { type Reading, tagSentence, type Word, wordOf } from "./tagger.js"
import { tokenize } from "./tokenize.js"

const universal = new Map(Object.entries(model.universal as Record<string, string>))

/** Tags that some words have for a part of speech of their own: be is AUX, that is SCONJ. */
const special = new Set(
  [...universal.keys()].filter((key) => key.includes("|")).map((key) => key.slice(key.indexOf("|") + 1)),
)

const universalOf = (penn: string, lemma: string): Tag =>
  ((lemma && universal.get(`${lemma}|${penn}`)) || (universal.get(penn) ?? "X")) as Tag

/** Each word's dictionary form and class under each Penn tag are looked up once. */
function readingOf({ form, readings }: Word, penn: string): Reading {
  const cached = readings.get(penn)
  if (cached) return cached
  const lemma = lemmaOf(form, penn)
  const reading = { lemma, tag: universalOf(penn, special.has(penn) ? lemma : "") }
  readings.set(penn, reading)
  return reading
}

/** Cuts an article into tokens and sentences, and says each token's part of speech and dictionary form. */
export const annotate: Stage<Parsed, Annotated> = {
  name: "annotate",
  summary: "cut into sentences and tokens; tag and lemmatise them",
  run: (parsed) => {
    const { prose } = parsed
    const spans: Span[] = []
    const forms: string[] = []
    const words: Word[] = []
    const penns: string[] = []
    const sentences: Sentence[] = []
    for (const { start, end, kind, paragraph } of parsed.blocks) {
      const tokens = tokenize(prose, { start, end })
      let from = 0
      for (const to of sentenceEnds(prose, tokens)) {
        const first = spans.length
        for (const span of tokens.slice(from, to)) {
          const form = prose.slice(span.start, span.end)
          spans.push(span)
          forms.push(form)
          words.push(wordOf(form))
        }
        for (const tag of tagSentence(words.slice(first))) penns.push(tag)
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
    return { ...parsed, sentences, tokens: tokensOf({ spans, forms, words, penns }, sentences) }
  },
}

/** Arrays behind the door that other rooms see. */
function tokensOf(
  {
    spans,
    forms,
    words,
    penns,
  }: {
    spans: readonly Span[]
    forms: readonly string[]
    words: readonly Word[]
    penns: readonly string[]
  },
  sentences: readonly Sentence[],
): Tokens {
  const length = spans.length
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    starts[i] = spans[i]!.start
    ends[i] = spans[i]!.end
  }
  const owner = new Int32Array(length)
  sentences.forEach(({ first, last }, i) => {
    owner.fill(i, first, last)
  })
  const readings = words.map((word, i) => readingOf(word, penns[i]!))
  return {
    length,
    start: (i) => starts[i] ?? -1,
    end: (i) => ends[i] ?? -1,
    form: (i) => forms[i] ?? "",
    lower: (i) => words[i]?.lower ?? "",
    lemma: (i) => readings[i]?.lemma ?? "",
    tag: (i) => readings[i]?.tag ?? "X",
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
