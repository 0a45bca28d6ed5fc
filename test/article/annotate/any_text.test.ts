import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Annotated } from "../../../pipeline/article/layers.js"
import { annotated } from "../reading.js"

const fragments = [
  "“We are leaving,” the minister said. ",
  "At least 43 people were killed, ",
  "according to Dr. Okello of the U.N. ",
  "$1.3 million–$2m ",
  "who ",
  "don't ",
  "… ",
  "?! ",
  "\n",
  "\n\n",
  "(([",
  ")",
  "---",
  "' '' `` ",
  "👩‍🚒🇺🇦 ",
  "e\u0301\u0301",
  "שלום עולם ",
  "\u202eقال\u202c ",
  "\u200b\u200d\ufeff",
  "\u0000",
  "\ud800",
  "\udc00",
  "\u2028",
  "http://[::1]/%%% ",
  "@@## ",
  "> ",
  "constructor __proto__ ",
]
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: "binary" })),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join("")),
  },
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
)

const texts = (check: (read: Annotated, text: string) => void) =>
  fc.assert(
    fc.property(anyText, (text) => check(annotated(text), text)),
    { numRuns: 60 },
  )

describe("any text", () => {
  test("is cut into tokens in order, all of them in sentences, all of what is printed in tokens", () => {
    texts(({ prose, sentences, tokens }, text) => {
      expect(prose.length).toBe(text.length)
      let last = 0
      for (const sentence of sentences) {
        expect(sentence.first).toBe(last)
        expect(sentence.last).toBeGreaterThan(sentence.first)
        expect(sentence.start).toBe(tokens.start(sentence.first))
        expect(sentence.end).toBe(tokens.end(sentence.last - 1))
        last = sentence.last
      }
      expect(last).toBe(tokens.length)
      for (let i = 0; i < tokens.length; i++) {
        expect(tokens.form(i)).toBe(prose.slice(tokens.start(i), tokens.end(i)))
        expect(tokens.form(i).trim()).not.toBe("")
        expect(tokens.at(tokens.start(i))).toBe(i)
        if (i > 0) expect(tokens.start(i)).toBeGreaterThanOrEqual(tokens.end(i - 1))
      }
    })
  })

  test("has a tree for each sentence, with one root that all of it hangs on", () => {
    texts(({ sentences, tokens }) => {
      for (const { first, last } of sentences) {
        const within = Array.from({ length: last - first }, (_, i) => first + i)
        const roots = within.filter((i) => tokens.head(i) === -1)
        expect(roots).toHaveLength(1)
        expect(tokens.relation(roots[0]!)).toBe("root")
        expect(tokens.subtreeOf(roots[0]!)).toEqual({ first, last })
        // As many as are reached from the root, each once, as there are: no circle, nobody left out.
        const reached = [roots[0]!]
        for (let k = 0; k < reached.length; k++) reached.push(...tokens.childrenOf(reached[k]!))
        expect(reached.toSorted((a, b) => a - b)).toEqual(within)
      }
    })
  })

  test("has a lemma, tags and features for every token, the same ones twice", () => {
    const shown = ({ tokens }: Annotated) =>
      Array.from({ length: tokens.length }, (_, i) => [
        tokens.lemma(i),
        tokens.tag(i),
        tokens.penn(i),
        tokens.features(i),
        tokens.head(i),
        tokens.relation(i),
      ])
    texts((read, text) => {
      const rows = shown(read)
      for (const row of rows) expect(row).not.toContain("")
      expect(shown(annotated(text))).toEqual(rows)
    })
  })
})

const news = "the minister said that 43 people were killed and "
const long: readonly (readonly [string, string])[] = [
  ["1 MB without a stop", news.repeat(Math.ceil(2 ** 20 / news.length))],
  ["1 MB without a space", "ab".repeat(2 ** 19)],
  ["1 MB of space", " \n\t".repeat(350_000)],
  ["10,000 brackets that open", "([{".repeat(3334)],
  ["10,000 brackets that close", ") ".repeat(10_000)],
  ["10,000 quotes", "“'\"”".repeat(2500)],
  ["10,000 stops", ". ? ! … ".repeat(2500)],
  ["10,000 hyphens", "a-".repeat(10_000)],
  ["10,000 marks on one letter", `e${"\u0301".repeat(10_000)}`],
  ["10,000 zero widths", "\u200b\u200d\ufeff".repeat(3334)],
]

/** Fails where a token of the sentence does not reach its root. */
function climb({ sentences, tokens }: Annotated, number: number): void {
  const { first, last } = sentences[number]!
  for (let i = first; i < last; i += 97) {
    let at = i
    for (let steps = 0; tokens.head(at) >= 0; steps++) {
      if (steps > last - first) throw new Error(`token ${i} hangs in a circle`)
      at = tokens.head(at)
    }
    expect(tokens.relation(at)).toBe("root")
    expect(tokens.features(i)).not.toBe("")
  }
}

/** A quadratic step would take minutes here. */
describe("long texts are read in seconds, and trees made of some of their sentences", () => {
  test.each(long)("%s", { timeout: 15_000 }, (_, text) => {
    const read = annotated(text)
    const { tokens, sentences } = read
    for (let i = 1; i < tokens.length; i++)
      if (tokens.start(i) < tokens.end(i - 1)) throw new Error(`token ${i} begins before the last one ends`)
    expect(sentences.at(-1)?.last ?? 0).toBe(tokens.length)
    if (sentences.length > 0)
      for (const number of [0, sentences.length >> 1, sentences.length - 1]) climb(read, number)
  })
})
