import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import { contains, type Span } from "../../article.js"
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { mentionsIn } from "../claims/chain.js"
import { nounPhrase, subjectOf, topOf } from "./governing.js"

/** Somebody who puts a figure forward without a verb of saying: police counted 8,000 · the ministry's estimate was 107,000. */
export interface Putting {
  readonly source: Span
  /** The token that the source's others hang from. */
  readonly sourceHead: number
  readonly cue: Span
  readonly cueToken: number
  readonly content: Span
  /** Who passes it on: Otieno cited the mission's figure of 26. */
  readonly via: Span | null
}

const counting = new Set(lexicon.putting.source)
const revising = new Set(lexicon.putting.figure)
const nouns = new Set(lexicon.putting.nouns)
const bodies = new Set(lexicon.putting.bodies)
const types = new Set(["person", "organization", "group", "document"])

/** Who puts a figure forward, by the verb or the noun that it hangs from; null where none does. */
export function puttingOf(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens } = article
  const top = topOf(tokens, quantity)
  return byOwner(article, quantity, top) ?? byVerb(article, quantity, top)
}

/** The verb above a figure that puts it forward, no clause between. */
function byVerb(article: Resolved, quantity: Quantity, top: number): Putting | null {
  const { tokens } = article
  let below = top
  for (let at = tokens.head(top), steps = 0; at >= 0 && steps < 5; at = tokens.head(at), steps++) {
    if (tokens.tag(at) === "VERB") {
      if (/^(?:nsubj|csubj|advmod)/.test(tokens.relation(below)) || !puts(tokens, at, quantity)) return null
      const subject = subjectOf(tokens, at)
      if (subject < 0 || subject >= at || !isSource(article, subject)) return null
      return { ...toldBy(tokens, subject, at), content: contentOf(article, at, quantity), via: null }
    }
    if (/^(?:ccomp|advcl|acl|parataxis)/.test(tokens.relation(at))) return null
    below = at
  }
  return null
}

const toldBy = (tokens: Tokens, subject: number, cue: number) => ({
  source: nounPhrase(tokens, subject),
  sourceHead: subject,
  cue: { start: tokens.start(cue), end: tokens.end(cue) },
  cueToken: cue,
})

/** counted 8,000 · put the toll at 18 · raised its forecast to 3 percent; but not "put 200 to work", "cut 1,500 jobs". */
function puts(tokens: Tokens, verb: number, quantity: Quantity): boolean {
  const lemma = tokens.lemma(verb).toLowerCase()
  if (lemma === "put" || lemma === "place") return atBefore(tokens, quantity)
  if (counting.has(lemma)) return true
  if (!revising.has(lemma)) return false
  return tokens
    .childrenOf(verb)
    .some((i) => tokens.relation(i) === "obj" && nouns.has(tokens.lemma(i).toLowerCase()))
}

function atBefore(tokens: Tokens, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  return tokens.lower(first - 1) === "at" || tokens.lower(first - 2) === "at"
}

/** Whether a noun is somebody, or something, that gives figures. */
function isSource(article: Resolved, noun: number): boolean {
  const { tokens } = article
  if (tokens.tag(noun) === "PRON") return /^(?:it|they|he|she|which|who|we|i)$/.test(tokens.lower(noun))
  if (bodies.has(tokens.lemma(noun).toLowerCase())) return true
  return mentionsIn(article, { first: noun, last: noun + 1 }).some(
    (mention) => types.has(mention.type) || mention.standsFor !== null || mention.type === "place",
  )
}

/** What is put forward: from behind the verb to the figure's end. */
function contentOf({ tokens }: Resolved, verb: number, quantity: Quantity): Span {
  const start = tokens.start(verb + 1)
  return start < quantity.start ? { start, end: quantity.end } : { start: quantity.start, end: quantity.end }
}

/** The ministry's estimate was 107,000 · the mission's figure of 26 · its own figure of 300: whoever owns the figure. */
function byOwner(article: Resolved, quantity: Quantity, top: number): Putting | null {
  const { tokens } = article
  const noun = figureNoun(tokens, top)
  if (noun < 0) return null
  const owner = tokens.childrenOf(noun).find((i) => tokens.relation(i) === "nmod:poss")
  if (owner === undefined) return null
  const verb = verbAbove(tokens, noun)
  const subject = verb < 0 ? -1 : subjectOf(tokens, verb)
  const cue = { start: tokens.start(noun), end: tokens.end(noun) }
  const span = { start: quantity.start, end: quantity.end }
  if (tokens.tag(owner) === "PRON") {
    if (subject < 0 || subject === noun || !isSource(article, subject)) return null
    const source = nounPhrase(tokens, subject)
    return { source, sourceHead: subject, cue, cueToken: noun, content: span, via: null }
  }
  if (!isSource(article, owner)) return null
  const cites = verb >= 0 && /^(?:cite|quote|repeat|welcome|reject|mention)$/.test(tokens.lemma(verb))
  const via =
    cites && subject >= 0 && subject !== noun && tokens.lemma(verb) !== "reject"
      ? nounPhrase(tokens, subject)
      : null
  const source = withoutMark(tokens, nounPhrase(tokens, owner))
  return {
    source,
    sourceHead: owner,
    cue,
    cueToken: noun,
    content: span,
    via: via && !contains(via, source) ? via : null,
  }
}

/** figure of 26 · estimate was 107,000 · forecast of 3.1 percent growth */
function figureNoun(tokens: Tokens, top: number): number {
  for (let at = top, steps = 0; at >= 0 && steps < 3; at = tokens.head(at), steps++) {
    const subject = tokens.childrenOf(at).find((i) => tokens.relation(i) === "nsubj")
    if (subject !== undefined && at === top && nouns.has(tokens.lemma(subject).toLowerCase())) return subject
    if (nouns.has(tokens.lemma(at).toLowerCase())) return at
    if (tokens.tag(at) === "VERB") return -1
  }
  return -1
}

function verbAbove(tokens: Tokens, noun: number): number {
  for (let at = tokens.head(noun), steps = 0; at >= 0 && steps < 3; at = tokens.head(at), steps++)
    if (tokens.tag(at) === "VERB") return at
  return -1
}

/** The ministry['s] */
function withoutMark(tokens: Tokens, { start, end }: Span): Span {
  const last = tokens.at(end - 1)
  return /^['’]s?$/.test(tokens.form(last)) ? { start, end: tokens.end(last - 1) } : { start, end }
}
