import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Event, Resolved } from "../../layers.js"
import { isPlaced, objectPlace, participants } from "./arguments.js"
import { bySentence, claimsAround, claimsBySentence } from "./sentence-index.js"
import { statusOf } from "./status.js"
import { type Trigger, triggersIn } from "./triggers.js"

/** Where the article's other findings stand, sentence by sentence. */
interface Shelves {
  readonly mentions: number[][]
  readonly dates: number[][]
  readonly quantities: number[][]
  readonly claims: number[][]
}

/** What happened, happens or may happen. Acts of saying are claims, not events. */
export function findEvents(article: Resolved, claims: readonly Claim[]): Event[] {
  const shelves: Shelves = {
    mentions: bySentence(article, article.mentions),
    dates: bySentence(article, article.dates),
    quantities: bySentence(article, article.quantities),
    claims: claimsBySentence(article, claims),
  }
  const cues = bySentence(
    article,
    claims.flatMap(({ cue }) => cue),
  )
  const cueSpans = claims.flatMap(({ cue }) => cue)
  const events: Event[] = []
  for (const [s, sentence] of article.sentences.entries()) {
    if (sentence.kind === "noise") continue
    const said = cues[s]!.map((i) => cueSpans[i]!)
    const triggers = triggersIn(article.tokens, sentence).filter(
      (trigger) => !said.some((cue) => overlap(cue, spanOf(article, trigger))),
    )
    if (triggers.length > 0) events.push(...eventsOf(article, claims, { shelves, s, triggers }))
  }
  return withEarlier(withBodyStatus(article, events))
}

const spanOf = ({ tokens }: Resolved, { first, last }: Trigger): Span => ({
  start: tokens.start(first),
  end: tokens.end(last - 1),
})

/** The events of one sentence; its dates, figures and places each go to the trigger nearest to them. */
function eventsOf(
  article: Resolved,
  claims: readonly Claim[],
  { shelves, s, triggers }: { shelves: Shelves; s: number; triggers: readonly Trigger[] },
): Event[] {
  const { tokens } = article
  const sentence = article.sentences[s]!
  const spans = triggers.map((trigger) => spanOf(article, trigger))
  const around = spans.map((span) => claimsAround(claims, shelves.claims[s]!, span))
  const scopes = spans.map((span, t) => scopeOf(claims, around[t]!, span) ?? sentence)
  const near = (list: readonly Span[], among: readonly number[]): number[][] => {
    const lists: number[][] = spans.map(() => [])
    for (const i of among) {
      const at = list[i]!
      // homes were [destroyed]: a figure is often the subject, a date or place hardly ever
      // but 30,000 soldiers to [fight] are the object of a verb before
      const subject = (trigger: Span) => list === article.quantities && !isInfinitive(article, trigger)
      const weigh = (trigger: Span) => distance(trigger, at, subject(trigger))
      lists[nearest(spans, scopes, { at, weigh })]?.push(i)
    }
    return lists
  }
  const times = near(article.dates, shelves.dates[s]!)
  const counted = shelves.quantities[s]!.filter((i) => article.quantities[i]!.kind !== "ordinal")
  const figures = near(article.quantities, counted)
  const placed = shelves.mentions[s]!.filter((i) => isPlaced(tokens, article.mentions[i]!))
  const places = near(article.mentions, placed)
  return triggers.map((trigger, t) => {
    const claim = around[t]![0] === undefined ? undefined : claims[around[t]![0]!]
    const [place] = places[t]!
    const { actors, recipients } = participants(article, trigger, { mentions: shelves.mentions[s]!, claim })
    return {
      start: spans[t]!.start,
      end: spans[t]!.end,
      label: labelOf(article, trigger, actors),
      type: trigger.type,
      status: statusOf(tokens, trigger, { sentence, claim }),
      actors,
      recipients,
      place:
        place === undefined ? objectPlace(article, trigger, recipients) : article.mentions[place]!.entity,
      times: times[t]!,
      figures: figures[t]!,
      claims: around[t]!.toReversed(),
      sameAs: null,
      rule: `event-${trigger.form === "noun" ? "noun" : "verb"}:${trigger.lemma}`,
    }
  })
}

/** The claimed words that an event is told in: what stands outside them is no part of it. */
const scopeOf = (claims: readonly Claim[], around: readonly number[], span: Span): Span | undefined =>
  around[0] === undefined ? undefined : claims[around[0]]!.content.find((part) => contains(part, span))

/** The trigger a phrase belongs to: the nearest of those told in the same words; -1 for none. */
function nearest(
  triggers: readonly Span[],
  scopes: readonly Span[],
  { at, weigh }: { at: Span; weigh: (trigger: Span) => number },
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [i, trigger] of triggers.entries()) {
    const weight = contains(scopes[i]!, at) ? weigh(trigger) : least
    if (weight < least) {
      best = i
      least = weight
    }
  }
  return best
}

const isInfinitive = ({ tokens }: Resolved, { start }: Span): boolean =>
  tokens.lower(tokens.at(start) - 1) === "to"

/** How far a phrase is from a trigger; one before the trigger counts as farther. */
function distance(trigger: Span, at: Span, isFigure: boolean): number {
  if (trigger.end <= at.start) return at.start - trigger.end + (isFigure ? 8 : 0)
  return isFigure ? (trigger.start - at.end) * 1.5 + 3 : (trigger.start - at.end) * 3 + 15
}

/** Who, the trigger, and to or on what follows it: eight words at most. */
function labelOf(
  { tokens, entities, sentences, prose }: Resolved,
  { first, last }: Trigger,
  actors: readonly number[],
): string {
  const end = sentences[tokens.sentence(first)]!.last
  let to = last
  while (
    to < end &&
    to < last + 4 &&
    (!/^(?:PUNCT|SCONJ)$/.test(tokens.tag(to)) || tokens.lower(to) === "of")
  )
    to++
  while (to > last && /^(?:ADP|SCONJ|DET|CCONJ|PART|AUX|PRON)$/.test(tokens.tag(to - 1))) to--
  const words = prose.slice(tokens.start(first), tokens.end(to - 1)).replace(/\s+/g, " ")
  const actor = actors.map((i) => entities[i]!.name).join(" and ")
  return actor && actor.split(" ").length <= 4 && !words.includes(actor) ? `${actor} ${words}` : words
}

/** A headline's "Sending" is no fact where the body only expects it: the body's first word on it counts. */
function withBodyStatus(article: Resolved, events: readonly Event[]): Event[] {
  const inTitle = ({ start }: Event) =>
    article.sentences[article.tokens.sentence(article.tokens.at(start))]?.kind === "title"
  const body = new Map<string, Event>()
  for (const event of events)
    if (event.type && !inTitle(event) && !body.has(event.type)) body.set(event.type, event)
  return events.map((event) => {
    const told = event.type && event.status === "ongoing" && inTitle(event) ? body.get(event.type) : undefined
    return told && told.status !== "happened" ? { ...event, status: told.status } : event
  })
}

/** Joins a mention of an event to the earlier one of the same word by the same actors. */
function withEarlier(events: readonly Event[]): Event[] {
  const first = new Map<string, number>()
  return events.map((event, i) => {
    if (event.actors.length === 0) return event
    const key = `${event.rule.slice(event.rule.indexOf(":"))} ${event.actors.toSorted((a, b) => a - b).join(" ")}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, i)
    return earlier === undefined ? event : { ...event, sameAs: earlier }
  })
}
