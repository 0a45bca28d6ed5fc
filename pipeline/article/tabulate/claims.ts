import type { ClaimArgumentRow } from "../../../schemas/claim_arguments.js"
import type { ClaimPartRow } from "../../../schemas/claim_parts.js"
import type { ClaimSourceRow } from "../../../schemas/claim_sources.js"
import type { ClaimRow } from "../../../schemas/claims.js"
import type { Span } from "../article.js"
import { within } from "../article.js"
import type { Claim, Related } from "../layers.js"
import { claimConfidence } from "../relate/claims/confidence.js"
import { claimId } from "./place.js"
import type { Places } from "./places.js"

interface ClaimTables {
  claims: ClaimRow[]
  claim_parts: ClaimPartRow[]
  claim_sources: ClaimSourceRow[]
  claim_arguments: ClaimArgumentRow[]
}

/** Claims with their parts, chains and arguments. */
export function claimRows(article: Related, places: Places): ClaimTables {
  const ids = article.claims.map((_, i) => claimId(article, places, i))
  return {
    claims: article.claims.map((claim, i) => claimRow(article, places, claim, ids[i]!, ids)),
    claim_parts: article.claims.flatMap((claim, i) => partRows(article, places, claim, ids[i]!)),
    claim_sources: article.claims.flatMap((claim, i) => sourceRows(article, places, claim, ids[i]!)),
    claim_arguments: article.claims.flatMap((claim, i) => argumentRows(article, places, claim, ids[i]!)),
  }
}

/** From the first part to the last: one span, as the columns want it. */
const whole = (parts: readonly Span[]): Span | null =>
  parts.length === 0 ? null : { start: parts[0]!.start, end: parts.at(-1)!.end }

const longest = (parts: readonly Span[]): Span | null =>
  parts.reduce<Span | null>(
    (best, part) => (best && best.end - best.start >= part.end - part.start ? best : part),
    null,
  )

function claimRow(
  article: Related,
  places: Places,
  claim: Claim,
  id: string,
  ids: readonly string[],
): ClaimRow {
  const source = longest(claim.source)
  const cue = whole(claim.cue)
  const content = longest(claim.content)
  const anchor = claim.cue[0] ?? claim.content[0] ?? claim.source[0] ?? { start: 0, end: 0 }
  const at = (index: number | null) => (index === null ? null : (ids[index] ?? null))
  return {
    claim_id: id,
    article_id: article.article.id,
    sentence_id: places.sentenceId(places.sentenceAt(anchor.start)),
    attribution: claim.attribution,
    source_entity_id: claim.entity === null ? null : article.entities[claim.entity]!.id,
    source_text: source && places.text(source),
    source_start: source && places.point(source.start),
    source_end: source && places.point(source.end),
    source_class: claim.sourceClass,
    cue_text: cue && places.text(cue),
    cue_start: cue && places.point(cue.start),
    cue_end: cue && places.point(cue.end),
    cue_lemma: claim.cueLemma,
    claim_kind: claim.kind,
    source_factuality: claim.sourceFactuality,
    author_factuality: claim.authorFactuality,
    polarity: claim.polarity,
    modality: claim.modality,
    prob_low: claim.probability?.[0] ?? null,
    prob_high: claim.probability?.[1] ?? null,
    content_text: content && places.text(content),
    content_start: content && places.point(content.start),
    content_end: content && places.point(content.end),
    is_quote: claim.isQuote,
    stated_on_date_id: claim.statedOn === null ? null : places.id("d", article.dates[claim.statedOn]!),
    parent_claim_id: at(claim.parent),
    responds_to_claim_id: at(claim.respondsTo),
    stance: claim.stance,
    confidence: claimConfidence(article, claim),
    rule: claim.rule,
  }
}

function partRows(article: Related, places: Places, claim: Claim, id: string): ClaimPartRow[] {
  return (["source", "cue", "content"] as const).flatMap((role) =>
    claim[role].map((span, part) => ({
      claim_id: id,
      role,
      part,
      article_id: article.article.id,
      char_start: places.point(span.start),
      char_end: places.point(span.end),
      text: places.text(span),
    })),
  )
}

function sourceRows(article: Related, places: Places, claim: Claim, id: string): ClaimSourceRow[] {
  return claim.chain.map(({ entity, relation, span }, hop) => ({
    claim_id: id,
    article_id: article.article.id,
    hop,
    entity_id: entity === null ? null : article.entities[entity]!.id,
    relation,
    source_text: span ? places.text(span) : null,
    char_start: span && places.point(span.start),
    char_end: span && places.point(span.end),
  }))
}

function argumentRows(article: Related, places: Places, claim: Claim, id: string): ClaimArgumentRow[] {
  const rows = new Map<string, ClaimArgumentRow>()
  const add = (role: ClaimArgumentRow["role"], ref_id: string) =>
    rows.set(`${role} ${ref_id}`, { claim_id: id, article_id: article.article.id, role, ref_id })
  const inside = <S extends Span>(spans: readonly S[]) => claim.content.flatMap((part) => within(spans, part))
  for (const quantity of inside(article.quantities)) add("figure", places.id("q", quantity))
  for (const date of inside(article.dates)) add("time", places.id("d", date))
  for (const mention of inside(article.mentions)) {
    const entity = article.entities[mention.entity]!
    add(entity.type === "place" && mention.form === "name" ? "place" : "about", entity.id)
  }
  return [...rows.values()]
}
