import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import type { Sentence, TokenRange, Tokens } from "../../layers.js"
import { type Found, found } from "./nominals.js"

const books = new Set(groups.pictured)
const isName = (form: string): boolean => /^\p{Lu}/u.test(form)
const isYear = (form: string): boolean => /^1[0-9]{3}$|^20[0-9]{2}$/.test(form)

/** Whether a bracket with nothing but a year opens at a token: (1480). */
const opensYear = (tokens: Tokens, i: number): boolean =>
  tokens.form(i) === "(" && isYear(tokens.form(i + 1)) && tokens.form(i + 2) === ")"

/** Where the maker's "by Giovanni Bellini" begins at a token, its comma aside; -1 where it does not. */
function byAt(tokens: Tokens, i: number): number {
  const by = tokens.form(i) === "," ? i + 1 : i
  return tokens.form(by) === "by" && isName(tokens.form(by + 1)) ? by : -1
}

/** Last token, not included, of a picture's title at the head of a caption; -1 where the line is none. */
function titleEnd(tokens: Tokens, { first, last }: Sentence): number {
  for (let i = first + 1; i < last; i++) {
    if (opensYear(tokens, i)) return byAt(tokens, i + 3) < 0 ? -1 : i
    const by = byAt(tokens, i)
    if (by < 0) continue
    for (let k = by + 2; k < last && k < by + 8; k++)
      if (opensYear(tokens, k) || (tokens.form(k) === "," && isYear(tokens.form(k + 1)))) return i
    return -1
  }
  return -1
}

/** The same of "Ana in the Otto Bible": whom a book with pictures shows; -1 where no such book ends the line. */
function endInBook(tokens: Tokens, { first, last }: Sentence): number {
  let end = last
  while (end > first && /^["”’.]$/.test(tokens.form(end - 1))) end--
  let i = end - 1
  if (!books.has(tokens.form(i))) return -1
  while (i > first && isName(tokens.form(i))) i--
  if (tokens.form(i) !== "the" || !/^(?:in|from)$/.test(tokens.lower(i - 1))) return -1
  for (let k = first; k < i - 1; k++) if (!isName(tokens.form(k)) && tokens.form(k) !== ".") return -1
  return end
}

/** Whether a name reaches over the end of a range: names do not cross. */
const crosses = ({ last }: TokenRange, named: readonly Found[]): boolean =>
  named.some((one) => one.first < last && one.last > last)

/**
 * Titles of pictures in their captions, with the names in them: "Ana in the Desert (1505), by Otto Berg", "Ana Asleep,
 * by Otto Berg (1505)". Whom a picture shows is not for the title to say: he is joined to nobody by a short name.
 */
export function findPictures(
  tokens: Tokens,
  sentences: readonly Sentence[],
  named: readonly Found[],
): Map<Found, Found> {
  const workOf = new Map<Found, Found>()
  for (const sentence of sentences) {
    if (sentence.last - sentence.first > 40) continue
    const made = titleEnd(tokens, sentence)
    const last = made < 0 ? endInBook(tokens, sentence) : made
    if (last < 0) continue
    const range = { first: sentence.first, last }
    // Guernica (1937): its title is a name that is found already.
    if (named.some((one) => one.first <= range.first && one.last >= last) || crosses(range, named)) continue
    const work = found(tokens, range, { type: "document", form: "name", rule: picture })
    for (const one of named) if (one.first >= range.first && one.last <= last) workOf.set(one, work)
  }
  return workOf
}

/** The rule of a picture's title. */
export const picture = "title of a picture"
