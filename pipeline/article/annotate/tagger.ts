import model from "../../lexicons/words.json" with { type: "json" }
import type { Tag } from "../layers.js"
import { shapeOf } from "./shape.js"

// A first-order hidden Markov model over Penn tags, in integer costs (−100 ln p): no floats, so the same
// tags on every machine. Viterbi runs over the few tags that each word can have (Thede and Harper 1999).

const tags: readonly string[] = model.tags
const count = tags.length
const transitions = Int32Array.from(model.transitions.flat())
const shapes = Int32Array.from(model.shapes.flat())
const words = new Map(Object.entries(model.words as Record<string, string>))
const suffixes = new Map(Object.entries(model.suffixes as Record<string, string>))
const start = count

/** Tags a word can have, each with its cost. */
interface Choices {
  readonly tags: Int32Array
  readonly costs: Int32Array
}

const decoded = new Map<string, Choices>()

function decode(coded: string): Choices {
  const known = decoded.get(coded)
  if (known) return known
  const pairs = coded.split(" ").map((pair) => pair.split(":").map(Number) as [number, number])
  const choices = {
    tags: Int32Array.from(pairs, ([tag]) => tag),
    costs: Int32Array.from(pairs, ([, cost]) => cost),
  }
  decoded.set(coded, choices)
  return choices
}

const closed = new Set([
  "DT",
  "IN",
  "PRP",
  "PRP$",
  "WDT",
  "WP",
  "WRB",
  "MD",
  "TO",
  "CC",
  "EX",
  "PDT",
  "POS",
  ".",
  ",",
  ":",
  "``",
  "''",
  "-LRB-",
  "-RRB-",
  "RP",
  "HYPH",
  "SYM",
  "NFP",
  "$",
])
const open = new Set(tags.map((_, i) => i).filter((i) => !closed.has(tags[i]!)))
const anyName = decode(
  [
    ["NNP", 0],
    ["NN", 100],
    ["JJ", 250],
  ]
    .map(([tag, cost]) => `${tags.indexOf(String(tag))}:${cost}`)
    .join(" "),
)
const numeral = decode(`${tags.indexOf("CD")}:0`)

function guess(lower: string): Choices {
  if (/^[\d.,:/]*\d/.test(lower)) return numeral
  for (let n = Math.min(4, lower.length - 2); n > 0; n--) {
    const coded = suffixes.get(lower.slice(-n))
    if (!coded) continue
    const { tags: all, costs } = decode(coded)
    const keep = [...all.keys()].filter((i) => open.has(all[i]!))
    if (keep.length > 0)
      return { tags: Int32Array.from(keep, (i) => all[i]!), costs: Int32Array.from(keep, (i) => costs[i]!) }
  }
  return anyName
}

/** A word under one Penn tag: its dictionary form and its universal part of speech. */
export interface Reading {
  readonly lemma: string
  readonly tag: Tag
}

/** What the tagger knows of a word as printed. */
export interface Word {
  readonly form: string
  readonly lower: string
  readonly choices: Choices
  /** Row of the shape costs where the word is first in its sentence, and elsewhere. */
  readonly firstShape: number
  readonly shape: number
  /** By Penn tag, filled as they are asked for. */
  readonly readings: Map<string, Reading>
}

const known = new Map<string, Word>()

/** A word's lower case with straight apostrophes, and what tags it can have. */
export function wordOf(form: string): Word {
  const cached = known.get(form)
  if (cached) return cached
  const lower = form.toLowerCase().replaceAll("’", "'")
  const coded = words.get(lower)
  const choices = coded ? decode(coded) : guess(lower)
  const word = {
    form,
    lower,
    choices,
    firstShape: shapeOf(form, true) * count,
    shape: shapeOf(form, false) * count,
    readings: new Map<string, Reading>(),
  }
  if (known.size < 50_000) known.set(form, word) // a cache, bounded: it changes speed, never a tag
  return word
}

// Scratch for the search, grown to the longest sentence seen: a path through `width` choices a word.
const width = 64
let back = new Uint8Array(256 * width)
let now = new Int32Array(width)
let soon = new Int32Array(width)

/** Penn tags of one sentence, from the words of its tokens. */
export function tagSentence(sentence: readonly Word[]): string[] {
  const n = sentence.length
  if (back.length < n * width) back = new Uint8Array(2 * n * width)
  let before: Int32Array = beginning
  now[0] = 0
  let first = true
  for (let i = 0; i < n; i++) {
    const { lower, choices, firstShape, shape } = sentence[i]!
    step(before, choices, first ? firstShape : shape, i * width)
    if (first && isLetter(lower.charCodeAt(0))) first = false
    before = choices.tags
    const old = now
    now = soon
    soon = old
  }
  return backtrack(sentence)
}

const beginning = Int32Array.of(start)
const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || unit > 191

function step(before: Int32Array, choices: Choices, shape: number, row: number): void {
  for (let j = 0; j < choices.tags.length; j++) {
    const tag = choices.tags[j]!
    let best = 0x7fffffff
    let from = 0
    for (let k = 0; k < before.length; k++) {
      const cost = now[k]! + transitions[before[k]! * count + tag]!
      if (cost < best) {
        best = cost
        from = k
      }
    }
    back[row + j] = from
    soon[j] = best + choices.costs[j]! + shapes[shape + tag]!
  }
}

function backtrack(sentence: readonly Word[]): string[] {
  const result = new Array<string>(sentence.length)
  const size = sentence.at(-1)?.choices.tags.length ?? 0
  let at = 0
  for (let j = 1; j < size; j++) if (now[j]! < now[at]!) at = j
  for (let i = sentence.length - 1; i >= 0; i--) {
    result[i] = tags[sentence[i]!.choices.tags[at]!]!
    at = back[i * width + at]!
  }
  return result
}
