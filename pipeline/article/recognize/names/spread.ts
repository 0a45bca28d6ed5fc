import type { EntityType, Tokens } from "../../layers.js"
import { known } from "./gazetteer.js"
import { type Found, found, owners } from "./nominals.js"
import { isCapital } from "./runs.js"
import { calendar, isCommon, notNames, particles, titles } from "./vocabulary.js"

/** Rule of a name that only its other places show to be one. */
export const namedElsewhere = "named elsewhere"

/** What is looked for: the words of a name as printed, and what it is. */
interface Wanted {
  readonly words: readonly string[]
  readonly type: EntityType
}

const isShort = (word: string): boolean => /^\p{Lu}{2,7}$/u.test(word)

/** Whether one word, wherever it stands with a capital, can be told from everyday words. */
const isTelling = (word: string): boolean =>
  word.length > 1 &&
  isCapital(word) &&
  !calendar.has(word) &&
  !notNames.has(word) &&
  !titles.has(word) &&
  (isShort(word) || !isCommon(word.toLowerCase())) &&
  known(word) !== "demonym"

/** The article's names by their first word, longer ones first; of full names of people each word of theirs too, unless it is a plural. */
function wantedIn(tokens: Tokens, names: readonly Found[]): ReadonlyMap<string, readonly Wanted[]> {
  const wanted = new Map<string, Wanted[]>()
  const seen = new Set<string>()
  const add = (words: readonly string[], type: EntityType) => {
    const key = words.join(" ")
    if (seen.has(key) || (words.length === 1 && !isTelling(words[0]!))) return
    seen.add(key)
    const others = wanted.get(words[0]!)
    if (others) others.push({ words, type })
    else wanted.set(words[0]!, [{ words, type }])
  }
  for (const { first, last, mention } of names)
    if (mention.form === "name" && isSpread(mention.type) && (last - first > 1 || (mention.margin ?? 0) >= 0))
      add(
        Array.from({ length: last - first }, (_, k) => tokens.form(first + k)),
        mention.type,
      )
  // Polaroids are no person where there is a Polaroid.
  const isPlural = (word: string): boolean => word.endsWith("s") && seen.has(word.slice(0, -1))
  for (const { first, last, mention } of names) {
    if (mention.type !== "person" || last - first < 2) continue
    for (let i = first; i < last; i++)
      if (tokens.form(i).length > 2 && !particles.has(tokens.lower(i)) && !isPlural(tokens.form(i)))
        add([tokens.form(i)], "person")
  }
  for (const some of wanted.values()) some.sort((a, b) => b.words.length - a.words.length)
  return wanted
}

const isSpread = (type: EntityType): boolean => /^(?:person|organization|place|facility)$/.test(type)

/** Whether a name's words begin at a token. */
const standsAt = (tokens: Tokens, i: number, { words }: Wanted): boolean =>
  words.every((word, k) => tokens.form(i + k) === word) &&
  tokens.sentence(i) === tokens.sentence(i + words.length - 1)

/** "Then | Niti": an everyday word that has its capital from the sentence, before one that has its own. */
const onlyOpens = (tokens: Tokens, i: number): boolean =>
  (i === 0 || tokens.sentence(i - 1) !== tokens.sentence(i)) &&
  isCommon(tokens.lower(i)) &&
  isCapital(tokens.form(i + 1))

/**
 * What is a name in one place is one wherever it stands in no other: Niti, where Niti Taylor is named. Not so where
 * more words with capitals stand beside it, for then it may be part of another.
 */
export function spread(tokens: Tokens, names: readonly Found[]): Found[] {
  const owner = owners(tokens, names)
  const wanted = wantedIn(tokens, names)
  const isOpen = (i: number): boolean =>
    i >= 0 && i < tokens.length && owner[i]! < 0 && isCapital(tokens.form(i))
  const more: Found[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isOpen(i) || onlyOpens(tokens, i)) continue
    let end = i + 1
    while (isOpen(end) && tokens.sentence(end) === tokens.sentence(i)) end++
    const one = wanted.get(tokens.form(i))?.find((some) => standsAt(tokens, i, some))
    if (one && end <= i + one.words.length) {
      const range = { first: i, last: i + one.words.length }
      const taken = owner.subarray(range.first, range.last).some((name) => name >= 0)
      if (!taken) more.push(found(tokens, range, { type: one.type, form: "name", rule: namedElsewhere }))
      end = Math.max(end, range.last)
    }
    i = end - 1
  }
  return more.length > 0 ? [...names, ...more] : [...names]
}
