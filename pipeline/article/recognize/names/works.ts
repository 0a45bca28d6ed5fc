import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import type { TokenRange, Tokens } from "../../layers.js"
import { type Found, found } from "./nominals.js"
import { isCapital } from "./runs.js"
import { titles } from "./vocabulary.js"

const works = new Set(groups.works)
const small = /^(?:in|on|at|of|and|with|by|the|a)$/

/** Back over titles, numbers of them and "the": Diary of | General | Patrick Gordon. */
function opensAt(tokens: Tokens, first: number): number {
  let i = first - 1
  while (titles.has(tokens.form(i)) || tokens.form(i) === "St." || tokens.form(i) === "Saint") i--
  return i
}

/** "Diary of" before a person; -1 where no work's first word stands there, in the middle of a sentence. */
function headBefore(tokens: Tokens, person: TokenRange): number {
  const of = opensAt(tokens, person.first)
  if (tokens.form(of) !== "of" || !works.has(tokens.form(of - 1))) return -1
  const head = of - 1
  return head > 0 && tokens.sentence(head - 1) === tokens.sentence(head) ? head : -1
}

/** Past "in His Study" after a person: a small word, whose it is with a capital, and words with capitals. */
function tailAfter(tokens: Tokens, { last }: TokenRange): number {
  if (!small.test(tokens.form(last)) || !/^(?:His|Her|Their|My|Our)$/.test(tokens.form(last + 1))) return last
  let end = last + 2
  while (isCapital(tokens.form(end))) end++
  return end > last + 2 && tokens.sentence(end - 1) === tokens.sentence(last) ? end : last
}

/** Past the place of the person: Diary of Ana Roy | of Elmsford. */
const placeAfter = (tokens: Tokens, { last }: TokenRange, named: readonly Found[]): number =>
  tokens.form(last) === "of" ? (named.find(({ first }) => first === last + 1)?.last ?? last) : last

/**
 * Titles of works that a person's name stands in: Diary of General Ana Roy, Jerome in His Study. Each goes with the
 * names in it. In a headline every word has a capital, and so nothing is said by it there.
 */
export function findWorks(
  tokens: Tokens,
  named: readonly Found[],
  isHeadline: (sentence: number) => boolean,
): Map<Found, Found> {
  const workOf = new Map<Found, Found>()
  for (const one of named) {
    const { type, form } = one.mention
    if (type !== "person" || form !== "name" || isHeadline(tokens.sentence(one.first))) continue
    const head = headBefore(tokens, one)
    const last = head < 0 ? tailAfter(tokens, one) : placeAfter(tokens, one, named)
    if (head < 0 && last === one.last) continue
    const first = head < 0 ? opensAt(tokens, one.first) + 1 : head
    const work = found(tokens, { first, last }, { type: "document", form: "name", rule: "title of a work" })
    for (const other of named) if (other.first >= first && other.last <= last) workOf.set(other, work)
  }
  return workOf
}
