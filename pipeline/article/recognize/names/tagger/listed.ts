import lists from "../../../../lexicons/name-lists.json" with { type: "json" }
import type { TokenRange } from "../../../layers.js"

/** The lists, in the order of their bits: towns, regions, places to eat and sleep, firms, operators. */
const names = [lists.towns, lists.regions, lists.eating, lists.firms, lists.operators]

/** How many lists there are. */
export const listCount = names.length

/** Words of the longest name that is looked up. */
const LONGEST = 5

/** Which lists a name is in, a bit for each; 0 where it only begins longer ones. */
const bits = new Map<string, number>()
/** How many words more the longest listed name has that begins with a word. */
const more = new Map<string, number>()
for (const [i, list] of names.entries())
  for (const name of list.split("|")) {
    bits.set(name, (bits.get(name) ?? 0) | (1 << i))
    const first = name.indexOf(" ")
    if (first < 0) continue
    const word = name.slice(0, first)
    let words = 1
    for (let at = name.indexOf(" ", first + 1); at >= 0; at = name.indexOf(" ", at + 1)) words++
    if (words > (more.get(word) ?? 0)) more.set(word, words)
    if (!bits.has(word)) bits.set(word, 0)
  }

const accents = /[^\0-\u007f]/
const isPlain = /^[\0-_a-\u007f]*$/

/** What names are looked up by: small letters without marks. `make-name-lists.mjs` does the same. */
export function plain(lower: string): string {
  if (isPlain.test(lower)) return lower
  const bare = accents.test(lower) ? lower.normalize("NFD").replace(/\p{M}/gu, "") : lower
  return bare.replace(/[’‘`]/g, "'")
}

/** Whether any listed name begins with a word in small letters. */
export const beginsListed = (lower: string): boolean => bits.has(plain(lower))

/** A match of the lists: its tokens, and a bit for each list that it is in. */
export interface Match {
  readonly size: number
  readonly lists: number
}

/** The longest listed name that begins with the first of some words in small letters; null where there is none. */
export function matchAt(wordAt: (i: number) => string, first: number, last: number): Match | null {
  let name = plain(wordAt(first))
  const alone = bits.get(name)
  if (alone === undefined) return null // most words begin no name
  let found: Match | null = alone > 0 ? { size: 1, lists: alone } : null
  const most = Math.min((more.get(name) ?? 0) + 1, LONGEST, last - first)
  for (let size = 2; size <= most; size++) {
    name += ` ${plain(wordAt(first + size - 1))}`
    const lists = bits.get(name)
    if (lists) found = { size, lists }
  }
  return found
}

/** Whether words in small letters are, all of them, the name of a town or a region. */
export function isListed(
  wordAt: (i: number) => string,
  { first, last }: TokenRange,
  what: "town" | "region",
): boolean {
  const match = matchAt(wordAt, first, last)
  return match?.size === last - first && (match.lists & (what === "town" ? 1 : 2)) > 0
}
