import type { Mention } from "../../layers.js"

/** Mentions by where they start and end; of several, the longest. */
export interface MentionIndex {
  startingAt(offset: number): Mention | undefined
  endingAt(offset: number): Mention | undefined
  /** A name or demonym inside the longer name that starts here: "Russian" of "Russian Ministry". */
  insideAt(offset: number): Mention | undefined
}

/** Indexes an article's named, described and demonym mentions; pronouns hold no relation of this kind. */
export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  const starts = new Map<number, Mention>()
  const ends = new Map<number, Mention>()
  const inside = new Map<number, Mention>()
  const longer = (a: Mention, b: Mention | undefined) => !b || a.end - a.start > b.end - b.start
  for (const mention of mentions) {
    if (mention.form === "pronoun") continue
    if (mention.nestedIn !== null && !inside.has(mention.start)) inside.set(mention.start, mention)
    if (longer(mention, starts.get(mention.start))) starts.set(mention.start, mention)
    if (longer(mention, ends.get(mention.end))) ends.set(mention.end, mention)
  }
  return {
    startingAt: (offset) => starts.get(offset),
    endingAt: (offset) => ends.get(offset),
    insideAt: (offset) => inside.get(offset),
  }
}
