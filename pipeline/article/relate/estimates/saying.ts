import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { mentionsIn } from "../claims/chain.js"
import { subjectOf, topOf } from "./governing.js"
import { misread, type Putting, told } from "./putting.js"
import { isSource } from "./source-noun.js"

const saying = new Set(lexicon.putting.saying)
/** Verbs that say so only where they close what is said: 400 homes burned, investigators have established. */
const closing = new Set(lexicon.putting.closing)

/** Who says so, where a verb of saying has the figure's clause below it; for figures that no claim holds. */
export function sayingOf(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens } = article
  const titled = headlineSource(article, quantity)
  if (titled) return titled
  const behind = behindFigure(article, quantity)
  if (behind) return behind
  for (let at = topOf(tokens, quantity), steps = 0; at >= 0 && steps < 8; at = tokens.head(at), steps++) {
    if (tokens.relation(at) === "acl:relcl") return null
    if (tokens.tag(at) !== "VERB" || !saying.has(tokens.lemma(at).toLowerCase())) continue
    const subject = subjectOf(tokens, at)
    // is expected to: nobody is said to expect it
    if (subject < 0 || tokens.relation(subject) === "nsubj:pass" || !isSource(article, subject)) continue
    // Diaz, who took office after riots killed 40, said: within what is told of her
    if (subject < tokens.at(quantity.start) && tokens.at(quantity.end - 1) < at) continue
    return { ...told(article, { subject, verb: at, quantity }), via: hearerOf(tokens, at) }
  }
  return null
}

/** will cost 1.2 billion crowns, Karel Coal estimates · plans to cut 4,000 jobs, two people familiar with the matter told the paper: who says so, behind a comma */
function behindFigure(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens, sentences } = article
  const from = tokens.at(quantity.end - 1) + 1
  const { last } = sentences[tokens.sentence(from - 1)]!
  for (let i = from + 1; i < Math.min(last, from + 16); i++) {
    const isShown = /^(?:show|suggest|indicate|reveal)s?(?:ed)?$/.test(tokens.lower(i))
    const isSaying =
      isShown ||
      misread.has(tokens.lower(i)) ||
      (tokens.tag(i) === "VERB" && (saying.has(tokens.lemma(i)) || closing.has(tokens.lemma(i))))
    const isClosed = tokens.lower(i) === "told" || /^[.,;]$/.test(tokens.form(i + 1))
    if (!isSaying || !isClosed) continue
    let start = i - 1
    while (
      start > from &&
      start > i - 9 &&
      tokens.form(start - 1) !== "," &&
      tokens.tag(start - 1) !== "VERB"
    )
      start--
    let head = start
    while (head < i && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens.tag(head + 1)) && head + 1 < i) head++
    while (head > start && !/^(?:NOUN|PROPN)$/.test(tokens.tag(head))) head--
    if (tokens.form(start - 1) !== "," || !isTeller(article, head, isShown)) return null
    const put = told(article, { subject: head, verb: i, quantity })
    const source = { start: tokens.start(start), end: tokens.end(i - 1) }
    return { ...put, source, content: { start: quantity.start, end: quantity.end }, via: hearerOf(tokens, i) }
  }
  return null
}

/** two people familiar with the matter: somebody, if nobody knows who */
const isTeller = (article: Resolved, noun: number, isShown: boolean): boolean =>
  isSource(article, noun) ||
  (isShown ? /^(?:figures|data|numbers|statistics|records|results|documents)$/ : /^(?:people|persons)$/).test(
    article.tokens.lower(noun),
  )

/** told Tech Insider Weekly: the paper that hands it on */
function hearerOf(tokens: Tokens, verb: number): Span | null {
  if (tokens.lemma(verb) !== "tell") return null
  let end = verb + 1
  while (/^(?:PROPN|DET)$/.test(tokens.tag(end))) end++
  return end > verb + 1 && tokens.tag(end - 1) === "PROPN"
    ? { start: tokens.start(verb + 1), end: tokens.end(end - 1) }
    : null
}

function hasOurs(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:we|our|us)$/.test(tokens.lower(i))) return true
  return false
}

/** Police: 50,000 joined march · 17 dead in mine blast: officials */
function headlineSource(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens, sentences } = article
  const from = tokens.at(quantity.start)
  const { first, last, kind } = sentences[tokens.sentence(from)]!
  if (kind !== "title") return null
  for (let i = first + 1; i < last - 1; i++) {
    if (!/^[:—–-]$/.test(tokens.form(i))) continue
    const isBefore = i < from
    const [start, end] = isBefore ? [first, i] : [i + 1, last]
    // Ecuador: 37 killed in prison riot is where, not who
    const isNamed = mentionsIn(article, { first: end - 1, last: end }).some(({ type }) => type === "place")
    // Armenia: 49 of our troops killed
    const isPlace = isNamed && !(isBefore && hasOurs(tokens, i, last))
    if (end - start > 4 || isPlace || !isSource(article, end - 1)) continue
    const put = told(article, { subject: end - 1, verb: i, quantity })
    return { ...put, source: { start: tokens.start(start), end: tokens.end(end - 1) } }
  }
  return null
}
