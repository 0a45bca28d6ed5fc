import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { byAgent } from "./agent.js"
import { byGap } from "./gap.js"
import { subjectBefore } from "./giver.js"
import { nounPhrase, subjectOf, topOf } from "./governing.js"
import { byManner } from "./manner.js"
import { byOwner } from "./owned-figure.js"
import { isSource, nouns } from "./source-noun.js"

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

/** count · put · estimate: verbs that put a figure forward. */
export const counting: ReadonlySet<string> = new Set(lexicon.putting.source)
const saying = new Set(lexicon.putting.saying)
const revising = new Set(lexicon.putting.figure)
/** How many words before a figure its verb may stand. */
const reach = 24

/** Who puts a figure forward, by the verb or the noun that it hangs from; null where none does. */
export function puttingOf(article: Resolved, quantity: Quantity): Putting | null {
  const top = topOf(article.tokens, quantity)
  return (
    byOwner(article, quantity, top) ??
    byAgent(article, quantity, top) ??
    byGap(article, quantity) ??
    byRelative(article, quantity) ??
    byVerb(article, quantity) ??
    byManner(article, quantity)
  )
}

/** A putting by a verb, its content from behind the verb to the figure's end. */
export const told = (
  { tokens }: Resolved,
  { subject, verb, quantity }: { subject: number; verb: number; quantity: Quantity },
): Putting => {
  const start = tokens.start(verb + 1)
  return {
    source: wholeName(tokens, nounPhrase(tokens, subject)),
    sourceHead: subject,
    cue: { start: tokens.start(verb), end: tokens.end(verb) },
    cueToken: verb,
    content: { start: start < quantity.start ? start : quantity.start, end: quantity.end },
    via: null,
  }
}

/** [Legal Aid] Kenya · the broadcaster [TVN]: the other words of a name that the tree parts. */
function wholeName(tokens: Tokens, { start, end }: Span): Span {
  let [first, last] = [tokens.at(start), tokens.at(end - 1)]
  if (tokens.tag(first) === "PROPN")
    while (tokens.tag(first - 1) === "PROPN" && tokens.sentence(first - 1) === tokens.sentence(first)) first--
  while (tokens.tag(last + 1) === "PROPN" && !isDay(tokens.lower(last + 1))) last++
  return { start: tokens.start(first), end: tokens.end(last) }
}

const isDay = (word: string): boolean =>
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    word,
  )

/** The nearest verb before a figure that puts it forward, with no other verb of its own between. */
function byVerb(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens, sentences } = article
  const from = tokens.at(quantity.start)
  const { first } = sentences[tokens.sentence(from)]!
  for (let i = from - 1; i > Math.max(first, from - reach); i--) {
    const word = tokens.lower(i)
    // the deal, which [sources say] is worth $41 million
    const gapped = tokens.tag(i) === "VERB" && saying.has(tokens.lemma(i)) ? gappedBefore(article, i) : -1
    if (gapped >= 0) return told(article, { subject: gapped, verb: i, quantity })
    if (/^(?:[;:]|who|which|that|while|but)$/.test(word)) return null
    const isVerb = tokens.tag(i) === "VERB" || isMisread(article, i)
    if (isVerb && puts(article, i, quantity)) {
      const subject = subjectBefore(article, i)
      const isSaid = subject >= 0 && (tokens.lemma(i) !== "see" || sees(tokens, subject, quantity))
      return isSaid ? { ...told(article, { subject, verb: i, quantity }), via: citing(article, i) } : null
    }
    if (tokens.tag(i) === "VERB" && /^VB[DZP]$/.test(tokens.penn(i))) return null
  }
  return null
}

/** which [sources] say is: the subject of a verb of saying between a relative pronoun and its own verb; −1 for none. */
function gappedBefore(article: Resolved, verb: number): number {
  const { tokens } = article
  if (!/^(?:AUX|VERB)$/.test(tokens.tag(verb + 1))) return -1
  let start = verb - 1
  while (/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens.tag(start)) && start > verb - 7) start--
  return /^(?:which|who|that)$/.test(tokens.lower(start)) && start < verb - 1 && isSource(article, verb - 1)
    ? verb - 1
    : -1
}

/** [the agency] cited the mayor as putting the toll at 40 */
function citing({ tokens }: Resolved, verb: number): Span | null {
  const head = tokens.head(verb)
  if (tokens.lower(verb - 1) !== "as" || head < 0 || !/^(?:cite|quote)$/.test(tokens.lemma(head))) return null
  const subject = subjectOf(tokens, head)
  return subject < 0 ? null : nounPhrase(tokens, subject)
}

/** Verbs that a tagger takes for nouns after a name: The OECD projects growth · the bank forecast growth. */
export const misread: ReadonlySet<string> = new Set([
  "projects",
  "forecast",
  "forecasts",
  "counts",
  "estimates",
  "puts",
  "sees",
  "targets",
])

function isMisread({ tokens, sentences }: Resolved, i: number): boolean {
  const word = tokens.lower(i)
  if (!/^(?:NOUN|PROPN)$/.test(tokens.tag(i - 1)) && !/^(?:now|still)$/.test(tokens.lower(i - 1)))
    return false
  if (misread.has(word)) return /^(?:NOUN|ADJ|DET|NUM|ADV)$/.test(tokens.tag(i + 1))
  // Azerbaijan Reports Loss of 50 · Italy Lifts Target to 5 Percent
  if (sentences[tokens.sentence(i)]!.kind !== "title" || !word.endsWith("s")) return false
  const lemma = word.slice(0, -1)
  return counting.has(lemma) || revising.has(lemma) || reaching.has(lemma)
}

/** sees growth of 4 percent; of things counted, only those who were there see: residents saw dozens of bodies. */
const sees = (tokens: Tokens, subject: number, { kind }: Quantity): boolean =>
  kind !== "count" ||
  /^(?:resident|witness|survivor|villager|reporter|journalist|correspondent)$/.test(tokens.lemma(subject))

/** counted 8,000 · put the toll at 18 · raised its forecast to 3 percent; but not "put 200 to work", "cut 1,500 jobs". */
function puts(article: Resolved, verb: number, quantity: Quantity): boolean {
  const { tokens } = article
  const isTagged = tokens.tag(verb) === "VERB" && !misread.has(tokens.lower(verb))
  const lemma = isTagged ? tokens.lemma(verb).toLowerCase() : tokens.lower(verb).replace(/s$/, "")
  // a stake[, valued at 350 million]: by nobody that is named
  const isBare =
    (tokens.penn(verb) === "VBN" && tokens.tag(verb - 1) !== "AUX") || tokens.form(verb - 1) === ","
  if (placing.has(lemma)) return atBefore(tokens, quantity) && !(isBare && lemma !== "put")
  // arrived at 55,000 · spoke of two million
  const first = tokens.at(quantity.start)
  if (first - verb === 2 && reaching.get(lemma) === tokens.lower(first - 1)) return true
  // has given $22 million
  if (lemma === "give" && quantity.kind === "money") return false
  if (counting.has(lemma) || lemma === "project" || lemma === "target") return true
  return revising.has(lemma) && hasFigureNoun(tokens, verb, tokens.at(quantity.start))
}

/** put the toll [at] 18 · peg the losses [at] $300 million */
const placing = new Set(["put", "place", "peg", "set", "assess", "value", "fix", "have"])

const reaching: ReadonlyMap<string, string> = new Map([
  ["arrive", "at"],
  ["speak", "of"],
  ["talk", "of"],
  ["know", "of"],
  ["warn", "of"],
])

function hasFigureNoun(tokens: Tokens, verb: number, end: number): boolean {
  for (let i = verb + 1; i < Math.min(end, verb + 9); i++)
    if (nouns.has(tokens.lemma(i).toLowerCase())) return true
  // raised to 312 [the number] of cases
  const after = tokens.tag(end + 1) === "DET" ? end + 2 : end + 1
  return tokens.lower(end - 1) === "to" && nouns.has(tokens.lemma(after).toLowerCase())
}

function atBefore(tokens: Tokens, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  return tokens.lower(first - 1) === "at" || tokens.lower(first - 2) === "at"
}

/** the 3.1 percent [that the IMF predicted] */
function byRelative(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens } = article
  let noun = tokens.at(Math.max(quantity.end, quantity.counted?.end ?? 0) - 1) + 1
  const isMarked = /^(?:that|which|who|whom)$/.test(tokens.lower(noun))
  if (isMarked) noun++
  const from = noun
  while (/^(?:DET|ADJ)$/.test(tokens.tag(noun))) noun++
  while (/^(?:NOUN|PROPN)$/.test(tokens.tag(noun + 1))) noun++
  let verb = noun + 1
  while (/^(?:AUX|ADV)$/.test(tokens.tag(verb))) verb++
  const isPast = /^VB[DN]$/.test(tokens.penn(verb)) || misread.has(tokens.lower(verb))
  const lemma = tokens.lemma(verb).toLowerCase()
  // 30 people who [the coastguard believes] were on board
  // 168 people [it says] were killed · the $2.6 billion that [the UN says] it needs
  const isGapped =
    /^(?:AUX|VERB|PRON)$/.test(tokens.tag(verb + 1)) && (isMarked || tokens.tag(noun) === "PRON")
  if (isGapped && noun - from <= 5 && saying.has(lemma))
    return isSource(article, noun) ? told(article, { subject: noun, verb, quantity }) : null
  if (!isPast || noun - from > 5 || !(counting.has(lemma) || saying.has(lemma)) || !isSource(article, noun))
    return null
  // the ministry said that …: what follows is what it says
  const next = tokens.lower(verb + 1)
  if (
    /^(?:that|to)$/.test(next) ||
    (/^(?:DET|NUM|PRON)$/.test(tokens.tag(verb + 1)) && !/^(?:this|last)$/.test(next))
  )
    return null
  return told(article, { subject: noun, verb, quantity })
}
