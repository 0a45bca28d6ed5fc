import { contains, type Span } from "../../article.js"
import type { Claim, Estimate, Mention, Quantity, Resolved } from "../../layers.js"
import { firstAfter, mentionsIn } from "../claims/chain.js"
import { antecedent, fuller } from "./antecedent.js"
import { bodyAhead, bodyMeant } from "./body-meant.js"
import { behindPaper, citedIn } from "./cited.js"
import { isGiven } from "./eligible.js"
import { topOf } from "./governing.js"

type Holder = NonNullable<Estimate["holder"]>

/** The claim, of those around a figure, that puts it forward; undefined where the article itself does. */
export function holdingClaim(
  article: Resolved,
  claims: readonly Claim[],
  { quantity, around }: { quantity: Quantity; around: readonly number[] },
): number | undefined {
  // Ghana hopes to borrow $1.5 billion, the minister said: a wish puts no figure forward
  const putting = around.filter(
    (i) => !wishing.test(claims[i]!.cueLemma ?? "") && !isBesideTitle(article, claims[i]!, quantity),
  )
  // Donors pledged two billion euros, the president said: his figure, where anybody tells it
  const innermost = putting.find((i) => isTold(claims[i]!)) ?? putting[0]
  if (innermost === undefined) return undefined
  // What a continued claim presupposes is told by the article: "will join the 11,000 soldiers already there".
  const given = claims[innermost]!.attribution === "continued" && isGiven(article, quantity)
  return given ? undefined : innermost
}

const wishing = /^(?:hope|want|plan|aim|intend|wish|seek|call|demand|urge|appeal)(?: (?:on|for|to))?$/

/** By somebody, and no promise: "the cuts are intended to save $6 billion, the bank said". */
const isTold = ({ cueLemma, source, attribution }: Claim): boolean =>
  !promising.test(cueLemma ?? "") && (source.length > 0 || attribution !== "implicit")

/** UN Condemns Attack [as Toll Passes 130]: a headline's clause beside what is said. */
function isBesideTitle({ tokens, sentences }: Resolved, { cue, rule }: Claim, { start }: Quantity): boolean {
  const figure = tokens.at(start)
  if (sentences[tokens.sentence(figure)]!.kind !== "title" || !cue[0] || rule === "claim-headline")
    return false
  for (let i = tokens.at(cue[0].end - 1) + 1; i < figure; i++)
    if (/^(?:as|after|amid|while)$/.test(tokens.lower(i)) && i > tokens.at(cue[0].end - 1) + 1) return true
  return false
}

const promising = /^(?:pledge|promise|vow|commit|agree|offer|decide|propose)(?: to)?$/

/** Who puts a claim's figures forward, and who passes them on: police, cited by the Chronicle. */
export function holderOf(
  article: Resolved,
  claims: readonly Claim[],
  { claim, figure }: { claim: Claim; figure: Span },
): { holder: Estimate["holder"]; via: Estimate["via"] } {
  const source = sourceOf(article, claims, claim)
  const cited = citedIn(article, claim, figure)
  const own = source && named(article, claims, holderAt(article, source, claim))
  if (cited) return { holder: named(article, claims, holderAt(article, cited, null)), via: own }
  const behind = own && behindPaper(article, claims, claim)
  const origin = behind && sourceOf(article, claims, behind)
  if (origin) return { holder: named(article, claims, holderAt(article, origin, behind)), via: own }
  const relay = relayOf(article, claim)
  const via = relay && named(article, claims, relay)
  // the union says 16,500 are out, up from the 14,000 it reported: nobody relays himself
  const isOwn = via && own && (via.entity === null ? sameWords(article, via, own) : via.entity === own.entity)
  return { holder: own, via: isOwn ? null : via }
}

/** With the body that "the union" means, where no entity was found for it. */
const named = (article: Resolved, claims: readonly Claim[], holder: Holder): Holder =>
  holder.entity === null ? { ...holder, entity: bodyMeant(article, claims, holder.span) } : holder

const sameWords = ({ prose }: Resolved, a: Holder, b: Holder): boolean =>
  prose.slice(a.span.start, a.span.end).toLowerCase() === prose.slice(b.span.start, b.span.end).toLowerCase()

/** The words for a claim's source. */
function sourceOf(article: Resolved, claims: readonly Claim[], claim: Claim): Span | null {
  const span =
    claim.source[0] ?? claim.chain.find((hop) => hop.span !== null)?.span ?? earlierSource(claims, claim)
  if (!span) return null
  const { tokens } = article
  const first = tokens.at(span.start)
  if (tokens.tag(first) !== "PRON" || tokens.at(span.end - 1) !== first)
    return fuller(article, span) ?? bodyAhead(article, claim, span) ?? span
  const named = antecedent(article, claims, { claim, pronoun: first })
  return named ? (fuller(article, named) ?? named) : span
}

/** Where a continued claim's source was named. */
const earlierSource = (claims: readonly Claim[], claim: Claim): Span | undefined =>
  claim.entity === null
    ? undefined
    : claims.find(({ entity, source }) => entity === claim.entity && source.length > 0)?.source[0]

/** The holder that stands at a span; no entity where none is named: Bolivia's ministry is not Bolivia. */
function holderAt(article: Resolved, words: Span, claim: Claim | null): Holder {
  const span = withName(article, withoutCue(article, words))
  const inside = mentionsWithin(article, span)
  const entity = claim?.entity ?? claim?.chain[0]?.entity ?? null
  const own = inside.find(
    (mention) => entity !== null && mention.entity === entity && mention.form !== "pronoun",
  )
  if (claim && entity !== null && (!own || !isOnlyOwner(article, own, span))) return { entity, span }
  const head = topOf(article.tokens, span)
  const at = article.tokens.start(head)
  const covering = inside.find(
    (mention) => mention.start <= at && at < mention.end && !isOnlyOwner(article, mention, span),
  )
  return { entity: covering ? (covering.standsFor ?? covering.entity) : null, span }
}

/** according to [the prison service]: the cue is no part of who says so */
function withoutCue({ prose }: Resolved, { start, end }: Span): Span {
  const cue = /^according to /i.exec(prose.slice(start, end))
  return cue ? { start: start + cue[0].length, end } : { start, end }
}

/** The opposition leader, [James Otieno] · [Stand Up], the group behind the march: with the name beside it. */
function withName(article: Resolved, span: Span): Span {
  const { tokens, mentions } = article
  const [first, next] = [tokens.at(span.start), tokens.at(span.end - 1) + 1]
  const top = topOf(tokens, span)
  const isNamed = mentionsIn(article, { first: top, last: top + 1 }).some(({ form }) => form === "name")
  if (isNamed) return span
  if (tokens.form(next) === ",") {
    const after = mentions[firstAfter(mentions, tokens.end(next))]
    const isBeside =
      after?.form === "name" &&
      after.start === tokens.start(next + 1) &&
      /^[,.;]$/.test(tokens.form(tokens.at(after.end - 1) + 1))
    if (isBeside) return { start: span.start, end: after.end }
  }
  // in New York, the police said: no name of theirs
  if (tokens.form(first - 1) !== "," || tokens.form(next) !== ",") return span
  const before = mentionsIn(article, { first: first - 2, last: first - 1 }).find(
    ({ form }) => form === "name",
  )
  const isPlaced = before !== undefined && tokens.tag(tokens.at(before.start) - 1) === "ADP"
  return before && !isPlaced ? { start: before.start, end: before.end } : span
}

/** Bolivia['s defence ministry] */
function isOnlyOwner({ tokens }: Resolved, mention: Mention, span: Span): boolean {
  const mark = tokens.at(mention.end - 1) + 1
  return mention.end < span.end && /^['’]s?$/.test(tokens.form(mark)) && tokens.start(mark + 1) < span.end
}

/** The mentions wholly inside a span. */
function mentionsWithin(article: Resolved, span: Span): Mention[] {
  const { tokens } = article
  const range = { first: tokens.at(span.start), last: tokens.at(span.end - 1) + 1 }
  return mentionsIn(article, range).filter((mention) => contains(span, mention))
}

const isPronoun = ({ tokens }: Resolved, { start, end }: Span): boolean =>
  tokens.tag(tokens.at(start)) === "PRON" && tokens.at(end - 1) === tokens.at(start)

/** Who passed it on: sources cited by CNN. */
function relayOf(article: Resolved, { chain }: Claim): Estimate["via"] {
  for (const { entity, span } of chain.slice(1))
    if (span && !(entity === null && isPronoun(article, span)))
      return entity === null ? holderAt(article, span, null) : { entity, span }
  return null
}
