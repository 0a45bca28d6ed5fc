// Maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one root, over scores of dependent × head.

/** Scores of every head (0 is the root) for each of `n` dependents, `stride` floats apart. */
export interface Arcs {
  readonly scores: Float32Array
  readonly n: number
  readonly stride: number
}

/** The head of each dependent, 0 for the root: of all trees with exactly one root, one that scores most. */
export function bestTree(arcs: Arcs): Int32Array {
  const heads = favourites(arcs)
  // Most sentences: where each one's favourite head makes a tree, no tree scores more.
  const isTree = heads.indexOf(0, 1) === heads.lastIndexOf(0) && !cycleIn(heads, heads.keys())
  return (isTree ? heads : spanning(oneRooted(arcs), arcs.n + 1)).subarray(1)
}

/** Each dependent's best head; the first of equals. Node 0 is the root, whose own head means nothing. */
function favourites({ scores, n, stride }: Arcs): Int32Array {
  const heads = new Int32Array(n + 1)
  for (let d = 1; d <= n; d++) {
    const row = (d - 1) * stride
    let best = 0
    for (let h = 1; h <= n; h++) if (h !== d && scores[row + h]! > scores[row + best]!) best = h
    heads[d] = best
  }
  return heads
}

/**
 * The scores in a square, less for every root: a second root costs more than all else can gain, so the best tree has
 * one. What a root costs is kept as small as that allows, for what is added to a score rounds it.
 */
function oneRooted({ scores, n, stride }: Arcs): Float64Array {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let d = 1; d <= n; d++)
    for (let h = 0; h <= n; h++) {
      const score = scores[(d - 1) * stride + h]!
      if (h !== d && score < low) low = score
      if (h !== d && score > high) high = score
    }
  const cost = 1 + 2 * n * (high - low)
  const size = n + 1
  const square = new Float64Array(size * size)
  for (let d = 1; d <= n; d++) {
    for (let h = 0; h <= n; h++) square[d * size + h] = scores[(d - 1) * stride + h]!
    square[d * size] = square[d * size]! - cost
    square[d * size + d] = Number.NEGATIVE_INFINITY
  }
  return square
}

/** A cycle taken together as its first node, with what is needed to open it again. */
interface Joined {
  readonly cycle: readonly number[]
  /** The head of each in the cycle. */
  readonly within: readonly number[]
  /** By every node outside: the member that it enters the cycle by, and the one that it hangs on itself. */
  readonly enters: Int32Array
  readonly leaves: Int32Array
}

/** The best arborescence from node 0; `scores` is used up. A cycle costs its length times `size`, all together n². */
function spanning(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  let nodes = Array.from(heads, (_, node) => node)
  for (let d = 1; d < size; d++) heads[d] = bestHead(scores, size, d, nodes)
  const rounds: Joined[] = []
  for (let cycle = cycleIn(heads, nodes); cycle; cycle = cycleIn(heads, nodes)) {
    const inside = new Uint8Array(size)
    for (const node of cycle) inside[node] = 1
    const outer = nodes.filter((node) => inside[node] === 0)
    rounds.push(join(scores, heads, cycle, outer))
    const hub = cycle[0]!
    for (const node of outer) if (inside[heads[node]!]) heads[node] = hub
    heads[hub] = bestHead(scores, size, hub, outer)
    nodes = [...outer, hub]
  }
  for (const round of rounds.reverse()) open(round, heads)
  return heads
}

/** The best of some heads for a node; the first of equals. */
function bestHead(scores: Float64Array, size: number, node: number, among: readonly number[]): number {
  let best = among[0]!
  for (const head of among) if (scores[node * size + head]! > scores[node * size + best]!) best = head
  return best
}

/** The nodes of one cycle, or null where there is none. */
function cycleIn(heads: Int32Array, nodes: Iterable<number>): number[] | null {
  const seen = new Int32Array(heads.length)
  for (const start of nodes) {
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

/** Makes the first of a cycle stand for all of it: scores into it are what is lost by opening it there. */
function join(
  scores: Float64Array,
  heads: Int32Array,
  cycle: readonly number[],
  outer: readonly number[],
): Joined {
  const size = heads.length
  const hub = cycle[0]!
  const within = cycle.map((member) => heads[member]!)
  const kept = cycle.map((member, i) => scores[member * size + within[i]!]!)
  const enters = new Int32Array(size)
  const leaves = new Int32Array(size)
  for (const node of outer) {
    let into = Number.NEGATIVE_INFINITY
    let out = Number.NEGATIVE_INFINITY
    for (const [i, member] of cycle.entries()) {
      const gain = scores[member * size + node]! - kept[i]!
      if (gain > into) {
        into = gain
        enters[node] = member
      }
      const from = scores[node * size + member]!
      if (from > out) {
        out = from
        leaves[node] = member
      }
    }
    scores[hub * size + node] = into
    scores[node * size + hub] = out
  }
  return { cycle, within, enters, leaves }
}

/** Gives a cycle its members back, less the one arc where the rest of the tree enters it. */
function open({ cycle, within, enters, leaves }: Joined, heads: Int32Array): void {
  const hub = cycle[0]!
  const from = heads[hub]!
  for (let node = 1; node < heads.length; node++) if (heads[node] === hub) heads[node] = leaves[node]!
  for (const [i, member] of cycle.entries()) heads[member] = within[i]!
  heads[enters[from]!] = from
}
