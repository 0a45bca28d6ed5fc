import table from "../../../lexicons/claims-confidence.json" with { type: "json" }
import { confidenceOf } from "../../confidence.js"
import type { Claim, Resolved } from "../../layers.js"

const saying = new Set(["say", "tell", "add"])

/** What tells how sure a claim is: its rule, how what is said begins, its kind. */
export function claimParts({ article }: Resolved, { rule, cueLemma, content, kind }: Claim): string[] {
  const begins = article.text.slice(content[0]?.start ?? 0, (content[0]?.start ?? 0) + 10)
  return [rule, cueLemma !== null && saying.has(cueLemma) ? "say" : shapeOf(begins), kind]
}

/** [that] the dam held · “We lost” · [to] build a wall */
function shapeOf(words: string): string {
  if (/^(?:["“'‘]|``)/.test(words)) return "quotation"
  if (/^(?:that|how|why|whether|what|if)\b/i.test(words)) return "clause"
  return /^to\b/.test(words) ? "infinitive" : "other"
}

/** How probable it is that a claim is right (0..1), as counted on annotated texts; null for what the article says itself. */
export const claimConfidence = (article: Resolved, claim: Claim): number | null =>
  claim.attribution === "author" ? null : confidenceOf(table, claimParts(article, claim))
