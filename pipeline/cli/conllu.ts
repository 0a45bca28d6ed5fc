import type { Article } from "../article/article.js"
import type { Annotated, Sentence, TokenRange } from "../article/layers.js"
import { type Places, placesOf } from "../article/tabulate/places.js"
import { readingPipeline } from "../stages.js"

/** An article's sentences as CoNLL-U, titles and noise too: https://universaldependencies.org/format.html */
export function conllu(article: Article, name: string): string {
  const layers = readingPipeline.run(article, () => {})
  const places = placesOf(article.text, article.id, layers.sentences)
  const lines = [`# newdoc id = ${name.replace(/\s/g, " ")}`]
  let paragraph = -1
  layers.sentences.forEach((sentence, number) => {
    if (sentence.paragraph !== paragraph) lines.push("# newpar")
    paragraph = sentence.paragraph
    lines.push(`# sent_id = ${places.sentenceId(number)}`, linesOf(layers, places, sentence), "")
  })
  // A document with no sentence is nothing that a CoNLL-U reader would accept.
  return layers.sentences.length === 0 ? "" : `${lines.join("\n")}\n`
}

function linesOf(layers: Annotated, places: Places, { first, last }: Sentence): string {
  const text: string[] = []
  const lines: string[] = []
  for (let i = first; i < last; ) {
    const end = endOfWord(layers, i, last)
    const form = layers.prose.slice(layers.tokens.start(i), layers.tokens.end(end - 1))
    const spaced = isSpaceAfter(layers, end - 1)
    text.push(form, spaced && end < last ? " " : "")
    const misc = (range: TokenRange, isPrinted: boolean) =>
      `${isPrinted && !spaced ? "SpaceAfter=No|" : ""}TokenRange=${rangeOf(layers, places, range)}`
    const isOne = end === i + 1
    // "don't" is printed as one and read as two.
    if (!isOne) {
      const ids = `${i - first + 1}-${end - first}`
      lines.push([ids, form, ...Array<string>(7).fill("_"), misc({ first: i, last: end }, true)].join("\t"))
    }
    for (; i < end; i++)
      lines.push(wordLine(layers, first, i, misc({ first: i, last: i + 1 }, isOne)).join("\t"))
  }
  return [`# text = ${text.join("")}`, ...lines].join("\n")
}

const rangeOf = ({ tokens }: Annotated, { point }: Places, { first, last }: TokenRange): string =>
  `${point(tokens.start(first))}:${point(tokens.end(last - 1))}`

function wordLine({ tokens }: Annotated, first: number, i: number, misc: string): string[] {
  const head = tokens.head(i)
  return [
    String(i - first + 1),
    tokens.form(i),
    tokens.lemma(i) || "_",
    tokens.tag(i),
    tokens.penn(i) || "_",
    tokens.features(i),
    String(head < 0 ? 0 : head - first + 1),
    tokens.relation(i),
    "_",
    misc,
  ]
}

/** Whether white space follows in the file; mark-up alone does not part "**word**," from its comma. */
function isSpaceAfter({ article, tokens }: Annotated, i: number): boolean {
  const next = i + 1 < tokens.length ? tokens.start(i + 1) : article.text.length
  return /\s/.test(article.text.slice(tokens.end(i), next))
}

/** One past the last token of the word as printed: "do|n't", "can|not", "she|'d|'ve", "players|'". */
function endOfWord({ tokens }: Annotated, i: number, last: number): number {
  let end = i + 1
  while (end < last && tokens.start(end) === tokens.end(end - 1) && leans(end)) end++
  return end

  function leans(k: number): boolean {
    const before = tokens.form(k - 1)
    const form = tokens.form(k)
    if (/^\p{L}/u.test(form)) return /\p{L}\p{M}*$/u.test(before)
    return /[\p{L}\p{M}\p{N}.]$/u.test(before) && (tokens.penn(k) === "POS" || /^['’`]\p{L}/u.test(form))
  }
}
