import type { Tokens } from "../../layers.js"
import { hasFinite, isTime, pastTime } from "./clauses.js"
import type { Cue, Found, Place } from "./found.js"
import { noQuotation } from "./lexicon.js"
import { phraseAfter, type Range, timeNouns } from "./phrases.js"
import { saidAfter, saidBefore } from "./spoken.js"
import { subjectOf } from "./subject.js"

/** “…,” she said · …, said the minister, … · …, the ministry said */
export function contentFirst(place: Place, { at, kind, lemma, last }: Cue): Found | null {
  const { tokens, sentence, end } = place
  if (noQuotation.has(lemma)) return null
  const subject = isInverted(place, at, lemma) ? null : subjectOf(tokens, quotedUpTo(place, at), at)
  const border = subject ? subject.first : at
  const mark = tokens.form(border - 1)
  const quotation = place.quotations.around(border - 1)
  // The “History” section explains …: no mark within closes what is said
  const marked = quotation?.first === sentence.first || tokens.tag(border - 2) === "PUNCT"
  const closed = quotation?.last === border && marked
  // “Why is it so?” [the senator demanded.] The reader took it for a sentence of its own.
  const apart = border === sentence.first && subject !== null && at + 1 === end && quotation?.last === border
  if ((border <= sentence.first && !apart) || !(mark === "," || closed || mark === "’")) return null
  const inverted = !subject || (subject.first === sentence.first && !apart)
  const source = subject ?? phraseAfter(tokens, last, end)
  if (!source) return null
  // the plan, announced [Wednesday] by the ministry: a participle, and no one's name behind it
  if (inverted && timeNouns.has(tokens.lower(source.first))) return null
  const who = inverted ? described(place, source) : source
  // she was quoted as saying
  const spoken = tokens.lower(at + 1) === "as" && tokens.lower(at + 2) === "saying" ? at + 3 : last
  const rest = Math.max(inverted ? spoken : pastHearer(place, lemma, spoken), who.last)
  if (tokens.lower(rest) === "that" || tokens.penn(at) === "VBG") return null
  // A clause may come first for other reasons: "While it rained, officials said the dam held."
  // the ministry said [last month]
  const past = pastTime(tokens, rest)
  const closes =
    past >= end ||
    tokens.tag(past) === "PUNCT" ||
    (closed && !(quotation.first > sentence.first && saysBehind(tokens, at)))
  if (!closes && !(isTime(tokens, rest) && !hasThat(tokens, rest, end))) return null
  const first = saidBefore(place, border)
  // A sentence may open with a stray comma, or with one word for its manner, and nothing said before it.
  if (!first || first.last - first.first < 2) return null
  // On the sidelines of the summit, she told reporters …: nothing said yet
  const isClause = closed || mark === "’" || hasFinite(tokens, first.first, first.last)
  if (rest > spoken && !inverted && !isClause) return null
  const second = saidAfter(place, rest, first)
  const cue = { first: at, last: spoken }
  // As the phone rang, the announcer said, “…”: only the quotation is said.
  const manner = second && !closed && place.quotations.around(second.first)?.first === second.first
  const isAside = manner && opensAside(tokens, first.first) && !/^\p{Ll}/u.test(tokens.form(second.first + 1))
  const said = !second ? [first] : isAside ? [second] : [first, second]
  return { kind, source: who, cue, content: said, rule: "content-first" }
}

/** …, the minister told [reporters] on Monday */
const pastHearer = ({ tokens, end }: Place, lemma: string, last: number): number =>
  lemma === "tell" ? (phraseAfter(tokens, last, end)?.last ?? last) : last

/** On “The Morning Show,” the minister said [the dam held]. */
const saysBehind = (tokens: Tokens, at: number): boolean =>
  tokens.childrenOf(at).some((child) => child > at && tokens.relation(child) === "ccomp")

/** The bank is in talks with firms from Ostia, Norland and Sudland, says [its president]: "say" takes no thing but a speaker. */
function isInverted({ tokens, sentence, end }: Place, at: number, lemma: string): boolean {
  if (lemma !== "say" || tokens.form(at - 1) !== ",") return false
  const after = phraseAfter(tokens, at + 1, end)
  if (!after || after.last < end || tokens.tag(after.last - 1) !== "PROPN") return false
  return hasFinite(tokens, sentence.first, at)
}

const opensAside = (tokens: Tokens, i: number): boolean =>
  ["SCONJ", "ADP", "ADV", "VERB"].includes(tokens.tag(i))

/** Tokens; further back no quotation is looked for. */
const FAR = 300

/** A subject stands behind the quotation: the end of the last one before the verb. */
function quotedUpTo({ sentence, quotations }: Place, at: number): number {
  for (let i = at - 1; i > Math.max(sentence.first, at - FAR); i--)
    if (quotations.around(i)?.last === i + 1) return i + 1
  return sentence.first
}

/** said Ann Lee[, a senior analyst at the bank] */
function described({ tokens, end, quotations }: Place, source: Range): Range {
  const from = source.last + 1
  if (tokens.form(source.last) !== "," || from >= end || quotations.around(from)) return source
  // said a spokesman, [Ben Lee]
  const isName = tokens.tag(from) === "PROPN" && tokens.tag(source.last - 1) === "NOUN"
  if (!isName && !["DET", "NOUN", "ADJ"].includes(tokens.tag(from))) return source
  let last = from
  while (last < end && ![",", "."].includes(tokens.form(last)) && !quotations.around(last)) last++
  return { first: source.first, last }
}

function hasThat(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 14) && tokens.tag(i) !== "PUNCT"; i++)
    if (tokens.lower(i) === "that") return true
  return false
}
