import fc from "fast-check"
import { expect, test } from "vitest"
import { wovenAt } from "../../../pipeline/reader/weights.js"
import { at, f32, i16, kernel, real, whole } from "./memory.js"

const { fround } = Math

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
