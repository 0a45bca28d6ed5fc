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

/** Penn tags of one sentence. */
export function tagSentence(forms: readonly string[]): string[] {
  const n = forms.length
  const options: Choices[] = new Array(n)
  const from: Int32Array[] = new Array(n)
  let before: Int32Array = Int32Array.of(start)
  let costs: Int32Array = Int32Array.of(0)
  let first = true
  for (let i = 0; i < n; i++) {
    const form = forms[i]!
    const choices = choicesOf(form.toLowerCase().replaceAll("’", "'"))
    const shape = shapeOf(form, first) * count
    if (/^\p{L}/u.test(form)) first = false
    const size = choices.tags.length
    const nextCosts = new Int32Array(size)
    const back = new Int32Array(size)
    for (let j = 0; j < size; j++) {
      const tag = choices.tags[j]!
      let best = 0x7fffffff
      for (let k = 0; k < before.length; k++) {
        const cost = costs[k]! + transitions[before[k]! * count + tag]!
        if (cost < best) {
          best = cost
          back[j] = k
        }
      }
      nextCosts[j] = best + choices.costs[j]! + shapes[shape + tag]!
    }
    options[i] = choices
    from[i] = back
    before = choices.tags
    costs = nextCosts
  }
  return backtrack(options, from, costs)
}

function backtrack(options: readonly Choices[], from: readonly Int32Array[], costs: Int32Array): string[] {
  const result = new Array<string>(options.length)
  let at = 0
  for (let j = 1; j < costs.length; j++) if (costs[j]! < costs[at]!) at = j
  for (let i = options.length - 1; i >= 0; i--) {
    result[i] = tags[options[i]!.tags[at]!]!
    at = from[i]![at]!
  }
  return result
}
