import measures from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Sentence, Tokens } from "../../layers.js"
import { isTime } from "./clauses.js"
import { contentFirst } from "./content-first.js"
import type { Cue, Found, Place } from "./found.js"
import { ofMind, phrasal, verbKinds } from "./lexicon.js"
import { phraseBefore } from "./phrases.js"
import { sourceFirst } from "./source-first.js"
import { subjectOf } from "./subject.js"
import { byTree } from "./tree.js"

/** A claim by the verb here, if it is one of saying, thinking, showing or asking. */
export function verbCue(place: Place, i: number, before: Found | undefined): Found | null {
  const { tokens, sentence } = place
  const lemma = cueLemma(tokens, i, sentence)
  const particle = lemma ? `${lemma} ${tokens.lower(i + 1)}` : ""
  const kind = phrasal.get(particle) ?? verbKinds.get(lemma)
  if (!kind || saidInQuotation(place, i, lemma) || isReduced(tokens, i)) return null
  const cue: Cue = { at: i, kind, lemma, last: phrasal.has(particle) ? i + 2 : i + 1, before }
  return (
    headline(place, cue) ??
    quotedAs(place, cue) ??
    contentFirst(place, cue) ??
    sourceFirst(place, cue) ??
    byTree(place, cue)
  )
}

/** an explosive [called] Semtex, demonstrations [intended] to stop it: a participle that tells what a noun is. */
const isReduced = (tokens: Tokens, i: number): boolean =>
  tokens.penn(i) === "VBN" &&
  ["NOUN", "PROPN", "NUM"].includes(tokens.tag(i - 1)) &&
  tokens.relation(i) === "acl" &&
  !(givers.has(tokens.lemma(i - 1).toLowerCase()) && (tokens.form(i + 1) === "." || isTime(tokens, i + 1)))

/** …, the two [banks] announced on Monday: who says so, though the tree takes it for theirs that is announced. */
const givers: ReadonlySet<string> = new Set(measures.putting.bodies)

/** conceded → conced: a dictionary form that has lost its last letter. */
const known = (lemma: string): string =>
  !verbKinds.has(lemma) && verbKinds.has(`${lemma}e`) ? `${lemma}e` : lemma

/** The verb here, or "": "estimates that" is one too where the tagger took it for a noun. */
function cueLemma(tokens: Tokens, i: number, { kind }: Sentence): string {
  const tag = tokens.tag(i)
  if (tag === "VERB") return known(tokens.lemma(i))
  if (tag !== "NOUN" && tag !== "PROPN") return ""
  const word = tokens.lower(i)
  const bare = verbKinds.has(word) ? word : word.endsWith("s") ? word.slice(0, -1) : word
  if (!verbKinds.has(bare)) return ""
  const before = tokens.tag(i - 1)
  const clause =
    tokens.lower(i + 1) === "that" &&
    (before === "PROPN" ? word !== bare : before === "NOUN" && word !== `${bare}s`)
  if (clause || (kind === "title" && i > 0 && (before === "NOUN" || (before === "PROPN" && word !== bare))))
    return bare
  if (tokens.lower(i + 1) !== "to") return ""
  // Russian media reports also point to … · Moreau plans to …, where the tree has no noun
  return before === "ADV" || (before === "PROPN" && tokens.relation(i) === "root") ? bare : ""
}

/** Inside a quotation, "I think" and "you know" are its speaker's words, not a report of them. */
function saidInQuotation({ tokens, quotations, sentence }: Place, i: number, lemma: string): boolean {
  const quotation = quotations.around(i)
  if (!quotation) return false
  const subject = subjectOf(tokens, Math.max(sentence.first, quotation.first + 1), i)
  if (!subject || subject.last - subject.first > 1) return !subject || ofMind.has(lemma)
  return ["PRON", "DET"].includes(tokens.tag(subject.first))
}

/** …, Officials Estimate */
function headline({ tokens, sentence, end }: Place, { at, kind }: Cue): Found | null {
  if (at !== end - 1 || sentence.kind !== "title") return null
  const source = phraseBefore(tokens, sentence.first, at)
  if (!source || ![",", ":"].includes(tokens.form(source.first - 1))) return null
  // Norland: More Soldiers Sent, Officials Say
  const kicker = [1, 2, 3].find((words) => tokens.form(sentence.first + words) === ":")
  const content = { first: sentence.first + (kicker === undefined ? 0 : kicker + 1), last: source.first - 1 }
  return content.last > content.first
    ? { kind, source, cue: { first: at, last: at + 1 }, content: [content], rule: "headline" }
    : null
}

/** He was quoted as saying … */
function quotedAs({ tokens, sentence, quotations, end }: Place, { at, kind }: Cue): Found | null {
  if (tokens.penn(at) !== "VBG" || tokens.lower(at - 1) !== "as" || tokens.lemma(at - 2) !== "quote")
    return null
  const source = subjectOf(tokens, sentence.first, at - 2)
  if (!source || at + 1 >= end) return null
  // Forty people died, officials were quoted as saying [by the Daily News]
  if (tokens.lower(at + 1) === "by" && tokens.form(source.first - 1) === ",") {
    const content = [{ first: sentence.first, last: source.first - 1 }]
    return { kind, source, cue: { first: at - 2, last: at + 1 }, content, rule: "quoted-as" }
  }
  const last = Math.max(end, quotations.around(end - 1)?.last ?? 0)
  return {
    kind,
    source,
    cue: { first: at - 2, last: at + 1 },
    content: [{ first: at + 1, last }],
    rule: "quoted-as",
  }
}
