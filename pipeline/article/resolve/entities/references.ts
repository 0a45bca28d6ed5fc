import type { Mention, NameMention, Tokens } from "../../layers.js"
import type { Gender } from "./people/gender.js"

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

const feminine = (word: string): boolean => word === "she" || word === "her"

/** The person whom he, she, his or her means, where only one is at hand; -1 otherwise. */
export function personOf(
  tokens: Tokens,
  { past, genders }: { past: readonly Past[]; genders: ReadonlyMap<number, Gender> },
  at: NameMention,
): number {
  const here = sentenceOf(tokens, at)
  const word = tokens.lower(tokens.at(at.start))
  const other: Gender = feminine(word) ? "he" : "she"
  const subject = word === "he" || word === "she"
  const same: number[] = []
  const before: number[] = []
  for (const { mention } of recent(tokens, past, at)) {
    if (mention.type !== "person" || genders.get(mention.entity) === other) continue
    const list = sentenceOf(tokens, mention) === here ? same : before
    list.push(mention.entity)
  }
  // "his" looks to the nearest person of its sentence, "he" to the first one: its subject.
  if (same.length > 0) return subject ? same.at(-1)! : same[0]!
  if (before.length === 0) return -1
  return new Set(before).size === 1 ? before[0]! : subject ? before.at(-1)! : -1
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
