import { quantities } from "../../../schemas/quantities.js"
import { type Check, rowCheck } from "../check.js"

/** More people than live on Earth, and other sizes that nothing has. */
const tooLarge = [
  "(t.unit = 'person' AND COALESCE(t.value_best, t.value_min, t.value_max) > 9000000000)",
  "(t.kind = 'percent' AND COALESCE(t.value_best, t.value_min, t.value_max) > 10000)",
  "(t.kind = 'money' AND COALESCE(t.value_best, t.value_min, t.value_max) >= 1000000000000000)",
  "(t.unit = 'Cel' AND COALESCE(t.value_best, t.value_max, t.value_min) < -273.15)",
].join(" OR ")

const times = "('a', 'mo', 'wk', 'd', 'h', 'min', 's')"

function share(name: string, rule: string, fails: string): Check {
  const { shows: _, ...check } = rowCheck("precision", quantities, name, {
    columns: ["unit"],
    rule,
    units: "figures",
    severity: "note",
    threshold: null,
    checked: "t.kind NOT IN ('ordinal', 'comparative')",
    fails,
  })
  return check
}

/** Sizes that cannot be, and what figures are given in. */
export const figures: readonly Check[] = [
  rowCheck("validity", quantities, "magnitude", {
    columns: ["value_min", "value_max", "value_best", "unit"],
    rule: "The figure is of a size that such things have: no more people than live, no share of many hundreds of times.",
    units: "figures",
    severity: "warning",
    fails: tooLarge,
  }),
  rowCheck("precision", quantities, "told", {
    columns: ["unit", "counted"],
    rule: "The text says what the figure measures or counts.",
    units: "figures",
    severity: "note",
    threshold: 0.25,
    checked: "t.kind NOT IN ('ordinal', 'comparative')",
    fails: "t.unit IS NULL AND t.unit_name IS NULL",
  }),
  share("unit_person", "It counts people.", "COALESCE(t.unit <> 'person', TRUE)"),
  share(
    "unit_things",
    "It counts other things, by their names.",
    "t.kind <> 'count' OR COALESCE(t.unit = 'person', TRUE)",
  ),
  share("unit_percent", "Its unit is percent.", "COALESCE(t.unit <> '%', TRUE)"),
  share("unit_dollar", "Its unit is the US dollar.", "COALESCE(t.unit <> 'USD', TRUE)"),
  share(
    "unit_money",
    "Its unit is another currency (ISO 4217).",
    "COALESCE(t.unit_system <> 'iso4217' OR t.unit = 'USD', TRUE)",
  ),
  share(
    "unit_price",
    "Its unit is money per something.",
    "t.kind <> 'money' OR COALESCE(t.unit_system <> 'ucum', TRUE)",
  ),
  share(
    "unit_time",
    "Its unit is one of time, from years to seconds.",
    `COALESCE(t.unit NOT IN ${times}, TRUE)`,
  ),
  share(
    "unit_measure",
    "Its unit is another measure (UCUM).",
    `t.kind <> 'measure' OR COALESCE(t.unit IN ${times}, TRUE)`,
  ),
]
