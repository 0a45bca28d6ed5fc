import type { resolutions } from "../../../schemas/dates.js"
import type { entityTypes } from "../../../schemas/entities.js"
import type { bounds } from "../../../schemas/quantities.js"
import type { Span } from "../article.js"
import type { Anchor } from "../recognize/dates/anchor.js"
import type { Annotated } from "./annotated.js"

// What recognize and resolve add: figures, times, names, and what they mean.

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
