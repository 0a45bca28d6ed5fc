import type { Tokens } from "../../layers.js"
import { known } from "./gazetteer.js"
import {
  calendar,
  given,
  headsWithOf,
  isCommon,
  notNames,
  organisationHeads,
  particles,
  possessives,
} from "./vocabulary.js"

/** Tokens from `first` up to but not including `last`. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** Whether a token begins with a capital letter; what stands outside the article has none. */
export const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  const letter = form[0]
  return letter !== undefined && letter !== letter.toLowerCase()
}

const touching = (tokens: Tokens, i: number): boolean => tokens.end(i - 1) === tokens.start(i)

/** al-Bashir, el-Sisi: one token that begins in lower case. */
const isLowName = (form: string): boolean => /^(?:al|el)-\p{Lu}/u.test(form)

/** ad-Dawla, ul-Haq: a name that begins in lower case, in three tokens. */
const opensLow = (tokens: Tokens, i: number): boolean =>
  particles.has(tokens.form(i)) &&
  tokens.form(i + 1) === "-" &&
  touching(tokens, i + 1) &&
  touching(tokens, i + 2) &&
  isCapital(tokens.form(i + 2))

const opens = (tokens: Tokens, i: number): boolean =>
  (isCapital(tokens.form(i)) && !calendar.has(tokens.form(i))) ||
  opensLow(tokens, i) ||
  isLowName(tokens.form(i))

const wide = new Set(
  "Ministry Department Committee Commission Centre Center Office Bureau Institute Council".split(" "),
)

/** How many tokens the run may go on by at `j`; 0 ends it. `last` bounds the sentence. */
function step(tokens: Tokens, first: number, j: number, last: number): number {
  if (j >= last) return 0
  const form = tokens.form(j)
  const next = j + 1 < last ? tokens.form(j + 1) : ""
  const before = tokens.form(j - 1)
  if (isCapital(form)) return !calendar.has(form) || given.has(before) ? 1 : 0 // "May" in Theresa May
  if (isLowName(form)) return 1
  if (form === "-" && touching(tokens, j) && j + 1 < last && touching(tokens, j + 1))
    return hyphened(before, next)
  if (!next) return 0
  const has = (words: ReadonlySet<string>): boolean => {
    for (let k = first; k < j; k++) if (words.has(tokens.form(k))) return true
    return false
  }
  if (form === "of" || form === "for" || form === "on") {
    const skip = next === "the" ? 2 : 1
    const target = tokens.form(j + skip)
    if (j + skip >= last || !isCapital(target) || calendar.has(target)) return 0
    return (form === "of" ? has(headsWithOf) : headsWithOf.has(before) || before === "Studies") ? skip + 1 : 0
  }
  // United Nations Support Mission in Libya
  if (form === "in" && /^(?:Mission|Embassy|Force)$/.test(before) && known(next) === "place") return 2
  if (form === "&" && isCapital(next)) return 2
  if (form === "and" && isCapital(next) && has(wide) && !known(next) && !given.has(next)) return 2
  if (tokens.lower(j) === "'s" && possessives.has(before) && isCapital(next)) return 2
  if (particles.has(form) && !organisationHeads.has(before)) {
    if (isCapital(next)) return 2
    if (particles.has(next) && j + 2 < last && isCapital(tokens.form(j + 2))) return 3
    if (opensLow(tokens, j)) return 3
  }
  return 0
}

/** Jong-un and Guinea-Bissau go on, "Moscow-backed" and "US-China" end before the hyphen. */
function hyphened(before: string, next: string): number {
  if (isCapital(next)) return known(before) && known(next) ? 0 : 2
  if (/^\d+$/.test(next)) return 2
  return next.length <= 5 && /^\p{L}+$/u.test(next) && !isCommon(next) && !/ed$/.test(next) ? 2 : 0
}

/** Stretches of capitalised words of a sentence, joined by hyphens and the small words of names. */
export function findRuns(tokens: Tokens, { first, last }: Run): Run[] {
  const runs: Run[] = []
  for (let i = first; i < last; i++) {
    if (!opens(tokens, i)) continue
    let j = opensLow(tokens, i) ? i + 3 : i + 1
    for (let more = step(tokens, i, j, last); more; more = step(tokens, i, j, last)) j += more
    if (j > i + 1 || !notNames.has(tokens.form(i))) runs.push({ first: i, last: j })
    i = j - 1
  }
  return runs
}
