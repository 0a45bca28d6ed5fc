import type { claimKinds, factualities, sourceClasses } from "../../../schemas/claims.js"
import type { eventStatuses } from "../../../schemas/events.js"
import type { relationKinds } from "../../../schemas/relations.js"
import type { Span } from "../article.js"
import type { Resolved } from "./resolved.js"

// What relate adds: who says what, estimates, events, relations.

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
