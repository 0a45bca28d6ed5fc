import abbreviations from "../../lexicons/abbreviations.json" with { type: "json" }
import type { Border } from "./layout.js"

const titles = new Set(abbreviations.title.map((word) => `${word}.`))
const plain = new Set(abbreviations.plain.map((word) => `${word}.`))
const openers = new Set(abbreviations.openers)
const stop = /^(?:[.!?]+|…)$/
const speech = /^(?:said|says|added|told|asked|wrote)$/

/** Whether a code unit is . ? ! or … */
export const isStop = (unit: number): boolean =>
  unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026

/** Whether token `i`, which ends in a stop, can end a sentence: not "Gen.", nor the "1." of a list. */
export function endsSentence({ i, first, form }: Border): boolean {
  const word = form(i)
  if (stop.test(word)) return !(word === "." && isMarker(form, first, i))
  if (!word.endsWith(".") || word.length < 3 || titles.has(word)) return false
  // "U.S. He": an abbreviation ends a sentence only before a word that usually starts one.
  return openers.has(form(i + 1)) && (plain.has(word) || /\p{L}\.$/u.test(word))
}

/** The sentence so far is "1." or "*1." or "b.", or a colon stands before the number: an item of a list. */
const isMarker = (form: (i: number) => string, first: number, i: number) =>
  /^(?:\d{1,2}(?:\.\d{1,2})*|\p{L})$/u.test(form(i - 1)) &&
  (i - first < 2 || form(i - 2) === ":" || (i - first === 2 && /^[*("“']$/.test(form(first))))

/** Whether what follows token `last` (a stop at `i` and what closes after it) reads as a new sentence. */
export function startsSentence({ i, form, touches }: Border, last: number, isQuoted: boolean): boolean {
  const word = form(i)
  const next = form(last + 1)
  const isEllipsis = word === "…" || word.startsWith("..")
  if (touches(last)) return isUnspaced(form(i - 1), next, isEllipsis, last > i)
  if (/^\p{Ll}/u.test(next)) return !isQuoted && !isEllipsis && isLooseStart(word, form(i - 1))
  if (/^[,;:—–-]/u.test(next)) return false
  if (isEllipsis) return /^[\p{Lu}"“‘]/u.test(next)
  // After a closing quote, a verb of saying goes on: “Never!” Smith said.
  if (isQuoted && isSaying(form, last + 1, word === "." ? 1 : 5)) return false
  return /^[\p{Lu}\p{N}"“‘'([«$€£•*\-—#@¿¡]|^\p{Lo}|^\p{So}/u.test(next)
}

/** "left.Then she": a forgotten space. "3.Next" is none. */
const isUnspaced = (before: string, next: string, isEllipsis: boolean, isClosed: boolean) =>
  !isClosed && /^\p{Lu}/u.test(next) && (isEllipsis ? next !== "I" : /^\p{Ll}{3}/u.test(before))

/** "i left. they stayed": small letters after a stop, but not after "approx." or "Yahoo!". */
const isLooseStart = (word: string, before: string) =>
  word === "."
    ? /^(?:\p{L}*[aeiouy]\p{L}*|\)|\p{N}{3,})$/iu.test(before) && before.length > 1
    : /^\p{Ll}/u.test(before) || word.length > 1

/** A name and a verb of saying: “Why?” President Ann Smith asked. */
function isSaying(form: (i: number) => string, from: number, longest: number): boolean {
  for (let i = from; i <= from + longest; i++) {
    if (i > from && speech.test(form(i))) return true
    if (!/^\p{Lu}/u.test(form(i))) return false
  }
  return false
}
