import references from "../../../../lexicons/name-references.json" with { type: "json" }
import { titles } from "../../../recognize/names/vocabulary.js"

const suffixes = new Set(references.afterNames)
const honorifics = new Set([
  ...references.titlesOfEither,
  ...references.titlesOfMen,
  ...references.titlesOfWomen,
  ...[...titles].map((title) => title.toLowerCase().replace(/\.$/, "")),
])

/** Whether a word in lower case is a title or honorific: dr, Dr., minister, saint. */
export const isHonorific = (word: string): boolean => honorifics.has(word.replace(/\.$/, ""))

const folded = new Map<string, readonly string[]>()

/** Words of a person's name, as they are compared: "Dr. Anna-Maria Čapek Jr." is anna, maria, capek. */
export function wordsOfName(name: string): readonly string[] {
  const hit = folded.get(name)
  if (hit) return hit
  if (folded.size > 50_000) folded.clear() // a long run must not grow
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase()
  const words = plain.split(/[\s.,‐‑-]+/u).filter((word) => word !== "")
  while (words.length > 1 && suffixes.has(words.at(-1)!)) words.pop()
  while (words.length > 1 && honorifics.has(words[0]!)) words.shift()
  folded.set(name, words)
  return words
}

const same = (long: string, short: string): boolean =>
  long === short || (short.length === 1 && long.startsWith(short))

/** Whether all words of the shorter name stand in the longer one, initials for words: J. Dahl in Jon Erik Dahl. */
export function holds(long: readonly string[], short: readonly string[]): boolean {
  // Ichiyō Higuchi is Higuchi Ichiyō.
  if (long.length === short.length && long.every((word) => short.includes(word))) return true
  // Without a whole first or last name in common it is somebody else's middle.
  if (!same(long[0]!, short[0]!) && !same(short[0]!, long[0]!) && long.at(-1) !== short.at(-1)) return false
  const left = [...long]
  for (const word of short) {
    // J. K. Berg is Jon Berg; Ana Krog is not Ana K. Berg.
    const isLast = word === short.at(-1) && short.length < long.length
    const at = left.findIndex(
      (other) => same(other, word) || (!isLast && other.length === 1 && same(word, other)),
    )
    if (at < 0) return false
    left.splice(at, 1)
  }
  return true
}

/** Words of a name that may stand for it alone: Jerome of Jerome of Stridon; neither "of" nor what comes after it. */
export function ownWords(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word === "of" || word === "from")
  return at > 0 ? words.slice(0, at) : words
}
