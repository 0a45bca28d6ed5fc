import cues from "../../../lexicons/cues.json" with { type: "json" }
import type { Claim } from "../../layers.js"

/** Kind of claim that each verb makes, by lemma. */
export const verbKinds: ReadonlyMap<string, Claim["kind"]> = new Map(
  Object.entries(cues.verbs).flatMap(([kind, verbs]) =>
    verbs.map((verb) => [verb, kind as Claim["kind"]] as const),
  ),
)

/** Verbs with a particle: called for, pointed out. */
export const phrasal: ReadonlyMap<string, Claim["kind"]> = new Map(
  Object.entries(cues.phrasal).map(([verb, kind]) => [verb, kind as Claim["kind"]] as const),
)

/** Verbs of the mind: in a quotation they are the speaker's own. */
export const ofMind: ReadonlySet<string> = new Set([...cues.verbs.belief, ...cues.verbs.suspicion])

/** Verbs of many senses: only a clause, an infinitive or a quotation after them makes a claim. */
export const needsClause: ReadonlySet<string> = new Set(cues.needs_clause)

/** Verbs that make a claim only of quoted words: called it "a rant". */
export const needsQuotation: ReadonlySet<string> = new Set(cues.needs_quotation)

/** Verbs with a hearer between them and what is said: told Reuters that …. */
export const addressed: ReadonlySet<string> = new Set(cues.addressed)

/** Things that show, and do not say. */
export const evidenceSubjects: ReadonlySet<string> = new Set(cues.evidence_subjects)

export const rumourNouns: ReadonlySet<string> = new Set(cues.rumour_nouns)
export const modals: ReadonlySet<string> = new Set(cues.modals)

/** How sure the source is, by the kind of claim (FactBank); certain where the kind says nothing else. */
export const factualityOf = (kind: Claim["kind"]): Claim["sourceFactuality"] =>
  (cues.factuality as Record<string, Claim["sourceFactuality"]>)[kind] ?? "CT+"

const classes = new Map(
  Object.entries(cues.classes).flatMap(([name, words]) =>
    words.map((word) => [word, name as NonNullable<Claim["sourceClass"]>] as const),
  ),
)
const titles = new Set(cues.titles)
const experts = new Set(cues.experts)

/** Who or what a source is, by its words; `named` where it holds a proper name. */
export function classOf(words: readonly string[], named: boolean): NonNullable<Claim["sourceClass"]> {
  if (named && words.some((word) => titles.has(word))) return "named_official"
  if (named && words.some((word) => experts.has(word))) return "named_expert"
  const found = words.map((word) => classes.get(word)).findLast((name) => name !== undefined)
  if (found && !(named && found.startsWith("unnamed"))) return found
  if (found === "unnamed_official" && words.length > 1) return found
  return named ? "other_named" : (found ?? "unnamed")
}
