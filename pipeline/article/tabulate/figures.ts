import type { DateRow } from "../../../schemas/dates.js"
import type { QuantityRow } from "../../../schemas/quantities.js"
import { contains } from "../article.js"
import type { Related } from "../layers.js"
import { confidenceIn } from "../recognize/quantities/confidence.js"
import { groupId, placeOf } from "./place.js"
import type { Places } from "./places.js"

/** Every figure. */
export function quantityRows(article: Related, places: Places): QuantityRow[] {
  const { quantities, mentions, entities } = article
  return quantities.map((quantity) => {
    const whose =
      quantity.counted &&
      mentions.find((mention) => mention.form !== "pronoun" && contains(quantity.counted!, mention))
    const at = placeOf(article, places, quantity)
    return {
      quantity_id: places.id("q", quantity),
      article_id: at.article_id,
      sentence_id: at.sentence_id,
      char_start: at.char_start,
      char_end: at.char_end,
      text: at.text,
      number_text: quantity.number && places.text(quantity.number),
      kind: quantity.kind,
      value_min: quantity.min,
      value_max: quantity.max,
      value_best: quantity.best,
      bound: quantity.bound,
      change: quantity.change,
      qualifier: quantity.qualifier,
      is_additional: quantity.isAdditional,
      unit: quantity.unit,
      unit_name: quantity.unitName,
      unit_system: quantity.unitSystem,
      counted: quantity.counted && places.text(quantity.counted),
      counted_lemma: quantity.countedLemma,
      counted_entity_id: whose ? entities[whose.entity]!.id : null,
      part_of_quantity_id: quantity.partOf === null ? null : places.id("q", quantities[quantity.partOf]!),
      group_id: quantity.group && groupId(article, quantity.group.id),
      group_kind: quantity.group?.kind ?? null,
      confidence: confidenceIn(quantity),
      rule: quantity.rule,
    }
  })
}

/** Every time expression. */
export function dateRows(article: Related, places: Places): DateRow[] {
  return article.dates.map((date) => {
    const at = placeOf(article, places, date)
    return {
      date_id: places.id("d", date),
      article_id: at.article_id,
      sentence_id: at.sentence_id,
      char_start: at.char_start,
      char_end: at.char_end,
      text: at.text,
      timex_type: date.type,
      timex_value: date.value,
      timex_mod: date.mod,
      timex_quant: date.quant,
      timex_freq: date.freq,
      edtf: date.edtf,
      date_from: date.from,
      date_to: date.to,
      grain: date.grain,
      resolution: date.resolution,
      alternative: date.alternative,
      signal: date.signal,
      group_id: date.group && groupId(article, date.group.id),
      group_kind: date.group?.kind ?? null,
      confidence: date.confidence,
      rule: date.rule,
    }
  })
}
