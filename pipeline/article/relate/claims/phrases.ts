import cues from "../../../lexicons/cues.json" with { type: "json" }
import type { Tag, Tokens } from "../../layers.js"

/** Tokens from `first` up to but not including `last`. */
export interface Range {
  readonly first: number
  readonly last: number
}

const nominal = new Set<Tag>(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"])
const link = new Set(["of", "at", "in", "from", "for", "with", "on", "by", "to"])
/** These begin their phrase: "[a source] who told", "[the fund] she says". */
const alone = new Set(["i", "you", "he", "she", "it", "we", "they", "who", "which", "what"])
const compass = new Set(["north", "south", "east", "west"])
/** Nouns that end a time: this month, on Monday, in April. */
export const timeNouns: ReadonlySet<string> = new Set(cues.time_nouns)
/** Whether a token may stand in a noun phrase between its ends. */
export const inside = (tokens: Tokens, i: number): boolean =>
  nominal.has(tokens.tag(i)) || tokens.penn(i) === "POS" || isHyphen(tokens, i) || isHyphened(tokens, i)

/** Ana Kerr[-]Moreau: no space on either side. */
const isHyphen = (tokens: Tokens, i: number): boolean =>
  tokens.form(i) === "-" && tokens.end(i - 1) === tokens.start(i) && tokens.end(i) === tokens.start(i + 1)

/** Duck-[soo]: the rest of a word behind a hyphen, whatever its tag. */
export const isHyphened = (tokens: Tokens, i: number): boolean => isHyphen(tokens, i - 1)

/** The noun phrase that ends just before `end`, with its of- and at-phrases; null where none stands there. */
export function phraseBefore(tokens: Tokens, start: number, end: number): Range | null {
  let i = end - 1
  const last = i >= start && misread(tokens, i)
  if (i < start || !(inside(tokens, i) || last || tokens.form(i) === ")") || tokens.penn(i) === "POS")
    return null
  if (alone.has(tokens.lower(i))) return { first: i, last: end }
  while (i >= start && !stops(tokens, i, end)) {
    if (tokens.form(i) === ")") i = openingBracket(tokens, start, i) - 1
    else if (inside(tokens, i) || i === end - 1 || bridges(tokens, start, i) || premodifies(tokens, start, i))
      i--
    else break
  }
  let first = i + 1
  while (first < end && (link.has(tokens.lower(first)) || tokens.tag(first) === "CCONJ")) first++
  if (first >= end || !hasHead(tokens, first, end)) return null
  return { first: modified(tokens, start, { first, last: end }) ?? first, last: end }
}

/** A pronoun or a conjunction "that" is no part of the phrase behind it, nor a noun of the one before an article. */
const stops = (tokens: Tokens, i: number, end: number): boolean =>
  alone.has(tokens.lower(i)) ||
  (tokens.lower(i) === "that" && (tokens.tag(i - 1) === "VERB" || tokens.tag(i) === "SCONJ")) ||
  (i + 1 < end && tokens.tag(i + 1) === "DET" && ["NOUN", "PROPN"].includes(tokens.tag(i)))

/** The bracket that opens (D-Ohio). */
function openingBracket(tokens: Tokens, start: number, i: number): number {
  for (let at = i - 1; at >= Math.max(start, i - 10); at--) if (tokens.form(at) === "(") return at
  return i
}

/** [recovered] documents, [captured] soldiers: a participle before its noun. */
export function premodifies(tokens: Tokens, start: number, i: number): boolean {
  // At the start of a sentence "North Korean" looks like an adverb's.
  if (compass.has(tokens.lower(i)) && i === start) return inside(tokens, i + 1)
  if (tokens.tag(i) !== "VERB" || !tokens.lower(i).endsWith("ed") || !inside(tokens, i + 1)) return false
  return i === start || link.has(tokens.lower(i - 1)) || ["CCONJ", "DET"].includes(tokens.tag(i - 1))
}

/**
 * Where a phrase is the object of words that belong to a noun before it, the start of that noun's phrase:
 * documents from soldiers assisting the army · parents who oppose the plan · a report released last year.
 */
function modified(tokens: Tokens, start: number, { first, last }: Range): number | null {
  let i = first - 1
  while (i > start && (link.has(tokens.lower(i)) || tokens.tag(i) === "ADV")) i--
  if (i <= start || tokens.tag(i) !== "VERB") return null
  const verb = i
  while (i > start && ["VERB", "AUX", "ADV"].includes(tokens.tag(i - 1))) i--
  const relative = ["who", "which", "that"].includes(tokens.lower(i - 1)) && i - 1 > start
  const noun = relative ? i - 1 : i
  if (!["NOUN", "PROPN"].includes(tokens.tag(noun - 1))) return null
  const head = tokens.lemma(last - 1).toLowerCase()
  const participle =
    i === verb &&
    ((tokens.penn(verb) === "VBG" && !saying.has(tokens.lemma(verb))) ||
      (tokens.lower(verb).endsWith("ed") && (timeNouns.has(head) || tokens.tag(verb + 1) === "ADP")))
  if (!relative && !participle) return null
  return phraseBefore(tokens, start, noun)?.first ?? null
}

const saying = new Set(["say", "claim", "argue", "add", "suggest", "note", "tell", "insist", "announce"])

/** The noun phrase that starts at `start`. */
export function phraseAfter(tokens: Tokens, start: number, end: number): Range | null {
  if (alone.has(tokens.lower(start)) && start < end) return { first: start, last: start + 1 }
  let i = start
  const goesOn = (at: number): boolean =>
    inside(tokens, at) || bridges(tokens, start, at) || (at > start && premodifies(tokens, start, at))
  while (i < end && !(i > start && begins(tokens, i)) && goesOn(i)) i++
  while (i > start && (link.has(tokens.lower(i - 1)) || tokens.tag(i - 1) === "CCONJ")) i--
  return i > start && hasHead(tokens, start, i) ? { first: start, last: i } : null
}

/** A pronoun, "that", or an article after a noun, begins another phrase: told lawmakers in Seoul [that …]. */
const begins = (tokens: Tokens, i: number): boolean =>
  alone.has(tokens.lower(i)) ||
  tokens.lower(i) === "that" ||
  (tokens.tag(i) === "DET" && ["NOUN", "PROPN"].includes(tokens.tag(i - 1)))

/** Of two finite verbs in a row the first is a noun: "media reports point to". */
const misread = (tokens: Tokens, i: number): boolean =>
  tokens.penn(i) === "VBZ" &&
  tokens.lemma(i) !== "be" &&
  tokens.tag(i - 1) === "NOUN" &&
  tokens.tag(i + 1) !== "PART"

/** of, at, and, brackets: inside a phrase where nouns stand on both sides; "cited by CNN" too. */
function bridges(tokens: Tokens, start: number, i: number): boolean {
  const word = tokens.lower(i)
  if (word === "(" || word === ")") return true
  if (i === start) return false
  if (word === "and" && tokens.penn(i + 1) === "VBN" && tokens.lower(i + 2) === "by") return true
  if (link.has(word) || word === "and")
    return (
      (inside(tokens, i + 1) || premodifies(tokens, start, i + 1)) &&
      (inside(tokens, i - 1) || tokens.penn(i - 1) === "VBN" || tokens.form(i - 1) === ")")
    )
  const passive = tokens.penn(i) === "VBN" && (tokens.lower(i + 1) === "by" || tokens.lower(i + 1) === "in")
  return passive && (inside(tokens, i - 1) || tokens.lower(i - 1) === "and")
}

const hasHead = (tokens: Tokens, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (["NOUN", "PROPN", "PRON"].includes(tokens.tag(i))) return true
  return false
}

/** Lemma of a phrase's head: the last noun before its first of-phrase or participle. */
export function headOf(tokens: Tokens, { first, last }: Range): string {
  let head = ""
  for (let i = first; i < last; i++) {
    if (tokens.tag(i) === "NOUN" || tokens.tag(i) === "PROPN") head = tokens.lemma(i).toLowerCase()
    else if (head && (link.has(tokens.lower(i)) || tokens.penn(i) === "VBN")) break
  }
  return head
}

/** A phrase up to its head: [sources] cited by CNN · [Ann Lee], a senior analyst at the bank. */
export function headPart(tokens: Tokens, { first, last }: Range): Range {
  for (let i = first + 1; i < last; i++)
    if (
      tokens.form(i) === "," ||
      tokens.form(i) === "(" ||
      link.has(tokens.lower(i)) ||
      tokens.tag(i) === "VERB"
    )
      return { first, last: i }
  return { first, last }
}
