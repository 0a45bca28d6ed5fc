import type { Weights } from "./weights.js"

/** What a word is looked up by: lower case, plain quotes and dashes. data.py does the same. */
export function normal(form: string): string {
  const lower = form.toLowerCase().replace(/[’‘`]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-")
  if (lower === "''") return '"'
  return /^--+$/.test(lower) ? "-" : lower
}

/** Sixteen kinds of spelling; data.py does the same. */
export function shape(form: string): number {
  if (/[0-9]/.test(form)) return /^[0-9]+$/.test(form) ? 0 : /^[0-9][0-9.,:/-]*$/.test(form) ? 1 : 2
  const letters = form.match(/\p{L}/gu)
  if (!letters) {
    if (form === "." || form === "!" || form === "?") return 3
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    return /^[\x00-\x7f]*$/.test(form) ? 4 : 5
  }
  if (/[@/#]|\.[a-z]{2}/.test(form)) return 6
  if (letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase()))
    return letters.length === 1 ? 7 : letters.length < 5 ? 8 : 9
  const [first = "", ...rest] = form
  const plain = letters.length === rest.length + 1
  if (first !== first.toLowerCase())
    return !plain ? 12 : rest.every((letter) => letter === letter.toLowerCase()) ? 10 : 11
  return form !== form.toLowerCase() ? 13 : plain ? 14 : 15
}

/** Turns a word as printed into the model's input. */
export type WordVector = (form: string, into: Float32Array) => void

const indexed = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split("\n").map((name, i) => [name, i + 1]))

/** The input of a word: its vector, its last two and three letters, its first three, its shape, one after the other. */
export function wordVectors(weights: Weights): WordVector {
  const { head } = weights
  const word = indexed(head.words)
  const [suf2, suf3, pre3] = head.affixes.map(indexed) as [
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
  ]
  const tables = ["word", "suf2", "suf3", "pre3", "shape"].map((name) => ({
    ...weights.table(name),
    width: weights.shape(name)[1]!,
  }))
  return (form, into) => {
    const lower = normal(form)
    const marked = [..."^", ...lower, "$"]
    const rows = [
      word.get(lower) ?? 0,
      suf2.get(marked.slice(-3).join("")) ?? 0,
      suf3.get(marked.slice(-4).join("")) ?? 0,
      pre3.get(marked.slice(0, 4).join("")) ?? 0,
      shape(form),
    ]
    let at = 0
    for (const [i, { cells, scale, width }] of tables.entries()) {
      const row = rows[i]!
      const step = scale[row]!
      for (let j = 0; j < width; j++) into[at++] = cells[row * width + j]! * step
    }
  }
}
