import fc from "fast-check"
import { arenaOf } from "../../../pipeline/reader/arena.js"
import { startKernel } from "../../../pipeline/reader/kernel.js"

/** A kernel for the tests of one file, and its memory. */
export const kernel = startKernel()
export const { i16, i32, f32 } = arenaOf(kernel)

/** Addresses of each test's own making, far from each other. */
export const at = {
  w: 0x1000,
  scale: 0x11000,
  bias: 0x12000,
  x: 0x20000,
  xs: 0x30000,
  out: 0x40000,
  state: 0x50000,
  places: 0x60000,
}

/** So many whole numbers, none farther from 0 than `most`. */
export const whole = (most: number, length: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: length, maxLength: length })

/** So many single floats from −4 to 4. */
export const real = (length: number) =>
  fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: length, maxLength: length })

/** Numbers that look like chance and are always the same. */
function sequence(): () => number {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 31 - 1
  }
}

/** Gates and recurrent weights of an LSTM, in no order. */
export function disorder(width: number, n: number, units: number) {
  const next = sequence()
  return {
    gates: Array.from({ length: n }, () => Float32Array.from({ length: width }, () => next() * 3)),
    weights: Int16Array.from({ length: width * units }, () => Math.round(next() * 127)),
  }
}
