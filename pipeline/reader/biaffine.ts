import { FINE, LONGEST, type Machine } from "./machine.js"
import { bestTree } from "./tree.js"
import type { Upper } from "./upper.js"
import { padded, placeMatrix, wovenAt } from "./weights.js"

/** Steps where two vectors of activations meet: their sums must stay below 2³¹. */
const COARSE = 4095

/** Tokens whose labels are scored at once. */
const TOGETHER = 16

/** The tree over `n` tokens: the head of each, counted from 1, 0 the root. */
export type ReadArcs = (n: number) => Int32Array

/** Places the scores of arcs (Dozat and Manning 2017): each token's question is put to every head. */
export function placeArcs(machine: Machine, upper: Upper): ReadArcs {
  const { kernel, arena, weights, multiply, take } = machine
  const root = weights.vector("root.arc")
  const size = root.length
  const part = (from: number, to: number) =>
    placeMatrix(arena, weights, "parts", { bias: "parts.bias", from, to })
  const asDependent = part(0, size)
  const asHead = part(size, 2 * size)
  const arc = placeMatrix(arena, weights, "arc", { bias: "arc.bias" })
  const most = padded(LONGEST + 1)
  const vectors = (count: number) => ({
    f32: take(count, size),
    i16: take(count, size, 2),
    scale: take(count, 1),
  })
  const [dependent, head, asked] = [vectors(LONGEST), vectors(most), vectors(LONGEST)]
  const candidates = take(most, size, 2)
  const zero = take(1, most)
  const scores = take(LONGEST, most)
  return (n) => {
    upper.part(asDependent, n, dependent.f32)
    upper.part(asHead, n, head.f32, root)
    kernel.quantize(dependent.f32, size, n, dependent.i16, dependent.scale, FINE)
    multiply(arc, dependent.i16, dependent.scale, n, asked.f32)
    kernel.quantize(asked.f32, size, n, asked.i16, asked.scale, COARSE)
    kernel.quantize(head.f32, size, n + 1, head.i16, head.scale, COARSE)
    // The heads' vectors serve as a matrix.
    weave(arena.i16, head.i16 / 2, n + 1, size, candidates / 2)
    const rows = padded(n + 1)
    const matrix = { w: candidates, scale: head.scale, bias: zero, rows, k: size * 2 }
    multiply(matrix, asked.i16, asked.scale, n, scores)
    return bestTree({ scores: arena.f32.subarray(scores / 4), n, stride: rows })
  }
}

/** Writes `count` vectors, one after the other, as the rows of a woven matrix. */
function weave(i16: Int16Array, from: number, count: number, size: number, to: number): void {
  for (let row = 0; row < count; row++)
    for (let i = 0; i < size; i++) i16[to + wovenAt(row, i, size)] = i16[from + row * size + i]!
}

/** The number of each token's relation to its head. */
export type ReadLabels = (n: number, heads: Int32Array) => Uint8Array

/** Places the scores of labels, given the tree. "root" is the root's alone. */
export function placeLabels(machine: Machine, upper: Upper): ReadLabels {
  const { kernel, arena, weights, multiply, take } = machine
  const { labels } = weights.head
  const root = weights.vector("root.label")
  const size = root.length
  const from = 2 * weights.vector("root.arc").length
  const part = (first: number) =>
    placeMatrix(arena, weights, "parts", { bias: "parts.bias", from: first, to: first + size })
  const asDependent = part(from)
  const asHead = part(from + size)
  const label = placeMatrix(arena, weights, "label", { bias: "label.bias" })
  const dependent = take(LONGEST, size)
  const dependent16 = take(LONGEST, size, 2)
  const scale = take(LONGEST, 1)
  const heads = take(LONGEST + 1, size)
  const rows = take(TOGETHER, label.rows)
  const rootLabel = labels.indexOf("root")
  /** Of the i-th token at hand. */
  const labelOf = (i: number, head: number): number =>
    head === 0
      ? rootLabel
      : kernel.best(rows + i * label.rows * 4, labels.length, heads + head * size * 4, size * 4, rootLabel)
  return (n, tree) => {
    upper.part(asDependent, n, dependent)
    upper.part(asHead, n, heads, root)
    kernel.quantize(dependent, size, n, dependent16, scale, FINE)
    const found = new Uint8Array(n)
    for (let first = 0; first < n; first += TOGETHER) {
      const count = Math.min(TOGETHER, n - first)
      multiply(label, dependent16 + first * size * 2, scale + first * 4, count, rows)
      for (let i = 0; i < count; i++) found[first + i] = labelOf(i, tree[first + i]!)
    }
    return found
  }
}
