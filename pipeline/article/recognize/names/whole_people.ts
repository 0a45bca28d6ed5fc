import persons from "../../../lexicons/name-persons.json" with { type: "json" }
import type { Tokens } from "../../layers.js"
import type { Found } from "./nominals.js"
import { isCapital } from "./runs.js"
import { afterName, calendar, given, particles } from "./vocabulary.js"

const afterHyphen = new Set(persons.afterHyphen)

/** Whether a token stands in the sentence of a name, and in no name. */
export type IsFree = (i: number, one: Found) => boolean

/** Particles by the word that they stand before in a full name of the article: dos before Santos. */
export function particlesBefore(tokens: Tokens, names: readonly Found[]): ReadonlyMap<string, string> {
  const before = new Map<string, string>()
  for (const { first, last, mention } of names) {
    if (mention.type !== "person" || last - first < 3) continue
    const word = tokens.form(last - 2)
    if (particles.has(word)) before.set(tokens.form(last - 1), word)
  }
  return before
}

/** Where a person's name begins: "dos | Santos", as the article has it elsewhere; "June | Leow", but "in June | Leow". */
export function firstOf(
  tokens: Tokens,
  one: Found,
  { isFree, small }: { readonly isFree: IsFree; readonly small: ReadonlyMap<string, string> },
): number {
  const before = one.first - 1
  if (!isFree(before, one)) return one.first
  const word = tokens.form(before)
  if (one.last - one.first === 1 && word === small.get(tokens.form(one.first))) return before
  const isMonth = /^(?:April|June|August)$/.test(word)
  return isMonth &&
    !/^(?:in|since|until|till|last|this|next|early|mid|late|of|during|\d+)$/.test(tokens.lower(before - 1))
    ? before
    : one.first
}

/** Whether a hyphen joins the token before it to a short word in small letters: Hung-yuan, not Trump-era. */
const isHyphened = (tokens: Tokens, hyphen: number): boolean =>
  tokens.form(hyphen) === "-" &&
  tokens.end(hyphen - 1) === tokens.start(hyphen) &&
  tokens.end(hyphen) === tokens.start(hyphen + 1) &&
  tokens.form(hyphen - 1).length < 6 &&
  /^\p{Ll}{1,6}$/u.test(tokens.form(hyphen + 1)) &&
  !afterHyphen.has(tokens.form(hyphen + 1))

/** Whether a name has the shape of an East Asian person's: Hau Lung-bin, Park Joo-Ho. */
export function isShapedLikePerson(tokens: Tokens, { first, last }: Found): boolean {
  if (last - first !== 4 || tokens.form(last - 2) !== "-" || particles.has(tokens.lower(first))) return false
  if (isHyphened(tokens, last - 2)) return isCapital(tokens.form(first)) && tokens.form(first).length < 6
  return given.has(tokens.form(first)) && /^\p{Lu}\p{Ll}{1,4}$/u.test(tokens.form(last - 1))
}

/** Where a person's name ends: "Joe Roy | , Jr.", "Liu | He", "Lee | Hung-yuan", "Leung Kwok | -hung". */
export function lastOf(tokens: Tokens, one: Found, isFree: IsFree): number {
  const { first, last } = one
  if (!isFree(last, one)) return last
  if (tokens.form(last) === "," && afterName.has(tokens.form(last + 1)) && isFree(last + 1, one))
    return last + 2
  // A pronoun has no capital in the middle of a sentence.
  if (/^(?:He|She)$/.test(tokens.form(last))) return last + 1
  const hyphen = last - first === 1 && isCapital(tokens.form(last)) ? last + 1 : last
  if (hyphen === last && last - first === 1) return last
  const isTail = isFree(hyphen, one) && isFree(hyphen + 1, one) && isHyphened(tokens, hyphen)
  return isTail && !calendar.has(tokens.form(hyphen - 1)) ? hyphen + 2 : last
}
