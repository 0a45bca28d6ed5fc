import { estimates } from "../../../schemas/estimates.js"
import { issues } from "../../../schemas/issues.js"
import { type Check, nothing, rowCheck } from "../check.js"

/** Where sources differ: shown side by side; nobody here knows who is right. */
export const agreement: readonly Check[] = [
  rowCheck("agreement", estimates, "rivals", {
    columns: ["measure", "holder", "value_min", "value_best", "value_max"],
    rule: "All who put a figure on one thing give the same figure.",
    units: "figures",
    severity: "note",
    threshold: null,
    from:
      "estimates AS t JOIN (SELECT o.measure_id, COUNT(DISTINCT COALESCE(o.holder_entity_id, o.holder, '')) AS holders, " +
      "COUNT(DISTINCT CONCAT_WS('|', COALESCE(CAST(o.value_min AS STRING), ''), COALESCE(CAST(o.value_best AS STRING), ''), " +
      "COALESCE(CAST(o.value_max AS STRING), ''))) AS figures FROM estimates AS o GROUP BY o.measure_id) AS m " +
      "ON m.measure_id = t.measure_id LEFT JOIN articles AS r_article_id ON r_article_id.article_id = t.article_id",
    checked: "m.holders > 1",
    fails: "m.figures > 1",
    shows: {
      row: "t.measure || ' (' || t.measure_id || ')'",
      file: "r_article_id.source_file",
      text: "COALESCE(t.holder, 'the article') || ': ' || t.text",
      sentence: "t.sentence_text",
    },
  }),
  rowCheck("agreement", estimates, "spread", {
    columns: ["measure", "value_min", "value_best", "value_max"],
    rule: "Of figures that several put on one thing, the largest is less than twice the smallest.",
    units: "measures",
    severity: "note",
    threshold: null,
    from:
      "(SELECT o.measure_id, MIN(o.measure) AS measure, COUNT(DISTINCT COALESCE(o.holder_entity_id, o.holder)) AS holders, " +
      "MIN(COALESCE(o.value_best, o.value_min, o.value_max)) AS least, MAX(COALESCE(o.value_best, o.value_max, o.value_min)) AS most " +
      "FROM estimates AS o GROUP BY o.measure_id) AS t",
    checked: "t.holders > 1",
    fails: "t.most >= 2 * t.least",
    shows: {
      row: "t.measure_id",
      file: nothing,
      text: "t.measure",
      sentence:
        "CAST(t.holders AS STRING) || ' holders: from ' || CAST(CAST(t.least AS DECIMAL(38, 2)) AS STRING) || ' to ' || CAST(CAST(t.most AS DECIMAL(38, 2)) AS STRING)",
    },
  }),
  told("headline_body_mismatch", "The headline gives the figures of the body."),
  told("parts_do_not_add_up", "Parts are no more than their whole."),
  told("ambiguous_reference", "The text says who or what is meant."),
  told("suspect_source", "A figure rests on a source that can be checked."),
]

function told(code: string, rule: string): Check {
  return rowCheck("agreement", issues, code, {
    columns: ["code"],
    rule,
    units: "findings",
    severity: "note",
    threshold: null,
    from: "issues AS t",
    checked: `t.code = '${code}'`,
    fails: `t.code = '${code}'`,
    shows: { row: "t.issue_id", file: "t.source_file", text: "t.message", sentence: "t.text" },
  })
}
