import { tables } from "../../../schemas/index.js"
import { sentences } from "../../../schemas/sentences.js"
import { columnsOf, type Table } from "../../../schemas/table.js"
import { type Check, issueCheck, rowCheck } from "../check.js"

function rowsBySentence(): string {
  const found = ["mentions", "quantities", "dates", "claims", "events"]
  return found.map((name, i) => `SELECT t${i}.sentence_id FROM ${name} AS t${i}`).join(" UNION ")
}

/** Runs of digits: 11,000 and 3.5 are one each. Each digit becomes #, then runs of # one. */
function numeralsIn(text: string): string {
  let sql = `TRANSLATE(${text}, '0123456789', '##########')`
  for (const run of ["#,#", "#.#", "####", "###", "##", "##"]) sql = `REPLACE(${sql}, '${run}', '#')`
  return `LENGTH(${sql}) - LENGTH(REPLACE(${sql}, '#', ''))`
}

function cellsAreFilled(table: Table): Check[] {
  return columnsOf(table)
    .filter(({ nullable }) => nullable)
    .map(({ name }) => {
      const { shows: _, ...check } = rowCheck("completeness", table, `${name}_filled`, {
        columns: [name],
        rule: `${name} is filled; null means that the text does not say.`,
        severity: "note",
        threshold: null,
        fails: `t.${name} IS NULL`,
      })
      return check
    })
}

/** How much of the text has become rows, and how many cells are filled. */
export const completeness: readonly Check[] = [
  issueCheck("completeness", "unread_number", {
    rule: "Every numeral in the text is read as a figure, a date, or part of a name.",
    units: "numerals",
    outOf: `SELECT COALESCE(SUM(${numeralsIn("s.text")}), 0) AS n FROM sentences AS s WHERE s.kind <> 'noise'`,
    threshold: 0.05,
  }),
  issueCheck("completeness", "uncovered_name", {
    rule: "Every capitalised name in the text is a mention.",
    units: "names",
    outOf:
      "SELECT COUNT(*) AS n FROM (SELECT m.article_id FROM mentions AS m WHERE m.form = 'name' " +
      "UNION ALL SELECT i.article_id FROM issues AS i WHERE i.code = 'uncovered_name') AS names",
    threshold: 0.2,
  }),
  rowCheck("completeness", sentences, "has_rows", {
    columns: ["sentence_id"],
    rule: "Every sentence of the body gives at least one row.",
    units: "sentences",
    severity: "warning",
    threshold: 0.2,
    from: `sentences AS t LEFT JOIN articles AS r_article_id ON r_article_id.article_id = t.article_id LEFT JOIN (${rowsBySentence()}) AS c ON c.sentence_id = t.sentence_id`,
    checked: "t.kind IN ('body', 'quote')",
    fails: "c.sentence_id IS NULL",
  }),
  ...tables.flatMap(cellsAreFilled),
]
