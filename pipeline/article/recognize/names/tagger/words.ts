import type { Weights } from "../../../../reader/weights.js"
import { normal } from "../../../../reader/words.js"

/** FNV-1a over UTF-16 units, 32 bits. train.py does the same. */
export function fingerprint(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ (word.charCodeAt(i) & 255), 0x01000193)
    hash = Math.imul(hash ^ (word.charCodeAt(i) >> 8), 0x01000193)
  }
  return hash >>> 0
}

/** Writes a word's vector from a place on. The words are not stored, only their fingerprints in order, and row 0 is for the unknown. */
export function wordVectors(weights: Weights<unknown>): {
  readonly size: number
  readonly write: (form: string, into: Float32Array, from: number) => void
} {
  const bits = weights.vector("words.fingerprints")
  const fingerprints = new Uint32Array(bits.buffer, bits.byteOffset, bits.length)
  const { cells } = weights.table("words")
  const step = weights.vector("words.scale")[0]!
  const size = weights.shape("words")[1]!
  return {
    size,
    write: (form, into, from) => {
      const row = (find(fingerprints, fingerprint(normal(form))) + 1) * size
      for (let j = 0; j < size; j++) into[from + j] = cells[row + j]! * step
    },
  }
}

/** Where a value stands among values in order; −1 for nowhere. */
function find(values: Uint32Array, wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return values[low] === wanted ? low : -1
}
