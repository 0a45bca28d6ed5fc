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

/** Writes the model's input for a word as printed from a place on. */
export type WordVector = (form: string, into: Float32Array, from: number) => void

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
  return (form, into, from) => {
    const lower = normal(form)
    const [last2, last3, first3] = ends(`^${lower}$`)
    const rows = [
      word.get(lower) ?? 0,
      suf2.get(last2) ?? 0,
      suf3.get(last3) ?? 0,
      pre3.get(first3) ?? 0,
      shape(form),
    ]
    let at = from
    for (let i = 0; i < tables.length; i++) {
      const { cells, scale, width } = tables[i]!
      const row = rows[i]!
      const step = scale[row]!
      for (let j = row * width; j < (row + 1) * width; j++) into[at++] = cells[j]! * step
    }
  }
}

/** The last three, last four and first four letters of a word between its marks. */
function ends(marked: string): [string, string, string] {
  // Letters beyond the first 65,536 are two units each.
  if (!/[\ud800-\udfff]/.test(marked)) return [marked.slice(-3), marked.slice(-4), marked.slice(0, 4)]
  const letters = [...marked]
  return [letters.slice(-3).join(""), letters.slice(-4).join(""), letters.slice(0, 4).join("")]
}
