import type { RelationRow } from "../../../schemas/relations.js"
import type { Related } from "../layers.js"
import { placeOf } from "./place.js"
import type { Places } from "./places.js"

/** Every relation. */
export function relationRows(article: Related, places: Places): RelationRow[] {
  const { entities, dates } = article
  return article.relations.map((relation) => {
    const { article_id, sentence_id, char_start, char_end, text } = placeOf(article, places, relation)
    const subject = entities[relation.subject]!.id
    const object = relation.object === null ? null : entities[relation.object]!.id
    return {
      relation_id: `${places.id("r", relation)}.${relation.relation}.${subject.slice(2)}${object ? `.${object.slice(2)}` : ""}`,
      article_id,
      sentence_id,
      subject_entity_id: subject,
      relation: relation.relation,
      wikidata_property: relation.wikidataProperty,
      object_entity_id: object,
      role: relation.role,
      char_start,
      char_end,
      text,
      date_id: relation.date === null ? null : places.id("d", dates[relation.date]!),
      confidence: null,
      rule: relation.rule,
    }
  })
}
