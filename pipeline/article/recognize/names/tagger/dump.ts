// Writes what train.py learns from: node .build/pipeline/article/recognize/names/tagger/dump.js OUT IN.jsonl …
// A line of IN is an article: {text, ents: [{start, end, type: "PER" | "ORG" | "LOC" | …}]}, UTF-16 offsets. OUT.jsonl has a line for
// each article, and one more for what is made of it in other letters; OUT.i16 what the reader says of each token.
import { closeSync, openSync, readFileSync, writeSync } from "node:fs"
import { basename } from "node:path"
import { contextSize, eachContext } from "../../../../reader/index.js"
import { normal } from "../../../../reader/words.js"
import { annotate } from "../../../annotate/index.js"
import { articleOf } from "../../../article.js"
import type { Annotated } from "../../../layers.js"
import { parse } from "../../../parse/index.js"
import { namesByRules, sceneOf } from "../by_rules.js"
import { titles } from "../vocabulary.js"
import { sharedWords } from "./elsewhere.js"
import { featuresOf } from "./features.js"
import { featureCount } from "./numbering.js"
import { fingerprint } from "./words.js"

interface Gold {
  readonly start: number
  readonly end: number
  readonly type: string
}

interface Given {
  readonly text: string
  readonly ents?: readonly Gold[]
  readonly entities?: readonly Gold[]
}

const short: Readonly<Record<string, string>> = { person: "PER", organization: "ORG", place: "LOC" }

let seed = 12345
/** A fixed row of numbers from 0 to 1 (Park and Miller 1988). */
const chance = (): number => {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}

const smallWords = new Set("a an the of to in on for and or but at by from with".split(" "))

/** A line in other letters: small, large, or as a headline has them. */
function inOtherLetters(line: string): string {
  const draw = chance()
  if (draw < 0.1) return line.toLowerCase()
  if (draw < 0.17) return line.toUpperCase()
  if (draw > 0.27) return line
  return line.replace(/\p{L}[\p{L}'’]*/gu, (word) =>
    smallWords.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  )
}

const noisy = (text: string): string =>
  text
    .split("\n")
    .map((line) => {
      const other = inOtherLetters(line)
      return other.length === line.length ? other : line
    })
    .join("\n")

function annotated(text: string): Annotated {
  const ignore = () => {}
  return annotate.run(parse.run(articleOf(text, { language: "en" }), ignore), ignore)
}

const range = (length: number) => Array.from({ length }, (_, i) => i)

/** "Mr Smith" is Smith, "the Pope" nobody: titles are no names. */
function withoutTitle({ tokens }: Annotated, { start, end, type }: Gold): [number, number, string][] {
  let first = tokens.at(start)
  const last = tokens.at(end - 1) + 1
  if (type === "PER" || type === "person") while (first < last && titles.has(tokens.form(first))) first++
  return first < last ? [[first, last, short[type] ?? type]] : []
}

const [out, ...files] = process.argv.slice(2)
const lines = openSync(`${out}.jsonl`, "w")
const contexts = openSync(`${out}.i16`, "w")
writeSync(lines, `${JSON.stringify({ features: featureCount, context: contextSize() })}\n`)

function write({ text, ents, entities = [] }: Given, corpus: string): void {
  const article = annotated(text)
  const { tokens, sentences } = article
  for (const { first, last } of sentences)
    eachContext(
      range(last - first).map((i) => tokens.form(first + i)),
      (_, __, context) => writeSync(contexts, context),
    )
  const all = range(tokens.length)
  const { scene, headlines } = sceneOf(article)
  const { words, others } = featuresOf(article, namesByRules(article, scene, headlines), headlines)
  const line = {
    corpus,
    sentences: sentences.map(({ first, last }) => [first, last]),
    words: all.map((i) => fingerprint(normal(tokens.form(i)))),
    shared: [...sharedWords(tokens).numbers],
    features: words.map(({ list }, i) => [...list, ...others[i]!]),
    gold: (ents ?? entities).flatMap((gold) => withoutTitle(article, gold)),
  }
  writeSync(lines, `${JSON.stringify(line)}\n`)
}

for (const file of files) {
  const corpus = basename(file).split(".")[0]!
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line) continue
    const given = JSON.parse(line) as Given
    write(given, corpus)
    const text = noisy(given.text)
    if (text !== given.text) write({ ...given, text }, `${corpus}~`)
  }
}
closeSync(lines)
closeSync(contexts)
