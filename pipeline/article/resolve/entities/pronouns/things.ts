import type { NameMention, Recognized, Tokens } from "../../../layers.js"
import type { Past } from "../references.js"
import { speech, verbOf } from "./roles.js"

/**
 * The body or place that it or its means: the subject of the clause before, with no other subject between; -1 where
 * that is not plain. Tags tell: nothing here asks for a tree.
 */
export function thingOf(article: Recognized, past: readonly Past[], { start }: NameMention): number {
  const { tokens } = article
  const at = tokens.at(start)
  const sentence = tokens.sentence(at)
  if (tokens.lower(at) === "it" && !isDoing(tokens, at)) return -1
  for (let i = past.length - 1; i >= 0; i--) {
    const { mention } = past[i]!
    if (tokens.sentence(tokens.at(mention.start)) !== sentence) return -1
    if (!isThing(mention) || isDateline(article, mention)) continue
    // "China and its companies"
    if (tokens.lower(at - 1) === "and" && tokens.at(mention.end - 1) === at - 2) return mention.entity
    const verb = verbOf(tokens, mention)
    if (verb >= 0 && verb < at) return hasSubject(tokens, verb, at) ? -1 : mention.entity
  }
  return -1
}

const isThing = ({ type, form, nestedIn }: NameMention): boolean =>
  /^(?:organization|place|facility)$/.test(type) &&
  (form === "name" || form === "nominal") &&
  nestedIn === null

/** YANGON, July 25: where the article was written. */
const isDateline = ({ article: { text } }: Recognized, { type, start, end }: NameMention): boolean =>
  type === "place" && end - start > 4 && text.slice(start, end) === text.slice(start, end).toUpperCase()

const isFiniteAt = (tokens: Tokens, i: number): boolean => /^(?:VB[DZP]|MD)$/.test(tokens.penn(i))

/** Past adverbs. */
function pastAdverbs(tokens: Tokens, from: number): number {
  let i = from
  while (/^RB/.test(tokens.penn(i))) i++
  return i
}

/**
 * Whether "it" at a token does something: it would lift the rate, it is lowering, it was labelled. Of "it is clear",
 * "it was a threat", "it seems", "when it comes to" nothing is known, and ", it said" says it of whoever wrote the statement.
 */
function isDoing(tokens: Tokens, at: number): boolean {
  let i = pastAdverbs(tokens, at + 1)
  if (!isFiniteAt(tokens, i)) return false
  if (speech.has(tokens.lower(i)) && tokens.form(at - 1) === ",") return false
  while (tokens.tag(i) === "AUX" || /^(?:MD|RB)/.test(tokens.penn(i))) i++
  if (tokens.lemma(i) === "come" && tokens.lower(i + 1) === "to") return false
  return /^V/.test(tokens.penn(i)) && !/^(?:seem|appear|happen|rain|snow|take|turn)$/.test(tokens.lemma(i))
}

/** Whether another subject with its verb stands between two tokens: the deal | would; that | had; but not "it" itself. */
function hasSubject(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    if (!/^(?:NN|PRP$|WDT|WP|EX|DT$|CD)/.test(tokens.penn(i)) || tokens.lower(i) === "it") continue
    const verb = pastAdverbs(tokens, i + 1)
    if (verb < to && isFiniteAt(tokens, verb)) return true
  }
  return false
}
