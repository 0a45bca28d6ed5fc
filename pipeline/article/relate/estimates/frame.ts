import frames from "../../../lexicons/figure-frames.json" with { type: "json" }
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { type Framed, framedNoun } from "./frame-noun.js"
import { subjectOf, topOf } from "./governing.js"

const hedges = new Set(frames.hedges)
const compared = new Set(frames.compared)
const nearing = new Set(frames.nearing)
/** put … at · raise … to · give … as: the verbs that each preposition goes with. */
const verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(frames.verbs).map(([preposition, words]) => [preposition, new Set(words)]),
)
const crossing = new Set(frames.crossing)
const telling = new Set(frames.telling)
const nouns = new Set(frames.nouns)

/** How far a frame's verb may stand before its preposition. */
const reach = 16

/**
 * What a bare figure is said to be the number of, by the words that put it forward: put the toll at 14 · the number
 * of missing was raised to 67 · its estimate is 300 · counted 23. Null where it stands in no such words.
 */
export function frameOf(article: Resolved, quantity: Quantity): Framed | null {
  const { tokens, sentences } = article
  const figure = tokens.at((quantity.number ?? quantity).start)
  const { first } = sentences[tokens.sentence(figure)]!
  const i = behindHedges(tokens, figure - 1, first)
  if (i < first) return null
  const word = tokens.lower(i)
  if (verbs.has(word)) return byPreposition(tokens, { quantity, at: i, first })
  if (word === "of" && nouns.has(tokens.lemma(i - 1).toLowerCase())) return framedNoun(tokens, i - 1, i)
  const lemma = tokens.lemma(i).toLowerCase()
  if (lemma === "be" || crossing.has(lemma) || crossing.has(word))
    return bySubject(tokens, { verb: i, quantity, first })
  if (tokens.tag(i) === "VERB" && telling.has(lemma))
    return { name: null, state: null, topic: null, noun: null, span: null }
  return null
}

/** The last word before a figure that does not only say how near it is: [at least], [closer to], [as many as]. */
function behindHedges(tokens: Tokens, from: number, first: number): number {
  let i = from
  while (i >= first) {
    const [word, before] = [tokens.lower(i), tokens.lower(i - 1)]
    if (hedges.has(word) || tokens.tag(i) === "SYM" || /^["“”'‘’]+$/.test(word)) i--
    else if (/^(?:least|most)$/.test(word) && before === "at") i -= 2
    else if (word === "than" && compared.has(before)) i -= 2
    else if (word === "to" && nearing.has(before)) i -= 2
    else if (word === "as" && tokens.lower(i - 2) === "as") i -= 3
    else break
  }
  return i
}

/** put the missing [at] 30 · was raised [to] 13 · gave the number [as] 850 */
function byPreposition(
  tokens: Tokens,
  { quantity, at, first }: { quantity: Quantity; at: number; first: number },
): Framed | null {
  const allowed = verbs.get(tokens.lower(at))!
  const isFrame = (i: number) => tokens.tag(i) === "VERB" && allowed.has(tokens.lemma(i).toLowerCase())
  const above = tokens.head(topOf(tokens, quantity))
  let verb = above >= first && above < at && isFrame(above) ? above : -1
  for (let i = at - 1; verb < 0 && i >= Math.max(first, at - reach) && !isBorder(tokens.lower(i)); i--)
    if (isFrame(i)) verb = i
  if (verb < 0) return null
  let object = tokens.childrenOf(verb).find((i) => tokens.relation(i) === "obj" && i > verb && i < at)
  // put Ukrainian deaths at 200 [and Russian deaths] at 300
  let joint = at - 1
  while (joint > verb && tokens.tag(joint) !== "CCONJ" && tokens.lower(joint) !== ",") joint--
  const second = joint > verb ? headIn(tokens, joint + 1, at) : undefined
  if (second !== undefined && object !== undefined && object < joint) object = second
  // put the injured at 253: no object in the tree
  if (object === undefined && at > verb + 1) object = headIn(tokens, verb + 1, at)
  if (object !== undefined) return framedNoun(tokens, object, at)
  return bySubject(tokens, { verb, quantity, first })
}

/** The toll [stood] at 132 · its figure [was] 60 · the number of escapees [could pass] 900 */
function bySubject(
  tokens: Tokens,
  { verb, quantity, first }: { verb: number; quantity: Quantity; first: number },
): Framed | null {
  const isVerb = tokens.tag(verb) === "VERB"
  // expects that figure to reach 5,000
  const isTo = tokens.lower(verb - 1) === "to" && /^(?:NOUN|PRON)$/.test(tokens.tag(verb - 2))
  const near = nounRightBefore(tokens, verb, first)
  if (near >= 0 && /^(?:it|that|this)$/.test(tokens.lower(near))) return framedNoun(tokens, near, verb)
  let subject = isTo ? verb - 2 : subjectOf(tokens, isVerb ? verb : topOf(tokens, quantity))
  if (subject < first || subject >= verb) subject = subjectOf(tokens, verb)
  if (subject < first || subject >= verb) subject = near
  if (subject < first || subject >= verb) return null
  const found = framedNoun(tokens, subject, verb)
  // the victims were 12 and 14: no frame
  return tokens.tag(verb) === "AUX" && found.noun !== null ? null : found
}

/** it [will be] nearer 400 million: the word before a verb and what helps it, where the tree errs; −1 for none */
function nounRightBefore(tokens: Tokens, verb: number, first: number): number {
  let i = verb - 1
  while (i >= first && /^(?:AUX|ADV|PART)$/.test(tokens.tag(i))) i--
  if (i < first || !/^(?:NOUN|PRON|PROPN)$/.test(tokens.tag(i))) return -1
  // Heat Deaths in Spain Top 1,000
  let start = i
  while (start > first && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens.tag(start - 1))) start--
  const isBehind = start - 2 >= first && tokens.tag(start - 1) === "ADP" && tokens.tag(start - 2) === "NOUN"
  return isBehind ? start - 2 : i
}

const isBorder = (word: string): boolean => /^(?:[;:“”]|who|which|that|while|but|and|although)$/.test(word)

/** The head of a noun phrase that fills a range: the last noun before what hangs from it; undefined for none. */
function headIn(tokens: Tokens, from: number, to: number): number | undefined {
  let head: number | undefined
  for (let i = from; i < to; i++) {
    if (/^(?:ADP|SCONJ|PUNCT|VERB|AUX)$/.test(tokens.tag(i)) && head !== undefined) break
    if (/^(?:NOUN|PROPN|PRON|ADJ)$/.test(tokens.tag(i))) head = i
  }
  return head
}
