import { createHash } from "node:crypto"
import type { ArticleRow } from "../../../schemas/articles.js"
import type { EstimateRow } from "../../../schemas/estimates.js"
import type { Related } from "../layers.js"
import { claimId } from "./place.js"
import type { Places } from "./places.js"

/** The published id of a measure: from its normalised parts, so that it is the same in every article. */
export const measureId = (key: string): string =>
  `k-${createHash("sha256").update(key).digest("hex").slice(0, 16)}`

/** Every estimate; rivals and origins are filled in over the corpus. */
export function estimateRows(article: Related, places: Places, row: ArticleRow): EstimateRow[] {
  const { title, publisher, url, published_from } = row
  return article.estimates.map((estimate) => {
    const quantity = article.quantities[estimate.quantity]!
    const claim = article.claims[estimate.claim]!
    const sentence = places.sentenceAt(quantity.start)
    const disputed = article.claims.findIndex(
      ({ respondsTo, stance }) => respondsTo === estimate.claim && stance !== null && stance !== "supports",
    )
    const holder = claim.attribution === "author" ? null : estimate.holder
    return {
      estimate_id: `x-${claimId(article, places, estimate.claim).slice(2)}.${places.point(quantity.start)}`,
      measure_id: measureId(estimate.measureKey),
      measure: estimate.measure,
      unit: quantity.unit,
      unit_name: quantity.unitName,
      value_min: quantity.min,
      value_max: quantity.max,
      value_best: quantity.best,
      bound: quantity.bound,
      holder_entity_id: holder ? holderId(article, holder.entity, holder.span.start) : null,
      holder: holder && places.text(holder.span),
      via_entity_id:
        estimate.via && estimate.via.entity !== null ? article.entities[estimate.via.entity]!.id : null,
      via: estimate.via && places.text(estimate.via.span),
      claim_id: claimId(article, places, estimate.claim),
      quantity_id: places.id("q", quantity),
      article_id: article.article.id,
      sentence_id: places.sentenceId(sentence),
      text: places.text(quantity),
      sentence_text: places.text(article.sentences[sentence]!),
      title,
      publisher,
      url,
      published_from,
      is_headline: estimate.isHeadline,
      same_origin_as_claim_id: null,
      disputed_by_claim_id: disputed < 0 ? null : claimId(article, places, disputed),
      rivals: 0,
    }
  })
}

/** Follows what a capital or country stands for where it speaks: Kyiv and Ukraine are one holder. */
function holderId(article: Related, entity: number | null, start: number): string | null {
  if (entity === null) return null
  const mention = article.mentions.find(
    (mention) => mention.entity === entity && mention.start >= start && mention.standsFor !== null,
  )
  return article.entities[mention?.standsFor ?? entity]!.id
}
