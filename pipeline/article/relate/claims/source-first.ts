import type { Tokens } from "../../layers.js"
import { clauseWords, isAsked, isFiniteVerb } from "./clauses.js"
import { contentFrom, contentStart, withinAside, withoutNext, withoutTime } from "./content.js"
import { hasClause, hasInfinitive, isContent } from "./fit.js"
import type { Cue, Found, Place } from "./found.js"
import { evidenceSubjects } from "./lexicon.js"
import { headOf, type Range } from "./phrases.js"
import { subjectOf } from "./subject.js"

/** Officials said that … · announcing plans to … · told Reuters … */
export function sourceFirst(place: Place, cue: Cue): Found | null {
  const { tokens } = place
  const { at, before } = cue
  const how = standing(tokens, cue)
  if (!how || isPassive(tokens, at) || ["to", "as"].includes(tokens.lower(at - 1))) return null
  const own = subjectFor(place, cue, how)
  const joinedAt = own ? undefined : conjunctionAt(tokens, at, before)
  const source = own ?? (joinedAt === undefined ? null : before!.source)
  if (!source || isAsked(place, source)) return null
  const said = saidBehind(place, cue, { source, standing: how })
  return (
    said && {
      ...said,
      source,
      cue: { first: at, last: cue.last },
      rule: how === "verb" ? "source-first" : "participle",
      ...(joinedAt === undefined ? {} : { joinedAt }),
      ...(how === "beside" && before ? { cutAt: at - 1 } : {}),
    }
  )
}

/** A verb of its own; a participle behind a comma; one that follows another: demanding … and saying …; one behind its noun. */
type Standing = "verb" | "beside" | "follows" | "noun"

function standing(tokens: Tokens, { at, before }: Cue): Standing | null {
  if (tokens.penn(at) !== "VBG" || tokens.tag(at - 1) === "AUX") return "verb"
  if (tokens.form(at - 1) === ",") return "beside"
  const another = before && tokens.penn(before.cue.first) === "VBG"
  if (another && conjunctionAt(tokens, at, before) !== undefined) return "follows"
  return ["NOUN", "PROPN", "NUM", "PRON"].includes(tokens.tag(at - 1)) ? "noun" : null
}

function subjectFor(place: Place, cue: Cue, how: Standing): Range | null {
  if (how === "follows") return null
  return how === "verb" ? ownSubject(place, cue.at) : sharedSubject(place, cue)
}

/** What is said behind the verb, and what kind of claim that makes; null where nothing is said. */
function saidBehind(
  place: Place,
  cue: Cue,
  { source, standing: how }: { readonly source: Range; readonly standing: Standing },
): Pick<Found, "kind" | "content" | "isTimed"> | null {
  const { tokens, end, quotations } = place
  const { at, kind, lemma } = cue
  const from = contentStart(place, cue)
  const content = contentFrom(place, at, from)
  if (!content) return null
  const isClause = (last: number): boolean =>
    clauseWords.has(tokens.lower(from)) || hasClause(tokens, from, last)
  // Within a quotation only what is said in a clause: “The army says that …”
  if (quotations.around(at) && !isClause(content.last)) return null
  const evident = evidenceSubjects.has(headOf(tokens, source))
  const isSaid = cue.last > at + 1 || isContent(place, { first: from, last: content.last }, lemma)
  if (!isSaid && !(evident && kind === "evidence")) return null
  const quotes = quotations.around(from)?.first === from
  if ((how === "noun" || how === "follows") && !quotes && !isClause(end)) return null
  const thing = withoutTime(tokens, withoutNext(tokens, at, withinAside(tokens, source, content)))
  const shown = evident && (kind === "assessment" || kind === "statement")
  const inferred = how !== "verb" && kind === "assessment"
  const isOrder = lemma === "ask" && hasInfinitive(tokens, thing)
  return {
    kind: inferred ? "inference" : shown ? "evidence" : isOrder ? "order" : kind,
    content: [thing],
    isTimed: thing.last < content.last,
  }
}

/** was [twice] told: the subject is the hearer. */
function isPassive(tokens: Tokens, at: number): boolean {
  if (tokens.penn(at) !== "VBN" && tokens.penn(at) !== "VBD") return false
  let i = at - 1
  while (tokens.tag(i) === "ADV" || tokens.tag(i) === "PART") i--
  return tokens.tag(i) === "AUX" && tokens.lemma(i) === "be"
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
    if (!quotations.around(i) && isFiniteVerb(tokens, i)) {
      const subject = subjectOf(tokens, sentence.first, i)
      // in the years [that] followed, they …, declaring
      if (subject && !["that", "which"].includes(tokens.lower(subject.first))) return subject
    }
  return null
}
