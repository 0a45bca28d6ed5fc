import type { Tokens } from "../../layers.js"
import type { Found, Place } from "./found.js"
import { nounKinds, promising, rumourNouns, sayingNouns } from "./lexicon.js"
import { phraseAfter, phraseBefore, type Range } from "./phrases.js"

/** the ministry's claim that … · his promise to … · warnings from engineers that … · allegations that … */
export function nounCue(place: Place, i: number): Found | null {
  const { tokens, end } = place
  const kind = nounKinds.get(tokens.lemma(i))
  if (!kind || i + 2 >= end) return null
  const owner = ownerOf(place, i)
  const word = tokens.lower(i + 1)
  const cue = { first: i, last: i + 1 }
  const from = ["from", "by"].includes(word) && !owner ? phraseAfter(tokens, i + 2, end) : null
  const source = owner ?? from
  const at = from ? from.last : i + 1
  const found = { kind, source, cue, rule: "noun" }
  if (tokens.lower(at) === "that")
    return source || isTold(tokens, i) ? { ...found, content: [clauseAt(place, i, at)] } : null
  if (!owner) return null
  const isTo = word === "to" && tokens.tag(i + 2) === "VERB" && promising.has(tokens.lemma(i))
  const isOf = word === "of" && sayingNouns.has(tokens.lemma(i))
  return isTo || isOf ? { ...found, content: [ofClause(place, isOf ? i + 2 : i + 1)] } : null
}

/** [the ministry]'s new claim · [his] claim */
function ownerOf({ tokens, sentence }: Place, i: number): Range | null {
  let owner = i - 1
  while (owner > sentence.first && ["ADJ", "ADV"].includes(tokens.tag(owner))) owner--
  if (tokens.penn(owner) === "PRP$") return { first: owner, last: owner + 1 }
  return tokens.penn(owner) === "POS" ? phraseBefore(tokens, sentence.first, owner) : null
}

/** allegations that he lied: of a thing said, and a clause with a subject; not: a claim that was false, Bloomberg reports that. */
const isTold = (tokens: Tokens, i: number): boolean =>
  sayingNouns.has(tokens.lemma(i)) &&
  tokens.tag(i) === "NOUN" &&
  !["PROPN", "NOUN", "PRON"].includes(tokens.tag(i - 1)) &&
  tokens.lemma(i) !== tokens.lower(i) &&
  !["VERB", "AUX", "ADV"].includes(tokens.tag(i + 2))

/** As far as the tree has it: the claim [that the dam held] is new. */
function clauseAt({ tokens, end, quotations }: Place, noun: number, from: number): Range {
  const verb = [...tokens.childrenOf(noun), ...(from - 1 === noun ? [] : tokens.childrenOf(from - 1))].find(
    (child) => child > from && /^(?:acl|ccomp)/.test(tokens.relation(child)),
  )
  let last = verb === undefined ? end : Math.min(end, tokens.subtreeOf(verb).last)
  while (last > from + 1 && tokens.tag(last - 1) === "PUNCT") last--
  const quotation = quotations.around(last - 1)
  const isOpen = quotation && quotation.first > from
  return { first: from, last: isOpen ? Math.max(last, quotation.last) : last > from + 1 ? last : end }
}

/** As far as the tree has it: his claims [of fraud] led to …. */
function ofClause({ tokens, end }: Place, from: number): Range {
  let head = from
  while (head < end && !["NOUN", "PROPN", "VERB", "PRON"].includes(tokens.tag(head))) head++
  const { last } = tokens.subtreeOf(head)
  return { first: from, last: Math.max(from + 1, Math.min(last, end)) }
}

/** rumors that … */
export function rumour({ tokens, end }: Place, i: number): Found | null {
  if (!rumourNouns.has(tokens.lower(i)) || tokens.lower(i + 1) !== "that") return null
  const one = { first: i, last: i + 1 }
  return { kind: "rumour", source: one, cue: one, content: [{ first: i + 1, last: end }], rule: "rumour" }
}
