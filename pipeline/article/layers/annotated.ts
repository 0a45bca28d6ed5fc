import type { Article, Span } from "../article.js"

// What parse and annotate add: blocks, sentences, tokens.

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
