import type { Span } from "../../article.js"
import type { Issue } from "../../issue.js"
import type { Estimate, Quantity, Related } from "../../layers.js"

const quantityOf = (article: Related, estimate: Estimate): Quantity => article.quantities[estimate.quantity]!

/** The words of a span, without line breaks. */
const words = ({ prose }: Related, { start, end }: Span): string =>
  prose.slice(start, end).replace(/\s+/g, " ")

/** Whether two figures say the same. */
const sameValue = (a: Quantity, b: Quantity): boolean =>
  a.min === b.min && a.max === b.max && a.best === b.best && a.bound === b.bound

function byMeasure(article: Related): Map<string, Estimate[]> {
  const groups = new Map<string, Estimate[]>()
  for (const estimate of article.estimates) {
    const group = groups.get(estimate.measureKey)
    if (group) group.push(estimate)
    else groups.set(estimate.measureKey, [estimate])
  }
  return groups
}

/** The headline is sure of a figure for which the body has a range or another value. */
export function headlineMismatches(article: Related): Issue[] {
  const issues: Issue[] = []
  for (const group of byMeasure(article).values())
    for (const headline of group) {
      const figure = quantityOf(article, headline)
      if (!headline.isHeadline || figure.bound !== "exact") continue
      const others = group.filter((other) => !other.isHeadline).map((other) => quantityOf(article, other))
      if (others.length === 0 || others.some((other) => sameValue(other, figure))) continue
      const printed = others.map((other) => words(article, other)).join("; ")
      issues.push({
        severity: "warning",
        code: "headline_body_mismatch",
        message: `headline says ${words(article, figure)}, body says ${printed}`,
        at: { start: figure.start, end: figure.end },
      })
    }
  return issues
}

/** Two or more holders give different figures for one measure. */
export function rivalFigures(article: Related): Issue[] {
  const issues: Issue[] = []
  for (const group of byMeasure(article).values()) {
    const holders = new Set(
      group.map(({ holder }) => holder && (holder.entity ?? words(article, holder.span))),
    )
    const figures = group.map((estimate) => quantityOf(article, estimate))
    const first = figures[0]!
    if (holders.size < 2 || figures.every((figure) => sameValue(figure, first))) continue
    const told = group.map((estimate, i) => {
      const figure = figures[i]!
      const holder = estimate.holder ? words(article, estimate.holder.span) : "the article"
      return `${words(article, figure)} (${holder})`
    })
    issues.push({
      severity: "note",
      code: "rival_figures",
      message: `${group[0]!.measure}: ${told.join(", ")}`,
      at: { start: first.start, end: first.end },
    })
  }
  return issues
}

/** A part, or its parts together, larger than the whole. */
export function partsThatDoNotAddUp(article: Related): Issue[] {
  const sums = new Map<number, { least: number; first: Quantity }>()
  for (const part of article.quantities) {
    if (part.partOf === null || part.kind !== "count") continue
    const least = part.best ?? part.min ?? 0
    const sum = sums.get(part.partOf)
    sums.set(part.partOf, { least: (sum?.least ?? 0) + least, first: sum?.first ?? part })
  }
  const issues: Issue[] = []
  for (const [index, { least, first }] of sums) {
    const whole = article.quantities[index]
    const most = whole?.best ?? whole?.max ?? null
    if (whole?.kind !== "count" || most === null || least <= most) continue
    issues.push({
      severity: "warning",
      code: "parts_do_not_add_up",
      message: `parts come to ${least}, more than the whole — ${words(article, whole)}`,
      at: { start: first.start, end: first.end },
    })
  }
  return issues
}

/** A figure from a source nobody can check, passed on by nobody who is named. */
export function doubtfulSources(article: Related): Issue[] {
  const issues = new Map<string, Issue>()
  for (const { holder, via, claim } of article.estimates) {
    if (!holder || holder.entity === null || !article.entities[holder.entity]!.isUnnamed) continue
    const named = article.claims[claim]!.chain.some(
      ({ entity }) => entity !== null && !article.entities[entity]!.isUnnamed,
    )
    if (named || (via?.entity != null && !article.entities[via.entity]!.isUnnamed)) continue
    issues.set(`${holder.span.start}.${holder.span.end}`, {
      severity: "note",
      code: "suspect_source",
      message: `a figure rests on a source that is not named — ${words(article, holder.span)}`,
      at: holder.span,
    })
  }
  return [...issues.values()]
}
