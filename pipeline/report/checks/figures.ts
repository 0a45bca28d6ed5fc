import type { Check } from "../check.js"

const inContext = (where: string) =>
  'SELECT q.quantity_id AS "row", q."text" AS "text", s."text" AS "context" FROM quantities AS q ' +
  `JOIN sentences AS s ON s.sentence_id = q.sentence_id WHERE ${where} ORDER BY 1 NULLS FIRST`

const quantity = (id: string, columns: readonly string[], rule: string, where: string): Check => ({
  id: `quantities.${id}`,
  dimension: "validity",
  table: "quantities",
  columns,
  rule,
  severity: "error",
  threshold: 0,
  units: "SELECT COUNT(*) AS n FROM quantities",
  failing: inContext(where),
})

/** Bounds say which of low, best and high may stand. */
export const figures: readonly Check[] = [
  quantity(
    "ends_in_order",
    ["value_min", "value_best", "value_max"],
    "low is not above best, nor best above high",
    "q.value_min > q.value_max OR q.value_min > q.value_best OR q.value_best > q.value_max",
  ),
  quantity(
    "best_only_where_stated",
    ["value_best", "bound"],
    "best stands only for exact and approximate figures: never a midpoint",
    "q.value_best IS NOT NULL AND q.bound NOT IN ('exact', 'approximate')",
  ),
  quantity(
    "open_ends_are_null",
    ["value_min", "value_max", "bound"],
    "the open end of a bound is null",
    "(q.bound IN ('at_most', 'less_than') AND q.value_min IS NOT NULL) OR (q.bound IN ('at_least', 'more_than') AND q.value_max IS NOT NULL)",
  ),
  {
    id: "dates.interval_in_order",
    dimension: "validity",
    table: "dates",
    columns: ["date_from", "date_to"],
    rule: "an interval has both ends, in order",
    severity: "error",
    threshold: 0,
    units: "SELECT COUNT(*) AS n FROM dates",
    failing:
      'SELECT d.date_id AS "row", d."text" AS "text", s."text" AS "context" FROM dates AS d JOIN sentences AS s ON s.sentence_id = d.sentence_id ' +
      "WHERE d.date_from > d.date_to OR (d.date_from IS NULL) <> (d.date_to IS NULL) ORDER BY 1 NULLS FIRST",
  },
]
