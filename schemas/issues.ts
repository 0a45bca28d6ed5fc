import { z } from "zod"
import { count, id, oneOf, reference, type Table, text } from "./table.js"

/** How bad an issue is. */
export const severities = ["error", "warning", "note"] as const

const row = z.strictObject({
  issue_id: id("i", "The issue: its place and code."),
  article_id: id("a", "The article; null where none could be read.").nullable(),
  source_file: text("Path of the file below the raw folder."),
  severity: oneOf(severities, "How bad it is."),
  code: text("What kind of issue it is."),
  message: text("What is wrong, in words."),
  table_name: text("The table of the row it is about.").nullable(),
  row_id: text("The row it is about.").nullable(),
  char_start: count("Offset of what it is about; null for a whole article.").nullable(),
  char_end: count("Offset just past it.").nullable(),
  text: text("What it is about, as printed.").nullable(),
})

/** A row of issues. */
export type IssueRow = z.infer<typeof row>

export const issues: Table = {
  name: "issues",
  description:
    "What a careful editor would mark: contradictions, doubts, and everything that was not understood.",
  key: ["issue_id"],
  foreignKeys: [reference("articles", "article_id")],
  row,
}
