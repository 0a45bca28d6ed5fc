import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Arcs, bestTree } from "../../pipeline/reader/tree.js"

/** Scores as the model gives them, in rows with some padding that must not be read. */
const arcs = (longest: number, score: fc.Arbitrary<number>): fc.Arbitrary<Arcs> =>
  fc.tuple(fc.integer({ min: 1, max: longest }), fc.integer({ min: 0, max: 3 })).chain(([n, padding]) => {
    const stride = n + 1 + padding
    return fc.array(score, { minLength: n * stride, maxLength: n * stride }).map((cells) => ({
      scores: Float32Array.from(cells, (x, i) => (i % stride > n ? 1e30 : x)),
      n,
      stride,
    }))
  })

const real = fc.float({ min: -100, max: 100, noNaN: true })
/** Many ties. */
const few = fc.integer({ min: -2, max: 2 })
const huge = fc.float({ noNaN: true, noDefaultInfinity: true })

const square = (n: number, score: (dependent: number, head: number) => number): Arcs => {
  const stride = n + 1
  const scores = Float32Array.from({ length: n * stride }, (_, i) =>
    score(Math.floor(i / stride) + 1, i % stride),
  )
  return { scores, n, stride }
}

/** Whether every dependent reaches the root, and only one directly. */
function isTree(heads: ArrayLike<number>): boolean {
  let roots = 0
  for (let d = 1; d <= heads.length; d++) {
    if (heads[d - 1] === 0) roots++
    let at = d
    for (let steps = 0; at !== 0; steps++) {
      const head = heads[at - 1]
      if (head === undefined || steps > heads.length) return false
      at = head
    }
  }
  return roots === 1
}

const total = ({ scores, stride }: Arcs, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, head, i) => sum + scores[i * stride + head]!, 0)

/** The most that any tree with one root scores, by trying all. */
function most(given: Arcs): number {
  const { n } = given
  const heads = new Array<number>(n).fill(0)
  let best = Number.NEGATIVE_INFINITY
  for (let code = 0; code < (n + 1) ** n; code++) {
    for (let i = 0, rest = code; i < n; i++, rest = Math.floor(rest / (n + 1))) heads[i] = rest % (n + 1)
    if (heads.filter((head) => head === 0).length === 1 && isTree(heads))
      best = Math.max(best, total(given, heads))
  }
  return best
}

describe("any scores", () => {
  test("give a tree with one root, the same one twice", () => {
    fc.assert(
      fc.property(arcs(40, fc.oneof(real, few)), (given) => {
        const before = given.scores.slice()
        const heads = bestTree(given)
        expect(heads.length).toBe(given.n)
        expect(isTree(heads)).toBe(true)
        expect(bestTree(given)).toEqual(heads)
        expect(given.scores).toEqual(before)
      }),
    )
  })

  test("give a tree even at the ends of what a float can hold", () => {
    fc.assert(
      fc.property(arcs(12, huge), (given) => {
        expect(isTree(bestTree(given))).toBe(true)
      }),
    )
  })
})

describe("no tree with one root scores more", () => {
  test("by whole numbers, exactly", () => {
    fc.assert(
      fc.property(arcs(5, fc.integer({ min: -9, max: 9 })), (given) => {
        expect(total(given, bestTree(given))).toBe(most(given))
      }),
      { numRuns: 400 },
    )
  })

  test("by real numbers, but for their last digits", () => {
    fc.assert(
      fc.property(arcs(4, real), (given) => {
        expect(total(given, bestTree(given))).toBeGreaterThan(most(given) - 1e-9)
      }),
    )
  })

  test("where two want to be the root, or none does", () => {
    const both = [
      [5, 0, 4],
      [5, 1, 0],
    ]
    expect(Array.from(bestTree(square(2, (d, h) => both[d - 1]![h]!)))).toEqual([2, 0])
    const neither = [
      [-9, 0, 4],
      [-6, 2, 0],
    ]
    expect(Array.from(bestTree(square(2, (d, h) => neither[d - 1]![h]!)))).toEqual([2, 0])
  })
})

test("one word is the root, and no word has no tree", () => {
  expect(Array.from(bestTree(square(1, () => -5)))).toEqual([0])
  expect(Array.from(bestTree(square(0, () => 0)))).toEqual([])
})

describe("the longest sentence is solved at once", () => {
  const n = 192
  /** A fixed disorder. */
  const mixed = (d: number, h: number) => ((d * 7919 + h * 104729) % 1009) / 1009
  test.each<readonly [string, (d: number, h: number) => number]>([
    ["all scores are equal", () => 0],
    ["every word wants to be the root", (_, h) => (h === 0 ? 9 : 0)],
    ["no word wants to be the root", (d, h) => (h === 0 ? -1e6 : mixed(d, h))],
    ["one cycle through all", (d, h) => (h === (d % n) + 1 ? 9 : 0)],
    ["cycles of two", (d, h) => (h === (d % 2 === 1 ? d + 1 : d - 1) ? 9 : mixed(d, h))],
    ["a cycle around each cycle", (d, h) => (d === 1 ? (h === 2 ? 2 * n : 0) : h === 0 ? 0 : 2 * n - d - h)],
    ["the nearer the better", (d, h) => -Math.abs(d - h)],
  ])("%s", (_, score) => {
    const started = performance.now()
    const heads = bestTree(square(n, score))
    expect(performance.now() - started).toBeLessThan(1000)
    expect(isTree(heads)).toBe(true)
  })
})
