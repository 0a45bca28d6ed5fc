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

/** Places in the kernel's floats: rows of `size` weights and a bias, one after the other, and a vector of `size`. */
export interface Rows {
  readonly rows: number
  readonly vector: number
  readonly size: number
}

/**
 * The score of each of `count` rows for the vector, summed in the vector's order. `into` is as long as the next
 * multiple of four; what lies beyond the count is nobody's.
 */
export function scoreRows(
  f32: Float32Array,
  { rows, vector, size }: Rows,
  count: number,
  into: Float64Array,
): void {
  const last = count - 1
  // Four side by side: one sum alone would wait for each of its steps.
  for (let l = 0; l <= last; l += 4) {
    const a = rows + l * (size + 1)
    const b = rows + Math.min(l + 1, last) * (size + 1)
    const c = rows + Math.min(l + 2, last) * (size + 1)
    const d = rows + Math.min(l + 3, last) * (size + 1)
    let sumA = f32[a + size]!
    let sumB = f32[b + size]!
    let sumC = f32[c + size]!
    let sumD = f32[d + size]!
    for (let j = 0; j < size; j++) {
      const value = f32[vector + j]!
      sumA += f32[a + j]! * value
      sumB += f32[b + j]! * value
      sumC += f32[c + j]! * value
      sumD += f32[d + j]! * value
    }
    into[l] = sumA
    into[l + 1] = sumB
    into[l + 2] = sumC
    into[l + 3] = sumD
  }
}
