import measured from "../../../lexicons/claim-confidence.json" with { type: "json" }
import type { Claim, Resolved } from "../../layers.js"

type Shares = Readonly<Record<string, number>>

const said = new Set(["say", "tell", "add"])

/** How often claims of this rule, with what is said begun like this, were right on annotated text, 0..1; null where too few were seen. */
export function confidenceOf({ article }: Resolved, { rule, cueLemma, content }: Claim): number | null {
  const shape = shapeOf(article.text, content[0]?.start ?? 0)
  const shares: Shares = cueLemma !== null && said.has(cueLemma) ? measured.said : (shape ?? {})
  return shares[rule] ?? (measured.rules as Shares)[rule] ?? null
}

/** [that] the dam held · “We lost” · [to] build a wall */
function shapeOf(text: string, start: number): Shares | null {
  const words = text.slice(start, start + 10)
  if (/^(?:["“'‘]|``)/.test(words)) return measured.quotation
  if (/^(?:that|how|why|whether|what|if)\b/i.test(words)) return measured.clause
  return /^to\b/.test(words) ? measured.infinitive : null
}
