/** The shortest decimal that reads back as the same number, never in scientific notation: 1e21 has 22 digits. */
export function plainDecimal(value: number): string {
  const shortest = String(value)
  const e = shortest.indexOf("e")
  if (e < 0) return shortest
  const sign = shortest.startsWith("-") ? "-" : ""
  const [whole = "", fraction = ""] = shortest.slice(sign.length, e).split(".")
  const digits = whole + fraction
  const point = whole.length + Number(shortest.slice(e + 1))
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
