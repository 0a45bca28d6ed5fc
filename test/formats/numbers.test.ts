import fc from "fast-check"
import { expect, it } from "vitest"
import { dayNumber } from "../../pipeline/formats/days.js"
import { plainDecimal } from "../../pipeline/formats/numbers.js"

it("writes any number in plain decimals that read back the same", () => {
  expect([1e21, -1.5e21, 1e-7, 12.5, 0, 1.2345e22].map(plainDecimal)).toEqual([
    "1000000000000000000000",
    "-1500000000000000000000",
    "0.0000001",
    "12.5",
    "0",
    "12345000000000000000000",
  ])
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const text = plainDecimal(number)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text) === number).toBe(true)
    }),
  )
})

it("knows the days that there are", () => {
  expect(["1970-01-01", "2024-02-29", "1969-12-31", "0099-12-31"].map(dayNumber)).toEqual([
    0, 19782, -1, -683004,
  ])
  expect(["2023-02-29", "2024-13-01", "2024-00-10"].map(dayNumber)).toEqual([null, null, null])
})
