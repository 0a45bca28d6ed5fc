import type { Span } from "../../article.js"
import type { Tokens } from "../../layers.js"

/** The verb that a phrase hangs from, and how. */
export interface Governing {
  readonly verb: number
  readonly relation: string
}

/** The token of a phrase that the others of it hang from. */
export function topOf(tokens: Tokens, { start, end }: Span): number {
  const [first, last] = [tokens.at(start), tokens.at(end - 1)]
  for (let i = last; i >= first; i--) {
    const head = tokens.head(i)
    if ((head < first || head > last) && !light.test(tokens.relation(i))) return i
  }
  return last
}

const core = /^(?:nsubj|obj|csubj)/

/** [up] to 1,500 jobs: words that hang from elsewhere and head nothing */
const light = /^(?:advmod|case|punct|det|mark|cc)/

/** The verb that a phrase is subject or object of; a participle's noun counts as its subject: 12 people [killed]. */
export function governing(tokens: Tokens, phrase: Span): Governing | null {
  const top = topOf(tokens, phrase)
  const head = tokens.head(top)
  const relation = tokens.relation(top)
  // 37 killed in riot, 96 guards [held]: a headline's own participle, rather than a verb before
  const own = tokens.childrenOf(top).find((i) => tokens.relation(i) === "acl" && tokens.penn(i) === "VBN")
  if (own !== undefined && /^nsubj/.test(relation) && head < top) return { verb: own, relation: "nsubj:pass" }
  if (head >= 0 && core.test(relation) && tokens.tag(head) === "VERB") return { verb: head, relation }
  // were underground · will be without power
  if (head >= 0 && core.test(relation) && tokens.childrenOf(head).some((i) => tokens.relation(i) === "cop"))
    return { verb: head, relation: "cop" }
  for (const i of tokens.childrenOf(top))
    if (tokens.tag(i) === "VERB" && tokens.penn(i) === "VBN" && tokens.relation(i) === "acl")
      return { verb: i, relation: "nsubj:pass" }
  // brought 35 survivors [and nine bodies] out
  const [joint, of] = [tokens.head(head), tokens.relation(head)]
  if (relation === "conj" && core.test(of) && joint >= 0 && tokens.tag(joint) === "VERB")
    return { verb: joint, relation: of }
  const after = verbAfter(tokens, phrase)
  if (after >= 0) return { verb: after, relation: "nsubj" }
  // carried off some 50 women: no preposition, but a part of the verb
  const before = tokens.at(phrase.start) - 1
  if (
    head === before - 1 &&
    /^(?:off|away|up|out)$/.test(tokens.lower(before)) &&
    tokens.tag(head) === "VERB"
  )
    return { verb: head, relation: "obj" }
  // asked for 2,500 troops
  if (head >= 0 && relation === "obl" && tokens.tag(head) === "VERB" && tokens.lower(head + 1) === "for")
    return { verb: head, relation }
  return null
}

/** “at least 150” [were working]: the verb right behind, where the tree errs on the number; −1 for none. */
function verbAfter(tokens: Tokens, { end }: Span): number {
  let i = tokens.at(end - 1) + 1
  while (/^["“”'‘’]+$/.test(tokens.form(i))) i++
  if (tokens.tag(i) !== "AUX") return -1
  while (/^(?:AUX|ADV)$/.test(tokens.tag(i))) i++
  return tokens.tag(i) === "VERB" ? i : -1
}

/** The subject of a verb, of its own or of the verb that it is joined to or hangs from; −1 for none. */
export function subjectOf(tokens: Tokens, verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
    const subject = tokens.childrenOf(at).find((i) => /^nsubj/.test(tokens.relation(i)))
    if (subject !== undefined) return subject
    if (!/^(?:conj|xcomp|ccomp|advcl|parataxis)/.test(tokens.relation(at))) return -1
    at = tokens.head(at)
  }
  return -1
}

/** A noun with what stands before it and hangs from it closely: the defence ministry · Doctors at the hospital; without relative clauses and appositions. */
export function nounPhrase(tokens: Tokens, noun: number): Span {
  let first = noun
  let last = noun
  const take = (i: number) => {
    if (i < first) first = i
    if (i > last) last = i
    for (const child of tokens.childrenOf(i))
      if (!loose.test(tokens.relation(child)) && !days.test(tokens.lower(child))) take(child)
  }
  take(noun)
  while (last > noun && /^(?:PUNCT|CCONJ)$/.test(tokens.tag(last))) last--
  while (first < noun && /^(?:PUNCT|CCONJ|ADP)$/.test(tokens.tag(first))) first++
  return { start: tokens.start(first), end: tokens.end(last) }
}

/** the central bank [on Thursday]: hangs from the noun where the tree errs */
const days =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|week|month|morning|evening)$/

const loose = /^(?:acl|appos|parataxis|conj|cc|punct|advcl|cop|advmod|aux|mark|nsubj|obl)/
