import { contains, type Span } from "../../article.js"
import type { Claim, Hop, Resolved } from "../../layers.js"
import { chainOf, firstAfter, spanOf } from "./chain.js"
import { continuedQuotes } from "./continued.js"
import { findIn } from "./find.js"
import type { Found } from "./found.js"
import { quotationsOf } from "./quotes.js"
import { labelsOf } from "./speaker.js"
import { stanceOf } from "./stance.js"
import { sourceClassOf, weigh } from "./weigh.js"

/** Who says what: attributed claims, in text order. */
export function findClaims(article: Resolved): Claim[] {
  const quotations = quotationsOf(article)
  const voices = { quotations, labels: labelsOf(article) }
  const found: Found[] = []
  for (const sentence of article.sentences)
    if (sentence.kind !== "noise") for (const one of findIn(article, sentence, voices)) found.push(one)
  const { whole, later } = continuedQuotes(article, found, quotations)
  const claims: Claim[] = []
  for (const one of whole) claims.push(claimOf(article, one, claims))
  tellOuter(claims)
  return [...claims, ...later.map(({ of, content }) => continued(claims[of]!, spanOf(article, content)))]
}

/** The ministry has counted 40 dead, [a spokesman said]: who tells what another says may stand behind it. */
function tellOuter(claims: Claim[]): void {
  for (const [i, claim] of claims.entries()) {
    const [cue] = claim.cue
    if (claim.parent !== null || !cue) continue
    for (let at = i + 1; at < Math.min(claims.length, i + 4); at++) {
      const outer = claims[at]!
      if (outer.rule !== "claim-content-first" || !outer.content.some((part) => contains(part, cue))) continue
      claims[i] = { ...claim, parent: at, chain: withRelay(claim.chain, outer) }
      break
    }
  }
}

/** The chain with who tells it on, before the publisher; who denies a thing does not hand it on. */
function withRelay(chain: readonly Hop[], { kind, entity, source }: Claim): Hop[] {
  if (!source[0] || kind === "denial" || kind === "disagreement") return [...chain]
  const last = chain.at(-1)?.relation === "published_by" ? chain.length - 1 : chain.length
  return [...chain.slice(0, last), { entity, relation: "relayed_by", span: source[0] }, ...chain.slice(last)]
}

/** The next paragraph of a long quotation, with no cue of its own. */
const continued = (claim: Claim, content: Span): Claim => ({
  ...claim,
  attribution: "continued",
  cue: [],
  cueLemma: null,
  content: [content],
  isQuote: true,
  parent: null,
  respondsTo: null,
  stance: null,
  statedOn: null,
  rule: "claim-continued-quote",
})

function claimOf(article: Resolved, found: Found, before: readonly Claim[]): Claim {
  const cue = spanOf(article, found.cue)
  const content = found.content.map((range) => spanOf(article, range))
  const parent = parentOf(cue, before)
  const said = chainOf(article, found)
  const entity = said[0]?.entity ?? null
  const outer = parent === null ? undefined : before[parent]
  const chain = outer ? withRelay(said, outer) : said
  if (article.article.meta.publisher) chain.push({ entity: null, relation: "published_by", span: null })
  const weight = weigh(article, found)
  const { respondsTo, stance } = stanceOf(article, found, before)
  const same = () => before.slice(-recent).findLast((claim) => entity !== null && claim.entity === entity)
  return {
    attribution: found.source ? "explicit" : "implicit",
    source: found.source ? [spanOf(article, found.source)] : [],
    cue: found.isLabelled ? [] : [cue],
    content,
    cueLemma: found.isLabelled ? null : cueLemmaOf(article, found),
    entity,
    sourceClass: found.source ? sourceClassOf(article, found.source, { entity, before: same }) : null,
    kind: found.kind,
    sourceFactuality: weight.sourceFactuality,
    authorFactuality: weight.authorFactuality,
    polarity: weight.polarity,
    modality: weight.modality,
    probability: weight.probability,
    isQuote: content.some(({ start }) => /^(?:["“‘«]|'')/.test(article.article.text.slice(start, start + 2))),
    statedOn: statedOn(article, found),
    parent,
    respondsTo,
    stance,
    chain,
    rule: `claim-${found.rule}`,
  }
}

/** How many claims back one may reach: enough for all of a long sentence. */
const recent = 24

/** The minister stated that [the army suspects …]: the nearest claim that says this one. */
function parentOf(cue: Span, before: readonly Claim[]): number | null {
  for (let i = before.length - 1; i >= Math.max(0, before.length - recent); i--)
    if (before[i]!.content.some((part) => contains(part, cue))) return i
  return null
}

/** The dictionary form: "say", "point to"; "according to" as it is. */
function cueLemmaOf({ tokens }: Resolved, { cue, rule }: Found): string {
  const words: string[] = []
  for (let i = cue.first; i < cue.last; i++) words.push(tokens.lower(i))
  if (rule !== "according-to") words[0] = tokens.lemma(cue.first).toLowerCase()
  return words.join(" ")
}

/** The date right beside the cue, its source or its thing: stated Thursday · on Friday said · said the minister on Monday. */
function statedOn(article: Resolved, found: Found): number | null {
  const { dates } = article
  const { cue, source, content } = found
  const { start, end } = spanOf(article, cue)
  const before = firstAfter(dates, start - 2)
  if (dates[before] && dates[before].end <= start) return before
  const ends = [end]
  if (source?.first === cue.last) ends.push(spanOf(article, source).end)
  if (found.isTimed && content[0]) ends.push(spanOf(article, content[0]).end)
  for (const from of ends) {
    const at = firstAfter(dates, from)
    const gap = dates[at] && article.article.text.slice(from, Math.min(dates[at].start, from + 9))
    if (gap !== undefined && dates[at]!.start >= from && /^[\s,]*(?:(?:on|in|at) (?:the )?)?$/.test(gap))
      return at
  }
  return null
}
