import { articles } from "../../../schemas/articles.js"
import { claims } from "../../../schemas/claims.js"
import { entities } from "../../../schemas/entities.js"
import { estimates } from "../../../schemas/estimates.js"
import { tables } from "../../../schemas/index.js"
import { sentences } from "../../../schemas/sentences.js"
import { type Check, has, nothing, rowCheck } from "../check.js"

function reported(name: string, rule: string, fails: string): Check {
  const columns = name === "linked" ? ["wikidata_id", "geonames_id"] : ["is_unnamed"]
  const { shows: _, ...check } = rowCheck("credibility", entities, name, {
    columns,
    rule,
    units: "entities",
    severity: "note",
    threshold: null,
    fails,
  })
  return check
}

/** A source nobody can check. */
const unnamed = "t.source_class IN ('unnamed', 'unnamed_official', 'unnamed_expert', 'rumour')"

/** Who vouches for what is said. */
export const credibility: readonly Check[] = [
  rowCheck("credibility", estimates, "holder", {
    columns: ["holder", "holder_entity_id"],
    rule: "Somebody is said to put the figure forward; else the article says it in its own voice.",
    units: "figures",
    severity: "note",
    threshold: 0.5,
    fails: "t.holder IS NULL",
    shows: {
      row: "t.estimate_id",
      file: "r_article_id.source_file",
      text: "t.text",
      sentence: "t.sentence_text",
    },
  }),
  rowCheck("credibility", claims, "named_source", {
    columns: ["source_class", "source_text"],
    rule: "The source of what is said is named.",
    units: "claims",
    severity: "note",
    threshold: 0.25,
    checked: "t.attribution <> 'author'",
    fails: unnamed,
    shows: {
      row: "t.claim_id",
      file: "r_article_id.source_file",
      text: "t.source_text",
      sentence: "r_sentence_id.text",
    },
  }),
  rowCheck("credibility", claims, "second_hop", {
    columns: ["source_class", "claim_id"],
    rule: "What a source without a name says came through somebody who is named.",
    units: "claims",
    severity: "note",
    threshold: null,
    from:
      "claims AS t JOIN (SELECT h.claim_id, COUNT(CASE WHEN h.relation <> 'published_by' THEN 1 END) AS hops " +
      "FROM claim_sources AS h GROUP BY h.claim_id) AS chain ON chain.claim_id = t.claim_id " +
      "LEFT JOIN articles AS r_article_id ON r_article_id.article_id = t.article_id " +
      "LEFT JOIN sentences AS r_sentence_id ON r_sentence_id.sentence_id = t.sentence_id",
    checked: unnamed,
    fails: "chain.hops < 2",
    shows: {
      row: "t.claim_id",
      file: "r_article_id.source_file",
      text: "t.source_text",
      sentence: "r_sentence_id.text",
    },
  }),
  rowCheck("credibility", articles, "unnamed_sources", {
    columns: ["article_id"],
    rule: "At least half of what the article attributes has a source with a name.",
    units: "articles",
    severity: "note",
    threshold: 0.25,
    from:
      `articles AS t JOIN (SELECT t.article_id, COUNT(*) AS said, COUNT(CASE WHEN ${unnamed} THEN 1 END) AS unnamed ` +
      "FROM claims AS t WHERE t.attribution <> 'author' GROUP BY t.article_id) AS told ON told.article_id = t.article_id",
    fails: "told.unnamed * 2 > told.said",
    shows: {
      row: "t.article_id",
      file: "t.source_file",
      text: "CAST(told.unnamed AS STRING) || ' of ' || CAST(told.said AS STRING) || ' claims'",
      sentence: "t.title",
    },
  }),
  rowCheck("credibility", sentences, "quoted_by", {
    columns: ["text"],
    rule: "A quotation has somebody who says it.",
    units: "sentences with a quotation",
    severity: "note",
    threshold: 0.25,
    from:
      "sentences AS t LEFT JOIN (SELECT DISTINCT s.sentence_id FROM sentences AS s JOIN claims AS c " +
      "ON c.article_id = s.article_id AND c.content_start < s.char_end AND s.char_start < c.content_end " +
      "WHERE c.attribution <> 'author') AS said ON said.sentence_id = t.sentence_id " +
      "LEFT JOIN articles AS r_article_id ON r_article_id.article_id = t.article_id",
    // A word or two in quotation marks are a name, or a way to put it.
    checked: "t.kind <> 'noise' AND regexp_extract(t.text, '[“\"]([^”\"]{25,})', 1) <> ''",
    fails: "said.sentence_id IS NULL",
    shows: { row: "t.sentence_id", file: "r_article_id.source_file", text: "t.text", sentence: nothing },
  }),
  rowCheck("credibility", claims, "source_known", {
    columns: ["source_entity_id"],
    rule: "The source of what is said is a known entity.",
    units: "claims",
    severity: "note",
    threshold: 0.1,
    checked: "t.attribution <> 'author'",
    fails: "t.source_entity_id IS NULL",
    shows: {
      row: "t.claim_id",
      file: "r_article_id.source_file",
      text: "t.cue_text",
      sentence: "r_sentence_id.text",
    },
  }),
  reported(
    "linked",
    "The entity has a public identifier.",
    "t.wikidata_id IS NULL AND t.geonames_id IS NULL",
  ),
  reported("named", "The entity is named: not officials, analysts, sources.", "t.is_unnamed"),
  ...tables
    .filter((table) => has(table, "confidence"))
    .map((table) => {
      const { shows: _, ...check } = rowCheck("credibility", table, "calibrated", {
        columns: ["confidence"],
        rule: "How often such rows are right was measured on annotated text.",
        severity: "note",
        threshold: null,
        fails: "t.confidence IS NULL",
      })
      return check
    }),
]
