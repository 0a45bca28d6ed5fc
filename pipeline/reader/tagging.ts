import { LONGEST, type Machine } from "./machine.js"
import { placeMatrix } from "./weights.js"

/** Tags from the lower layer. */
export interface Tagging {
  /** The number of each token's tag. */
  readonly best: (low: number, n: number) => Uint8Array
  /** Shares of 32767 of each tag for each token, int16, good until the next call. */
  readonly shares: (low: number, n: number) => number
}

/** Places the linear layer that gives each tag its score. */
export function placeTagging({ kernel, arena, weights, multiply, one, take }: Machine): Tagging {
  const matrix = placeMatrix(arena, weights, "tags", { bias: "tags.bias", floor: -1e30 })
  const count = weights.head.tags.length
  const width = matrix.rows
  const scores = take(LONGEST, width)
  const shares = take(LONGEST, width, 2)
  const score = (low: number, n: number) => multiply(matrix, low, one, n, scores)
  return {
    best: (low, n) => {
      score(low, n)
      const found = new Uint8Array(n)
      for (let i = 0; i < n; i++) found[i] = highest(arena.f32, scores / 4 + i * width, count)
      return found
    },
    shares: (low, n) => {
      score(low, n)
      kernel.softmax(scores, width, n, shares)
      return shares
    },
  }
}

/** Where the highest of some scores stands; of equal ones, the first. */
function highest(scores: Float32Array, from: number, count: number): number {
  let best = 0
  let most = scores[from]!
  for (let i = 1; i < count; i++) {
    const score = scores[from + i]!
    if (score > most) {
      most = score
      best = i
    }
  }
  return best
}
