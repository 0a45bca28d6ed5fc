// Maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one root, over scores of dependent × head.

/** Scores of every head (0 is the root) for each of `n` dependents, `stride` floats apart. */
export interface Arcs {
  readonly scores: Float32Array
  readonly n: number
  readonly stride: number
}

/** The head of each dependent, 0 for the root: always a tree, with exactly one root. */
export function bestTree({ scores, n, stride }: Arcs): Int32Array {
  // Square, with the root as node 0.
  const size = n + 1
  const square = new Float64Array(size * size)
  for (let d = 1; d <= n; d++)
    for (let h = 0; h <= n; h++) square[d * size + h] = h === d ? none : scores[(d - 1) * stride + h]!
  const heads = spanning(square, size)
  const roots = rootsOf(heads)
  if (roots.length === 1) return heads.subarray(1)
  let best = heads
  let most = Number.NEGATIVE_INFINITY
  for (const root of roots) {
    const only = square.slice()
    for (let d = 1; d < size; d++) if (d !== root) only[d * size] = none
    for (let h = 1; h < size; h++) only[root * size + h] = none
    const tree = spanning(only, size)
    let sum = 0
    for (let d = 1; d < size; d++) sum += only[d * size + tree[d]!]!
    if (sum > most) {
      most = sum
      best = tree
    }
  }
  return best.subarray(1)
}

/** Far below any score, and still a number that sums well. */
const none = -1e9

function rootsOf(heads: Int32Array): number[] {
  const roots: number[] = []
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots.push(d)
  return roots
}

/** The best arborescence from node 0. Every round takes one cycle together, so there are fewer than `size` rounds. */
function spanning(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let d = 1; d < size; d++) {
    let best = d === 1 && size > 2 ? 2 : 0
    for (let h = 0; h < size; h++) if (h !== d && scores[d * size + h]! > scores[d * size + best]!) best = h
    heads[d] = best
  }
  const cycle = cycleIn(heads)
  if (!cycle) return heads
  return expanded(scores, size, heads, cycle)
}

/** The nodes of one cycle, or null where there is none. */
function cycleIn(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node !== 0 && seen[node] === 0) {
      seen[node] = start
      node = heads[node]!
    }
    if (node === 0 || seen[node] !== start) continue
    const cycle = [node]
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return null
}

/** Makes one node of the cycle, solves the smaller problem, and opens the cycle where its solution enters it. */
function expanded(
  scores: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
): Int32Array {
  const inside = new Uint8Array(size)
  for (const node of cycle) inside[node] = 1
  const outer: number[] = []
  for (let node = 0; node < size; node++) if (!inside[node]) outer.push(node)
  const small = outer.length + 1
  const hub = outer.length
  const within = cycle.reduce((sum, node) => sum + scores[node * size + heads[node]!]!, 0)
  const smaller = new Float64Array(small * small).fill(none)
  const enters = new Int32Array(small)
  const leaves = new Int32Array(small)
  for (const [i, node] of outer.entries()) {
    for (const [j, head] of outer.entries()) if (i > 0) smaller[i * small + j] = scores[node * size + head]!
    // Into the cycle from this node, by the member that loses least.
    let into = Number.NEGATIVE_INFINITY
    let out = Number.NEGATIVE_INFINITY
    for (const member of cycle) {
      const gain = scores[member * size + node]! - scores[member * size + heads[member]!]!
      if (gain > into) {
        into = gain
        enters[i] = member
      }
      const from = scores[node * size + member]!
      if (from > out) {
        out = from
        leaves[i] = member
      }
    }
    smaller[hub * small + i] = into + within
    if (i > 0) smaller[i * small + hub] = out
  }
  const solved = spanning(smaller, small)
  const result = heads.slice()
  for (const [i, node] of outer.entries()) {
    if (i === 0) continue
    result[node] = solved[i] === hub ? leaves[i]! : outer[solved[i]!]!
  }
  const entry = solved[hub]!
  result[enters[entry]!] = outer[entry]!
  return result
}
