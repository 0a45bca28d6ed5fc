import type { Tokens } from "../../layers.js"
import { classify, type Verdict, wordsOf } from "./classify.js"
import { capitals, cities, countries, key, known } from "./gazetteer.js"
import { isCapital, type Run } from "./runs.js"
import type { Part, Scene } from "./split.js"
import { given, isCommon, organisationHeads, titles } from "./vocabulary.js"

/** A part of a run with what it names. */
export interface Candidate extends Run {
  readonly words: string
  readonly verdict: Verdict
}

/** Classifies each part by its own words and neighbours. */
export const candidatesOf = ({ text, tokens }: Scene, parts: readonly Part[]): Candidate[] =>
  parts.map((part) => ({
    first: part.first,
    last: part.last,
    words: key(wordsOf(text, tokens, part)),
    verdict: classify(text, tokens, part, part.titled),
  }))

const isAcronym = (word: string): boolean => word === word.toUpperCase()

/** What the whole article knows: the surest type of each name, the surnames of its people, its acronyms. */
export interface Known {
  readonly best: ReadonlyMap<string, Verdict>
  readonly surnames: ReadonlySet<string>
}

/** Gathers what the article says of each name, over all places where it stands. */
export function gather(tokens: Tokens, candidates: readonly Candidate[]): Known {
  const best = new Map<string, Verdict>()
  for (const { words, verdict } of candidates) {
    const other = best.get(words)
    if (!other || verdict.weight > other.weight) best.set(words, verdict)
  }
  const surnames = new Set<string>()
  for (const { words, verdict, last } of candidates) {
    const next = tokens.form(last + 1)
    if (tokens.form(last) === "(" && tokens.form(last + 2) === ")" && isAcronymOf(next, words))
      best.set(next, { ...best.get(words)!, weight: 3, rule: "acronym of a name" })
    if (verdict.type !== "person" || (best.get(words) ?? verdict).type !== "person") continue
    // One word that only looks like a person by its neighbours makes no surname for others.
    if (!words.includes(" ") && verdict.weight < 3) continue
    for (const word of words.split(" "))
      if (
        word.length > 2 &&
        isCapital(word) &&
        !isAcronym(word) &&
        (given.has(word) || !isCommon(word.toLowerCase()))
      )
        surnames.add(word)
  }
  return { best, surnames }
}

/** NIS of National Intelligence Service. */
export function isAcronymOf(short: string, words: string): boolean {
  if (!/^\p{Lu}[\p{L}]{1,9}$/u.test(short) || !words.includes(" ")) return false
  const initials = words
    .split(/[\s-]/)
    .filter((word) => isCapital(word))
    .map((word) => word[0])
  const letters = short.replace(/\P{Lu}/gu, "")
  return letters.length > 1 && initials.join("").startsWith(letters.slice(0, 2))
}

/** Settles a candidate with the article's knowledge; null where it names nothing that we dare to name. */
export function settle({ best, surnames }: Known, candidate: Candidate, tokens: Tokens): Verdict | null {
  const { words, verdict, first, last } = candidate
  const single = last - first === 1
  const form = tokens.form(first)
  if (
    single &&
    (titles.has(form) || organisationHeads.has(form)) &&
    known(words) === null &&
    verdict.rule !== "after a title"
  )
    return null
  const isPlace = countries.has(words) || capitals.has(words)
  if (
    single &&
    surnames.has(words) &&
    !isPlace &&
    !(cities.has(words) && verdict.rule === "known place" && !given.has(words))
  )
    return verdict.type === "person"
      ? verdict
      : { type: "person", weight: 3, rule: "part of a person's name" }
  const other = best.get(words) ?? verdict
  const surest =
    other.weight > verdict.weight || (verdict.weight < 2 && other.weight === verdict.weight) ? other : verdict
  if (single && surest.weight < 2 && isCommon(tokens.lower(first))) return null
  return surest
}
