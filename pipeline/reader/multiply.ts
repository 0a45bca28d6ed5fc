import type { Kernel } from "./kernel.js"
import type { Matrix } from "./weights.js"

/** How a product is written: bytes from one vector's to the next one's, and whether it is added to what is there. */
export interface Writing {
  readonly stride?: number
  readonly addTo?: boolean
}

/** Multiplies `n` vectors of int16 at `x` with a matrix; `xs` tells what a step of each vector is worth. */
export type Multiply = (
  matrix: Matrix,
  x: number,
  xs: number,
  n: number,
  out: number,
  writing?: Writing,
) => void

/** The kernel's product. The one f32 at `one` serves all vectors, where it is given as `xs`. */
export const multiplyBy =
  (kernel: Kernel, one: number): Multiply =>
  ({ w, scale, bias, rows, k }, x, xs, n, out, { stride = rows * 4, addTo = false } = {}) => {
    const [first, step] = addTo ? [out, stride] : [bias, 0]
    kernel.matmul(w, scale, first, rows, k, x, xs, xs === one ? 0 : 4, n, out, stride, step)
  }
