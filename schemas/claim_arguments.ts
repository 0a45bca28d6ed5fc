import { z } from "zod"
import { id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  claim_id: id("c", "The claim."),
  article_id: id("a", "The article."),
  role: oneOf(["figure", "time", "place", "about"], "What it is to the claim."),
  ref_id: text("A quantity_id, date_id or entity_id, by role."),
})

/** A row of claim_arguments. */
export type ClaimArgumentRow = z.infer<typeof row>

export const claimArguments: Table = {
  name: "claim_arguments",
  description: "Figures, times, places and subjects inside the content of a claim.",
  key: ["claim_id", "role", "ref_id"],
  foreignKeys: [reference("claims", "claim_id"), reference("articles", "article_id")],
  row,
}
