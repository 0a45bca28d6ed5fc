import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Issue } from "../../issue.js"
import type { Quantity, Related } from "../../layers.js"

const pointing = new Set(["this", "that", "these", "those"])
const figureWords = new Set(["number", "figure", "total", "sum", "amount", "estimate", "percentage", "toll"])
const classes = new Map<string, string>()
for (const [name, words] of Object.entries(lexicon.counted)) for (const word of words) classes.set(word, name)

/** How many sentences back a reference may point. */
const back = 2

/** "This number", "these troops": which of several figures is meant is not said. */
export function ambiguousReferences(article: Related): Issue[] {
  const { tokens } = article
  const issues: Issue[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!pointing.has(tokens.lower(i)) || tokens.tag(i + 1) !== "NOUN") continue
    const lemma = tokens.lemma(i + 1)
    const group = classes.get(lemma)
    const isFigure = figureWords.has(lemma)
    if (!isFigure && !group) continue
    const found = candidates(article, i, isFigure ? null : group!)
    if (found.length < 2) continue
    const names = found.map(({ start, end }) => article.prose.slice(start, end).replace(/\s+/g, " "))
    issues.push({
      severity: "note",
      code: "ambiguous_reference",
      message: `may mean ${names.join(" or ")}`,
      at: { start: tokens.start(i), end: tokens.end(i + 1) },
    })
  }
  return issues
}

/** Figures it may point to: those before it in its sentence, or else in the two sentences before. */
function candidates(article: Related, token: number, group: string | null): Quantity[] {
  const { tokens, quantities } = article
  const sentence = tokens.sentence(token)
  const offset = tokens.start(token)
  const found: { quantity: Quantity; key: string; sentence: number }[] = []
  for (const { quantity: q, measureKey } of article.estimates) {
    const quantity = quantities[q]!
    const at = tokens.sentence(tokens.at(quantity.start))
    if (quantity.start >= offset || at < sentence - back) continue
    if (group !== null && !measureKey.startsWith(`${group}|`)) continue
    if (article.sentences[at]!.kind === "title") continue
    found.push({ quantity, sentence: at, key: group === null ? String(q) : measureKey })
  }
  const same = found.filter((candidate) => candidate.sentence === sentence)
  const nearest = same.length > 0 ? same : found
  return [...new Map(nearest.map(({ key, quantity }) => [key, quantity])).values()]
}
