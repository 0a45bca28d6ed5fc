import { FINE, LONGEST, layerNames, type Machine, placeLayer, placesOf } from "./machine.js"
import type { Tagging } from "./tagging.js"
import { type Matrix, placeMatrix } from "./weights.js"

/** The upper layer, and the four parts that arcs and labels are scored from. */
export interface Upper {
  /** Reads the upper layer over the lower. */
  readonly read: (low: number, n: number) => void
  /** A part of what was read last, f32; with `root`, the root's own vector comes first. */
  readonly part: (matrix: Matrix, n: number, out: number, root?: Float32Array) => void
}

/** Places the upper layer: it reads the lower one, and what the tags seem to be. */
export function placeUpper(machine: Machine, { shares }: Tagging): Upper {
  const { kernel, arena, weights, multiply, one, take } = machine
  const layer = placeLayer(machine, layerNames("upper"))
  const tagVectors = placeMatrix(arena, weights, "tag")
  const tagInput = placeMatrix(arena, weights, "upper.tag")
  const soft = take(LONGEST, tagVectors.rows)
  const soft16 = take(LONGEST, tagVectors.rows, 2)
  const softScale = take(LONGEST, 1)
  const pre = take(LONGEST, layer.input.rows)
  const places = placesOf(arena, pre, layer.input.rows * 4)
  const high = take(LONGEST, 2 * layer.units, 2)
  return {
    read: (low, n) => {
      multiply(tagVectors, shares(low, n), one, n, soft)
      kernel.quantize(soft, tagVectors.rows, n, soft16, softScale, FINE)
      multiply(layer.input, low, one, n, pre)
      multiply(tagInput, soft16, softScale, n, pre, { addTo: true })
      layer.read(places, n, high)
    },
    part: (matrix, n, out, root) => {
      const first = out + (root ? matrix.rows * 4 : 0)
      multiply(matrix, high, one, n, first)
      kernel.leaky(first, n * matrix.rows)
      if (root) arena.f32.set(root, out / 4)
    },
  }
}
