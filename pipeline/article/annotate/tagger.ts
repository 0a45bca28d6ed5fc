import model from "../../lexicons/words.json" with { type: "json" }
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

const guesses = new Map<string, Choices>()

function choicesOf(lower: string): Choices {
  const coded = words.get(lower)
  if (coded) return decode(coded)
  const known = guesses.get(lower)
  if (known) return known
  const made = guess(lower)
  if (guesses.size < 50_000) guesses.set(lower, made) // a cache, bounded: it changes speed, never a tag
  return made
}

// Scratch for the search, grown to the longest sentence seen: a path through `width` choices a word.
const width = 64
let back = new Uint8Array(256 * width)
let now = new Int32Array(width)
let soon = new Int32Array(width)

/** Penn tags of one sentence; `lowers` are the forms in lower case with straight apostrophes. */
export function tagSentence(forms: readonly string[], lowers: readonly string[]): string[] {
  const n = forms.length
  if (back.length < n * width) back = new Uint8Array(2 * n * width)
  const options = new Array<Choices>(n)
  let before: Int32Array = beginning
  now[0] = 0
  let first = true
  for (let i = 0; i < n; i++) {
    const form = forms[i]!
    const choices = choicesOf(lowers[i]!)
    const shape = shapeOf(form, first) * count
    if (first && isLetter(form.charCodeAt(0))) first = false
    step(before, choices, shape, i * width)
    options[i] = choices
    before = choices.tags
    const old = now
    now = soon
    soon = old
  }
  return backtrack(options)
}

const beginning = Int32Array.of(start)
const isLetter = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit > 191

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

function backtrack(options: readonly Choices[]): string[] {
  const result = new Array<string>(options.length)
  const size = options.at(-1)?.tags.length ?? 0
  let at = 0
  for (let j = 1; j < size; j++) if (now[j]! < now[at]!) at = j
  for (let i = options.length - 1; i >= 0; i--) {
    result[i] = tags[options[i]!.tags[at]!]!
    at = back[i * width + at]!
  }
  return result
}
