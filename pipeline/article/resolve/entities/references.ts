import type { Mention, NameMention, Tokens } from "../../layers.js"

/** A mention while its article is being joined: its indexes still change. */
export type Joining = { -readonly [K in keyof Mention]: Mention[K] }

/** Mentions joined so far, in text order, with the country that each one names or is a demonym or capital of. */
export interface Past {
  readonly mention: Joining
  readonly country: number | null
}

const sentenceOf = (tokens: Tokens, { start }: { start: number }): number => tokens.sentence(tokens.at(start))

/** Back over the mentions of this sentence and the one before it. */
function* recent(tokens: Tokens, past: readonly Past[], at: NameMention): Generator<Past> {
  const here = sentenceOf(tokens, at)
  for (let i = past.length - 1; i >= 0; i--) {
    if (here - sentenceOf(tokens, past[i]!.mention) > 1) return
    yield past[i]!
  }
}

/** The two countries of "both countries", where exactly two are at hand: in the sentence, else with the one before. */
export function pairOf(tokens: Tokens, past: readonly Past[], at: NameMention): number[] {
  const here = sentenceOf(tokens, at)
  const near = new Set<number>()
  const wide = new Set<number>()
  for (const { mention, country } of recent(tokens, past, at)) {
    if (country === null) continue
    wide.add(country)
    if (sentenceOf(tokens, mention) === here) near.add(country)
  }
  const pair = near.size >= 2 ? near : wide
  return pair.size === 2 ? [...pair].reverse() : []
}
