import { holds, ownWords, wordsOfName } from "./words.js"

/** One person of the article: each of the full names that are used, and how often. */
export interface Person {
  readonly forms: Map<string, number>
  readonly words: (readonly string[])[]
  gender: "she" | "he" | null
  /** How often the article names this person and nobody else. */
  weight: number
  /** Sentence of the latest mention so far. */
  seen: number
  /** Index of the first full name in the article's names. */
  first: number
  /** Whether the text brings this person in as somebody's father, sister or wife. */
  isRelative: boolean
}

/** The article's people by each of their words. */
const fits = (person: Person, words: readonly string[]): boolean =>
  person.words.some((own) => (own.length >= words.length ? holds(own, words) : holds(words, own)))

/**
 * Puts the full names together, longest first: those that hold one another, in any order of words. Of relatives' names
 * only equal ones are one: Erik Berg is the father of Erik Johan Berg.
 */
export function gatherPersons(
  counts: ReadonlyMap<string, number>,
  kin: ReadonlySet<string>,
): Map<string, Person[]> {
  const byWord = new Map<string, Person[]>()
  const names = [...counts.keys()].map((name) => ({ name, words: wordsOfName(name) }))
  names.sort((a, b) => b.words.length - a.words.length || (a.name < b.name ? -1 : 1))
  for (const { name, words } of names) {
    if (words.length < 2) continue
    const near = new Set([...(byWord.get(words[0]!) ?? []), ...(byWord.get(words.at(-1)!) ?? [])])
    const fitting = [...near].filter(
      (person) =>
        fits(person, words) &&
        (isEqual(person, words) ||
          !(kin.has(name) || [...person.forms.keys()].some((form) => kin.has(form)))),
    )
    const person = foremost(fitting) ?? newPerson()
    addForm(byWord, person, { name, words, count: counts.get(name)! })
  }
  return byWord
}

/** In any order of words: Erik Dahl is not Erik Johan, whom a longer name has both of. */
const isEqual = (person: Person, words: readonly string[]): boolean =>
  person.words.some((own) => own.length === words.length && own.every((word) => words.includes(word)))

/** The only one, or the one named at least twice as often as the next. */
export function foremost(persons: readonly Person[]): Person | null {
  const [first, second] = [...persons].sort((a, b) => b.weight - a.weight)
  return first && (!second || first.weight >= 2 * second.weight) ? first : null
}

/** Somebody of whom nothing is known yet. */
export const newPerson = (): Person => ({
  forms: new Map(),
  words: [],
  gender: null,
  weight: 0,
  seen: -1,
  first: Number.POSITIVE_INFINITY,
  isRelative: false,
})

/** One more name of a person. */
export function addForm(
  byWord: Map<string, Person[]>,
  person: Person,
  { name, words, count }: { name: string; words: readonly string[]; count: number },
): void {
  person.forms.set(name, count)
  person.words.push(words)
  person.weight += count
  for (const word of ownWords(words)) {
    const holders = byWord.get(word) ?? []
    if (!holders.includes(person)) byWord.set(word, [...holders, person])
  }
}

/** The full name that is used most; of equals the longest. */
export function usualName({ forms }: Person): string {
  let best = ""
  for (const [name, count] of forms) {
    const most = forms.get(best) ?? 0
    if (count > most || (count === most && name.length > best.length)) best = name
  }
  return best
}

/** Makes one person of two that the text says are one: Anna Dahl, born Anna Krog. */
export function merge(byWord: Map<string, Person[]>, into: Person, other: Person): void {
  for (const [name, count] of other.forms) into.forms.set(name, count)
  into.words.push(...other.words)
  into.weight += other.weight
  into.gender ??= other.gender
  for (const [word, holders] of byWord)
    if (holders.includes(other))
      byWord.set(word, [...new Set(holders.map((one) => (one === other ? into : one)))])
}
