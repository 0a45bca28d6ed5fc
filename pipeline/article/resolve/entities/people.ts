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
  const seen = new Set<string>()
  for (const { start, end, type, form } of article.names) {
    if (type !== "person" || form !== "name") continue
    const name = article.article.text.slice(start, end).replace(/\s+/g, " ")
    if (!name.includes(" ") || seen.has(normalize(name))) continue
    seen.add(normalize(name))
    const words = normalize(name).split(" ")
    for (const word of words) full.set(word, [...(full.get(word) ?? []), name])
  }
  return { fullNameOf: (name) => longest(full, name) }
}

function longest(full: ReadonlyMap<string, readonly string[]>, name: string): string {
  const words = normalize(name).split(" ")
  const last = words.at(-1)!
  // A surname is the last word of the full name, or the first, as in Kim Jong; a given name only if nobody shares it.
  const holders = (full.get(last) ?? []).filter((other) => {
    const its = normalize(other).split(" ")
    return its.length > words.length && words.every((word) => its.includes(word))
  })
  const family = holders.filter((other) => normalize(other).endsWith(` ${last}`))
  const best = family.length > 0 ? family : holders
  return best.length === 1 ? longest(full, best[0]!) : (best.length > 1 && sameLine(best)) || name
}

/** "Bola Tinubu" and "Bola Ahmed Tinubu" are one line of names: the longest holds them all. */
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
