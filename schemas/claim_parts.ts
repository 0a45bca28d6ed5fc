import { z } from "zod"
import { count, id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  claim_id: id("c", "The claim."),
  role: oneOf(["source", "cue", "content"], "Which of its three roles this is a part of."),
  part: count("The number of the part, from 0."),
  article_id: id("a", "The article."),
  char_start: count("Offset of its first character, in Unicode code points of the decoded file."),
  char_end: count("Offset just past its last character."),
  text: text("The part as printed."),
})

/** A row of claim_parts. */
export type ClaimPartRow = z.infer<typeof row>

export const claimParts: Table = {
  name: "claim_parts",
  description: "Every piece of a claim's source, cue and content that stands in the text.",
  key: ["claim_id", "role", "part"],
  foreignKeys: [reference("claims", "claim_id"), reference("articles", "article_id")],
  row,
}
