import { overlap, type Span } from "../../article.js"
import type { Claim, Estimate, Quantity, Resolved } from "../../layers.js"
import { isGiven } from "./eligible.js"

/** The claim, of those around a figure, that puts it forward; undefined where the article itself does. */
export function holdingClaim(
  article: Resolved,
  claims: readonly Claim[],
  { quantity, around }: { quantity: Quantity; around: readonly number[] },
): number | undefined {
  const [innermost] = around
  if (innermost === undefined) return undefined
  // What a continued claim presupposes is told by the article: "will join the 11,000 soldiers already there".
  const given = claims[innermost]!.attribution === "continued" && isGiven(article, quantity)
  return given ? undefined : innermost
}

/** Who puts a claim's figures forward: its source as printed, and the entity meant. */
export function holderOf(article: Resolved, claims: readonly Claim[], claim: Claim): Estimate["holder"] {
  const span =
    claim.source[0] ?? claim.chain.find((hop) => hop.span !== null)?.span ?? earlierSource(claims, claim)
  if (!span) return null
  const entity = claim.entity ?? claim.chain[0]?.entity ?? entityAt(article, span)
  return entity === null || entity === undefined ? null : { entity, span }
}

/** Where a continued claim's source was named. */
const earlierSource = (claims: readonly Claim[], claim: Claim): Span | undefined =>
  claim.entity === null
    ? undefined
    : claims.find(({ entity, source }) => entity === claim.entity && source.length > 0)?.source[0]

/** The first thing mentioned in a span. */
function entityAt(article: Resolved, span: Span): number | undefined {
  const mention = article.mentions.find((candidate) => overlap(candidate, span))
  return mention && (mention.standsFor ?? mention.entity)
}

/** Who passed it on: sources cited by CNN. */
export function relayOf({ chain }: Claim): Estimate["via"] {
  for (const { entity, span } of chain.slice(1)) if (span) return { entity, span }
  return null
}

/** A claim in the article's own voice. */
export const authorClaim = (content: Span): Claim => ({
  attribution: "author",
  source: [],
  cue: [],
  content: [content],
  cueLemma: null,
  entity: null,
  sourceClass: "author",
  kind: "statement",
  sourceFactuality: "CT+",
  authorFactuality: "CT+",
  polarity: "+",
  modality: null,
  probability: null,
  isQuote: false,
  statedOn: null,
  parent: null,
  respondsTo: null,
  stance: null,
  chain: [],
  rule: "author-figure",
})
