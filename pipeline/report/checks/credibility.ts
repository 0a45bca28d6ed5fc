import { claims } from "../../../schemas/claims.js"
import { entities } from "../../../schemas/entities.js"
import { estimates } from "../../../schemas/estimates.js"
import { tables } from "../../../schemas/index.js"
import { type Check, has, rowCheck } from "../check.js"

function reported(name: string, rule: string, fails: string): Check {
  const columns = name === "linked" ? ["wikidata_id", "geonames_id"] : ["is_unnamed"]
  const { shows: _, ...check } = rowCheck("credibility", entities, name, {
    columns,
    rule,
    units: "entities",
    severity: "note",
    threshold: null,
    fails,
  })
  return check
}

/** Who vouches for what is said. */
export const credibility: readonly Check[] = [
  rowCheck("credibility", estimates, "holder", {
    columns: ["holder", "holder_entity_id"],
    rule: "Somebody is said to put the figure forward; else the article says it in its own voice.",
    units: "figures",
    severity: "note",
    threshold: 0.5,
    fails: "t.holder IS NULL",
    shows: {
      row: "t.estimate_id",
      file: "r_article_id.source_file",
      text: "t.text",
      sentence: "t.sentence_text",
    },
  }),
  rowCheck("credibility", claims, "named_source", {
    columns: ["source_class", "source_text"],
    rule: "The source of what is said is named.",
    units: "claims",
    severity: "note",
    threshold: 0.25,
    checked: "t.attribution <> 'author'",
    fails: "t.source_class IN ('unnamed', 'unnamed_official', 'unnamed_expert', 'rumour')",
    shows: {
      row: "t.claim_id",
      file: "r_article_id.source_file",
      text: "t.source_text",
      sentence: "r_sentence_id.text",
    },
  }),
  rowCheck("credibility", claims, "source_known", {
    columns: ["source_entity_id"],
    rule: "The source of what is said is a known entity.",
    units: "claims",
    severity: "note",
    threshold: 0.1,
    checked: "t.attribution <> 'author'",
    fails: "t.source_entity_id IS NULL",
    shows: {
      row: "t.claim_id",
      file: "r_article_id.source_file",
      text: "t.cue_text",
      sentence: "r_sentence_id.text",
    },
  }),
  reported(
    "linked",
    "The entity has a public identifier.",
    "t.wikidata_id IS NULL AND t.geonames_id IS NULL",
  ),
  reported("named", "The entity is named: not officials, analysts, sources.", "t.is_unnamed"),
  ...tables
    .filter((table) => has(table, "confidence"))
    .map((table) => {
      const { shows: _, ...check } = rowCheck("credibility", table, "calibrated", {
        columns: ["confidence"],
        rule: "How often such rows are right was measured on annotated text.",
        severity: "note",
        threshold: null,
        fails: "t.confidence IS NULL",
      })
      return check
    }),
]
