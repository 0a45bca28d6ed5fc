import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { at, disorder, f32, i16, i32, kernel } from "./memory.js"

/** Vectors of gates that lie in a row from `x` on. */
function placesOf(n: number, bytes: number): number {
  for (let v = 0; v < n; v++) i32[at.places / 4 + v] = at.x + v * bytes
  return at.places
}

/** What an LSTM of 8 units makes of one vector of gates (i f g o, the same for every unit), its recurrence being 0. */
function cellOf(i: number, f: number, g: number, o: number): { readonly out: number; readonly cell: number } {
  const units = 8
  i16.fill(0, at.w / 2, at.w / 2 + 4 * units * units)
  f32.fill(1, at.scale / 4, at.scale / 4 + 4 * units)
  f32[at.xs / 4] = 1 / 32767
  for (const [gate, value] of [i, f, g, o].entries())
    f32.fill(value, at.x / 4 + gate * units, at.x / 4 + (gate + 1) * units)
  kernel.lstm(placesOf(1, 16 * units), 0, at.w, at.scale, units, 1, at.out, 2 * units, 1, at.state, at.xs)
  return { out: i16[at.out / 2]! / 32767, cell: f32[(at.state + 2 * units) / 4]! }
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
const steps = Array.from({ length: 1601 }, (_, k) => (k - 800) / 40)

describe("functions, from −20 to 20", () => {
  test("tanh is right within 1e-4, never beyond 1, and odd", () => {
    for (const x of steps) {
      const { cell } = cellOf(100, 0, x, 0) // an open input gate leaves tanh alone
      expect(Math.abs(cell - Math.tanh(x))).toBeLessThan(1e-4)
      expect(Math.abs(cell)).toBeLessThanOrEqual(1)
      expect(cellOf(100, 0, -x, 0).cell + cell).toBe(0)
    }
  })

  test("sigmoid is right within 1e-4, between 0 and 1", () => {
    for (const x of steps) {
      const { cell } = cellOf(x, 0, 100, 0)
      expect(Math.abs(cell - sigmoid(x))).toBeLessThan(1e-4)
      expect(cell).toBeGreaterThanOrEqual(0)
      expect(cell).toBeLessThanOrEqual(1)
    }
  })
})

describe("one step and several of an LSTM", () => {
  test("the cell keeps what the forget gate lets it, and the output is its tanh by the output gate", () => {
    const gates = fc.tuple(...Array.from({ length: 4 }, () => fc.float({ min: -6, max: 6, noNaN: true })))
    fc.assert(
      fc.property(gates as fc.Arbitrary<[number, number, number, number]>, ([i, f, g, o]) => {
        const { cell, out } = cellOf(i, f, g, o)
        const expected = sigmoid(i) * Math.tanh(g)
        expect(Math.abs(cell - expected)).toBeLessThan(3e-4)
        expect(Math.abs(out - sigmoid(o) * Math.tanh(expected))).toBeLessThan(5e-4)
      }),
    )
  })

  test("backwards is forwards on the vectors in reverse", () => {
    const [units, n] = [8, 5]
    const width = 4 * units
    const { gates, weights } = disorder(width, n, units)
    const run = (vectors: readonly Float32Array[], step: number): Int16Array[] => {
      i16.set(weights, at.w / 2)
      f32.fill(1 / 127, at.scale / 4, at.scale / 4 + width)
      f32[at.xs / 4] = 1 / 32767
      for (const [v, vector] of vectors.entries()) f32.set(vector, at.x / 4 + v * width)
      kernel.lstm(
        placesOf(n, width * 4),
        0,
        at.w,
        at.scale,
        units,
        n,
        at.out,
        units * 2,
        step,
        at.state,
        at.xs,
      )
      return vectors.map((_, v) => i16.slice(at.out / 2 + v * units, at.out / 2 + (v + 1) * units))
    }
    const forwards = run(gates, 1)
    expect(forwards[1]).not.toEqual(forwards[0])
    expect(run([...gates].reverse(), -1).reverse()).toEqual(forwards)
  })
})
