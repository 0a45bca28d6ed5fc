import type { Tokens } from "../../layers.js"
import { isTime } from "./clauses.js"
import type { Cue, Found, Place } from "./found.js"
import { noQuotation } from "./lexicon.js"
import { phraseAfter, type Range, timeNouns } from "./phrases.js"
import { subjectOf } from "./subject.js"

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

/** “…,” she said · …, said the minister, … · …, the ministry said */
export function contentFirst(place: Place, { at, kind, lemma }: Cue): Found | null {
  const { tokens, sentence, end } = place
  if (noQuotation.has(lemma)) return null
  const subject = subjectOf(tokens, quotedUpTo(place, at), at)
  const border = subject ? subject.first : at
  const mark = tokens.form(border - 1)
  const quotation = place.quotations.around(border - 1)
  // The “History” section explains …: no mark within closes what is said
  const marked = quotation?.first === sentence.first || tokens.tag(border - 2) === "PUNCT"
  const closed = quotation?.last === border && marked
  if (border <= sentence.first || !(mark === "," || closed || mark === "’")) return null
  const inverted = !subject || subject.first === sentence.first
  const source = subject ?? phraseAfter(tokens, at + 1, end)
  if (!source) return null
  // the plan, announced [Wednesday] by the ministry: a participle, and no one's name behind it
  if (inverted && timeNouns.has(tokens.lower(source.first))) return null
  const who = inverted ? described(place, source) : source
  const rest = Math.max(at + 1, who.last)
  if (tokens.lower(rest) === "that" || tokens.penn(at) === "VBG") return null
  // A clause may come first for other reasons: "While it rained, officials said the dam held."
  const closes = rest >= end || tokens.tag(rest) === "PUNCT" || (closed && !saysBehind(tokens, at))
  if (!closes && !(isTime(tokens, rest) && !hasThat(tokens, rest, end))) return null
  const first = saidBefore(place, border)
  // A sentence may open with a stray comma, or with one word for its manner, and nothing said before it.
  if (!first || first.last - first.first < 2) return null
  const second = saidAfter(place, rest, first)
  const cue = { first: at, last: at + 1 }
  // As the phone rang, the announcer said, “…”: only the quotation is said.
  const manner = second && !closed && place.quotations.around(second.first)?.first === second.first
  const said = !second ? [first] : manner && opensAside(tokens, first.first) ? [second] : [first, second]
  return { kind, source: who, cue, content: said, rule: "content-first" }
}

/** On “The Morning Show,” the minister said [the dam held]. */
const saysBehind = (tokens: Tokens, at: number): boolean =>
  tokens.childrenOf(at).some((child) => child > at && tokens.relation(child) === "ccomp")

const opensAside = (tokens: Tokens, i: number): boolean =>
  ["SCONJ", "ADP", "ADV", "VERB"].includes(tokens.tag(i))

/** A subject stands behind the quotation: the end of the last one before the verb. */
function quotedUpTo({ sentence, quotations }: Place, at: number): number {
  for (let i = at - 1; i > sentence.first; i--) if (quotations.around(i)?.last === i + 1) return i + 1
  return sentence.first
}

/** said Ann Lee[, a senior analyst at the bank] */
function described({ tokens, end, quotations }: Place, source: Range): Range {
  const from = source.last + 1
  if (tokens.form(source.last) !== "," || from >= end || quotations.around(from)) return source
  if (!["DET", "NOUN", "ADJ"].includes(tokens.tag(from))) return source
  let last = from
  while (last < end && ![",", "."].includes(tokens.form(last)) && !quotations.around(last)) last++
  return { first: source.first, last }
}

function hasThat(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 6); i++) if (tokens.lower(i) === "that") return true
  return false
}

/** What stands before the border: the whole quotation, over sentences, or the sentence so far. */
function saidBefore({ tokens, sentence, quotations }: Place, border: number): Range | null {
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
function saidAfter(place: Place, rest: number, before: Range): Range | null {
  const { tokens, end, quotations, sentence } = place
  const from = tokens.form(rest) === "," || tokens.form(rest) === ":" ? rest + 1 : rest
  if (from >= sentence.last) return null
  const quotation = quotations.around(from)
  if (quotation) return quotation.first === from ? { first: from, last: Math.max(quotation.last, end) } : null
  const quoted = quotations.around(before.last - 1)?.last === before.last
  if (quoted) return nextQuotation(place, from)
  if (from === rest || tokens.form(rest) === ":" || from >= end) return null
  const starts = tokens.penn(from) !== "VBG" && !aside.has(tokens.lower(from))
  return starts ? { first: from, last: Math.max(end, quotations.around(end - 1)?.last ?? 0) } : null
}

/** A quotation further on that begins a part of its own, with no verb between that would be its cue. */
function nextQuotation({ tokens, quotations, sentence }: Place, from: number): Range | null {
  for (let i = from; i < sentence.last; i++) {
    const quotation = quotations.around(i)
    if (quotation) return [",", "."].includes(tokens.form(i - 1)) ? { first: i, last: quotation.last } : null
    if (["VBG", "VBD", "VBZ"].includes(tokens.penn(i))) return null
  }
  return null
}
