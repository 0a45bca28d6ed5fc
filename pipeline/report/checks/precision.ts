import { articles } from "../../../schemas/articles.js"
import { dates, resolutions } from "../../../schemas/dates.js"
import { events } from "../../../schemas/events.js"
import { bounds, quantities } from "../../../schemas/quantities.js"
import { type Check, nothing, rowCheck } from "../check.js"

const grains =
  "century decade year half_year quarter season month week weekend day part_of_day night hour minute second".split(
    " ",
  )

/** How many rows have a value: reported, neither good nor bad. */
function share(name: "dates" | "quantities", column: string, value: string): Check {
  const table = name === "dates" ? dates : quantities
  const { shows: _, ...check } = rowCheck("precision", table, `${column}_${value}`, {
    columns: [column],
    rule: `${column} is ${value}.`,
    severity: "note",
    threshold: null,
    fails: `COALESCE(t.${column} <> '${value}', TRUE)`,
  })
  return check
}

function counted(name: string, rule: string, fails: string): Check {
  const { shows: _, ...check } = rowCheck("precision", events, name, {
    columns: name === "dated" ? ["date_from", "date_to"] : ["place_entity_id"],
    rule,
    units: "events",
    severity: "note",
    threshold: null,
    fails,
  })
  return check
}

/** How fine dates and figures are. */
export const precision: readonly Check[] = [
  rowCheck("precision", dates, "resolved", {
    columns: ["resolution", "timex_value", "alternative"],
    rule: "The text says which time is meant.",
    units: "dates",
    severity: "warning",
    threshold: 0.25,
    checked: "t.timex_type IN ('DATE', 'TIME') AND COALESCE(t.resolution, '') <> 'reference'",
    fails: "t.resolution IN ('ambiguous', 'unresolved')",
  }),
  rowCheck("precision", dates, "left_open", {
    columns: ["resolution", "timex_value", "alternative"],
    rule: "No time is left open: two ways to read it (ambiguous), or none (unresolved).",
    units: "dates",
    severity: "note",
    threshold: 0,
    checked: "t.resolution IS NOT NULL",
    fails: "t.resolution IN ('ambiguous', 'unresolved')",
  }),
  ...resolutions.map((value) => share("dates", "resolution", value)),
  ...grains.map((value) => share("dates", "grain", value)),
  ...bounds.map((value) => share("quantities", "bound", value)),
  rowCheck("precision", articles, "published", {
    columns: ["published", "published_basis"],
    rule: "The day of publication is known; without it, Thursday is any Thursday.",
    units: "articles",
    severity: "note",
    threshold: 0,
    fails: "t.published_from IS NULL OR t.published_to IS NULL OR t.published_from <> t.published_to",
    shows: { row: "t.article_id", file: "t.source_file", text: "t.published", sentence: nothing },
  }),
  counted("dated", "An event says when it happened.", "t.date_from IS NULL AND t.date_to IS NULL"),
  counted("placed", "An event says where it happened.", "t.place_entity_id IS NULL"),
]
