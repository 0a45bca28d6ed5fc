import type { Resolved, Sentence, Tag, Tokens } from "../../layers.js"
import { accordingTo } from "./according.js"
import { nameBefore } from "./chain.js"
import { endingBy } from "./clauses.js"
import { creditIn } from "./credit.js"
import { endOf, type Found, type Place } from "./found.js"
import { hearsayAdverbs } from "./lexicon.js"
import { settled } from "./nested.js"
import { nounCue, rumour } from "./nouns.js"
import { speakerAfter, speakerBefore, type Voices } from "./speaker.js"
import { verbCue } from "./verbs.js"

/** Words of these classes begin no cue; half of all words need no further look. */
const never = new Set<Tag>(["PUNCT", "DET", "PRON", "AUX", "NUM", "CCONJ", "SCONJ", "PART", "SYM"])

/** Attributions of one sentence, in text order. */
export function findIn(article: Resolved, sentence: Sentence, voices: Voices): Found[] {
  const { tokens } = article
  const { quotations } = voices
  const found: Found[] = []
  const speaker =
    creditIn(article, sentence) ??
    speakerBefore(article, sentence, voices) ??
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
    const { earlier, later } = parted(tokens, before, one)
    if (earlier) found[found.length - 1] = earlier
    if (later) found.push(later)
  }
  if (found.length === 0) for (let i = sentence.first; i < place.end; i++) found.push(...hearsay(place, i))
  return found.length > 1 ? settled(tokens, found) : found
}

/** considers this number high [and more realistically expects …]: what the first verb has said ends where the second begins. */
function parted(
  tokens: Tokens,
  before: Found | undefined,
  one: Found,
): { earlier?: Found | undefined; later?: Found } {
  const cut = one.cutAt ?? one.joinedAt
  if (cut === undefined || !before) return { later: one }
  // “It held,” she said, pointing to the wall, “[and it will.]”: what she goes on to say is not cut
  const goesOn = one.cutAt === undefined ? [] : before.content.filter(({ first }) => first > cut)
  const content = [...endingBy(tokens, before.content, cut), ...goesOn]
  const rest = goesOn[0] ? endingBy(tokens, one.content, goesOn[0].first) : one.content
  return {
    earlier: content.length > 0 ? { ...before, content } : undefined,
    ...(rest.length > 0 ? { later: { ...one, content: rest } } : {}),
  }
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
