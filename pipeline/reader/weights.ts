import type { Arena } from "./arena.js"
import { fileBeside } from "./kernel.js"

/** Where an array lies in a file of weights. */
export interface Stored {
  readonly at: number
  readonly type: "int8" | "float32"
  readonly shape: readonly number[]
}

interface Head {
  readonly words: string
  readonly affixes: readonly [string, string, string]
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly arrays: Readonly<Record<string, Stored>>
}

/** The trained model, as export.py wrote it. */
export interface Weights<H = Head> {
  readonly head: H
  /** Rows of int8, and what one step is worth in each row. */
  readonly table: (name: string) => { readonly cells: Int8Array; readonly scale: Float32Array }
  readonly vector: (name: string) => Float32Array
  readonly shape: (name: string) => readonly number[]
}

/** The reader's own weights. */
export const loadWeights = (): Weights => weightsIn<Head>(fileBeside("weights.bin"))

/** Reads a file of weights: the length of its head, the head (JSON), then arrays on borders of 8 bytes. */
export function weightsIn<H extends { readonly arrays: Readonly<Record<string, Stored>> }>(
  file: Buffer,
): Weights<H> {
  const length = file.readUInt32LE(0)
  const head = JSON.parse(file.toString("utf8", 4, 4 + length)) as H
  // Typed arrays want their own border, which a Buffer out of a pool has not, but one of this size has.
  const isAligned = file.byteOffset % 8 === 0
  const bytes = isAligned ? file.buffer : new Uint8Array(file).buffer
  const from = (isAligned ? file.byteOffset : 0) + 4 + length
  const stored = (name: string): Stored => {
    const found = head.arrays[name]
    if (!found) throw new Error(`the weights have no array ${name}: run make train again`)
    return found
  }
  const sizeOf = ({ shape }: Stored) => shape.reduce((a, b) => a * b, 1)
  const vector = (name: string) => new Float32Array(bytes, from + stored(name).at, sizeOf(stored(name)))
  return {
    head,
    table: (name) => ({
      cells: new Int8Array(bytes, from + stored(name).at, sizeOf(stored(name))),
      scale: vector(`${name}.scale`),
    }),
    vector,
    shape: (name) => stored(name).shape,
  }
}

/** A matrix in the kernel's memory: int16, woven as kernel.wat tells, inputs and rows padded to 16. */
export interface Matrix {
  readonly w: number
  readonly scale: number
  readonly bias: number
  /** With the padding. */
  readonly rows: number
  /** Bytes of an input. */
  readonly k: number
}

/** Which rows, and how. */
export interface Placing {
  readonly bias?: string
  readonly from?: number
  readonly to?: number
  readonly floor?: number
}

/** Rows that lie together in a woven matrix, and what counts are padded to. */
export const WOVEN = 16

/** A count with its padding. */
export const padded = (n: number): number => Math.ceil(n / WOVEN) * WOVEN

/** Which cell of a woven matrix of so many inputs a weight lies in. */
export const wovenAt = (row: number, i: number, inputs: number): number =>
  (row - (row % WOVEN)) * inputs + (i >> 1) * 2 * WOVEN + (row % WOVEN) * 2 + (i & 1)

/** Puts a matrix in the kernel's memory, whole or some of its rows. Padding rows give `floor`. */
export function placeMatrix(
  arena: Arena,
  weights: Weights<unknown>,
  name: string,
  { bias, from = 0, to, floor = 0 }: Placing = {},
): Matrix {
  const [all = 0, width = 0] = weights.shape(name)
  const count = (to ?? all) - from
  const rows = padded(count)
  const inputs = padded(width)
  const { cells, scale } = weights.table(name)
  const placed = {
    w: arena.take(rows * inputs * 2),
    scale: arena.take(rows * 4),
    bias: arena.take(rows * 4),
    rows,
    k: inputs * 2,
  }
  for (let row = 0; row < count; row++) {
    const source = (from + row) * width
    for (let i = 0; i < width; i++) arena.i16[placed.w / 2 + wovenAt(row, i, inputs)] = cells[source + i]!
  }
  arena.f32.set(scale.subarray(from, from + count), placed.scale / 4)
  if (bias) arena.f32.set(weights.vector(bias).subarray(from, from + count), placed.bias / 4)
  arena.f32.fill(floor, placed.bias / 4 + count, placed.bias / 4 + rows)
  return placed
}
