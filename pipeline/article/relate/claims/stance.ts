import { contains, type Span } from "../../article.js"
import type { Claim, Resolved } from "../../layers.js"
import { entityIn, firstAfter, spanOf } from "./chain.js"
import type { Found } from "./found.js"
import { answered } from "./lexicon.js"
import { headOf, type Range } from "./phrases.js"

type Answer = Pick<Claim, "respondsTo" | "stance">

const none: Answer = { respondsTo: null, stance: null }

/** How many claims back one may be answered. */
const recent = 24

/** considers this number high, rejected the figure, confirmed the report: which earlier claim is answered, and how. */
export function stanceOf(article: Resolved, found: Found, before: readonly Claim[]): Answer {
  // considers this number high and expects 10,000: the figure of the second verb answers too
  const previous = before.at(-1)
  if (found.joinedAt !== undefined && previous?.kind === "disagreement")
    return { respondsTo: previous.respondsTo, stance: previous.stance }
  if (found.kind === "disagreement") return onFigure(article, found, before)
  if (found.kind === "denial" || found.kind === "confirmation") return onClaim(article, found, before)
  return none
}

/** considers this number high: answers the nearest earlier claim that holds a figure. */
function onFigure(article: Resolved, { content }: Found, before: readonly Claim[]): Answer {
  const said = content.map((range) => article.article.text.slice(...bounds(spanOf(article, range))))
  const target = before.findLastIndex((claim) => claim.content.some((part) => holdsFigure(article, part)))
  if (target < 0) return none
  return { respondsTo: target, stance: said.some((words) => /\blow\b/i.test(words)) ? "too_low" : "too_high" }
}

/** rejected the hospital's figure: the last thing of that kind that somebody else said, the one named where one is. */
function onClaim(article: Resolved, found: Found, before: readonly Claim[]): Answer {
  const [thing] = found.content
  if (!thing || thing.last - thing.first > 8 || !answered.has(headOf(article.tokens, thing))) return none
  const isFigure = figures.has(headOf(article.tokens, thing))
  const from = Math.max(0, before.length - recent)
  const others = [...before.keys()].filter(
    (i) =>
      i >= from &&
      !isBy(article, before[i]!, found) &&
      (!isFigure || before[i]!.content.some((part) => holdsFigure(article, part))),
  )
  const target = others.findLast((i) => isOwn(article, before[i]!, thing)) ?? others.at(-1)
  return target === undefined
    ? none
    : { respondsTo: target, stance: found.kind === "denial" ? "denies" : "supports" }
}

const figures = new Set(["figure", "number", "estimate", "toll", "count"])

/** Whether the claim is the same speaker's; nobody's are not answered. */
function isBy(article: Resolved, claim: Claim, { source }: Found): boolean {
  if (claim.source.length === 0 || !source) return true
  return claim.entity !== null && claim.entity === entityIn(article, source)
}

/** [the hospital]'s figure: the owner is who made the claim. */
function isOwn(article: Resolved, { source }: Claim, { first, last }: Range): boolean {
  const { tokens } = article
  const names = source.map(({ start, end }) => article.article.text.slice(start, end).toLowerCase()).join(" ")
  for (let i = first; i < last; i++)
    if (tokens.penn(i + 1) === "POS" && names.includes(tokens.lower(i))) return true
  return false
}

const bounds = ({ start, end }: Span): [number, number] => [start, end]

function holdsFigure({ quantities }: Resolved, part: Span): boolean {
  const figure = quantities[firstAfter(quantities, part.start)]
  return figure !== undefined && contains(part, figure)
}
