import { z } from "zod"
import { count, id, oneOf, reference, type Table, text } from "./table.js"

const row = z.strictObject({
  claim_id: id("c", "The claim."),
  article_id: id("a", "The article."),
  hop: count("0 is the originator; numbers rise towards the publication."),
  entity_id: id("e", "Who stands at this hop.").nullable(),
  relation: oneOf(
    ["said", "cited_by", "obtained_by", "reviewed_by", "relayed_by", "published_by"],
    "What this hop did with it.",
  ),
  source_text: text("The hop as printed; null for the publisher.").nullable(),
  char_start: count("Offset of it.").nullable(),
  char_end: count("Offset just past it.").nullable(),
})

/** A row of claim_sources. */
export type ClaimSourceRow = z.infer<typeof row>

export const claimSources: Table = {
  name: "claim_sources",
  description: "The chain through which a claim reached the reader, hop by hop.",
  key: ["claim_id", "hop"],
  foreignKeys: [
    reference("claims", "claim_id"),
    reference("articles", "article_id"),
    { column: "entity_id", table: "entities", references: "entity_id" },
  ],
  row,
}
