import type { Tokens } from "../../layers.js"
import { clauseEnd, clauseWords, hasFinite, isFiniteVerb, pastTime } from "./clauses.js"
import type { Cue, Place } from "./found.js"
import { addressed, ofMind, phrasal } from "./lexicon.js"
import { phraseAfter, type Range, timeNouns } from "./phrases.js"

/** Past the time, the hearer and the colon: said [Friday in a letter to the court:] … */
export function contentStart({ tokens, end, quotations, sentence }: Place, { lemma, last }: Cue): number {
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
    if (tokens.tag(i) === "PUNCT" || isFiniteVerb(tokens, i) || tokens.penn(i) === "TO") break
  }
  const next = [",", ":"].includes(tokens.form(sentence.last - 1)) ? sentence.last : -1
  const quotes = next >= 0 && quotations.around(next)?.first === next && !ofMind.has(lemma)
  if (quotes && from < end && !hasFinite(tokens, from, end)) return next
  // complained [bitterly] that
  if (tokens.tag(from) === "ADV" && clauseWords.has(tokens.lower(from + 1))) return from + 1
  return tokens.form(from) === "," || tokens.form(from) === ":" ? from + 1 : from
}

/** From here to the end of the clause, or of the quotation that starts here or is still open there. */
export function contentFrom(
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

/** Tokens; further than any sentence reaches that is not a list. */
const FAR = 300

/** A full stop before a quotation ends a sentence, though the reader saw none: … he said. “We lost,” she added. */
function stopIn(
  { tokens, quotations }: Pick<Place, "tokens" | "quotations">,
  from: number,
  end: number,
): number {
  for (let i = from + 1; i < Math.min(end - 1, from + FAR); i++)
    if (tokens.form(i) === "." && quotations.around(i + 1)?.first === i + 1 && !quotations.around(i)) return i
  return end
}

/** Shanghai, which reported 23 cases[, began tests]: what is said in an aside ends where the sentence goes on. */
export function withinAside(
  tokens: Tokens,
  { first: source, last: end }: Range,
  { first, last }: Range,
): Range {
  const isAside =
    end - source === 1 && /^(?:who|which)$/.test(tokens.lower(source)) && tokens.form(source - 1) === ","
  if (!isAside) return { first, last }
  // which cited an internal document[, management is ready]: where the clause of the verb ends
  const verb = tokens.head(source)
  const clause = tokens.relation(verb) === "acl:relcl" ? tokens.subtreeOf(verb).last : last
  for (let i = first + 1; i < last - 1; i++)
    if (tokens.form(i) === "," && (isFiniteVerb(tokens, i + 1) || i + 1 === clause || i === clause))
      return { first, last: i }
  return { first, last }
}

/** supported the plan [and sent troops]: a thing ends where the next verb of the same subject begins. */
export function withoutNext(tokens: Tokens, cue: number, { first, last }: Range): Range {
  for (let i = first; i < last; i++) {
    // praised the plan[, which includes …] · the deal[, but learned …]
    if (i > first && tokens.form(i) === "," && isFurther(tokens, i + 1)) return { first, last: i }
    if (tokens.tag(i) === "VERB" || tokens.tag(i) === "AUX" || clauseWords.has(tokens.lower(i))) break
    const next = tokens.tag(i + 1) === "ADV" ? i + 2 : i + 1
    if (i > first && tokens.tag(i) === "CCONJ" && tokens.penn(next) === tokens.penn(cue))
      return { first, last: tokens.form(i - 1) === "," ? i - 1 : i }
  }
  return { first, last }
}

const further = new Set(["which", "who", "whose", "where", "but", "although", "though", "while", "including"])

const isFurther = (tokens: Tokens, i: number): boolean =>
  further.has(tokens.lower(i)) || tokens.penn(i) === "VBG"

/** confirmed the deployment [at the end of April]: of a thing, not a clause, the time is that of saying so. */
export function withoutTime(tokens: Tokens, { first, last }: Range): Range {
  for (let i = first; i < last; i++)
    if (tokens.tag(i) === "VERB" || tokens.tag(i) === "AUX") return { first, last }
  let i = last - 1
  if (!timeNouns.has(tokens.lower(i)) && !/^(?:19|20)\d\d$/.test(tokens.form(i))) return { first, last }
  while (i > first && !["in", "on", "at"].includes(tokens.lower(i)) && last - i < 6) i--
  return i > first && last - i < 6 ? { first, last: i } : { first, last }
}
