import type { Span } from "../../article.js"
import type { Claim, Estimate, Event, Mention, Quantity, Resolved } from "../../layers.js"
import { bySentence } from "../events/sentence-index.js"
import { type Figure, heldFigures } from "./figures.js"
import { holderOf } from "./holder.js"
import { inherit, type Measured } from "./inherit.js"
import { keyOf, wordsOf } from "./measure.js"
import { measureOf } from "./read.js"
import { sceneOf } from "./scene.js"
import { settle } from "./settle.js"
import { usualDay } from "./when.js"

/** Figures put forward as the size of something, each with its holder. Adds a claim where somebody puts a figure forward without a verb of saying, and one in the author's voice where nobody else holds it. */
export function findEstimates(
  resolved: Resolved,
  claims: readonly Claim[],
  events: readonly Event[],
): { claims: Claim[]; estimates: Estimate[] } {
  const article = { ...resolved, quantities: resolved.quantities.map(withoutFar) }
  const held = heldFigures(article, claims)
  if (held.figures.length === 0) return { claims: held.claims, estimates: [] }
  const measured = measuresOf(article, { ...held, events })
  const { figures, measures, claims: all } = withoutUnknown(held, measured, claims.length)
  const words = new Map<string, string>()
  // Figures of one measure share its words: those of the first.
  const estimates = figures.map((figure, i) =>
    estimateOf(article, all, { figure, measure: measures[i]!, words }),
  )
  return { claims: all, estimates }
}

/** the number of people killed, from 97 to 94: what is said of a number before it, its frame tells better than the noun alone. */
const withoutFar = (quantity: Quantity): Quantity =>
  quantity.kind === "count" && quantity.counted !== null && quantity.counted.end <= quantity.start
    ? { ...quantity, counted: null, countedLemma: null }
    : quantity

/** A number of nothing known, in the article's own voice, tells nobody anything; the claim that was made for it goes too. */
function withoutUnknown(
  { figures, claims }: { figures: readonly Figure[]; claims: readonly Claim[] },
  measures: readonly Measured[],
  given: number,
): { figures: Figure[]; measures: Measured[]; claims: Claim[] } {
  const kept = figures.flatMap((figure, i) => {
    const { counted, quantity } = measures[i]!
    const isKnown = quantity.kind !== "count" || (counted !== null && counted.name !== null)
    const isSaid = claims[figure.claim]!.attribution !== "author" && (quantity.best ?? 99) > 12
    return isKnown || isSaid ? [i] : []
  })
  const used = new Set(kept.map((i) => figures[i]!.claim))
  const numbers = new Map<number, number>()
  const all = claims.filter((_, c) => {
    if (c >= given && !used.has(c)) return false
    numbers.set(c, numbers.size)
    return true
  })
  return {
    figures: kept.map((i) => ({ ...figures[i]!, claim: numbers.get(figures[i]!.claim)! })),
    measures: kept.map((i) => measures[i]!),
    claims: all,
  }
}

/** What each figure is a number of; what its sentence leaves unsaid comes from the figures before it and from the whole article. */
function measuresOf(
  article: Resolved,
  {
    figures,
    claims,
    events,
  }: { figures: readonly Figure[]; claims: readonly Claim[]; events: readonly Event[] },
): Measured[] {
  const mentions = bySentence(article, article.mentions)
  const happenings = bySentence(article, events)
  const scene = sceneOf(article)
  const day = usualDay(article, claims)
  const spots = new Map<number, string>()
  const read = inherit(
    figures.map((figure) => {
      const { paragraph } = article.sentences[figure.sentence]!
      const measured = measureOf(article, figure, {
        claim: claims[figure.claim]!,
        mentions: mentions[figure.sentence]!.map((i): Mention => article.mentions[i]!),
        events: happenings[figure.sentence]!.map((i) => events[i]!),
        scene,
        day,
        // "there", and what is told on in the paragraph
        spot: spots.get(paragraph) ?? scene.spot,
      })
      // four of them in Borno: where only some are
      if (measured.spot && !measured.isSome) spots.set(paragraph, measured.spot)
      return measured
    }),
  )
  return settle(read)
}

const printedOf = (article: Resolved, { start, end }: Span): string =>
  article.prose
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^(?:the|these|those) /i, "")

function estimateOf(
  article: Resolved,
  claims: readonly Claim[],
  { figure, measure, words }: { figure: Figure; measure: Measured; words: Map<string, string> },
): Estimate {
  const claim = claims[figure.claim]!
  const quantity = article.quantities[figure.quantity]!
  const isAuthor = claim.attribution === "author"
  const held = isAuthor ? { holder: null, via: null } : holderOf(article, claims, { claim, figure: quantity })
  const measureKey = keyOf(measure, `${article.article.id}.${figure.quantity}`)
  const told =
    words.get(measureKey) ?? wordsOf(article, measure, printedOf(article, quantity.counted ?? quantity))
  words.set(measureKey, told)
  return {
    claim: figure.claim,
    quantity: figure.quantity,
    measureKey,
    measure: told,
    holder: held.holder,
    via: held.via,
    isHeadline: article.sentences[figure.sentence]!.kind === "title",
  }
}
