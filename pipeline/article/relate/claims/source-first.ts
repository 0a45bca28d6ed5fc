import type { Tokens } from "../../layers.js"
import { clauseEnd, pastTime } from "./clauses.js"
import type { Cue, Found, Place } from "./found.js"
import {
  addressed,
  evidenceSubjects,
  needsClause,
  needsQuotation,
  noInfinitive,
  ofMind,
  phrasal,
} from "./lexicon.js"
import { headOf, phraseAfter, type Range, timeNouns } from "./phrases.js"
import { subjectOf } from "./subject.js"

const clauseWords = new Set(["that", "how", "why", "whether", "what", "if"])

/** Officials said that … · announcing plans to … · told Reuters … */
export function sourceFirst(place: Place, cue: Cue): Found | null {
  const { tokens, end } = place
  const { at, kind, lemma, before } = cue
  const participle = tokens.penn(at) === "VBG" && tokens.tag(at - 1) !== "AUX"
  const beside = participle && tokens.form(at - 1) === ","
  // demanding that it be returned and [saying] …
  const follows =
    participle && before?.rule === "participle" && conjunctionAt(tokens, at, before) !== undefined
  if (participle && !beside && !follows && !["NOUN", "PROPN", "NUM", "PRON"].includes(tokens.tag(at - 1)))
    return null
  const own = follows ? null : participle ? sharedSubject(place, cue) : ownSubject(place, at)
  const joinedAt = own ? undefined : conjunctionAt(tokens, at, before)
  const source = own ?? (joinedAt === undefined ? null : before!.source)
  if (
    !source ||
    isPassive(tokens, at) ||
    isAsking(place, source) ||
    ["to", "as"].includes(tokens.lower(at - 1))
  )
    return null
  const from = contentStart(place, cue)
  const content = contentFrom(place, at, from)
  if (!content) return null
  // Within a quotation only what is said in a clause: “The army says that …”
  const quoted = place.quotations.around(at)
  if (quoted && !clauseWords.has(tokens.lower(from)) && !hasClause(tokens, from, content.last)) return null
  const evident = evidenceSubjects.has(headOf(tokens, source))
  const isSaid = cue.last > at + 1 ? true : isContent(place, { first: from, last: content.last }, lemma)
  if (!isSaid && !(evident && kind === "evidence")) return null
  const quotes = place.quotations.around(from)?.first === from
  if (
    participle &&
    !beside &&
    !quotes &&
    !hasClause(tokens, from, end) &&
    !clauseWords.has(tokens.lower(from))
  )
    return null
  const thing = withoutTime(tokens, content)
  const shown = evident && (kind === "assessment" || kind === "statement")
  const inferred = participle && kind === "assessment"
  const isAsked = lemma === "ask" && hasInfinitive(tokens, thing)
  return {
    kind: inferred ? "inference" : shown ? "evidence" : isAsked ? "order" : kind,
    source,
    cue: { first: at, last: cue.last },
    content: [thing],
    isTimed: thing.last < content.last,
    rule: participle ? "participle" : "source-first",
    ...(joinedAt === undefined ? {} : { joinedAt }),
    ...(beside && before ? { cutAt: at - 1 } : {}),
  }
}

/** asked the council [to help] */
function hasInfinitive(tokens: Tokens, { first, last }: Range): boolean {
  const heard = phraseAfter(tokens, first, last)?.last ?? first
  const at = tokens.lower(heard) === "not" ? heard + 1 : heard
  return tokens.lower(at) === "to" && tokens.tag(at + 1) === "VERB"
}

/** Do you know that …? How do we explain that …? */
const isAsking = ({ tokens, sentence }: Place, { first }: Range): boolean =>
  tokens.tag(first - 1) === "AUX" && tokens.tag(first) === "PRON" && tokens.form(sentence.last - 1) === "?"

/** was [twice] told: the subject is the hearer. */
function isPassive(tokens: Tokens, at: number): boolean {
  if (tokens.penn(at) !== "VBN" && tokens.penn(at) !== "VBD") return false
  let i = at - 1
  while (tokens.tag(i) === "ADV" || tokens.tag(i) === "PART") i--
  return tokens.tag(i) === "AUX" && tokens.lemma(i) === "be"
}

const hasFinite = (tokens: Tokens, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))) return true
  return false
}

/** Past the time, the hearer and the colon: said [Friday in a letter to the court:] … */
function contentStart({ tokens, end, quotations, sentence }: Place, { lemma, last }: Cue): number {
  let from = pastTime(tokens, last)
  const hasHearer = addressed.has(lemma) && !phrasal.has(`${lemma} ${tokens.lower(last)}`)
  if (hasHearer && tokens.lower(from) !== "that") {
    const heard = phraseAfter(tokens, from, end)?.last ?? from
    // ordered [him to repay …]: who is to do it belongs to the order
    const doing = tokens.lower(heard) === "not" ? heard + 1 : heard
    if (tokens.lower(doing) === "to" && lemma !== "tell") return from
    from = pastTime(tokens, heard)
  }
  // [at a stop in the town,] that … · [of her rival,] “…” · [in the letter]:
  for (let i = from; i < Math.min(end, from + 14) && tokens.tag(from) === "ADP"; i++) {
    const said = tokens.lower(i) === "that" && tokens.tag(i + 1) !== "VERB"
    if (said || quotations.around(i)?.first === i) return i
    if (tokens.tag(i) === "VERB" || tokens.tag(i) === "AUX") break
  }
  // asked the head of the bank [whether] it would lend
  for (let i = from; addressed.has(lemma) && i < Math.min(end, from + 14); i++) {
    if (clauseWords.has(tokens.lower(i))) return i
    if (tokens.tag(i) === "PUNCT" || ["VBD", "VBZ", "VBP", "MD", "TO"].includes(tokens.penn(i))) break
  }
  const next = [",", ":"].includes(tokens.form(sentence.last - 1)) ? sentence.last : -1
  const quotes = next >= 0 && quotations.around(next)?.first === next && !ofMind.has(lemma)
  if (quotes && from < end && !hasFinite(tokens, from, end)) return next
  return tokens.form(from) === "," || tokens.form(from) === ":" ? from + 1 : from
}

/** From here to the end of the clause, or of the quotation that starts here or is still open there. */
function contentFrom(
  { tokens, sentence, quotations, end: close }: Place,
  cue: number,
  from: number,
): Range | null {
  const quotation = quotations.around(from)
  const spoken = quotations.around(cue)
  const end = spoken ? Math.min(close, insideOf(tokens, spoken)) : stopIn({ tokens, quotations }, from, close)
  const starts = quotation?.first === from
  if (from >= end && !starts) return null
  if (starts && quotation.last >= end) return { first: from, last: quotation.last }
  const last = clauseEnd(tokens, sentence, { cue, first: from, last: end })
  const closes = last === end && !spoken ? quotations.around(end - 1) : undefined
  return { first: from, last: closes && closes.first >= sentence.first ? Math.max(last, closes.last) : last }
}

/** Just past the last word within a quotation. */
function insideOf(tokens: Tokens, { first, last }: Range): number {
  let end = last
  while (end > first && tokens.tag(end - 1) === "PUNCT") end--
  return end
}

/** A full stop before a quotation ends a sentence, though the reader saw none: … he said. “We lost,” she added. */
function stopIn(
  { tokens, quotations }: Pick<Place, "tokens" | "quotations">,
  from: number,
  end: number,
): number {
  for (let i = from + 1; i < end - 1; i++)
    if (tokens.form(i) === "." && quotations.around(i + 1)?.first === i + 1 && !quotations.around(i)) return i
  return end
}

/** confirmed the deployment [at the end of April]: of a thing, not a clause, the time is that of saying so. */
function withoutTime(tokens: Tokens, { first, last }: Range): Range {
  for (let i = first; i < last; i++)
    if (tokens.tag(i) === "VERB" || tokens.tag(i) === "AUX") return { first, last }
  let i = last - 1
  if (!timeNouns.has(tokens.lower(i)) && !/^(?:19|20)\d\d$/.test(tokens.form(i))) return { first, last }
  while (i > first && !["in", "on", "at"].includes(tokens.lower(i)) && last - i < 6) i--
  return i > first && last - i < 6 ? { first, last: i } : { first, last }
}

/** The conjunction of "considers this high and more realistically expects …", where the second verb has no subject. */
function conjunctionAt(tokens: Tokens, i: number, before: Found | undefined): number | undefined {
  let at = i - 1
  while (tokens.tag(at) === "ADV") at--
  const isSame = before !== undefined && tokens.sentence(before.cue.first) === tokens.sentence(i)
  return isSame && tokens.tag(at) === "CCONJ" && tokens.sentence(at) === tokens.sentence(i) ? at : undefined
}

function ownSubject({ tokens, sentence, nameBefore }: Place, at: number): Range | null {
  const subject = subjectOf(tokens, sentence.first, at)
  if (!subject) return nameBefore(at)
  return tokens.penn(subject.last - 1) === "PRP$" ? null : subject
}

/** The subject that a participle belongs to: the speaker before it, else that of the first finite verb. */
function sharedSubject({ tokens, sentence, quotations }: Place, { at, before }: Cue): Range | null {
  // with [Moreau] saying … · two signs, [one] saying …
  if (tokens.form(at - 1) !== ",") {
    const beside = subjectOf(tokens, sentence.first, at)
    if (beside && ["with", ","].includes(tokens.lower(beside.first - 1))) return beside
  }
  if (before?.rule === "content-first") return before.source
  for (let i = sentence.first; i < at; i++)
    if (!quotations.around(i) && ["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))) {
      const subject = subjectOf(tokens, sentence.first, i)
      // in the years [that] followed, they …, declaring
      if (subject && !["that", "which"].includes(tokens.lower(subject.first))) return subject
    }
  return null
}

const tokensHave = (tokens: Tokens, { first, last }: Range, word: string): boolean => {
  for (let i = first; i < last; i++) if (tokens.lower(i) === word) return true
  return false
}

/** Whether these words can be what is said. */
function isContent({ tokens, quotations }: Place, { first, last }: Range, lemma: string): boolean {
  const word = tokens.lower(first)
  const opens = quotations.around(first)?.first === first || tokens.form(first) === "‘"
  if (opens || clauseWords.has(word)) return true
  // the checks will continue, officials …; a claim being withdrawn; expected next month
  if (tokens.form(first - 1) === "," || tokens.tag(first) === "AUX" || ["next", "last"].includes(word))
    return false
  if (lemma === "consider")
    return (
      tokens.penn(last - 1) === "JJ" ||
      tokensHave(tokens, { first, last }, "high") ||
      tokensHave(tokens, { first, last }, "low")
    )
  if (needsQuotation.has(lemma))
    return holdsQuotation(quotations, { first, last: Math.min(last, first + 12) })
  const about = ["between", "around", "about"].includes(word)
  if (tokens.tag(first) === "ADP" && lemma !== "say" && !about) return false
  if (addressed.has(lemma) && hasInfinitive(tokens, { first, last })) return true
  const verb = tokens.tag(first + 1) === "ADV" ? first + 2 : first + 1
  if (word === "to" && tokens.tag(verb) === "VERB") return !noInfinitive.has(lemma)
  return !needsClause.has(lemma) || hasClause(tokens, first, last)
}

function holdsQuotation(quotations: Place["quotations"], { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (quotations.around(i)?.first === i) return true
  return false
}

/** A subject and a finite verb soon after. */
function hasClause(tokens: Tokens, first: number, last: number): boolean {
  const subject = phraseAfter(tokens, first, last)
  const from = subject?.last ?? first
  for (let i = from; i < Math.min(last, from + 3) && tokens.tag(i) !== "CCONJ"; i++)
    if (["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))) return subject !== null && !isBeside(tokens, i)
  return false
}

/** maintained a majority, [thus barred] …: a clause beside the verb, or of a noun, is none that it takes. */
function isBeside(tokens: Tokens, finite: number): boolean {
  const verb = tokens.relation(finite).startsWith("aux") ? tokens.head(finite) : finite
  return ["acl:relcl", "parataxis", "advcl"].includes(tokens.relation(verb))
}
