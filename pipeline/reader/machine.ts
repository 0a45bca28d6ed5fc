import { type Arena, arenaOf } from "./arena.js"
import { type Kernel, startKernel } from "./kernel.js"
import { type Multiply, multiplyBy } from "./multiply.js"
import { type Matrix, placeMatrix, type Weights } from "./weights.js"

/** Tokens that are read at once: a longer sentence is read in pieces. */
export const LONGEST = 192

/** Steps of a vector that meets int8 weights. */
export const FINE = 32767

/** What the layers work with: arithmetic, its memory, and the weights to put there. */
export interface Machine<W = Weights> {
  readonly kernel: Kernel
  readonly arena: Arena
  readonly weights: W
  readonly multiply: Multiply
  /** Address of the f32 that a step of a layer's output is worth. */
  readonly one: number
  /** Address of room for so many vectors. */
  readonly take: (vectors: number, width: number, bytes?: number) => number
}

/** A kernel of its own, with a model's weights beside it; nothing is placed yet. */
export function startMachine<W>(weights: W): Machine<W> {
  const kernel = startKernel()
  const arena = arenaOf(kernel)
  const take = (vectors: number, width: number, bytes = 4) => arena.take(vectors * width * bytes)
  const one = take(1, 1)
  arena.f32[one / 4] = 1 / FINE
  return { kernel, arena, weights, multiply: multiplyBy(kernel, one), one, take }
}

/** Writes down the addresses of up to LONGEST vectors that lie `bytes` apart; where they stand. */
export function placesOf({ take, i32 }: Arena, from: number, bytes: number): number {
  const places = take(LONGEST * 4)
  for (let i = 0; i < LONGEST; i++) i32[places / 4 + i] = from + i * bytes
  return places
}

/** A bidirectional LSTM. */
export interface Layer {
  readonly input: Matrix
  /** Units each way: half the numbers of an output. */
  readonly units: number
  /** Reads `n` vectors of gates whose addresses stand at `places`; int16 outputs, first those of reading on, then those of reading back. */
  readonly read: (places: number, n: number, out: number) => void
}

/** What the arrays of a layer are called. */
export interface LayerNames {
  readonly input: string
  readonly bias: string
  readonly forward: string
  readonly backward: string
}

/** Those of one of the reader's two layers. */
export const layerNames = (name: "lower" | "upper"): LayerNames => ({
  input: `${name}.in`,
  bias: `${name}.bias`,
  forward: `${name}.forward`,
  backward: `${name}.backward`,
})

/** Places a layer by the names of its weights. */
export function placeLayer(
  { kernel, arena, weights, one, take }: Machine<Weights<unknown>>,
  names: LayerNames,
): Layer {
  const input = placeMatrix(arena, weights, names.input, { bias: names.bias })
  const forward = placeMatrix(arena, weights, names.forward)
  const backward = placeMatrix(arena, weights, names.backward)
  const units = forward.k / 2
  const state = take(7, units)
  return {
    input,
    units,
    read: (places, n, out) => {
      const run = ({ w, scale }: Matrix, shift: number, to: number, step: number) =>
        kernel.lstm(places, shift, w, scale, units, n, to, units * 4, step, state, one)
      run(forward, 0, out, 1)
      run(backward, input.rows * 2, out + units * 2, -1)
    },
  }
}
