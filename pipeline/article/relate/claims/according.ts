import type { Tokens } from "../../layers.js"
import { hasFinite } from "./clauses.js"
import type { Found, Place } from "./found.js"
import { notSources } from "./lexicon.js"
import { phraseAfter, type Range } from "./phrases.js"

/** According to sources cited by CNN, … · …, per the ministry · …, according to the ministry, … · said according to the ruling, … */
export function accordingTo(place: Place, i: number): Found | null {
  const { tokens, sentence, quotations, end } = place
  const isPer =
    tokens.lower(i) === "per" && tokens.form(i - 1) === "," && /^(?:DET|PROPN)$/.test(tokens.tag(i + 1))
  if (!isPer && (tokens.lower(i) !== "according" || tokens.lower(i + 1) !== "to")) return null
  const leads = i === sentence.first || tokens.tag(i - 1) === "VERB" || tokens.tag(i - 1) === "SCONJ"
  const from = isPer ? i + 1 : i + 2
  const source = sourceAfter(place, from)
  // according to his body mass index: no one says so
  if (notSources.has(tokens.lower(source.last - 1))) return null
  const rests = contentAfter(place, source.last)
  const before = tokens.form(i - 1) === "," ? i - 1 : i
  const content = leads
    ? { first: rests, last: Math.max(end, quotations.around(end - 1)?.last ?? 0) }
    : { first: sentence.first, last: before }
  if (content.first >= content.last) return null
  // …, according to the ministry, …
  const goesOn = !leads && tokens.form(i - 1) === "," && rests > source.last && hasFinite(tokens, rests, end)
  const rest = goesOn && tokens.penn(rests) !== "VBG" ? [{ first: rests, last: end }] : []
  const expected = leads && tokensHave(tokens, content, "expected")
  return {
    kind: expected ? "expectation" : "statement",
    source,
    cue: { first: i, last: from },
    content: [content, ...rest],
    rule: "according-to",
  }
}

/** The phrase behind it; who is called by a role may have a name between commas: the team's coach, Ana Moreau, … */
function sourceAfter({ tokens, end }: Place, from: number): Range {
  const phrase = phraseAfter(tokens, from, end) ?? wordsAfter(tokens, from, end)
  // a survey [published on Monday by the firm Enfoque]
  if (tokens.penn(phrase.last) === "VBN" && phrase.last < end)
    for (let by = phrase.last + 1; by < Math.min(end, phrase.last + 6) && tokens.tag(by) !== "PUNCT"; by++) {
      const agent = tokens.lower(by) === "by" ? phraseAfter(tokens, by + 1, end) : null
      if (agent) return { first: phrase.first, last: agent.last }
    }
  if (tokens.form(phrase.last) !== "," || tokens.tag(phrase.last - 1) !== "NOUN") return phrase
  let close = phrase.last + 1
  while (close < end && tokens.tag(close) === "PROPN") close++
  // …, according to its director, Dr Ana Moreau.
  const isClosed = tokens.form(close) === "," || close === end
  return close > phrase.last + 1 && isClosed ? { first: phrase.first, last: close } : phrase
}

/** Past the comma, and past what is told of the source there: statistics[, released last year,] … */
function contentAfter({ tokens, end }: Place, last: number): number {
  if (tokens.form(last) !== "," && tokens.penn(last) !== "VBN") return last
  const isTold = tokens.penn(last + 1) === "VBN" || ["which", "who"].includes(tokens.lower(last + 1))
  if (tokens.form(last) === "," && !isTold) return last + 1
  for (let i = last + 1; i < Math.min(end, last + 25); i++) if (tokens.form(i) === ",") return i + 1
  return tokens.form(last) === "," ? last + 1 : last
}

const tokensHave = (tokens: Tokens, { first, last }: Range, word: string): boolean => {
  for (let i = first; i < last; i++) if (tokens.lower(i) === word) return true
  return false
}

/** Up to the next mark, where the tags show no noun. */
function wordsAfter(tokens: Tokens, first: number, end: number): Range {
  let last = first + 1
  while (last < end && last - first < 10 && tokens.tag(last) !== "PUNCT") last++
  return { first, last }
}
