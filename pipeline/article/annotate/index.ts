import model from "../../lexicons/words.json" with { type: "json" }
import type { Span } from "../article.js"
import type { Annotated, Parsed, Sentence, Tag, Tokens } from "../layers.js"
import type { Stage } from "../stage.js"
import { guessLemma } from "./lemma.js"
import { sentenceEnds } from "./sentences.js"
import { tagSentence } from "./tagger.js"
import { tokenize } from "./tokenize.js"

const lemmas = new Map(Object.entries(model.lemmas as Record<string, string>))
const universal = new Map(Object.entries(model.universal as Record<string, string>))

/** Cuts an article into tokens and sentences, and says each token's part of speech and dictionary form. */
export const annotate: Stage<Parsed, Annotated> = {
  name: "annotate",
  summary: "cut into sentences and tokens; tag and lemmatise them",
  run: (parsed) => {
    const spans: Span[] = []
    const sentences: Sentence[] = []
    const penn: string[] = []
    const owner: number[] = []
    for (const block of parsed.blocks) {
      const tokens = tokenize(parsed.prose, block)
      let from = 0
      for (const to of sentenceEnds(parsed.prose, tokens)) {
        const part = tokens.slice(from, to)
        const first = spans.length
        for (const span of part) {
          spans.push(span)
          owner.push(sentences.length)
        }
        for (const tag of tagSentence(part.map(({ start, end }) => parsed.prose.slice(start, end))))
          penn.push(tag)
        sentences.push({
          start: part[0]!.start,
          end: part.at(-1)!.end,
          kind: block.kind,
          paragraph: block.paragraph,
          first,
          last: spans.length,
        })
        from = to
      }
    }
    return { ...parsed, sentences, tokens: tokensOf(parsed.prose, spans, penn, owner) }
  },
}

/** Arrays behind the door that other rooms see. */
function tokensOf(
  prose: string,
  spans: readonly Span[],
  penns: readonly string[],
  owner: readonly number[],
): Tokens {
  const length = spans.length
  const starts = Int32Array.from(spans, ({ start }) => start)
  const ends = Int32Array.from(spans, ({ end }) => end)
  const forms = spans.map(({ start, end }) => prose.slice(start, end))
  const lowers = forms.map((form) => form.toLowerCase().replaceAll("’", "'"))
  const lemma = (i: number): string => {
    const penn = penns[i]
    const lower = lowers[i]
    if (penn === undefined || lower === undefined) return ""
    if (penn.startsWith("NNP")) return forms[i]!
    return lemmas.get(`${lower}|${penn}`) ?? guessLemma(lower, penn)
  }
  const tag = (i: number): Tag => {
    const penn = penns[i]
    if (penn === undefined) return "X"
    const special =
      penn.startsWith("V") || penn === "MD" || penn === "IN" || penn === "TO" || penn === "DT"
        ? universal.get(`${lemma(i)}|${penn}`)
        : undefined
    return (special ?? universal.get(penn) ?? "X") as Tag
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
