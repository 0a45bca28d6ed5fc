import fc from "fast-check"
import { expect, test } from "vitest"
import { at, f32, i16, kernel } from "./memory.js"

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
