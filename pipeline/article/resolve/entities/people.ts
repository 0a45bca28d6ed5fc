import type { Recognized } from "../../layers.js"
import { normalize } from "./identify.js"

/** Full names of the article's people, by each of their words. */
export interface People {
  /** The full name that a shorter one stands for; itself where there is none. */
  readonly fullNameOf: (name: string) => string
}

/** Reads which full names the article has. */
export function findPeople(article: Recognized): People {
  const full = new Map<string, string[]>()
  const counts = new Map<string, number>()
  for (const { start, end, type, form } of article.names) {
    if (type !== "person" || form !== "name") continue
    const name = article.article.text.slice(start, end).replace(/\s+/g, " ")
    const count = counts.get(name) ?? 0
    if (!name.includes(" ")) continue
    counts.set(name, count + 1)
    if (count > 0) continue
    const words = normalize(name).split(" ")
    for (const word of words) full.set(word, [...(full.get(word) ?? []), name])
  }
  return { fullNameOf: (name) => longest({ full, counts }, name) }
}

interface Names {
  readonly full: ReadonlyMap<string, readonly string[]>
  readonly counts: ReadonlyMap<string, number>
}

function longest(names: Names, name: string): string {
  const words = normalize(name).split(" ")
  const last = words.at(-1)!
  // A surname is the last word of the full name, or the first where the family comes first.
  const holders = (names.full.get(last) ?? []).filter((other) => {
    const its = normalize(other).split(" ")
    return its.length > words.length && words.every((word) => its.includes(word))
  })
  const family = holders.filter((other) => normalize(other).endsWith(` ${last}`))
  const best = family.length > 0 ? family : holders
  if (best.length === 1) return longest(names, best[0]!)
  return best.length === 0 ? name : (sameLine(best) ?? foremost(names, best) ?? name)
}

/** Of several people with one surname the one who is named twice as often as the next; else nobody. */
function foremost({ counts }: Names, names: readonly string[]): string | null {
  const [first, second] = [...names].sort((a, b) => counts.get(b)! - counts.get(a)!)
  return counts.get(first!)! >= 2 * counts.get(second!)! ? first! : null
}

/** "Anna Dahl" and "Anna Maria Dahl" are one line of names: the longest holds them all. */
function sameLine(names: readonly string[]): string | null {
  const sorted = [...names].sort((a, b) => b.length - a.length)
  const words = normalize(sorted[0]!).split(" ")
  return sorted.every((name) =>
    normalize(name)
      .split(" ")
      .every((word) => words.includes(word)),
  )
    ? sorted[0]!
    : null
}
