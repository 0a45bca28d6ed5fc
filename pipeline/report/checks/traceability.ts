import { claims } from "../../../schemas/claims.js"
import { tables } from "../../../schemas/index.js"
import type { Table } from "../../../schemas/table.js"
import { type Check, has, nothing, rowCheck, shownOf } from "../check.js"

function tableIsTraceable(table: Table): Check[] {
  const words = has(table, "text") ? "text" : "source_text"
  return columnsAreTraceable(table, words, "char_start", "char_end")
}

function columnsAreTraceable(table: Table, words: string, start: string, end: string): Check[] {
  const columns = [words, start, end]
  const length = rowCheck("traceability", table, `${words}_length`, {
    columns,
    rule: `${words} has as many characters as ${start} and ${end} say.`,
    checked: `t.${words} IS NOT NULL`,
    fails: `COALESCE(LENGTH(t.${words}) <> t.${end} - t.${start}, TRUE)`,
  })
  if (table.name === "sentences") return [length]
  return [length, sliceCheck(table, words, start, end)]
}

/** The articles' texts are not in the tables, but their sentences are. */
function sliceCheck(table: Table, words: string, start: string, end: string): Check {
  const isPlaced = has(table, "sentence_id") && table !== claims
  const sentence = isPlaced ? "r_sentence_id" : "s"
  const slice = `SUBSTRING(${sentence}.text, t.${start} - ${sentence}.char_start + 1, t.${end} - t.${start})`
  const given = {
    columns: [words, start, end],
    rule: `${words} is what stands in its sentence from ${start} to ${end}.`,
    checked: `t.${start} >= ${sentence}.char_start AND t.${end} <= ${sentence}.char_end`,
    fails: `${slice} <> t.${words}`,
  }
  if (isPlaced) return rowCheck("traceability", table, `${words}_slice`, given)
  // No sentence is named, or another part of the claim's: look for the one around the place.
  const shows = shownOf(table)
  return rowCheck("traceability", table, `${words}_slice`, {
    ...given,
    from:
      `${table.name} AS t JOIN sentences AS s ON s.article_id = t.article_id` +
      ` AND t.${start} >= s.char_start AND t.${end} <= s.char_end`,
    shows: {
      row: shows.row,
      file: has(table, "source_file") ? "t.source_file" : nothing,
      text: `t.${words}`,
      sentence: "s.text",
    },
  })
}

/** The words of a row stand in the text where the row says. */
export const traceability: readonly Check[] = [
  ...tables.filter((table) => has(table, "char_start")).flatMap(tableIsTraceable),
  ...(["source", "cue", "content"] as const).flatMap((part) =>
    columnsAreTraceable(claims, `${part}_text`, `${part}_start`, `${part}_end`),
  ),
]
