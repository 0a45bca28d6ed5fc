/** Where the highest of some scores stands; of equal ones, the first. */
export function highest(scores: Float32Array | Float64Array, from: number, count: number): number {
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
