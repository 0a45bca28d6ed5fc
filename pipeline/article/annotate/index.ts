import { classesOf, treeOf, type WordClass } from "../../reader/index.js"
import type { Span } from "../article.js"
import type { Annotated, Parsed, Sentence, Tag, Tokens } from "../layers.js"
import type { Stage } from "../stage.js"
import { featuresOf } from "./features.js"
import { featuresInTree } from "./features_in_tree.js"
import { lemmaOf } from "./lemma.js"
import { sentenceEnds } from "./sentences.js"
import { syntaxOf } from "./syntax.js"
import { tokenize } from "./tokenize.js"

/** A word under one class: its dictionary form and its class. */
interface Reading {
  readonly lemma: string
  readonly tag: Tag
  readonly penn: string
}

/** What is known of a word as printed: looked up once, for an article says the same words again and again. */
interface Word {
  readonly form: string
  readonly lower: string
  readonly readings: Map<WordClass, Reading>
}

const known = new Map<string, Word>()

function wordOf(form: string): Word {
  const cached = known.get(form)
  if (cached) return cached
  const word = {
    form,
    lower: form.toLowerCase().replaceAll("’", "'"),
    readings: new Map<WordClass, Reading>(),
  }
  if (known.size < 50_000) known.set(form, word) // a cache, bounded: it changes speed, never a reading
  return word
}

function readingOf({ form, readings }: Word, given: WordClass): Reading {
  const cached = readings.get(given)
  if (cached) return cached
  const { upos, xpos } = given
  const reading = { lemma: lemmaOf(form, xpos), tag: upos as Tag, penn: xpos }
  readings.set(given, reading)
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
    const readings: Reading[] = []
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
        for (const [i, given] of classesOf(forms.slice(first)).entries())
          readings.push(readingOf(words[first + i]!, given))
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
    return { ...parsed, sentences, tokens: tokensOf({ spans, forms, words, readings }, sentences) }
  },
}

/** Tokens of a sentence in whose tree features are looked for; longer ones are lists, and would take long. */
const longest = 500

/** Arrays behind the door that other rooms see. */
function tokensOf(
  {
    spans,
    forms,
    words,
    readings,
  }: {
    spans: readonly Span[]
    forms: readonly string[]
    words: readonly Word[]
    readings: readonly Reading[]
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
  const tokens: Tokens = {
    length,
    start: (i) => starts[i] ?? -1,
    end: (i) => ends[i] ?? -1,
    form: (i) => forms[i] ?? "",
    lower: (i) => words[i]?.lower ?? "",
    lemma: (i) => readings[i]?.lemma ?? "",
    tag: (i) => readings[i]?.tag ?? "X",
    penn: (i) => readings[i]?.penn ?? "",
    features: (i) => {
      const sentence = sentences[owner[i] ?? -1]
      if (!sentence) return "_"
      const { penn, tag } = readings[i]!
      const features = featuresOf(penn, tag, words[i]!.lower)
      return sentence.last - sentence.first > longest ? features : featuresInTree(features, i, tokens)
    },
    ...syntaxOf(
      sentences,
      (i) => owner[i] ?? -1,
      ({ first, last }) => treeOf(forms.slice(first, last)),
    ),
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
  return tokens
}
