import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { arenaOf } from "../../../pipeline/reader/arena.js"
import { compileKernel } from "../../../pipeline/reader/compile-kernel.js"
import { startKernel } from "../../../pipeline/reader/kernel.js"
import { placesOf } from "../../../pipeline/reader/machine.js"
import { disorder } from "./memory.js"

test("kernel.wasm is what compile-kernel makes of kernel.wat", async () => {
  const made = await compileKernel(readFileSync("pipeline/reader/kernel.wat", "utf8"))
  expect(Buffer.from(made).equals(readFileSync("pipeline/reader/kernel.wasm"))).toBe(true)
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
  const places = placesOf(arena, pre, 16 * units)
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
