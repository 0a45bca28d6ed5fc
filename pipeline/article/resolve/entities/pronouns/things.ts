import type { NameMention, Recognized } from "../../../layers.js"
import type { Past } from "../references.js"

const clauses = /^(?:ccomp|advcl|conj|xcomp|parataxis)/

/** The body or place that it or its means: only one that is subject of the same sentence's clause; -1 otherwise. */
export function thingOf(article: Recognized, past: readonly Past[], { start }: NameMention): number {
  const { tokens } = article
  const at = tokens.at(start)
  const sentence = tokens.sentence(at)
  const near: Past[] = []
  for (let i = past.length - 1; i >= 0; i--) {
    const { mention } = past[i]!
    if (tokens.sentence(tokens.at(mention.start)) !== sentence) break
    if (isThing(mention) && !isDateline(article, mention)) near.push(past[i]!)
  }
  // The tree is asked only where there is something to find.
  if (near.length === 0) return -1
  let verb = tokens.head(at)
  if (tokens.lower(at) === "it") {
    if (!/^nsubj/.test(tokens.relation(at)) || isExpletive(article, verb)) return -1
    verb = outer(article, verb)
  }
  for (let n = 0; n < 6 && verb >= 0; n++) {
    const subject = subjectOf(article, verb, at)
    if (subject >= 0) {
      const owner = near.find(({ mention }) => covers(article, mention, subject))
      return owner ? owner.mention.entity : -1
    }
    verb = tokens.head(verb)
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

/** "It is clear that", "it seems": nothing is meant. */
function isExpletive({ tokens }: Recognized, verb: number): boolean {
  if (/^(?:seem|appear|happen|rain|snow|take|turn)$/.test(tokens.lemma(verb))) return true
  return (
    tokens.tag(verb) !== "VERB" ||
    tokens.childrenOf(verb).some((child) => /^(?:csubj|expl)/.test(tokens.relation(child)))
  )
}

/** The clause that a clause depends on. */
const outer = ({ tokens }: Recognized, verb: number): number =>
  clauses.test(tokens.relation(verb)) ? tokens.head(verb) : -1

/** The clause's own subject before the pronoun; -1 where it has none of its own. */
function subjectOf({ tokens }: Recognized, verb: number, at: number): number {
  for (const child of tokens.childrenOf(verb))
    if (child < at && /^nsubj/.test(tokens.relation(child))) return child
  return -1
}

const covers = ({ tokens }: Recognized, { start, end }: NameMention, token: number): boolean =>
  tokens.start(token) < end && start < tokens.end(token)
