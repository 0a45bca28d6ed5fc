import { z } from "zod"
import { count, id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  sentence_id: id("s", "The sentence: its article and where it starts and ends."),
  article_id: id("a", "The article."),
  ordinal: count("Its number in the article, from 0."),
  paragraph: count("The number of its paragraph, from 0."),
  kind: oneOf(
    ["title", "heading", "body", "quote", "caption", "noise"],
    "What it is; noise is left-over page furniture, kept and marked.",
  ),
  char_start: count("Offset of its first character, in Unicode code points of the decoded file."),
  char_end: count("Offset just past its last character."),
  text: text("The sentence as printed."),
})

/** A row of sentences. */
export type SentenceRow = z.infer<typeof row>

export const sentences: Table = {
  name: "sentences",
  description: "Every sentence of every article, with its place; titles and page furniture too.",
  key: ["sentence_id"],
  foreignKeys: [reference("articles", "article_id")],
  row,
}
