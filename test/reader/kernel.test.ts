import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arenaOf } from "../../pipeline/reader/arena.js"
import { compileKernel } from "../../pipeline/reader/compile-kernel.js"
import { startKernel } from "../../pipeline/reader/kernel.js"
import { placesOf as placesInOrder } from "../../pipeline/reader/machine.js"
import { wovenAt } from "../../pipeline/reader/weights.js"

const kernel = startKernel()
const { i16, i32, f32 } = arenaOf(kernel)
const { fround } = Math

test("kernel.wasm is what compile-kernel makes of kernel.wat", async () => {
  const made = await compileKernel(readFileSync("pipeline/reader/kernel.wat", "utf8"))
  expect(Buffer.from(made).equals(readFileSync("pipeline/reader/kernel.wasm"))).toBe(true)
})

/** Addresses of each test's own making, far from each other. */
const at = {
  w: 0x1000,
  scale: 0x11000,
  bias: 0x12000,
  x: 0x20000,
  xs: 0x30000,
  out: 0x40000,
  state: 0x50000,
  places: 0x60000,
}

const whole = (most: number, length: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: length, maxLength: length })
const real = (length: number) =>
  fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: length, maxLength: length })

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 3 }).map((n) => n * 16),
  inputs: fc.integer({ min: 1, max: 24 }).map((n) => n * 2),
  n: fc.integer({ min: 1, max: 5 }),
})
const products = shapes.chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    w: whole(127, sizes.rows * sizes.inputs),
    x: whole(32767, sizes.n * sizes.inputs),
    scale: real(sizes.rows),
    xs: real(sizes.n),
    bias: real(sizes.rows),
    before: real(sizes.n * sizes.rows),
    sharesScale: fc.boolean(),
    addsTo: fc.boolean(),
  }),
)

test("matmul gives the sums of whole numbers, scaled in single floats, to the last bit", () => {
  fc.assert(
    fc.property(products, ({ sizes: { rows, inputs, n }, w, x, scale, xs, bias, before, ...options }) => {
      const { sharesScale, addsTo } = options
      for (let r = 0; r < rows; r++)
        for (let i = 0; i < inputs; i++) i16[at.w / 2 + wovenAt(r, i, inputs)] = w[r * inputs + i]!
      i16.set(x, at.x / 2)
      f32.set(scale, at.scale / 4)
      f32.set(xs, at.xs / 4)
      f32.set(bias, at.bias / 4)
      f32.set(before, at.out / 4)
      const stride = rows * 4
      const [first, step] = addsTo ? [at.out, stride] : [at.bias, 0]
      const each = sharesScale ? 0 : 4
      kernel.matmul(at.w, at.scale, first, rows, inputs * 2, at.x, at.xs, each, n, at.out, stride, step)
      for (let v = 0; v < n; v++)
        for (let r = 0; r < rows; r++) {
          let sum = 0
          for (let i = 0; i < inputs; i++) sum += w[r * inputs + i]! * x[v * inputs + i]!
          const scaled = fround(fround(fround(sum) * scale[r]!) * xs[sharesScale ? 0 : v]!)
          const expected = fround(scaled + (addsTo ? before[v * rows + r]! : bias[r]!))
          // −0 and 0 are one here.
          expect(f32[at.out / 4 + v * rows + r]! === expected).toBe(true)
        }
    }),
  )
})

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

/** Numbers that look like chance and are always the same. */
function sequence(): () => number {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 31 - 1
  }
}

function disorder(width: number, n: number, units: number) {
  const next = sequence()
  return {
    gates: Array.from({ length: n }, () => Float32Array.from({ length: width }, () => next() * 3)),
    weights: Int16Array.from({ length: width * units }, () => Math.round(next() * 127)),
  }
}

const vectors = fc.integer({ min: 1, max: 20 }).chain((eights) =>
  fc.array(fc.float({ min: -30, max: 30, noNaN: true }), {
    minLength: eights * 8,
    maxLength: eights * 8,
  }),
)

test("softmax is right within one of its 32767 steps", () => {
  fc.assert(
    fc.property(vectors, (scores) => {
      f32.set(scores, at.x / 4)
      kernel.softmax(at.x, scores.length, 1, at.out)
      const shares = i16.slice(at.out / 2, at.out / 2 + scores.length)
      const powers = scores.map((score) => Math.exp(score - Math.max(...scores)))
      const sum = powers.reduce((a, b) => a + b)
      for (const [i, share] of shares.entries())
        expect(Math.abs(share - (32767 * powers[i]!) / sum)).toBeLessThan(1)
    }),
  )
})

test("softmax gives nothing to what is padded with −1e30", () => {
  f32.set([2, 2, -1e30, -1e30, -1e30, -1e30, -1e30, -1e30], at.x / 4)
  kernel.softmax(at.x, 8, 1, at.out)
  expect(Array.from(i16.slice(at.out / 2, at.out / 2 + 8))).toEqual([16384, 16384, 0, 0, 0, 0, 0, 0])
})

test.each([4095, 32767])("quantize loses at most half a step of %d", (most) => {
  fc.assert(
    fc.property(vectors, (values) => {
      f32.set(values, at.x / 4)
      kernel.quantize(at.x, values.length, 1, at.out, at.xs, most)
      const step = f32[at.xs / 4]!
      const top = Math.max(...values.map(Math.abs))
      if (top > 1e-20) expect(Math.abs(step - top / most)).toBeLessThan(1e-6 * step)
      for (const [i, value] of values.entries()) {
        const cell = i16[at.out / 2 + i]!
        expect(Math.abs(cell)).toBeLessThanOrEqual(most)
        expect(Math.abs(cell * step - value)).toBeLessThanOrEqual(0.51 * step)
      }
    }),
  )
})

test("leaky lets an eighth through below zero", () => {
  f32.set([1, -1, 0, -8, 2.5, -0.5, 100, -100], at.x / 4)
  kernel.leaky(at.x, 8)
  expect(Array.from(f32.slice(at.x / 4, at.x / 4 + 8))).toEqual([1, -0.125, 0, -1, 2.5, -0.0625, 100, -12.5])
})

/** Everything once, on fixed numbers, in a memory of its own. */
function digest(): string {
  const fresh = startKernel()
  const arena = arenaOf(fresh)
  const { i16: cells, f32: floats, take } = arena
  const [units, n] = [64, 40]
  const { gates, weights } = disorder(4 * units, n, units)
  const [u, scale, pre, out] = [
    take(8 * units * units),
    take(16 * units),
    take(16 * units * n),
    take(2 * units * n),
  ]
  const [state, one, product, xs, small] = [
    take(28 * units),
    take(4),
    take(16 * units * n),
    take(4 * n),
    take(8 * units * n),
  ]
  cells.set(weights, u / 2)
  floats.fill(1 / 1000, scale / 4, scale / 4 + 4 * units)
  floats[one / 4] = 1 / 32767
  for (const [v, vector] of gates.entries()) floats.set(vector, pre / 4 + v * 4 * units)
  const places = placesInOrder(arena, pre, 16 * units)
  fresh.lstm(places, 0, u, scale, units, n, out, 2 * units, 1, state, one)
  fresh.matmul(u, scale, pre, 4 * units, 2 * units, out, one, 0, n, product, 16 * units, 16 * units)
  fresh.leaky(product, 4 * units * n)
  fresh.quantize(product, 4 * units, n, small, xs, 4095)
  const hash = createHash("sha256").update(new Uint8Array(fresh.memory.buffer, 0, small + 8 * units * n))
  fresh.softmax(product, 4 * units, n, small)
  return hash
    .update(new Uint8Array(fresh.memory.buffer, product, small + 8 * units * n - product))
    .digest("hex")
}

test("the same bytes twice, and on every machine", () => {
  expect(digest()).toBe(digest())
  expect(digest()).toMatchInlineSnapshot(`"dddd52e2ded6d34df4363dcd0a1d06b19b2e7dd104b758c4863b18b05b7061c6"`)
})

test("best is the row of the highest score, the first of equal ones, and never the row that is no answer", () => {
  const rows = fc.array(real(9), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(rows, real(8), fc.nat({ max: 5 }), (some, x, without) => {
      f32.set(some.flat(), at.w / 4)
      f32.set(x, at.x / 4)
      const found = kernel.best(at.w, some.length, at.x, 32, without)
      const scores = some.map((row) => row.slice(0, 8).reduce((sum, w, i) => sum + w * x[i]!, row[8]!))
      const answers = scores.map((score, r) => (r === without ? Number.NEGATIVE_INFINITY : score))
      if (some.length === 1 && without === 0) return
      expect(found).not.toBe(without)
      expect(Math.max(...answers) - answers[found]!).toBeLessThan(1e-3)
    }),
  )
  f32.set([1, 0, 0, 0, 2, 1, 0, 0, 0, 2], at.w / 4)
  f32.set([3, 0, 0, 0], at.x / 4)
  expect(kernel.best(at.w, 2, at.x, 16, -1)).toBe(0)
})
