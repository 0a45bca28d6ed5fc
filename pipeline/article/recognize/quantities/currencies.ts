import currencies from "../../../lexicons/currencies.json" with { type: "json" }
import type { Quantity, Tokens } from "../../layers.js"

const shared = new Map(Object.entries(currencies.shared))
const named = new Map(Object.entries(currencies.words))
const names = new Map(Object.entries(currencies.names))
const kinds = new Set(shared.values())

/** Pesos are Mexican where the article says "Mexican pesos" somewhere, and no other; else they stay nobody's. */
export function nameCurrencies(tokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const open = new Set<string>()
  for (const { kind, unit, unitName } of quantities)
    if (kind === "money" && unit === null && unitName !== null && kinds.has(unitName)) open.add(unitName)
  if (open.size === 0) return [...quantities]
  const codes = codesOf(tokens, open)
  return quantities.map((quantity) => {
    const found =
      quantity.kind === "money" && quantity.unit === null ? codes.get(quantity.unitName ?? "") : null
    if (found?.size !== 1) return quantity
    const [code] = found
    return { ...quantity, unit: code!, unitName: names.get(code!) ?? code!, unitSystem: "iso4217" as const }
  })
}

function codesOf(tokens: Tokens, open: ReadonlySet<string>): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>()
  for (let i = 1; i < tokens.length; i++) {
    const kind = shared.get(tokens.lower(i))
    if (kind === undefined || !open.has(kind)) continue
    const code =
      named.get(`${tokens.lower(i - 1)} ${tokens.lower(i)}`) ??
      named.get(`${tokens.lower(i - 2)} ${tokens.lower(i - 1)} ${tokens.lower(i)}`)
    if (code) codes.set(kind, (codes.get(kind) ?? new Set()).add(code))
  }
  return codes
}
