import { articles } from "../../../schemas/articles.js"
import { dates } from "../../../schemas/dates.js"
import { entities } from "../../../schemas/entities.js"
import { estimates } from "../../../schemas/estimates.js"
import { tables } from "../../../schemas/index.js"
import { ordered } from "../../../schemas/ordered.js"
import type { Table } from "../../../schemas/table.js"
import { type Check, has, issueCheck, listed, rowCheck, shownOf } from "../check.js"

function referencesResolve(table: Table): Check[] {
  return table.foreignKeys.map(({ column, table: to, references }) =>
    rowCheck("consistency", table, `${column}_resolves`, {
      columns: [column],
      rule: `${column} is a row of ${to}.`,
      checked: `t.${column} IS NOT NULL`,
      fails: `r_${column}.${references} IS NULL`,
    }),
  )
}

function endsAreInOrder(table: Table): Check[] {
  const pairs = ordered.filter(([low, high]) => has(table, low) && has(table, high))
  if (pairs.length === 0) return []
  return [
    rowCheck("consistency", table, "order", {
      columns: [...new Set(pairs.flat())],
      rule: `${listed(pairs.map(([low, high]) => `${low} ≤ ${high}`))}.`,
      fails: pairs.map(([low, high]) => `t.${low} > t.${high}`).join(" OR "),
    }),
  ]
}

/** Which of min, max and best a bound has. */
const patterns = {
  exact: "t.value_min = t.value_best AND t.value_best = t.value_max",
  approximate: "t.value_min IS NULL AND t.value_max IS NULL AND t.value_best IS NOT NULL",
  range: "t.value_min IS NOT NULL AND t.value_max IS NOT NULL AND t.value_best IS NULL",
  at_most: "t.value_min IS NULL AND t.value_max IS NOT NULL AND t.value_best IS NULL",
  at_least: "t.value_min IS NOT NULL AND t.value_max IS NULL AND t.value_best IS NULL",
}

function boundsArePublishedAlike(table: Table): Check {
  const { exact, approximate, range, at_most, at_least } = patterns
  const holds = [
    `WHEN t.bound = 'exact' THEN ${exact}`,
    `WHEN t.bound = 'approximate' THEN ${approximate}`,
    `WHEN t.bound IN ('range', 'vague_range') THEN ${range}`,
    `WHEN t.bound IN ('at_most', 'less_than') THEN ${at_most}`,
    `ELSE ${at_least}`,
  ]
  return rowCheck("consistency", table, "nulls_by_bound", {
    columns: ["bound", "value_min", "value_max", "value_best"],
    rule: "Exact: all three equal; approximate: best only; ranges: both ends; else the one end that is known.",
    // Even more troops: a figure without a number.
    checked: has(table, "kind") ? "t.kind <> 'comparative' OR t.number_text IS NOT NULL" : "TRUE",
    fails: `NOT COALESCE(CASE ${holds.join(" ")} END, FALSE)`,
  })
}

function groupsAreNamed(table: Table): Check[] {
  if (!has(table, "group_id")) return []
  return [
    rowCheck("consistency", table, "group", {
      columns: ["group_id", "group_kind"],
      rule: "What stands in a group says in which and how.",
      fails: "(t.group_id IS NULL) <> (t.group_kind IS NULL)",
    }),
  ]
}

const datesRead = "SELECT COUNT(*) AS n FROM dates AS t WHERE t.timex_type IN ('DATE', 'TIME')"

/** A count in one table against the rows of another; both are named alike. */
function countsAgree(table: Table, other: string, key: string): Check {
  return rowCheck("consistency", table, `${other}_counted`, {
    columns: [other],
    rule: `${other} counts the rows of ${other}.`,
    from:
      `${table.name} AS t LEFT JOIN (SELECT o.${key} AS of_key, COUNT(*) AS found FROM ${other} AS o GROUP BY o.${key})` +
      ` AS c ON c.of_key = t.${key}`,
    fails: `t.${other} <> COALESCE(c.found, 0)`,
    severity: "warning",
    shows: {
      ...shownOf(table),
      text: `CAST(t.${other} AS STRING) || ' said, ' || CAST(COALESCE(c.found, 0) AS STRING) || ' found'`,
    },
  })
}

/** Cells agree with each other, and rows with the rows they refer to. */
export const consistency: readonly Check[] = [
  ...tables.flatMap((table) => [
    ...referencesResolve(table),
    ...endsAreInOrder(table),
    ...groupsAreNamed(table),
  ]),
  ...tables.filter((table) => has(table, "bound")).map(boundsArePublishedAlike),
  rowCheck("consistency", estimates, "figure", {
    columns: ["value_min", "value_max", "value_best", "bound"],
    rule: "An estimate has the values of its figure.",
    fails:
      "t.bound <> r_quantity_id.bound OR t.text <> r_quantity_id.text" +
      ["value_min", "value_max", "value_best"]
        .map((name) => ` OR COALESCE(t.${name}, -1e300) <> COALESCE(r_quantity_id.${name}, -1e300)`)
        .join(""),
  }),
  rowCheck("consistency", dates, "interval", {
    columns: ["resolution", "date_from", "date_to"],
    rule: "What refers to no calendar time has no interval; what is explicit has one, or an end of one.",
    checked: "t.timex_type IN ('DATE', 'TIME')",
    fails:
      "(t.resolution IN ('reference', 'unresolved') AND t.date_from IS NOT NULL)" +
      " OR (t.resolution = 'explicit' AND t.date_from IS NULL AND t.date_to IS NULL)",
    severity: "warning",
  }),
  issueCheck("consistency", "impossible_date", {
    rule: "Every date in the text is in the calendar: there is no 31 April.",
    units: "dates",
    outOf: datesRead,
    threshold: 0,
  }),
  issueCheck("consistency", "contradicting_weekday", {
    rule: "A weekday named with its date is the weekday of that date.",
    units: "dates",
    outOf: datesRead,
    threshold: 0,
  }),
  rowCheck("consistency", articles, "published", {
    columns: ["published", "published_basis", "published_confidence"],
    rule: "A publication date that is known is given; only an inferred one has a confidence.",
    fails:
      "(t.published IS NULL) <> (t.published_basis = 'unknown')" +
      " OR (t.published_confidence IS NOT NULL AND t.published_basis <> 'inferred')",
  }),
  countsAgree(articles, "sentences", "article_id"),
  countsAgree(entities, "mentions", "entity_id"),
]
