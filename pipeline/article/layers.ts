import type { claimKinds, factualities, sourceClasses } from "../../schemas/claims.js"
import type { resolutions } from "../../schemas/dates.js"
import type { entityTypes } from "../../schemas/entities.js"
import type { eventStatuses } from "../../schemas/events.js"
import type { bounds } from "../../schemas/quantities.js"
import type { relationKinds } from "../../schemas/relations.js"
import type { Article, Span } from "./article.js"
import type { Anchor } from "./recognize/dates/anchor.js"

// What each stage adds. All offsets here are UTF-16; tabulate turns them into code points, once.

// ── parse ────────────────────────────────────────────────────────────────────

export type BlockKind = "title" | "heading" | "body" | "quote" | "caption" | "noise"

/** A paragraph, heading or the like; blocks never overlap, and no sentence crosses their borders. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Number of the paragraph, from 0. */
  readonly paragraph: number
}

export interface Parsed {
  readonly article: Article
  readonly blocks: readonly Block[]
  /** The text with markup, links and code blanked at the same length, so that no offset moves. */
  readonly prose: string
  /** BCP 47 tag, as stated or else as the text says; null where neither does. */
  readonly language: string | null
  /** Nothing is read from an article that is not in English. */
  readonly isEnglish: boolean
}

// ── annotate ─────────────────────────────────────────────────────────────────

export interface Sentence extends Span {
  readonly kind: BlockKind
  readonly paragraph: number
  /** Tokens from `first` up to but not including `last`. */
  readonly first: number
  readonly last: number
}

/** Universal part-of-speech tags (UD v2). */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"

/** Tokens from `first` up to but not including `last`, by their numbers in the article. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** The article's tokens, Penn style ("don't" is two, "25,000" and "long-range" one, "$" one), in arrays. */
export interface Tokens {
  readonly length: number
  start(i: number): number
  end(i: number): number
  /** The token as printed; "" outside the article, so that neighbours can be asked for freely. */
  form(i: number): string
  /** In lower case. */
  lower(i: number): string
  lemma(i: number): string
  tag(i: number): Tag
  /** Penn tag, for number and tense: NN, NNS, VBD, … */
  penn(i: number): string
  /** UD morphology as one string, names in order: "Number=Plur", "Mood=Ind|Tense=Past|VerbForm=Fin"; "_" where there is none. */
  features(i: number): string
  /** The token that this one depends on, by its number in the article; always one of its own sentence, −1 for the sentence's root. */
  head(i: number): number
  /** UD basic relation to the head, subtypes kept: "nsubj:pass", "acl:relcl"; "root" for the sentence's root, "" outside the article. */
  relation(i: number): string
  /** Numbers of the tokens that depend on this one directly, in text order. */
  childrenOf(i: number): readonly number[]
  /** The token and all below it, as the smallest run of tokens that holds them; where branches cross, others stand in it too. */
  subtreeOf(i: number): TokenRange
  /** Number of the sentence that the token stands in. */
  sentence(i: number): number
  /** First token that ends after the offset. */
  at(offset: number): number
}

export interface Annotated extends Parsed {
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
}

// ── recognize and resolve ────────────────────────────────────────────────────

export type Group<K extends string> = { readonly id: string; readonly kind: K }

/** A figure, read. `span` is the whole phrase: "approximately 11,000 soldiers". */
export interface Quantity extends Span {
  /** The number alone ("11,000", "25,000 to 30,000"); null for a comparative. */
  readonly number: Span | null
  readonly kind: "count" | "percent" | "money" | "measure" | "age" | "ordinal" | "comparative"
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
  readonly bound: (typeof bounds)[number]
  readonly change: "up" | "down" | null
  readonly qualifier: string | null
  readonly isAdditional: boolean
  readonly unit: string | null
  readonly unitName: string | null
  readonly unitSystem: "ucum" | "iso4217" | "count" | null
  /** What is counted: the noun phrase. */
  readonly counted: Span | null
  readonly countedLemma: string | null
  /** Index in the article's quantities. */
  readonly partOf: number | null
  readonly group: Group<"from_to" | "or" | "and"> | null
  readonly rule: string
}

/** A numeral seen and left out, with its reason: year, score, telephone number, part of a name. */
export interface LeftOut extends Span {
  readonly reason: string
}

/** A time expression, found and read as far as its own words go. */
export interface TimeExpression extends Span {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"
  /** TIMEX3; unanchored parts as X: XXXX-11, XXXX-WXX-4. */
  readonly value: string
  readonly mod: string | null
  readonly quant: string | null
  readonly freq: string | null
  readonly signal: string | null
  readonly group: Group<"range" | "or" | "and"> | null
  readonly rule: string
  /** What it asks of the calendar, where its words alone do not fix it. */
  readonly anchor?: Anchor
  /** Part of the day or clock time that its value ends with: TNI, T09:00. */
  readonly time?: string
  /** It stands for the week or weekend of its day: "the week of May 3". */
  readonly within?: "week" | "weekend"
}

/** A time expression, put on the calendar as far as the text allows. Days are YYYY-MM-DD. */
export interface ResolvedDate extends TimeExpression {
  readonly edtf: string | null
  readonly from: string | null
  readonly to: string | null
  readonly grain: string | null
  readonly resolution: (typeof resolutions)[number] | null
  readonly alternative: string | null
  readonly confidence: number | null
}

/** When the article was published, and how we know. */
export interface Publication {
  readonly edtf: string | null
  readonly from: string | null
  readonly to: string | null
  readonly basis: "stated" | "inferred" | "unknown"
  readonly confidence: number | null
  readonly evidence: string | null
}

export type EntityType = (typeof entityTypes)[number]

/** A name, description or pronoun, found. */
export interface NameMention extends Span {
  readonly type: EntityType
  readonly form: "name" | "nominal" | "pronoun" | "demonym"
  readonly rule: string
  /** Index of the longer name that this one is part of, in the same list. */
  readonly nestedIn: number | null
  /** By how much the tagger prefers it to all else; only of what the tagger found. */
  readonly margin?: number
}

/** A thing of this article. */
export interface Entity {
  /** The published id: e-Q212, or e- and a hash. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly description: string | null
  readonly wikidata: string | null
  readonly iso2: string | null
  readonly iso3: string | null
  readonly geonames: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly linkBasis: string | null
  readonly isUnnamed: boolean
}

/** A mention, joined to its entity. */
export interface Mention extends NameMention {
  /** Index in the article's entities. */
  readonly entity: number
  /** Index of the entity it stands for. */
  readonly standsFor: number | null
  readonly nameKind: "full" | "short" | "acronym" | "demonym" | "role" | null
}

export interface Recognized extends Annotated {
  readonly quantities: readonly Quantity[]
  readonly leftOut: readonly LeftOut[]
  readonly times: readonly TimeExpression[]
  /** In text order. */
  readonly names: readonly NameMention[]
}

export interface Resolved extends Recognized {
  readonly publication: Publication
  readonly dates: readonly ResolvedDate[]
  readonly entities: readonly Entity[]
  /** In text order; the same index as `names` for the first ones is not promised. */
  readonly mentions: readonly Mention[]
}

// ── relate ───────────────────────────────────────────────────────────────────

/** One hop of a claim's chain; the last may be the publisher, with no span. */
export interface Hop {
  readonly entity: number | null
  readonly relation: "said" | "cited_by" | "obtained_by" | "reviewed_by" | "relayed_by" | "published_by"
  readonly span: Span | null
}

/** Who says what. Parts are in text order; an empty list means that the role is not in the text. */
export interface Claim {
  readonly attribution: "explicit" | "continued" | "implicit" | "author"
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly cueLemma: string | null
  /** Index in the article's entities. */
  readonly entity: number | null
  readonly sourceClass: (typeof sourceClasses)[number] | null
  readonly kind: (typeof claimKinds)[number]
  readonly sourceFactuality: (typeof factualities)[number] | null
  readonly authorFactuality: (typeof factualities)[number] | null
  readonly polarity: "+" | "-"
  readonly modality: string | null
  readonly probability: readonly [number, number] | null
  readonly isQuote: boolean
  /** Index in dates. */
  readonly statedOn: number | null
  /** Indexes in the article's claims. */
  readonly parent: number | null
  readonly respondsTo: number | null
  readonly stance: "supports" | "denies" | "too_high" | "too_low" | null
  /** Hop 0 is the originator. */
  readonly chain: readonly Hop[]
  readonly rule: string
}

/** One holder, one figure, one measure. */
export interface Estimate {
  readonly claim: number
  readonly quantity: number
  /** Normalised parts of what makes figures comparable; the published id is made from them. */
  readonly measureKey: string
  readonly measure: string
  /** Null where the article says it in its own voice; its entity is null where the words name no entity. */
  readonly holder: { readonly entity: number | null; readonly span: Span } | null
  readonly via: { readonly entity: number | null; readonly span: Span } | null
  readonly isHeadline: boolean
}

/** What happened, happens or may happen; the span is the trigger. */
export interface Event extends Span {
  readonly label: string
  readonly type: string | null
  readonly status: (typeof eventStatuses)[number]
  /** Entity indexes. */
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  readonly place: number | null
  /** Indexes in dates, quantities and claims. */
  readonly times: readonly number[]
  readonly figures: readonly number[]
  readonly claims: readonly number[]
  readonly sameAs: number | null
  readonly rule: string
}

/** A standing relation; the span is the evidence. */
export interface Relation extends Span {
  readonly subject: number
  readonly relation: (typeof relationKinds)[number]
  readonly wikidataProperty: string | null
  readonly object: number | null
  readonly role: string | null
  /** Index in dates. */
  readonly date: number | null
  readonly rule: string
}

export interface Related extends Resolved {
  readonly claims: readonly Claim[]
  readonly estimates: readonly Estimate[]
  readonly events: readonly Event[]
  readonly relations: readonly Relation[]
}
