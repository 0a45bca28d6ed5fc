import currencies from "../../../lexicons/currencies.json" with { type: "json" }
import type { Article } from "../../article.js"
import type { Quantity, Tokens } from "../../layers.js"

const shared = new Map(Object.entries(currencies.shared))
const named = new Map(Object.entries(currencies.words))
const names = new Map(Object.entries(currencies.names))
const kinds = new Set(shared.values())

const china = new Set("china chinese yuan renminbi rmb beijing shanghai shenzhen".split(" "))
const japan = new Set("japan japanese yen tokyo osaka".split(" "))

/** ¥ is the yuan in an article that speaks of China and not of Japan. */
function nameYen({ text }: Article, tokens: Tokens, quantities: readonly Quantity[]): readonly Quantity[] {
  const isSign = ({ unit, start, end }: Quantity): boolean =>
    unit?.includes("JPY") === true && text.slice(start, end).includes("¥")
  if (!quantities.some(isSign)) return quantities
  let isChina = false
  for (let i = 0; i < tokens.length; i++) {
    if (japan.has(tokens.lower(i))) return quantities
    if (china.has(tokens.lower(i))) isChina = true
  }
  if (!isChina) return quantities
  return quantities.map((quantity) =>
    isSign(quantity)
      ? {
          ...quantity,
          unit: quantity.unit!.replace("JPY", "CNY"),
          unitName: quantity.unitName!.replace(names.get("JPY")!, names.get("CNY")!),
        }
      : quantity,
  )
}

/** Pesos are Mexican where the article says "Mexican pesos" somewhere, and no other; else they stay nobody's. */
export function nameCurrencies(article: Article, tokens: Tokens, found: readonly Quantity[]): Quantity[] {
  const quantities = nameYen(article, tokens, found)
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
