import type { Tag, Tokens } from "../../layers.js"

/** Tokens from `first` up to but not including `last`. */
export interface Range {
  readonly first: number
  readonly last: number
}

const nominal = new Set<Tag>(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"])
const link = new Set(["of", "at", "in", "from", "for", "with", "on", "by"])
const inside = (tokens: Tokens, i: number): boolean =>
  nominal.has(tokens.tag(i)) || tokens.penn(i) === "HYPH" || tokens.penn(i) === "POS"

/** The noun phrase that ends just before `end`, with its of- and at-phrases; null where none stands there. */
export function phraseBefore(tokens: Tokens, start: number, end: number): Range | null {
  let i = end - 1
  if (
    i < start ||
    !(inside(tokens, i) || misread(tokens, i) || tokens.form(i) === ")") ||
    tokens.penn(i) === "POS"
  )
    return null
  while (i >= start && (inside(tokens, i) || misread(tokens, i) || bridges(tokens, start, i))) i--
  let first = i + 1
  while (first < end && (link.has(tokens.lower(first)) || tokens.tag(first) === "CCONJ")) first++
  return first < end && hasHead(tokens, first, end) ? { first, last: end } : null
}

/** The noun phrase that starts at `start`. */
export function phraseAfter(tokens: Tokens, start: number, end: number): Range | null {
  let i = start
  while (i < end && (inside(tokens, i) || bridges(tokens, start, i))) i++
  while (i > start && (link.has(tokens.lower(i - 1)) || tokens.tag(i - 1) === "CCONJ")) i--
  return i > start && hasHead(tokens, start, i) ? { first: start, last: i } : null
}

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
    return inside(tokens, i + 1) && (inside(tokens, i - 1) || tokens.penn(i - 1) === "VBN")
  const passive = tokens.penn(i) === "VBN" && (tokens.lower(i + 1) === "by" || tokens.lower(i + 1) === "in")
  return passive && (inside(tokens, i - 1) || tokens.lower(i - 1) === "and")
}

const hasHead = (tokens: Tokens, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (["NOUN", "PROPN", "PRON"].includes(tokens.tag(i))) return true
  return false
}

/**
 * The subject of the verb at `verb`: the noun phrase before it across adverbs and auxiliaries, with what stands
 * between commas after it ("Ann Lee, a senior analyst at the bank, noted").
 */
export function subjectOf(tokens: Tokens, start: number, verb: number): Range | null {
  let end = verb
  while (end > start && ["ADV", "AUX"].includes(tokens.tag(end - 1))) end--
  if (tokens.form(end - 1) !== ",") return phraseBefore(tokens, start, end)
  let comma = end - 2
  while (comma > start && tokens.form(comma) !== "," && end - comma < 30) comma--
  if (tokens.form(comma) !== ",") return null
  const head = phraseBefore(tokens, start, comma)
  return head && { first: head.first, last: end - 1 }
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
