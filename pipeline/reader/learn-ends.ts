import { endsOf } from "../article/annotate/affix.js"

/** Word → what it asks for → how often. */
export type Votes = Map<string, Map<string, number>>

/** Counts one vote. */
export function vote(votes: Votes, word: string, value: string, weight = 1): void {
  const row = votes.get(word) ?? new Map<string, number>()
  row.set(value, (row.get(value) ?? 0) + weight)
  votes.set(word, row)
}

/** A word's ends, longest first, and its own value. */
interface Known {
  readonly ends: readonly string[]
  readonly value: string
}

/**
 * The fewest ends, shortest first, by which each word gets its value from the longest end that it has. An end is
 * kept where it puts right at least `least` more words than it puts wrong; what then is wrong is kept as a whole
 * word: "^were".
 */
export function learnEnds(votes: Votes, least: number): Map<string, string> {
  const words = [...votes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, row]) => knownOf(word, row))
  const kept = new Map<string, string>()
  const depth = Math.max(...words.map(({ ends }) => ends.length))
  for (let n = 1; n <= depth; n++) {
    const byEnd = new Map<string, Known[]>()
    for (const word of words) {
      if (word.ends.length <= n) continue
      const end = word.ends.at(-n)!
      const members = byEnd.get(end)
      if (members) members.push(word)
      else byEnd.set(end, [word])
    }
    for (const [end, members] of byEnd) {
      const before = valueFrom(members[0]!.ends.slice(-n), kept)
      const { value, won } = best(members, before)
      if (value !== before && won >= least) kept.set(end, value)
    }
  }
  for (const { ends, value } of words) if (valueFrom(ends, kept) !== value) kept.set(ends[0]!, value)
  return kept
}

function knownOf(word: string, row: ReadonlyMap<string, number>): Known {
  const [value] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
  return { ends: endsOf(word), value }
}

const valueFrom = (ends: readonly string[], kept: ReadonlyMap<string, string>): string | undefined => {
  for (const end of ends) {
    const value = kept.get(end)
    if (value !== undefined) return value
  }
  return undefined
}

/** The commonest value, and how many words more it gets right than what is there already. */
function best(members: readonly Known[], before: string | undefined): { value: string; won: number } {
  const counts = new Map<string, number>()
  for (const { value } of members) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [value, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
  return { value, won: before === undefined ? Number.POSITIVE_INFINITY : count - (counts.get(before) ?? 0) }
}
