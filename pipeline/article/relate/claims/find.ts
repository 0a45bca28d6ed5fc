import type { Claim, Resolved, Sentence, Tokens } from "../../layers.js"
import { addressed, evidenceSubjects, needsClause, rumourNouns, verbKinds } from "./lexicon.js"
import { headOf, phraseAfter, phraseBefore, type Range, subjectOf } from "./phrases.js"

/** A claim in tokens, before its words are weighed. */
export interface Found {
  readonly kind: Claim["kind"]
  readonly source: Range | null
  readonly cue: Range
  readonly content: readonly Range[]
  readonly rule: string
  /** Where a verb that shares the subject of the one before it is joined to that one: its conjunction. */
  readonly joinedAt?: number
}

const opening = new Set(['"', "“", "``", "‘"])
const closing = new Set(['"', "”", "''", "’"])

/** Attributions of one sentence, in text order. */
export function findIn({ tokens }: Resolved, sentence: Sentence): Found[] {
  const found: Found[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const one =
      accordingTo(tokens, sentence, i) ??
      rumour(tokens, sentence, i) ??
      verbCue(tokens, sentence, i, found.at(-1))
    if (!one) continue
    // considers this number high [and more realistically expects …]: what the first verb has said ends there
    const before = found.at(-1)
    if (one.joinedAt !== undefined && before)
      found[found.length - 1] = { ...before, content: endingBy(tokens, before.content, one.joinedAt) }
    found.push(one)
  }
  return found
}

function endingBy(tokens: Tokens, content: readonly Range[], end: number): Range[] {
  const comma = tokens.form(end - 1) === "," ? end - 1 : end
  return content
    .map(({ first, last }) => ({ first, last: Math.min(last, comma) }))
    .filter(({ first, last }) => first < last)
}

/** Just past the last word of the sentence. */
function endOf(tokens: Tokens, { first, last }: Sentence): number {
  let end = last
  while (end > first && tokens.tag(end - 1) === "PUNCT") end--
  return end
}

/** According to sources cited by CNN, … */
function accordingTo(tokens: Tokens, sentence: Sentence, i: number): Found | null {
  if (tokens.lower(i) !== "according" || tokens.lower(i + 1) !== "to") return null
  const end = endOf(tokens, sentence)
  const source = phraseAfter(tokens, i + 2, end)
  if (!source) return null
  const leads = i === sentence.first
  const from = tokens.form(source.last) === "," ? source.last + 1 : source.last
  const before = tokens.form(i - 1) === "," ? i - 1 : i
  const content = leads ? { first: from, last: end } : { first: sentence.first, last: before }
  if (content.first >= content.last) return null
  const expected = !leads ? false : tokensHave(tokens, content, "expected")
  return {
    kind: expected ? "expectation" : "statement",
    source,
    cue: { first: i, last: i + 2 },
    content: [content],
    rule: "according-to",
  }
}

const tokensHave = (tokens: Tokens, { first, last }: Range, word: string): boolean => {
  for (let i = first; i < last; i++) if (tokens.lower(i) === word) return true
  return false
}

/** rumors that … */
function rumour(tokens: Tokens, sentence: Sentence, i: number): Found | null {
  if (!rumourNouns.has(tokens.lower(i)) || tokens.lower(i + 1) !== "that") return null
  const one = { first: i, last: i + 1 }
  return {
    kind: "rumour",
    source: one,
    cue: one,
    content: [{ first: i + 1, last: endOf(tokens, sentence) }],
    rule: "rumour",
  }
}

function verbCue(tokens: Tokens, sentence: Sentence, i: number, before: Found | undefined): Found | null {
  const lemma = cueLemma(tokens, i, sentence)
  const kind = verbKinds.get(lemma)
  if (!kind) return null
  return (
    headline(tokens, sentence, i, kind) ??
    afterContent(tokens, sentence, i, kind) ??
    beforeContent(tokens, sentence, i, { kind, lemma, before })
  )
}

/** The verb here, or "": "estimates that" is one too where the tagger took it for a noun. */
function cueLemma(tokens: Tokens, i: number, { kind }: Sentence): string {
  const tag = tokens.tag(i)
  if (tag === "VERB") return tokens.lemma(i)
  if (tag !== "NOUN" && tag !== "PROPN") return ""
  const word = tokens.lower(i)
  const bare = verbKinds.has(word) ? word : word.replace(/s$/, "")
  if (!verbKinds.has(bare)) return ""
  const before = tokens.tag(i - 1)
  const clause =
    tokens.lower(i + 1) === "that" && (before === "PROPN" || (before === "NOUN" && word !== `${bare}s`))
  if (clause || (kind === "title" && i > 0 && before === "NOUN")) return bare
  // Russian media reports also point to …
  return tokens.lower(i + 1) === "to" && before === "ADV" ? bare : ""
}

/** …, Officials Estimate */
function headline(tokens: Tokens, sentence: Sentence, i: number, kind: Claim["kind"]): Found | null {
  if (i !== endOf(tokens, sentence) - 1 || sentence.kind !== "title") return null
  const source = phraseBefore(tokens, sentence.first, i)
  if (!source || ![",", ":"].includes(tokens.form(source.first - 1))) return null
  const content = { first: sentence.first, last: source.first - 1 }
  return content.last > content.first
    ? { kind, source, cue: { first: i, last: i + 1 }, content: [content], rule: "headline" }
    : null
}

/** “…,” she said · …, said the minister, … · …, the ministry said */
function afterContent(tokens: Tokens, sentence: Sentence, i: number, kind: Claim["kind"]): Found | null {
  const end = endOf(tokens, sentence)
  const subject = subjectOf(tokens, sentence.first, i)
  const border = subject ? subject.first : i
  const mark = tokens.form(border - 1)
  if (border <= sentence.first || !(mark === "," || closing.has(mark))) return null
  const inverted = !subject || subject.first === sentence.first
  const source = subject ?? (inverted ? phraseAfter(tokens, i + 1, end) : null)
  if (!source) return null
  const rest = Math.max(i + 1, source.last)
  if (tokens.lower(rest) === "that" || tokens.penn(i) === "VBG") return null
  // A clause may come first for other reasons: "While it rained, officials said the dam held."
  const closes = rest >= end || tokens.tag(rest) === "PUNCT" || closing.has(mark)
  if (!closes && !isTime(tokens, rest)) return null
  const first = { first: sentence.first, last: mark === "," ? border - 1 : border }
  // A sentence may open with a stray comma, with nothing said before it.
  if (first.first >= first.last) return null
  const second =
    tokens.form(rest) === "," && rest + 1 < end && opening.has(tokens.form(rest + 1))
      ? [{ first: rest + 1, last: sentence.last }]
      : []
  return { kind, source, cue: { first: i, last: i + 1 }, content: [first, ...second], rule: "content-first" }
}

const isTime = (tokens: Tokens, i: number): boolean =>
  /^(?:on|in|at|mon|tues|wednes|thurs|fri|satur|sun|late|yesterday|today|during|after)/.test(tokens.lower(i))

/** Officials said that … · announcing plans to … · told Reuters … */
function beforeContent(
  tokens: Tokens,
  sentence: Sentence,
  i: number,
  { kind, lemma, before }: { kind: Claim["kind"]; lemma: string; before: Found | undefined },
): Found | null {
  const end = endOf(tokens, sentence)
  const participle = tokens.penn(i) === "VBG" && tokens.form(i - 1) === ","
  const own = participle ? mainSubject(tokens, sentence, i) : subjectOf(tokens, sentence.first, i)
  const joinedAt = own ? undefined : conjunctionAt(tokens, i, before)
  const source = own ?? (joinedAt === undefined ? null : before!.source)
  if (!source || (tokens.tag(i - 1) === "AUX" && tokens.penn(i) === "VBN" && tokens.lemma(i - 1) === "be"))
    return null
  if (tokens.lower(i - 1) === "to" || (tokens.penn(i) === "VBG" && !participle)) return null
  let from = i + 1
  if (isTime(tokens, from) && tokens.tag(from) !== "ADP") from++
  if (addressed.has(lemma)) from = phraseAfter(tokens, from, end)?.last ?? from
  if (tokens.form(from) === "," || tokens.form(from) === ":") from++
  const evident = evidenceSubjects.has(headOf(tokens, source))
  if (
    from >= end ||
    !(isContent(tokens, { first: from, last: end }, lemma) || (evident && kind === "evidence"))
  )
    return null
  const shown = evident && (kind === "assessment" || kind === "statement")
  const inferred = participle && kind === "assessment"
  const last = opening.has(tokens.form(from))
    ? sentence.last
    : clauseEnd(tokens, sentence, { first: from, last: end })
  return {
    kind: inferred ? "inference" : shown ? "evidence" : kind,
    source,
    cue: { first: i, last: i + 1 },
    content: [{ first: from, last }],
    rule: participle ? "participle" : "source-first",
    ...(joinedAt === undefined ? {} : { joinedAt }),
  }
}

const concessive = new Set(["while", "although", "though", "whereas"])

/** While Ukraine estimates that …, Town expects …: a clause that leads ends at its comma. */
function clauseEnd(tokens: Tokens, { first: start }: Sentence, { first, last }: Range): number {
  if (!concessive.has(tokens.lower(start))) return last
  for (let i = first; i < last; i++) if (tokens.form(i) === "," && tokens.tag(i + 1) !== "SCONJ") return i
  return last
}

/** The conjunction of "considers this high and more realistically expects …", where the second verb has no subject. */
function conjunctionAt(tokens: Tokens, i: number, before: Found | undefined): number | undefined {
  let at = i - 1
  while (tokens.tag(at) === "ADV") at--
  const isSame = before !== undefined && tokens.sentence(before.cue.first) === tokens.sentence(i)
  return isSame && tokens.tag(at) === "CCONJ" && tokens.sentence(at) === tokens.sentence(i) ? at : undefined
}

/** The subject that a participle after a comma belongs to: that of the first finite verb. */
function mainSubject(tokens: Tokens, { first }: Sentence, before: number): Range | null {
  for (let i = first; i < before; i++)
    if (["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))) {
      const subject = subjectOf(tokens, first, i)
      if (subject) return subject
    }
  return null
}

/** Whether these words can be what is said. */
function isContent(tokens: Tokens, { first, last }: Range, lemma: string): boolean {
  const word = tokens.lower(first)
  if (["that", "how", "why", "whether", "what", "if"].includes(word) || opening.has(tokens.form(first)))
    return true
  if (lemma === "consider")
    return (
      tokens.penn(last - 1) === "JJ" ||
      tokensHave(tokens, { first, last }, "high") ||
      tokensHave(tokens, { first, last }, "low")
    )
  if (lemma === "point") return word === "to" || word === "out"
  if (
    tokens.tag(first) === "ADP" &&
    lemma !== "say" &&
    word !== "between" &&
    word !== "around" &&
    word !== "about"
  )
    return false
  return !needsClause.has(lemma) || hasClause(tokens, first, last)
}

/** A subject and a finite verb soon after. */
function hasClause(tokens: Tokens, first: number, last: number): boolean {
  const subject = phraseAfter(tokens, first, last)
  const from = subject?.last ?? first
  for (let i = from; i < Math.min(last, from + 3); i++)
    if (["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))) return subject !== null
  return false
}
