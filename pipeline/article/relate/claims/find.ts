import type { Resolved, Sentence, Tag } from "../../layers.js"
import { accordingTo } from "./according.js"
import { nameBefore } from "./chain.js"
import { endingBy } from "./clauses.js"
import { creditIn } from "./credit.js"
import { endOf, type Found, type Place } from "./found.js"
import { hearsayAdverbs, nounKinds, rumourNouns } from "./lexicon.js"
import { settled } from "./nested.js"
import { phraseBefore } from "./phrases.js"
import type { Quotations } from "./quotes.js"
import { speakerAfter, speakerBefore } from "./speaker.js"
import { verbCue } from "./verbs.js"

/** Words of these classes begin no cue; half of all words need no further look. */
const never = new Set<Tag>(["PUNCT", "DET", "PRON", "AUX", "NUM", "CCONJ", "SCONJ", "PART", "SYM"])

/** Attributions of one sentence, in text order. */
export function findIn(article: Resolved, sentence: Sentence, quotations: Quotations): Found[] {
  const { tokens } = article
  const found: Found[] = []
  const speaker =
    creditIn(article, sentence) ??
    speakerBefore(article, sentence, quotations) ??
    speakerAfter(article, sentence, quotations)
  if (speaker) found.push(speaker)
  const place: Place = {
    tokens,
    quotations,
    sentence,
    end: endOf(tokens, sentence),
    nameBefore: (end) => nameBefore(article, end),
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    if (never.has(tokens.tag(i))) continue
    const before = found.at(-1)
    const one = accordingTo(place, i) ?? rumour(place, i) ?? nounCue(place, i) ?? verbCue(place, i, before)
    if (!one) continue
    // considers this number high [and more realistically expects …]: what the first verb has said ends there
    const cut = one.cutAt ?? one.joinedAt
    if (cut !== undefined && before) {
      const content = endingBy(tokens, before.content, cut)
      if (content.length > 0) found[found.length - 1] = { ...before, content }
    }
    found.push(one)
  }
  if (found.length === 0) for (let i = sentence.first; i < place.end; i++) found.push(...hearsay(place, i))
  return found.length > 1 ? settled(tokens, found) : found
}

/** the ministry's claim that … · his warning that … */
function nounCue({ tokens, sentence, end }: Place, i: number): Found | null {
  if (tokens.lower(i + 1) !== "that" || i + 2 >= end) return null
  const kind = nounKinds.get(tokens.lemma(i))
  if (!kind) return null
  let owner = i - 1
  while (owner > sentence.first && ["ADJ", "ADV"].includes(tokens.tag(owner))) owner--
  const cue = { first: i, last: i + 1 }
  const content = [{ first: i + 1, last: end }]
  if (tokens.penn(owner) === "PRP$")
    return { kind, source: { first: owner, last: owner + 1 }, cue, content, rule: "noun" }
  const source = tokens.penn(owner) === "POS" ? phraseBefore(tokens, sentence.first, owner) : null
  return source && { kind, source, cue, content, rule: "noun" }
}

/** rumors that … */
function rumour({ tokens, end }: Place, i: number): Found | null {
  if (!rumourNouns.has(tokens.lower(i)) || tokens.lower(i + 1) !== "that") return null
  const one = { first: i, last: i + 1 }
  return { kind: "rumour", source: one, cue: one, content: [{ first: i + 1, last: end }], rule: "rumour" }
}

/** The dam has [reportedly] burst: said by somebody, the article does not say who. */
function hearsay({ tokens, sentence, quotations, end }: Place, i: number): Found[] {
  if (!hearsayAdverbs.has(tokens.lower(i)) || quotations.around(i)) return []
  // The road closed, and the dam [reportedly] burst: only its own clause
  let first = i
  while (first > sentence.first && !(tokens.form(first - 2) === "," && tokens.tag(first - 1) === "CCONJ"))
    first--
  const parts = [
    { first, last: i },
    { first: i + 1, last: end },
  ]
  const content = parts.filter(({ first, last }) => first < last)
  const cue = { first: i, last: i + 1 }
  return [{ kind: "statement", source: null, cue, content, rule: "hearsay" }]
}
