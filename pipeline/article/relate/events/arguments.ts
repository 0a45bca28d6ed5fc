import lexicon from "../../../lexicons/events.json" with { type: "json" }
import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Mention, Resolved, Tokens } from "../../layers.js"
import type { Trigger } from "./triggers.js"

/** What stands in one sentence: indexes into the article's mentions, dates and quantities. */
export interface Around {
  readonly mentions: readonly number[]
  /** The innermost claim that tells the event; its source is no actor of it. */
  readonly claim: Claim | undefined
}

const doers = new Set(["person", "organization", "place", "group", "nationality"])
const forces = new Set(lexicon.forces)
const objectIsPlace = new Set(lexicon.object_is_place)
const places = new Set(["place", "facility"])
const towards = new Set(
  "in at near into to towards toward across from around on inside outside over".split(" "),
)

/** The word before a mention, over its article and adjectives: "in the small town of" gives "of". */
function wordBefore(tokens: Tokens, mention: Span): string {
  let i = tokens.at(mention.start) - 1
  while (tokens.tag(i) === "DET" || tokens.tag(i) === "ADJ") i--
  return tokens.lower(i)
}

/** Whether a mention stands as a place: in Lagos, near the border. */
export function isPlaced(tokens: Tokens, mention: Mention): boolean {
  return places.has(mention.type) && mention.form !== "demonym" && towards.has(wordBefore(tokens, mention))
}

/** Whether a mention hangs from a preposition or an owner, and so is no subject. */
function isOblique(tokens: Tokens, mention: Mention): boolean {
  const before = tokens.at(mention.start) - 1
  const tag = tokens.tag(before)
  return tag === "ADP" || (tag === "DET" && tokens.tag(before - 1) === "ADP")
}

/** Russian generals act for Russia; a Russian aircraft does not. A possessive (his) takes no part. */
function takesPart(tokens: Tokens, mention: Mention): boolean {
  if (mention.form === "pronoun") return tokens.penn(tokens.at(mention.start)) !== "PRP$"
  if (mention.form !== "demonym") return true
  let i = tokens.at(mention.end - 1) + 1
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens.tag(i)) && tokens.tag(i + 1) === "NOUN") i++
  return forces.has(tokens.lemma(i))
}

/** LAGOS ([Coastal Press]) — A court sentenced …; [LAGOS] — A court …: where, and by whose wire. */
function isDateline(tokens: Tokens, mention: Span): boolean {
  const at = tokens.at(mention.start)
  const sentence = tokens.sentence(at)
  if (tokens.form(at - 1) === "(" && tokens.form(tokens.at(mention.end - 1) + 1) === ")") return true
  let first = at
  while (first > at - datelined && tokens.sentence(first - 1) === sentence) first--
  if (tokens.sentence(first - 1) === sentence || !/^\p{Lu}{3}/u.test(tokens.form(first))) return false
  for (let i = first; i < first + datelined && tokens.sentence(i) === sentence; i++) {
    if (/^(?:VERB|AUX)$/.test(tokens.tag(i))) return false
    if (/^(?:[—–―-]|--)$/.test(tokens.form(i)) && tokens.start(i) > tokens.end(i - 1)) return at < i
  }
  return false
}

/** How many words a dateline may have. */
const datelined = 10

/** Mentions of the event's own clause: inside the claim's content, and outside who says so. */
function candidates(article: Resolved, { mentions, claim }: Around, trigger: Span): Mention[] {
  const content = claim?.content.find((part) => contains(part, trigger))
  return mentions
    .map((i) => article.mentions[i]!)
    .filter(
      (mention) =>
        mention.nestedIn === null &&
        !overlap(mention, trigger) &&
        takesPart(article.tokens, mention) &&
        !isDateline(article.tokens, mention),
    )
    .filter((mention) => !content || contains(content, mention))
    .filter((mention) => !claim?.source.some((source) => overlap(source, mention)))
}

/** The thing meant: a capital that stands for its government is the government. */
const meant = (mention: Mention): number => mention.standsFor ?? mention.entity

/** A and B signed: with the last subject, those joined to it. */
function withPartners(tokens: Tokens, before: readonly Mention[], subject: Mention): number[] {
  const found = [meant(subject)]
  let first = subject
  for (const mention of before.toReversed()) {
    if (mention.end > first.start) {
      if (mention.start === subject.start && mention !== subject) found.push(meant(mention))
      continue
    }
    const gap = tokens.at(first.start) - tokens.at(mention.end - 1) - 1
    if (gap !== 1 || !/^(?:and|,)$/.test(tokens.lower(tokens.at(first.start) - 1))) break
    found.push(meant(mention))
    first = mention
  }
  return [...new Set(found)].reverse()
}

/** Whether the verb is passive: were killed, have been sent, documents recovered by. */
function isPassive(tokens: Tokens, { first, last, form }: Trigger): boolean {
  if (form !== "past") return false
  if (tokens.lower(last) === "by") return true
  let i = first - 1
  while (tokens.tag(i) === "ADV") i--
  return /^(?:is|are|was|were|be|been|being|get|got)$/.test(tokens.lower(i))
}

/** Infrastructure damaged in, soldiers deployed since: the noun before the participle undergoes it, and nobody named does. */
function isReduced(tokens: Tokens, { first, form }: Trigger, subject: Span): boolean {
  if (form !== "past") return false
  let i = first - 1
  while (tokens.tag(i) === "ADV") i--
  return /^(?:NOUN|PROPN)$/.test(tokens.tag(i)) && tokens.end(i) > subject.end && tokens.penn(first) !== "VBD"
}

/** Where it was, when the verb's object is a place: visited, invaded. */
export function objectPlace(
  article: Resolved,
  trigger: Trigger,
  recipients: readonly number[],
): number | null {
  if (!objectIsPlace.has(trigger.lemma)) return null
  return recipients.find((i) => article.entities[i]!.type === "place") ?? null
}

/** Who did it, and to whom, as far as the order of the words tells. */
export function participants(
  article: Resolved,
  trigger: Trigger,
  around: Around,
): { actors: number[]; recipients: number[] } {
  const { tokens } = article
  const span = { start: tokens.start(trigger.first), end: tokens.end(trigger.last - 1) }
  const all = candidates(article, around, span)
  const before = all.filter(({ end }) => end <= span.start)
  const subjects = before.filter((mention) => doers.has(mention.type) && !isOblique(tokens, mention))
  const subject = subjects.at(-1)
  // Ukraine's incursion: the owner acts
  if (trigger.form === "noun") {
    const owner = before.find(({ end }) => ownsNoun(tokens, tokens.at(end), trigger.first))
    return { actors: owner ? [meant(owner)] : [], recipients: [] }
  }
  const first = subject && !isReduced(tokens, trigger, subject) ? withPartners(tokens, subjects, subject) : []
  const object = all.find(
    (mention) => mention.start >= span.end && isObject(tokens, trigger.last, tokens.at(mention.start)),
  )
  const objects = object && !isPlaced(tokens, object) ? [meant(object)] : []
  if (!isPassive(tokens, trigger))
    return { actors: first, recipients: objects.filter((i) => !first.includes(i)) }
  const agent = all.find(({ start }) => start >= span.end && tokens.lower(tokens.at(start) - 1) === "by")
  return { actors: agent ? [meant(agent)] : [], recipients: first }
}

/** Ukraine's [incursion] · Ukraine's failed [incursion] */
function ownsNoun(tokens: Tokens, mark: number, noun: number): boolean {
  if (tokens.lower(mark) !== "'s" && tokens.lower(mark) !== "'") return false
  for (let i = mark + 1; i < noun; i++) if (tokens.tag(i) !== "ADJ" && tokens.tag(i) !== "NOUN") return false
  return true
}

/** Only words that open a noun phrase lie between a verb and its object. */
function isObject(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(?:DET|ADJ|NUM|ADV|PRON)$/.test(tokens.tag(i)) && tokens.penn(i) !== "VBN") return false
  return true
}
