import lexicon from "../../../lexicons/units.json" with { type: "json" }
import type { Article } from "../../article.js"
import type { Quantity } from "../../layers.js"

const weather = new RegExp(`\\b(?:${lexicon.warm.filter((word) => word !== "degrees").join("|")})\\b`, "i")
/** How far from a figure a word may say that it is about warmth, in characters. */
const reach = 120

/** "95 degrees" beside a word of weather is of the scale that the article names, Celsius or Fahrenheit, where it names one only. */
export function nameDegrees({ text }: Article, quantities: readonly Quantity[]): Quantity[] {
  const isOpen = ({ unit, start, end }: Quantity): boolean =>
    unit === "deg" && weather.test(text.slice(Math.max(0, start - reach), end + reach))
  const scales = quantities.filter(({ unit }) => unit === "Cel" || unit === "[degF]")
  const [first] = scales
  if (!first || scales.some(({ unit }) => unit !== first.unit)) return [...quantities]
  const { unit, unitName, unitSystem } = first
  return quantities.map((quantity) =>
    isOpen(quantity) ? { ...quantity, unit, unitName, unitSystem } : quantity,
  )
}
