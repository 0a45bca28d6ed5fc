import { entities } from "../../../schemas/entities.js"
import { mentions } from "../../../schemas/mentions.js"
import { type Check, nothing, rowCheck } from "../check.js"

/** How often a name stands in all articles before its missing identifier is worth a look. */
const OFTEN = 5

const forms = ["name", "demonym", "nominal", "pronoun"] as const

/** How many mentions have a form: reported, neither good nor bad. */
function formShare(form: (typeof forms)[number]): Check {
  const { shows: _, ...check } = rowCheck("completeness", mentions, `form_${form}`, {
    columns: ["form"],
    rule: `form is ${form}.`,
    units: "mentions",
    severity: "note",
    threshold: null,
    fails: `t.form <> '${form}'`,
  })
  return check
}

const times = (count: string, one: string): string =>
  `CAST(${count} AS STRING) || CASE WHEN ${count} = 1 THEN ' ${one}' ELSE ' ${one}s' END`

/** Whether the article names them as one would expect of a reader who knows the world. */
export const names: readonly Check[] = [
  ...forms.map(formShare),
  rowCheck("credibility", entities, "frequent_linked", {
    columns: ["wikidata_id", "geonames_id", "mentions"],
    rule: `An organization or place that is named ${OFTEN} times or more has a public identifier.`,
    units: "entities",
    severity: "note",
    threshold: 0,
    from:
      "entities AS t JOIN (SELECT m.entity_id, COUNT(*) AS named FROM mentions AS m WHERE m.form = 'name' " +
      "GROUP BY m.entity_id) AS n ON n.entity_id = t.entity_id",
    checked: `n.named >= ${OFTEN} AND t.type IN ('organization', 'place', 'facility')`,
    fails: "t.wikidata_id IS NULL AND t.geonames_id IS NULL",
    shows: {
      row: "t.entity_id",
      file: nothing,
      text: "t.name",
      sentence: `t.type || ', named ' || ${times("n.named", "time")} || ' in ' || ${times("t.articles", "article")}`,
      order: "n.named DESC",
    },
  }),
  rowCheck("consistency", mentions, "one_type", {
    columns: ["text", "entity_id"],
    rule: "All places of a name in an article have one type.",
    units: "names",
    severity: "note",
    threshold: 0,
    from:
      "(SELECT m.article_id, LOWER(m.text) AS words, MIN(m.text) AS text, MIN(e.type) AS one, MAX(e.type) AS other, " +
      "MIN(m.mention_id) AS mention_id, COUNT(*) AS places FROM mentions AS m JOIN entities AS e " +
      "ON e.entity_id = m.entity_id WHERE m.form = 'name' GROUP BY m.article_id, LOWER(m.text)) AS t " +
      "LEFT JOIN articles AS r_article_id ON r_article_id.article_id = t.article_id",
    checked: "t.places > 1",
    fails: "t.one <> t.other",
    shows: {
      row: "t.mention_id",
      file: "r_article_id.source_file",
      text: "t.text",
      sentence: `t.one || ' and ' || t.other || ', in ' || ${times("t.places", "place")}`,
      order: "t.places DESC",
    },
  }),
]
