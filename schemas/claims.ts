import { z } from "zod"
import { count, evidence, flag, id, oneOf, reference, share, type Table, text } from "./table.js"

/** FactBank's factuality values (Saurí and Pustejovsky 2009). */
export const factualities = ["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"] as const

/** What a claim does. */
export const claimKinds = [
  "statement",
  "estimate",
  "expectation",
  "assessment",
  "belief",
  "suspicion",
  "inference",
  "confirmation",
  "denial",
  "acknowledgment",
  "announcement",
  "order",
  "question",
  "evidence",
  "rumour",
  "disagreement",
] as const

/** Who or what stands behind a claim. */
export const sourceClasses = [
  "named_official",
  "unnamed_official",
  "official_body",
  "government",
  "named_expert",
  "unnamed_expert",
  "document",
  "media",
  "unnamed",
  "rumour",
  "other_named",
  "author",
] as const

const row = z.strictObject({
  claim_id: id("c", "The claim: its article, cue and content."),
  article_id: id("a", "The article."),
  sentence_id: id("s", "The sentence of its cue, else of its content."),
  attribution: oneOf(
    ["explicit", "continued", "implicit", "author"],
    "How it is attributed; author is the article itself.",
  ),
  source_entity_id: id("e", "Who says so.").nullable(),
  source_text: text("The source as printed.").nullable(),
  source_start: count("Offset of the source.").nullable(),
  source_end: count("Offset just past it.").nullable(),
  source_class: oneOf(sourceClasses, "Who or what the source is.").nullable(),
  cue_text: text("The words that attribute: said, according to.").nullable(),
  cue_start: count("Offset of the cue.").nullable(),
  cue_end: count("Offset just past it.").nullable(),
  cue_lemma: text("The cue's dictionary form.").nullable(),
  claim_kind: oneOf(claimKinds, "What the claim does."),
  source_factuality: oneOf(factualities, "How sure the source is, after FactBank.").nullable(),
  author_factuality: oneOf(factualities, "How sure the article is, after FactBank.").nullable(),
  polarity: oneOf(["+", "-"], "Affirmed or negated."),
  modality: text("Words that weaken or strengthen it: may, likely.").nullable(),
  prob_low: share("Low end of its probability, only for words on the ICD 203 scale.").nullable(),
  prob_high: share("High end of it.").nullable(),
  content_text: text("What is said; the longest part where it is in pieces.").nullable(),
  content_start: count("Offset of the content.").nullable(),
  content_end: count("Offset just past it.").nullable(),
  is_quote: flag("The content stands in quotation marks."),
  stated_on_date_id: id("d", "When it was said.").nullable(),
  parent_claim_id: id("c", "The claim that reports this one.").nullable(),
  responds_to_claim_id: id("c", "The claim that this one answers.").nullable(),
  stance: oneOf(["supports", "denies", "too_high", "too_low"], "How it answers.").nullable(),
  ...evidence,
})

/** A row of claims. */
export type ClaimRow = z.infer<typeof row>

export const claims: Table = {
  name: "claims",
  description: "Who says what: source, cue, content, and how sure each is.",
  key: ["claim_id"],
  foreignKeys: [
    reference("articles", "article_id"),
    reference("sentences", "sentence_id"),
    { column: "source_entity_id", table: "entities", references: "entity_id" },
    { column: "stated_on_date_id", table: "dates", references: "date_id" },
    { column: "parent_claim_id", table: "claims", references: "claim_id" },
    { column: "responds_to_claim_id", table: "claims", references: "claim_id" },
  ],
  row,
}
