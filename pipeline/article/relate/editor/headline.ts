import type { Issue } from "../../issue.js"
import type { Quantity, Related } from "../../layers.js"
import { headlineMismatches } from "./figures.js"

const kinds = new Set<Quantity["kind"]>(["count", "money", "percent"])

/** The number that a figure says, whatever it bounds. */
const numberOf = ({ best, max, min }: Quantity): number | null => best ?? max ?? min

/** Whether two figures are of one thing as far as their units tell; a headline often leaves its own out. */
const sameThing = (headline: Quantity, body: Quantity): boolean =>
  headline.kind === body.kind && (headline.unit === null || headline.unit === body.unit)

/**
 * A headline whose number is sure where the body says it only with a bound: "80 protesters" of "more than 80
 * protesters". Figures that are estimates of one measure are compared there, other values too.
 */
export function headlineBounds(article: Related): Issue[] {
  const { quantities, sentences, tokens, prose } = article
  const isTitle = ({ start }: Quantity): boolean =>
    sentences[tokens.sentence(tokens.at(start))]?.kind === "title"
  const figures = quantities.filter(({ kind }) => kinds.has(kind))
  const told = new Set(headlineMismatches(article).map(({ at }) => at?.start))
  const issues: Issue[] = []
  for (const figure of figures) {
    if (figure.bound !== "exact" || told.has(figure.start) || !isTitle(figure)) continue
    const number = numberOf(figure)
    const same = figures.filter(
      (other) => !isTitle(other) && numberOf(other) === number && sameThing(figure, other),
    )
    if (same.length === 0 || same.some(({ bound }) => bound === "exact")) continue
    const { start, end } = same[0]!
    issues.push({
      severity: "warning",
      code: "headline_body_mismatch",
      message: `headline says ${prose.slice(figure.start, figure.end)}, body says ${prose.slice(start, end)}`,
      at: { start: figure.start, end: figure.end },
    })
  }
  return issues
}
