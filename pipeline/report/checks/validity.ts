import { tables } from "../../../schemas/index.js"
import { issues } from "../../../schemas/issues.js"
import { type Column, columnsOf, type Table } from "../../../schemas/table.js"
import { type Check, has, listed, rowCheck } from "../check.js"

const words = (table: Table): readonly Column[] => columnsOf(table).filter(({ type }) => type === "string")

/** a-3f… and never a bare number. */
function keysLookRight(table: Table): Check[] {
  const column = table.key.find((name) => name.endsWith("_id"))!
  const at = (place: number) => `SUBSTRING(t.${column}, ${place}, 1)`
  return [
    rowCheck("validity", table, "id", {
      columns: [column],
      rule: `${column} is a letter, a hyphen and more.`,
      fails: `${at(1)} < 'a' OR ${at(1)} > 'z' OR ${at(2)} <> '-' OR LENGTH(t.${column}) < 3`,
    }),
  ]
}

function listsHold(table: Table): Check[] {
  return words(table).flatMap(({ name, values }) =>
    values
      ? [
          rowCheck("validity", table, name, {
            columns: [name],
            rule: `${name} is one of ${values.join(", ")}.`,
            fails: `t.${name} NOT IN (${values.map((value) => `'${value}'`).join(", ")})`,
          }),
        ]
      : [],
  )
}

/** CSV cannot tell the empty string from null. */
function wordsAreThere(table: Table): Check[] {
  const columns = words(table).map(({ name }) => name)
  return [
    rowCheck("validity", table, "no_empty_words", {
      columns,
      rule: "No cell is the empty string: null or words.",
      fails: columns.map((name) => `t.${name} = ''`).join(" OR "),
    }),
  ]
}

const shares = ["confidence", "published_confidence", "prob_low", "prob_high"]

function sharesHold(table: Table): Check[] {
  const columns = shares.filter((name) => has(table, name))
  if (columns.length === 0) return []
  return [
    rowCheck("validity", table, "shares", {
      columns,
      rule: `${listed(columns)} lie between 0 and 1.`,
      fails: columns.map((name) => `t.${name} < 0 OR t.${name} > 1`).join(" OR "),
    }),
  ]
}

const coordinatesHold = (table: Table): Check =>
  rowCheck("validity", table, "coordinates", {
    columns: ["latitude", "longitude"],
    rule: "Coordinates are degrees: latitude within ±90, longitude within ±180, both or none.",
    fails: "ABS(t.latitude) > 90 OR ABS(t.longitude) > 180 OR (t.latitude IS NULL) <> (t.longitude IS NULL)",
  })

const currenciesHold = (table: Table): Check =>
  rowCheck("validity", table, "currency", {
    columns: ["unit", "unit_system"],
    rule: "A currency is three capital letters (ISO 4217); a unit has a system.",
    fails:
      "(t.unit_system = 'iso4217' AND (LENGTH(t.unit) <> 3 OR UPPER(t.unit) <> t.unit))" +
      " OR (t.unit IS NULL AND t.unit_system IS NOT NULL)",
  })

/** Each cell holds what its column is for. */
export const validity: readonly Check[] = [
  ...tables.flatMap((table) => [...keysLookRight(table), ...listsHold(table), ...wordsAreThere(table)]),
  ...tables.flatMap(sharesHold),
  ...tables.filter((table) => has(table, "latitude")).map(coordinatesHold),
  ...tables.filter((table) => has(table, "unit_system")).map(currenciesHold),
  rowCheck("validity", issues, "no_errors", {
    columns: ["severity"],
    rule: "No finding is an error: every file could be read, and every row be made valid.",
    fails: "t.severity = 'error'",
    shows: { row: "t.code", file: "t.source_file", text: "t.message", sentence: "t.text" },
  }),
]
