import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import { contains, type Span } from "../../article.js"
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { nounPhrase, subjectOf } from "./governing.js"
import type { Putting } from "./putting.js"
import { bodies, isSource, nouns } from "./source-noun.js"
import { standing } from "./words.js"

const presenting = new Set(lexicon.putting.presenting)

/** The ministry's estimate was 107,000 · the mission's figure of 26 · its own figure of 300: whoever owns the figure. */
export function byOwner(article: Resolved, quantity: Quantity, top: number): Putting | null {
  const { tokens } = article
  const noun = figureNoun(tokens, top)
  if (noun < 0) return null
  const owner = tokens.childrenOf(noun).find((i) => isOwner(article, i))
  const verb = verbAbove(tokens, noun)
  const subject = verb < 0 ? -1 : subjectOf(tokens, verb)
  const cue = { start: tokens.start(noun), end: tokens.end(noun) }
  const content = { start: quantity.start, end: quantity.end }
  if (owner === undefined) {
    // the commission, which had published a forecast of 5.5 percent
    const gives = subject >= 0 && subject !== noun && presenting.has(tokens.lemma(verb))
    if (!gives || !isSource(article, subject)) return null
    return {
      source: nounPhrase(tokens, subject),
      sourceHead: subject,
      cue,
      cueToken: noun,
      content,
      via: null,
    }
  }
  if (tokens.tag(owner) === "PRON") {
    if (subject < 0 || subject === noun || !isSource(article, subject)) return null
    return {
      source: nounPhrase(tokens, subject),
      sourceHead: subject,
      cue,
      cueToken: noun,
      content,
      via: null,
    }
  }
  if (!isSource(article, owner)) return null
  const cites = verb >= 0 && /^(?:cite|quote|repeat|welcome|mention)$/.test(tokens.lemma(verb))
  const via = cites && subject >= 0 && subject !== noun ? nounPhrase(tokens, subject) : null
  const source = withoutMark(tokens, nounPhrase(tokens, owner))
  return {
    source,
    sourceHead: owner,
    cue,
    cueToken: noun,
    content,
    via: via && !contains(via, source) ? via : null,
  }
}

/** figure of 26 · estimate was 107,000 · forecast of 3.1 percent growth */
function figureNoun(tokens: Tokens, top: number): number {
  for (let at = top, steps = 0; at >= 0 && steps < 3; at = tokens.head(at), steps++) {
    const subject = tokens.childrenOf(at).find((i) => /^nsubj/.test(tokens.relation(i)))
    const isTold = at === top || standing.has(tokens.lemma(at)) || tokens.lower(at) === "unchanged"
    if (subject !== undefined && isTold && nouns.has(tokens.lemma(subject).toLowerCase())) return subject
    if (nouns.has(tokens.lemma(at).toLowerCase())) return at
    if (tokens.tag(at) === "VERB") return -1
  }
  return -1
}

/** [its] figure · the count [by police] · the [police] toll */
function isOwner(article: Resolved, i: number): boolean {
  const relation = article.tokens.relation(i)
  if (relation === "nmod:poss") return true
  // the quake toll of Bolivia, a place, is nobody's
  if (relation === "compound")
    return (
      bodies.has(article.tokens.lemma(i).toLowerCase()) &&
      !/^(?:report|survey|poll)$/.test(article.tokens.lemma(article.tokens.head(i)))
    )
  return /^nmod/.test(relation) && isBy(article.tokens, i)
}

const isBy = (tokens: Tokens, noun: number): boolean =>
  tokens.childrenOf(noun).some((i) => tokens.relation(i) === "case" && tokens.lower(i) === "by")

function verbAbove(tokens: Tokens, noun: number): number {
  for (let at = tokens.head(noun), steps = 0; at >= 0 && steps < 3; at = tokens.head(at), steps++)
    if (tokens.tag(at) === "VERB" || tokens.childrenOf(at).some((i) => /^nsubj/.test(tokens.relation(i))))
      return at
  return -1
}

/** The ministry['s] */
function withoutMark(tokens: Tokens, { start, end }: Span): Span {
  const last = tokens.at(end - 1)
  return /^['’]s?$/.test(tokens.form(last)) ? { start, end: tokens.end(last - 1) } : { start, end }
}
