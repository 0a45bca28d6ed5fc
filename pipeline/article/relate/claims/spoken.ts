import type { Tokens } from "../../layers.js"
import { isFiniteVerb } from "./clauses.js"
import type { Place } from "./found.js"
import type { Range } from "./phrases.js"

/** Words that begin no part of what is said: "…, he said, citing …". */
const aside = new Set([
  "who",
  "which",
  "while",
  "as",
  "and",
  "but",
  "after",
  "before",
  "when",
  "during",
  "in",
])

/** What stands before the border: the whole quotation, over sentences, or the sentence so far. */
export function saidBefore({ tokens, sentence, quotations }: Place, border: number): Range | null {
  const quotation = quotations.around(border - 1) ?? quotations.around(border - 2)
  const last = tokens.form(border - 1) === "," ? border - 1 : border
  if (quotation && quotation.last <= border) {
    const introduced = [",", ":"].includes(tokens.form(quotation.first - 1))
    if (quotation.first <= sentence.first || introduced) return { first: quotation.first, last }
  }
  const start = afterDateline(tokens, sentence.first, last)
  const first = tokens.tag(start) === "CCONJ" ? start + 1 : start
  return first < last ? { first, last } : null
}

/** WASHINGTON ― The budget will pass, … */
function afterDateline(tokens: Tokens, first: number, last: number): number {
  for (let i = first; i < Math.min(first + 6, last); i++)
    if (/^(?:[—–―-]|--)$/.test(tokens.form(i))) return /^\p{Lu}{3}/u.test(tokens.form(first)) ? i + 1 : first
  return first
}

/** What goes on after the source: “…,” he said, “…” · “…,” he told them in Paris. “…” · The war, he said, is over. */
export function saidAfter(place: Place, rest: number, before: Range): Range | null {
  const { tokens, end, quotations, sentence } = place
  const from = tokens.form(rest) === "," || tokens.form(rest) === ":" ? rest + 1 : rest
  if (from >= sentence.last) return null
  const quotation = quotations.around(from)
  if (quotation) return quotation.first === from ? { first: from, last: Math.max(quotation.last, end) } : null
  const quoted = quotations.around(before.last - 1)?.last === before.last
  if (quoted) return nextQuotation(place, from)
  if (tokens.form(rest) === ":" || from >= end) return null
  const start = from === rest ? pastPlace(tokens, from, end) : from
  // Though it rained, he said, [building the wall] would …
  const goesOn = tokens.penn(start) !== "VBG" || tokens.tag(before.first) === "SCONJ"
  const starts = start > rest && goesOn && !aside.has(tokens.lower(start))
  return starts ? { first: start, last: Math.max(end, quotations.around(end - 1)?.last ?? 0) } : null
}

/** The workers, he explained [earlier in the hearing,] were well paid: past the comma that closes when and where. */
function pastPlace(tokens: Tokens, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 10) && !isFiniteVerb(tokens, i); i++)
    if (tokens.form(i) === ",") return i + 1
  return from
}

/** A quotation further on: one that begins small goes on; one that begins large stands alone, with no verb between that would be its cue. */
function nextQuotation({ tokens, quotations, sentence }: Place, from: number): Range | null {
  let cue = false
  for (let i = from; i < sentence.last; i++) {
    const quotation = quotations.around(i)
    if (quotation) {
      const goesOn = /^\p{Ll}/u.test(tokens.form(i + 1)) && /^(?:,|but|and)$/.test(tokens.lower(i - 1))
      const alone = !cue && [",", "."].includes(tokens.form(i - 1))
      return goesOn || alone ? { first: i, last: quotation.last } : null
    }
    if (["VBG", "VBD", "VBZ"].includes(tokens.penn(i))) cue = true
  }
  return null
}
