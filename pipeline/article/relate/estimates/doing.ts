import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import { contains, type Span } from "../../article.js"
import type { Event, Quantity, Resolved } from "../../layers.js"

/** What is done by or to what is counted. */
export interface Doing {
  /** killed · to be deployed · the verb's lemma where no class fits */
  readonly phrase: string
  readonly event: Event | null
}

const classes = new Map<string, string>()
for (const [name, lemmas] of Object.entries(lexicon.doing))
  for (const lemma of lemmas) classes.set(lemma, name)
const staged = new Set(lexicon.staged)
const future = new Map(Object.entries(lexicon.future))

/** "event-verb:kill or wound" → killed or wounded; null where the event is in no class. */
function classOf(event: Event): string | null {
  const lemmas = event.rule.slice(event.rule.indexOf(":") + 1).split(" or ")
  const names = lemmas.map((lemma) => classes.get(lemma))
  return names.includes(undefined) ? null : [...new Set(names)].join(" or ")
}

/** Deployed already and to be deployed are two measures: one is counted, the other foretold. */
function phraseOf(event: Event): string | null {
  const name = classOf(event)
  if (!name || !staged.has(name) || event.status === "happened") return name
  return future.get(name) ?? name
}

/** Whether only auxiliaries and adverbs lie between two offsets: soldiers [already] deployed, troops [may be] sent. */
function touchesAfter({ tokens }: Resolved, from: number, to: number): boolean {
  for (let i = tokens.at(from); i < tokens.at(to); i++)
    if (
      !/^(?:AUX|ADV|PART)$/.test(tokens.tag(i)) &&
      !/^(?:who|that|which|were|had|have)$/.test(tokens.lower(i))
    )
      return false
  return tokens.lower(tokens.at(to) - 1) !== "to"
}

/** Whether only words of one noun phrase lie between: killed [at least] 12, deploy 1,000 … [and] 5,000. */
function touchesBefore({ tokens }: Resolved, from: number, to: number): boolean {
  for (let i = tokens.at(from); i < tokens.at(to); i++)
    if (tokens.tag(i) === "VERB" || /^(?:[;:—–]|that|who|which)$/.test(tokens.lower(i))) return false
  return true
}

/** What happens to what is counted: the event straight after it, else the one before it in its clause. */
export function doingOf(
  article: Resolved,
  quantity: Quantity,
  { events, within }: { events: readonly Event[]; within: Span },
): Doing | null {
  const here = events.filter((event) => contains(within, event))
  const end = Math.max(quantity.end, quantity.counted?.end ?? 0)
  const before = here.filter((event) => event.end <= quantity.start).at(-1)
  const after = here.find((event) => event.start >= end)
  const isObject = before?.rule.startsWith("event-verb") && touchesBefore(article, before.end, quantity.start)
  const straight = isObject && !isJoined(article, before!.end, quantity.start) ? before : undefined
  const next = after && touchesAfter(article, end, after.start) ? after : undefined
  const chosen = straight ?? next ?? (isObject ? before : undefined)
  if (chosen) {
    const phrase = phraseOf(chosen)
    return { phrase: phrase ?? chosen.rule.slice(chosen.rule.indexOf(":") + 1), event: chosen }
  }
  const verb = verbBefore(article, quantity.start, within.start)
  return verb === null ? null : { phrase: verb, event: null }
}

/** A comma or "and" lies between: the phrase may belong to another verb. */
function isJoined({ tokens }: Resolved, from: number, to: number): boolean {
  for (let i = tokens.at(from); i < tokens.at(to); i++)
    if (tokens.lower(i) === "," || tokens.tag(i) === "CCONJ") return true
  return false
}

/** Cut [about] 1,500 jobs: the verb straight before, in words, where it is no event. */
function verbBefore({ tokens }: Resolved, from: number, least: number): string | null {
  let i = tokens.at(from) - 1
  while (/^(?:DET|ADV|ADJ)$/.test(tokens.tag(i))) i--
  const isVerb = tokens.tag(i) === "VERB" && tokens.start(i) >= least
  return isVerb && !saying.test(tokens.lemma(i)) ? tokens.lemma(i) : null
}

/** Verbs that put a figure forward do nothing to what is counted. */
const saying = /^(?:say|expect|estimate|believe|claim|put|report|reach|total|be|have|include|see|exceed)$/
