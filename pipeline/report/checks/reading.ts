import type { Check } from "../check.js"

/** Issues of one code, each in its sentence. */
const marked = (code: string) =>
  'SELECT i.issue_id AS "row", COALESCE(i."text", i.message) AS "text", COALESCE(s."text", i.message) AS "context" FROM issues AS i ' +
  "LEFT JOIN sentences AS s ON s.article_id = i.article_id AND s.char_start <= i.char_start AND i.char_start < s.char_end " +
  `WHERE i.code = '${code}' ORDER BY 1 NULLS FIRST`

const rows = (table: string, where = "1 = 1") => `SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`

/** What the text has and the tables lack. */
export const completeness: readonly Check[] = [
  {
    id: "quantities.numerals_read",
    dimension: "completeness",
    table: "quantities",
    columns: ["number_text"],
    rule: "every numeral of the text is a figure, a date, or left out for a reason",
    severity: "warning",
    threshold: 0.05,
    units: `SELECT (${rows("quantities")}) + (${rows("dates")}) + (${rows("issues", "code = 'unread_number'")}) AS n`,
    failing: marked("unread_number"),
  },
  {
    id: "mentions.names_covered",
    dimension: "completeness",
    table: "mentions",
    columns: ["text"],
    rule: "every capitalised sequence is a mention",
    severity: "warning",
    threshold: 0.1,
    units: `SELECT (${rows("mentions", "form IN ('name', 'demonym')")}) + (${rows("issues", "code = 'uncovered_name'")}) AS n`,
    failing: marked("uncovered_name"),
  },
  {
    id: "sentences.something_found",
    dimension: "completeness",
    table: "sentences",
    columns: ["sentence_id"],
    rule: "a sentence of the body gives at least a mention, figure, date, claim or event",
    severity: "warning",
    threshold: 0.2,
    units: rows("sentences", "kind <> 'noise'"),
    failing:
      'SELECT s.sentence_id AS "row", CAST(NULL AS VARCHAR) AS "text", s."text" AS "context" FROM sentences AS s WHERE s.kind <> \'noise\' ' +
      ["mentions", "quantities", "dates", "claims", "events"]
        .map((table) => `AND NOT EXISTS (SELECT 1 FROM ${table} AS t WHERE t.sentence_id = s.sentence_id)`)
        .join(" ") +
      " ORDER BY 1 NULLS FIRST",
  },
]

/** How fine dates are, and which stay open. */
export const precision: readonly Check[] = [
  {
    id: "dates.placed_in_time",
    dimension: "precision",
    table: "dates",
    columns: ["date_from", "date_to", "resolution"],
    rule: "a date or time has an interval",
    severity: "warning",
    threshold: 0.25,
    units: rows("dates", "timex_type IN ('DATE', 'TIME') AND resolution IS DISTINCT FROM 'reference'"),
    failing:
      'SELECT d.date_id AS "row", d."text" AS "text", s."text" AS "context" FROM dates AS d JOIN sentences AS s ON s.sentence_id = d.sentence_id ' +
      "WHERE d.timex_type IN ('DATE', 'TIME') AND d.resolution IS DISTINCT FROM 'reference' AND d.date_from IS NULL ORDER BY 1 NULLS FIRST",
  },
  {
    id: "articles.publication_stated",
    dimension: "precision",
    table: "articles",
    columns: ["published", "published_basis"],
    rule: "an article says when it was published",
    severity: "warning",
    threshold: 0,
    units: rows("articles"),
    failing:
      'SELECT article_id AS "row", source_file AS "text", COALESCE(published_evidence, \'nothing in the text tells the date\') AS "context" ' +
      "FROM articles WHERE published_basis <> 'stated' ORDER BY 1 NULLS FIRST",
  },
]

/** Who stands behind what is told. */
export const credibility: readonly Check[] = [
  {
    id: "estimates.holder_known",
    dimension: "credibility",
    table: "estimates",
    columns: ["holder_entity_id", "holder"],
    rule: "a figure is somebody's, not only the article's",
    severity: null,
    threshold: 1,
    units: rows("estimates"),
    failing:
      'SELECT estimate_id AS "row", "text" AS "text", sentence_text AS "context" FROM estimates WHERE holder IS NULL ORDER BY 1 NULLS FIRST',
  },
  {
    id: "claims.source_named",
    dimension: "credibility",
    table: "claims",
    columns: ["source_class"],
    rule: "a claim's source can be checked: it has a name",
    severity: null,
    threshold: 1,
    units: rows("claims", "attribution <> 'author'"),
    failing:
      'SELECT c.claim_id AS "row", c.source_text AS "text", s."text" AS "context" FROM claims AS c JOIN sentences AS s ON s.sentence_id = c.sentence_id ' +
      "WHERE c.source_class IN ('unnamed', 'unnamed_official', 'unnamed_expert', 'rumour') ORDER BY 1 NULLS FIRST",
  },
  {
    id: "claims.source_found",
    dimension: "credibility",
    table: "claims",
    columns: ["source_text"],
    rule: "an attributed claim has its source in the text",
    severity: "warning",
    threshold: 0.2,
    units: rows("claims", "attribution <> 'author'"),
    failing:
      'SELECT c.claim_id AS "row", c.cue_text AS "text", s."text" AS "context" FROM claims AS c JOIN sentences AS s ON s.sentence_id = c.sentence_id ' +
      "WHERE c.attribution <> 'author' AND c.source_text IS NULL ORDER BY 1 NULLS FIRST",
  },
]

/** Where sources differ; told, never failed. */
export const agreement: readonly Check[] = [
  {
    id: "estimates.no_rivals",
    dimension: "agreement",
    table: "estimates",
    columns: ["measure_id", "rivals"],
    rule: "nobody else gives another figure for the same measure",
    severity: null,
    threshold: 1,
    units: rows("estimates"),
    failing:
      'SELECT estimate_id AS "row", COALESCE(holder, \'the article\') || \': \' || "text" AS "text", measure AS "context" FROM estimates ' +
      "WHERE rivals > 0 ORDER BY measure_id NULLS FIRST, estimate_id NULLS FIRST",
  },
  {
    id: "articles.headline_agrees",
    dimension: "agreement",
    table: "articles",
    columns: ["title"],
    rule: "the headline says what the body says",
    severity: null,
    threshold: 1,
    units: rows("articles"),
    failing: marked("headline_body_mismatch"),
  },
]
