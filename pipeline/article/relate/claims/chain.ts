import { firstWhere, type Span } from "../../article.js"
import type { Hop, Mention, Resolved, Tokens } from "../../layers.js"
import { isTime } from "./clauses.js"
import type { Found } from "./found.js"
import { phraseAfter, phraseBefore, type Range } from "./phrases.js"
import { isQuoting } from "./tree.js"

/** The offsets of some tokens. */
export const spanOf = ({ tokens }: Resolved, { first, last }: Range): Span => ({
  start: tokens.start(first),
  end: tokens.end(last - 1),
})

/** Index of the first span, in text order, that ends after the offset. */
export const firstAfter = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans.length, (i) => spans[i]!.end > offset)

/** The mentions that share a character with the range. */
export function mentionsIn(article: Resolved, range: Range): Mention[] {
  const { start, end } = spanOf(article, range)
  const inside: Mention[] = []
  // A longer name may end after one nested in it: begin a few mentions early.
  for (let i = Math.max(0, firstAfter(article.mentions, start) - 4); i < article.mentions.length; i++) {
    const mention = article.mentions[i]!
    if (mention.start >= end) break
    if (mention.end > start) inside.push(mention)
  }
  return inside
}

/** The entity whose mention covers the head, else the first name in the phrase. */
export function entityIn(article: Resolved, range: Range): number | null {
  const { start } = spanOf(article, range)
  const inside = mentionsIn(article, range).filter(({ nestedIn }) => nestedIn === null)
  const nominal = inside.find(
    (mention) => (mention.form === "nominal" || mention.form === "pronoun") && mention.start === start,
  )
  const name = inside.find(({ form }) => form === "name")
  return (nominal ?? name ?? inside.find(({ form }) => form !== "demonym"))?.entity ?? null
}

const relations = new Map<string, Hop["relation"]>([
  ["cited", "cited_by"],
  ["quoted", "cited_by"],
  ["obtained", "obtained_by"],
  ["seen", "reviewed_by"],
  ["reviewed", "reviewed_by"],
  ["relayed", "relayed_by"],
  ["interviewed", "relayed_by"],
  ["contacted", "relayed_by"],
])

/** sources cited by CNN · imagery reviewed by A and obtained by B · told Reuters: the head first, then each hop. */
export function chainOf(article: Resolved, found: Found): Hop[] {
  const { source, cue } = found
  if (!source) return []
  const { tokens } = article
  const hops: Hop[] = []
  let head = source
  for (let i = source.first + 1; i < source.last; i++) {
    const relation = relations.get(tokens.lower(i))
    if (!relation || tokens.lower(i + 1) !== "by") continue
    let last = i + 2
    while (last < source.last && ["PROPN", "NOUN", "ADJ", "DET"].includes(tokens.tag(last))) last++
    if (last === i + 2) continue
    if (hops.length === 0) head = { first: source.first, last: i }
    hops.push(hopOf(article, { first: i + 2, last }, relation))
  }
  const quoting = quotedBy(article, source) ?? asker(article, cue) ?? quotingAs(article, cue)
  if (quoting) hops.push(quoting)
  if (tokens.lemma(cue.last - 1) === "tell") {
    const heard = phraseAfter(tokens, cue.last, cue.last + 8)
    const hearer = heard && withoutTime(tokens, heard)
    if (hearer && isOrganization(article, hearer)) hops.push(hopOf(article, hearer, "relayed_by"))
  }
  return [hopOf(article, head, "said"), ...hops]
}

/** Moreau, [who] said: the phrase that a relative pronoun stands for; any other phrase is itself. */
export function meantBy({ tokens, sentences }: Resolved, range: Range): Range {
  const isRelative = range.last - range.first === 1 && relatives.has(tokens.lower(range.first))
  if (!isRelative) return range
  const { first } = sentences[tokens.sentence(range.first)]!
  const end = tokens.form(range.first - 1) === "," ? range.first - 1 : range.first
  return phraseBefore(tokens, first, end) ?? range
}

const relatives = new Set(["who", "which", "that"])

/** Northveld, [quoted by the Daily News], said: who stands so behind a source. */
export function quotedBy(article: Resolved, source: Range): Hop | null {
  const { tokens } = article
  if (tokens.form(source.last) !== ",") return null
  const relation = relations.get(tokens.lower(source.last + 1))
  if (!relation || !/^(?:by|in)$/.test(tokens.lower(source.last + 2))) return null
  const phrase = phraseAfter(tokens, source.last + 3, source.last + 12)
  return phrase && hopOf(article, phrase, relation)
}

/** said in an interview [with the Daily News] · In comments [to Reuters], she said */
function asker(article: Resolved, cue: Range): Hop | null {
  const { tokens, sentences } = article
  const { first } = sentences[tokens.sentence(cue.first)]!
  for (const from of [cue.last, first]) {
    if (tokens.lower(from) !== "in") continue
    for (let i = from + 1; i < from + 4; i++) {
      if (!/^(?:interview|comments|remarks|statement|message|email)$/.test(tokens.lower(i))) continue
      if (!/^(?:with|to)$/.test(tokens.lower(i + 1))) continue
      const heard = phraseAfter(tokens, i + 2, i + 10)
      const hearer = heard && withoutTime(tokens, heard)
      if (hearer && isOrganization(article, hearer)) return hopOf(article, hearer, "relayed_by")
    }
  }
  return null
}

/** [State television] quoted the mayor as saying */
function quotingAs(article: Resolved, cue: Range): Hop | null {
  const { tokens, sentences } = article
  if (tokens.lower(cue.last) === "by" && tokens.lower(cue.last - 2) === "as") {
    const by = phraseAfter(tokens, cue.last + 1, cue.last + 10)
    return by && hopOf(article, withoutTime(tokens, by), "cited_by")
  }
  if (tokens.lower(cue.first - 1) !== "as") return null
  const verb = tokens.head(cue.first)
  if (!isQuoting(tokens, verb)) return null
  const phrase = phraseBefore(tokens, sentences[tokens.sentence(verb)]!.first, verb)
  return phrase && hopOf(article, phrase, "cited_by")
}

/** told the Daily News [on Monday] */
function withoutTime(tokens: Tokens, { first, last }: Range): Range {
  for (let i = first + 1; i < last; i++) if (isTime(tokens, i)) return { first, last: i }
  return { first, last }
}

const hopOf = (article: Resolved, range: Range, relation: Hop["relation"]): Hop => ({
  entity: entityIn(article, meantBy(article, range)),
  relation,
  span: spanOf(article, range),
})

const isOrganization = (article: Resolved, hearer: Range): boolean =>
  mentionsIn(article, hearer).some(({ form, type }) => form === "name" && type === "organization") ||
  isMedium(article, hearer)

/** Rai television · the broadcaster SABC: a name beside a word for who prints or sends. */
function isMedium({ tokens }: Resolved, { first, last }: Range): boolean {
  let hasWord = false
  let hasName = false
  for (let i = first; i < last; i++) {
    if (media.has(tokens.lower(i))) hasWord = true
    else if (tokens.tag(i) === "PROPN") hasName = true
  }
  return hasWord && hasName
}
const media = new Set(
  "television tv radio news newspaper paper daily weekly magazine broadcaster agency channel network station website portal".split(
    " ",
  ),
)

/** The name that ends just before a token: found by its words, where tags take it for an adverb. */
export function nameBefore(article: Resolved, end: number): Range | null {
  const { tokens } = article
  if (end < 1 || !/^\p{Lu}/u.test(tokens.form(end - 1))) return null
  const name = mentionsIn(article, { first: end - 1, last: end }).find(({ form }) => form === "name")
  return name && name.end === tokens.end(end - 1) ? { first: tokens.at(name.start), last: end } : null
}
