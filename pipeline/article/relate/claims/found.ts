import type { Claim, Sentence, Tokens } from "../../layers.js"
import type { Range } from "./phrases.js"
import type { Quotations } from "./quotes.js"

/** A claim in tokens, before its words are weighed. */
export interface Found {
  readonly kind: Claim["kind"]
  readonly source: Range | null
  readonly cue: Range
  readonly content: readonly Range[]
  readonly rule: string
  /** Where a verb that shares the subject of the one before it is joined to that one: its conjunction. */
  readonly joinedAt?: number
  /** Where what the one before it has said ends: the comma before ", indicating …". */
  readonly cutAt?: number
  /** The time of saying so stands right behind the content. */
  readonly isTimed?: boolean
  /** The mark at `cue` says nothing of itself: the label of a picture's credit. */
  readonly isLabelled?: boolean
}

/** Where cues are looked for. */
export interface Place {
  readonly tokens: Tokens
  readonly quotations: Quotations
  readonly sentence: Sentence
  /** Just past the last word of the sentence. */
  readonly end: number
  /** The name that ends just before a token, whatever its tags say. */
  readonly nameBefore: (end: number) => Range | null
}

/** A verb that may be a cue. */
export interface Cue {
  readonly at: number
  readonly kind: Claim["kind"]
  readonly lemma: string
  /** Just past it: "called for" is two words. */
  readonly last: number
  /** The claim found before it in the sentence. */
  readonly before: Found | undefined
}

/** Just past the last word of the sentence. */
export function endOf(tokens: Tokens, { first, last }: Sentence): number {
  let end = last
  while (end > first && tokens.tag(end - 1) === "PUNCT") end--
  return end
}
