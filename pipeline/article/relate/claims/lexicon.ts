import cues from "../../../lexicons/cues.json" with { type: "json" }
import type { Claim } from "../../layers.js"

/** Kind of claim that each verb makes, by lemma. */
export const verbKinds: ReadonlyMap<string, Claim["kind"]> = new Map(
  Object.entries(cues.verbs).flatMap(([kind, verbs]) =>
    verbs.map((verb) => [verb, kind as Claim["kind"]] as const),
  ),
)

/** Kind of claim that each noun names: the ministry's claim that …. */
export const nounKinds: ReadonlyMap<string, Claim["kind"]> = new Map(
  Object.entries(cues.nouns).flatMap(([kind, nouns]) =>
    nouns.map((noun) => [noun, kind as Claim["kind"]] as const),
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

/** Adverbs that report without a source. */
export const hearsayAdverbs: ReadonlySet<string> = new Set(cues.hearsay_adverbs)

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

/** president, minister: a word that a person is called by. */
export const isTitle = (word: string): boolean => titles.has(word)

/** Verbs whose content the article takes for true: confirmed, revealed, acknowledged. */
export const factive: ReadonlySet<string> = new Set(cues.factive)

interface Probability {
  readonly phrase: readonly string[]
  readonly low: number
  readonly high: number
}

/** ICD 203's words of estimative probability by their first word, longer phrases first. */
export const probabilities: ReadonlyMap<string, readonly Probability[]> = (() => {
  const byFirst = new Map<string, Probability[]>()
  for (const { words, low, high } of cues.icd_203)
    for (const phrase of words.map((word) => word.split(" ")).sort((a, b) => b.length - a.length)) {
      const first = phrase[0]!
      byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, low, high }])
    }
  return byFirst
})()

interface SourceWords {
  /** Up to the head: "sources" of "sources cited by CNN". */
  readonly head: readonly string[]
  readonly all: readonly string[]
  /** Whether the head holds a proper name. */
  readonly named: boolean
}

/** Who or what a source is, by its words. */
export function classOf({ head, all, named }: SourceWords): NonNullable<Claim["sourceClass"]> {
  const last = head.at(-1) ?? ""
  const own = classes.get(last)
  // media reports are the media's; officials are unnamed whatever names their country has
  if (own === "document") return head.some((word) => classes.get(word) === "media") ? "media" : own
  if (own) return own
  const body = head.some((word) => classes.get(word) === "official_body")
  if (named && all.some((word) => titles.has(word) || (word === "member" && body))) return "named_official"
  if (named && all.some((word) => experts.has(word))) return "named_expert"
  const found = head.map((word) => classes.get(word)).findLast((name) => name !== undefined)
  if (found && !(named && found.startsWith("unnamed"))) return found
  return named ? "other_named" : "unnamed"
}

const lists = (byWord: Record<string, readonly string[]>): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, Set<string>>()
  for (const [word, verbs] of Object.entries(byWord))
    for (const verb of verbs) words.set(verb, (words.get(verb) ?? new Set()).add(word))
  return words
}

/** Verbs that say what a thing is, with the word that joins the two: described it [as] a rant, accused him [of] lying; "predicate" where none does: called it a rant. */
export const judging: ReadonlyMap<string, ReadonlySet<string>> = lists(cues.judging)

/** Verbs of many senses that also make a claim of a thing alone: proposed a tax, rejected the figure. */
export const ofThings: ReadonlySet<string> = new Set(cues.of_things)

/** Verbs whose infinitive is nothing said: proved to be wrong, learned to swim. */
export const noInfinitive: ReadonlySet<string> = new Set(cues.no_infinitive)

/** Verbs whose infinitive comes true: went on to say, was forced to admit. */
export const implicative: ReadonlySet<string> = new Set(cues.implicative)

/** Verbs that make claims in the passive too: is expected to pass. */
export const passives: ReadonlySet<string> = new Set(cues.passives)

/** Verbs that no quotation stands before: supported, criticised. */
export const noQuotation: ReadonlySet<string> = new Set(cues.no_quotation)

/** Behind "according to", what is followed and does not speak: according to his needs. */
export const notSources: ReadonlySet<string> = new Set(cues.not_sources)

/** What stands before whose picture it is: Image: Ana Moreau. */
export const creditWords: ReadonlySet<string> = new Set(cues.credit_words)

/** Words for who or what may speak: officials, a survey, the ministry. */
export const isSpeaker = (word: string): boolean =>
  classes.has(word) || evidenceSubjects.has(word) || titles.has(word)
