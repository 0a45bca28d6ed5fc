import type { Resolved, Tokens } from "../../layers.js"
import { subjectOf } from "./governing.js"
import { bodies, isSource, nouns } from "./source-noun.js"

/** Who gives a figure with the verb here: the noun right before it, over auxiliaries and what commas enclose; else the subject in the tree; −1 for nobody. */
export function subjectBefore(article: Resolved, verb: number): number {
  const { tokens, sentences } = article
  const { first } = sentences[tokens.sentence(verb)]!
  let i = verb - 1
  while (i > first && (/^(?:AUX|ADV|PART)$/.test(tokens.tag(i)) || /^ha[ds]$/.test(tokens.lower(i)))) i--
  if (tokens.lower(i) === ",") {
    let open = i - 1
    while (open > Math.max(first, i - 14) && tokens.lower(open) !== ",") open--
    if (tokens.lower(open) === ",") i = open - 1
  }
  // cited [the mayor] as putting the toll at 40
  if (tokens.lower(i) === "as" && /^(?:cite|quote)$/.test(tokens.lemma(tokens.head(verb)))) i--
  const noun = i >= first && tokens.lower(verb - 1) !== "to" ? headBefore(tokens, i, first) : -1
  if (noun >= 0 && isSource(article, noun)) return noun
  const subject =
    tokens.lower(verb - 1) === "to" ? firstSubject(tokens, first, verb) : subjectOf(tokens, verb)
  if (subject < 0 || subject >= verb) return -1
  // Conab, which no name was found for
  const isName = tokens.tag(subject) === "PROPN" || /^\p{Lu}{2,}$/u.test(tokens.form(subject))
  const isNamed = isName && tokens.relation(subject) === "nsubj"
  return isNamed || isSource(article, subject) ? subject : behindPaper(article, subject)
}

const papers = /^(?:statement|statistic|document|datum|data|letter|memo|filing|bulletin|notice|update)$/

/** Figures released by [the ministry] · a [ministry] statement · the [police]'s numbers: whose a figure or a paper is; −1 for nobody's. */
function behindPaper(article: Resolved, noun: number): number {
  const { tokens } = article
  const lemma = tokens.lemma(noun).toLowerCase()
  if (!nouns.has(lemma) && !papers.test(lemma)) return -1
  for (const child of tokens.childrenOf(noun)) {
    const relation = tokens.relation(child)
    const isBody = relation === "compound" && bodies.has(tokens.lemma(child).toLowerCase())
    const isOwner = relation === "nmod:poss" && tokens.tag(child) !== "PRON" && isSource(article, child)
    const isFrom = /^nmod/.test(relation) && isCased(tokens, child) && isSource(article, child)
    if (isBody || isOwner || isFrom) return child
    if (!/^acl/.test(relation)) continue
    const agent = tokens.childrenOf(child).find((i) => /^obl/.test(tokens.relation(i)) && isCased(tokens, i))
    if (agent !== undefined && isSource(article, agent)) return agent
  }
  return papers.test(lemma) && lemma !== "update" ? noun : -1
}

const isCased = (tokens: Tokens, noun: number): boolean =>
  tokens.childrenOf(noun).some((i) => tokens.relation(i) === "case" && /^(?:by|from)$/.test(tokens.lower(i)))

/** used drone images [to count]: the sentence's subject */
function firstSubject(tokens: Tokens, first: number, end: number): number {
  for (let i = first; i < end; i++) if (/^nsubj/.test(tokens.relation(i))) return i
  return -1
}

/** The head of the noun phrase that ends at a token: of "the mission in Somalia" the mission; −1 for none, or one that hangs from a verb by a preposition. */
function headBefore(tokens: Tokens, last: number, first: number): number {
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tokens.tag(last))) return -1
  // in April [it] had forecast 4.5 percent
  if (tokens.tag(last) === "PRON") return last
  let start = last
  while (start > first && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens.tag(start - 1))) start--
  if (start > first && tokens.tag(start - 1) === "PART" && /^['’]s?$/.test(tokens.form(start - 1)))
    return last
  if (start === first || tokens.tag(start - 1) !== "ADP") return last
  return start - 2 >= first ? headBefore(tokens, start - 2, first) : -1
}
