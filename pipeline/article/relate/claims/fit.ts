import type { Tokens } from "../../layers.js"
import { clauseWords, isFiniteVerb } from "./clauses.js"
import type { Place } from "./found.js"
import { addressed, needsClause, needsQuotation, noInfinitive } from "./lexicon.js"
import { phraseAfter, type Range } from "./phrases.js"

/** asked the council [to help] */
export function hasInfinitive(tokens: Tokens, { first, last }: Range): boolean {
  const heard = phraseAfter(tokens, first, last)?.last ?? first
  const at = tokens.lower(heard) === "not" ? heard + 1 : heard
  return tokens.lower(at) === "to" && tokens.tag(at + 1) === "VERB"
}

const tokensHave = (tokens: Tokens, { first, last }: Range, word: string): boolean => {
  for (let i = first; i < last; i++) if (tokens.lower(i) === word) return true
  return false
}

/** supporting [himself] on a stick */
const reflexive = /^(?:my|your|him|her|it|our|them)sel(?:f|ves)$/

/** Whether these words can be what is said. */
export function isContent({ tokens, quotations }: Place, { first, last }: Range, lemma: string): boolean {
  const word = tokens.lower(first)
  if (reflexive.test(word)) return false
  const opens = quotations.around(first)?.first === first || tokens.form(first) === "‘"
  if (opens || clauseWords.has(word)) return true
  // the checks will continue, officials …; a claim being withdrawn; the arrest announced today led …; expected next month
  const isVerb = tokens.tag(first) === "AUX" || (tokens.tag(first) === "VERB" && isFiniteVerb(tokens, first))
  if (tokens.form(first - 1) === "," || isVerb || ["next", "last"].includes(word)) return false
  if (lemma === "consider")
    return (
      tokens.penn(last - 1) === "JJ" ||
      tokensHave(tokens, { first, last }, "high") ||
      tokensHave(tokens, { first, last }, "low")
    )
  // the landslide claimed 40 lives: nothing said
  if (lemma === "claim" && takesLives(tokens, first, last)) return false
  if (needsQuotation.has(lemma))
    return holdsQuotation(quotations, { first, last: Math.min(last, first + 12) })
  const about = ["between", "around", "about"].includes(word)
  if (tokens.tag(first) === "ADP" && lemma !== "say" && !about) return false
  if (addressed.has(lemma) && hasInfinitive(tokens, { first, last })) return true
  const verb = tokens.tag(first + 1) === "ADV" ? first + 2 : first + 1
  if (word === "to" && tokens.tag(verb) === "VERB") return !noInfinitive.has(lemma)
  return !needsClause.has(lemma) || hasClause(tokens, first, last)
}

function takesLives(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 6); i++) {
    if (/^(?:life|victim|casualty)$/.test(tokens.lemma(i))) return true
    if (tokens.tag(i) === "VERB" || tokens.tag(i) === "AUX") return false
  }
  return false
}

function holdsQuotation(quotations: Place["quotations"], { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (quotations.around(i)?.first === i) return true
  return false
}

/** What comes between a noun and a verb that is not its own. */
const parts = new Set(["and", "but", "or", "who", "which"])

/** A subject and a finite verb soon after. */
export function hasClause(tokens: Tokens, first: number, last: number): boolean {
  const subject = phraseAfter(tokens, first, last)
  const from = subject?.last ?? first
  for (let i = from; i < Math.min(last, from + 3) && !parts.has(tokens.lower(i)); i++)
    if (isFiniteVerb(tokens, i)) return subject !== null && !isBeside(tokens, i)
  return false
}

/** maintained a majority, [thus barred] …: a clause beside the verb, or of a noun, is none that it takes. */
function isBeside(tokens: Tokens, finite: number): boolean {
  const verb = tokens.relation(finite).startsWith("aux") ? tokens.head(finite) : finite
  return ["acl:relcl", "parataxis", "advcl"].includes(tokens.relation(verb))
}
