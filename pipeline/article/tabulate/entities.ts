import type { EntityRow } from "../../../schemas/entities.js"
import type { EntityNameRow } from "../../../schemas/entity_names.js"
import type { MentionRow } from "../../../schemas/mentions.js"
import { textOf } from "../article.js"
import type { Related } from "../layers.js"
import { nameConfidences } from "../recognize/names/confidence.js"
import { mentionId, placeOf } from "./place.js"
import type { Places } from "./places.js"

/** This article's part of the corpus-wide entities, and the names it uses for them. */
export function entityRows({ article, entities, mentions }: Related): {
  entities: EntityRow[]
  entity_names: EntityNameRow[]
} {
  const counts = entities.map(() => 0)
  const names = new Map<string, EntityNameRow>()
  for (const mention of mentions) {
    counts[mention.entity]!++
    if (mention.form === "pronoun") continue
    const entity = entities[mention.entity]!
    const name = textOf(article, mention).replace(/\s+/g, " ")
    const row = names.get(`${entity.id} ${name}`)
    if (row) row.mentions++
    else if (mention.nameKind)
      names.set(`${entity.id} ${name}`, { entity_id: entity.id, name, kind: mention.nameKind, mentions: 1 })
  }
  const rows = new Map<string, EntityRow>()
  entities.forEach((entity, i) => {
    const row = rows.get(entity.id)
    if (row) row.mentions += counts[i]!
    else
      rows.set(entity.id, {
        entity_id: entity.id,
        name: entity.name,
        type: entity.type,
        description: entity.description,
        wikidata_id: entity.wikidata,
        iso_3166_1: entity.iso2,
        iso_3166_1_alpha_3: entity.iso3,
        geonames_id: entity.geonames,
        latitude: entity.latitude,
        longitude: entity.longitude,
        link_basis: entity.linkBasis,
        is_unnamed: entity.isUnnamed,
        mentions: counts[i]!,
        articles: 1,
      })
  })
  return { entities: [...rows.values()], entity_names: [...names.values()] }
}

/** Every mention. */
export function mentionRows(article: Related, places: Places): MentionRow[] {
  const { entities, mentions } = article
  const confidences = nameConfidences(article)
  return mentions.map((mention, i) => {
    const at = placeOf(article, places, mention)
    return {
      mention_id: mentionId(article, places, i),
      article_id: at.article_id,
      sentence_id: at.sentence_id,
      char_start: at.char_start,
      char_end: at.char_end,
      text: at.text,
      entity_id: entities[mention.entity]!.id,
      form: mention.form,
      stands_for_entity_id: mention.standsFor === null ? null : entities[mention.standsFor]!.id,
      nested_in_mention_id: mention.nestedIn === null ? null : mentionId(article, places, mention.nestedIn),
      confidence: confidences[i]!,
      rule: mention.rule,
    }
  })
}
