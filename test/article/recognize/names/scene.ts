import type { EntityType, Tokens } from "../../../../pipeline/article/layers.js"
import { type Found, found } from "../../../../pipeline/article/recognize/names/nominals.js"

/** Tokens from the first up to but not including the last are a name of this type. */
export type Named = readonly [first: number, last: number, type: EntityType]

/** Names as if the tagger had found them. */
export const namesAt = (tokens: Tokens, named: readonly Named[]): Found[] =>
  named.map(([first, last, type]) => found(tokens, { first, last }, { type, form: "name", rule: "tagger" }))

/** "person: Ana Roy", in text order. */
export const shown = (text: string, names: readonly Found[]): string[] =>
  [...names]
    .sort((a, b) => a.first - b.first)
    .map(({ mention }) => `${mention.type}: ${text.slice(mention.start, mention.end)}`)
