import { contains, type Span } from "../../article.js"
import type { Event, Quantity, Resolved, Tokens } from "../../layers.js"
import { type Governing, governing } from "./governing.js"
import { phraseAround, suppliedOf } from "./phrases.js"
import { classOf, doings, future, leaving, predicates, saying, staged, states, unearthing } from "./words.js"

/** What is done by or to what is counted. */
export interface Doing {
  /** killed · to be deployed · the verb's lemma where no class fits */
  readonly phrase: string
  readonly event: Event | null
}

/** "event-verb:kill or wound" → killed or wounded; null where the event is in no class. */
function classOfEvent(event: Event): string | null {
  const lemmas = event.rule.slice(event.rule.indexOf(":") + 1).split(" or ")
  const names = lemmas.map((lemma) => doings.get(lemma))
  return names.includes(undefined) ? null : [...new Set(names)].join(" or ")
}

/** What is only foretold: the rest has happened, or is said not to have. */
const ahead = new Set<Event["status"]>(["planned", "expected", "possible"])

/** Deployed already and to be deployed are two measures: one is counted, the other foretold. */
function phraseOf(event: Event): string | null {
  const name = classOfEvent(event)
  return name && staged.has(name) && ahead.has(event.status) ? (future.get(name) ?? name) : name
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
    if (
      tokens.tag(i) === "VERB" ||
      /^(?:[;:—–]|that|who|which|while|but|from|in|at|to|by)$/.test(tokens.lower(i))
    )
      return false
  return true
}

/** What happens to what is counted: the event straight after it, else the one before it in its clause, else the verb that it hangs from. */
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
  const next =
    after && touchesAfter(article, end, after.start) && !isCarried(article, quantity) ? after : undefined
  const chosen = straight ?? next
  const supplied = suppliedOf(article.tokens, quantity)
  if (supplied) return { phrase: supplied, event: null }
  const headline = chosen === undefined ? verbInTitle(article, quantity) : null
  if (headline) return { phrase: headline, event: null }
  // homes could lose power, teachers their jobs: what is lost says more
  if (chosen && !chosen.rule.endsWith(":lose")) {
    const at = article.tokens.at(chosen.start)
    const relation = chosen === straight ? "obj" : "nsubj:pass"
    // were shot dead: more than the verb alone
    const special = phraseAround(article.tokens, { verb: at, relation })
    if (special) return { phrase: special, event: chosen }
    const isNow = article.tokens.lower(article.tokens.at(chosen.start) - 1) === "being"
    const doing = ofEvent(chosen)
    return isNow && doing.phrase === "treated" ? { ...doing, phrase: "being treated" } : doing
  }
  const verb = verbOf(article, quantity, within)
  if (verb === null) return isObject ? ofEvent(before!) : null
  const event = here.find(({ start }) => start === article.tokens.start(verb.token))
  return event ? ofEvent(event) : { phrase: verb.phrase, event: null }
}

/** a ferry carrying 250 passengers sank: what they are object of, and not the verb behind */
function isCarried({ tokens }: Resolved, quantity: Quantity): boolean {
  const found = governing(tokens, quantity)
  return found !== null && found.relation === "obj" && tokens.lemma(found.verb) === "carry"
}

const ofEvent = (event: Event): Doing => ({
  phrase: phraseOf(event) ?? event.rule.slice(event.rule.indexOf(":") + 1),
  event,
})

/** are believed to [have fled]: of a verb of thinking, what it is thought of */
function raised(tokens: Tokens, found: Governing | null): Governing | null {
  if (!found || found.relation === "obj" || !thought.test(tokens.lemma(found.verb))) return found
  const verb = tokens
    .childrenOf(found.verb)
    .find((i) => tokens.relation(i) === "xcomp" && tokens.tag(i) === "VERB")
  return verb === undefined ? found : { verb, relation: "nsubj" }
}

const thought =
  /^(?:believe|think|fear|say|report|know|presume|suppose|allege|feel|estimate|assume|understand)$/

/** A comma or "and" lies between: the phrase may belong to another verb. */
function isJoined({ tokens }: Resolved, from: number, to: number): boolean {
  for (let i = tokens.at(from); i < tokens.at(to); i++)
    if (tokens.lower(i) === "," || tokens.tag(i) === "CCONJ") return true
  return false
}

/** Cut about 1,500 jobs · 400 troops are stationed: the verb that the figure is subject or object of, by its class. */
function verbOf(
  { tokens }: Resolved,
  quantity: Quantity,
  within: Span,
): { token: number; phrase: string } | null {
  const found = raised(tokens, governing(tokens, quantity))
  if (!found || tokens.start(found.verb) < within.start || tokens.end(found.verb) > within.end) return null
  const lemma = tokens.lemma(found.verb).toLowerCase()
  // remain in Russian captivity, are in hospital
  if (/^(?:remain|be|stay|live|languish|sit)$/.test(lemma)) {
    const where = placedIn(tokens, found.verb)
    if (where) return { token: -1, phrase: where }
  }
  if (found.relation === "cop") return predicateOf(tokens, found.verb)
  const must =
    lemma === "have" ? tokens.childrenOf(found.verb).find((i) => tokens.relation(i) === "xcomp") : undefined
  // may have to leave
  if (must !== undefined && tokens.lower(must - 1) === "to") {
    const verb = tokens.lemma(must).toLowerCase()
    const done = leaving.has(verb) ? "evacuated" : doings.get(verb)
    return { token: -1, phrase: done ? (future.get(done) ?? done) : verb }
  }
  // had found seven bodies: they came to light
  if (unearthing.has(lemma) && /(?:body|corpse|corps)$/.test(quantity.countedLemma ?? ""))
    return { token: -1, phrase: "find" }
  if (saying.has(lemma) && !reachesPlace(tokens, found.verb)) return null
  // could lose power: of a subject, what it loses
  if (lemma === "lose" && found.relation !== "obj") {
    const lost = tokens.childrenOf(found.verb).find((i) => tokens.relation(i) === "obj")
    const phrase = lost === undefined ? lemma : `lose ${tokens.lemma(lost).toLowerCase()}`
    return { token: -1, phrase: predicates.get(phrase) ?? phrase }
  }
  const special = phraseAround(tokens, found)
  if (special) return { token: -1, phrase: special }
  const isStaff = /^(?:people|jobs|cuts)$/.test(classOf(quantity.countedLemma ?? "") ?? "people")
  // fired 45 rounds of tear gas: no jobs
  const name = /^(?:fire|go|lay|scrap)$/.test(lemma) && !isStaff ? undefined : doings.get(lemma)
  // are being treated: now, and not all who were
  if (name === "treated" && tokens.childrenOf(found.verb).some((i) => tokens.lower(i) === "being"))
    return { token: -1, phrase: `being ${name}` }
  if (!name) return { token: found.verb, phrase: lemma }
  const isAhead = tokens
    .childrenOf(found.verb)
    .some((i) => /^(?:will|may|might|could|would|should|can|to|'ll)$/.test(tokens.lower(i)))
  return { token: found.verb, phrase: isAhead && staged.has(name) ? (future.get(name) ?? name) : name }
}

/** 30,000 people have reached Chad: no number that is reached */
const reachesPlace = (tokens: Tokens, verb: number): boolean =>
  tokens.lemma(verb) === "reach" && tokens.tag(verb + 1) === "PROPN"

/** were underground · will be without power · were on board; null where the predicate is only a number. */
function predicateOf(tokens: Tokens, head: number): { token: number; phrase: string } | null {
  // 32 children were among the dead
  if (tokens.childrenOf(head).some((i) => /^(?:among|amongst)$/.test(tokens.lower(i)))) {
    const state = tokens.lemma(head) === "victim" ? "killed" : states.get(tokens.lower(head))
    return state === undefined ? null : { token: -1, phrase: state }
  }
  if (!/^(?:ADJ|ADV|NOUN)$/.test(tokens.tag(head)) || states.has(tokens.lower(head))) return null
  const mark = tokens.childrenOf(head).find((i) => tokens.relation(i) === "case")
  const phrase = `${mark === undefined ? "" : `${tokens.lower(mark)} `}${tokens.lemma(head).toLowerCase()}`
  return { token: -1, phrase: predicates.get(phrase) ?? phrase }
}

/** in [Russian] captivity · in relief camps: what is told of those who are there; null of any other place. */
function placedIn(tokens: Tokens, verb: number): string | null {
  // remain out of their homes
  if (tokens.lower(verb + 1) === "out" && /^homes?$/.test(tokens.lower(verb + 4))) return "evacuated"
  if (tokens.lower(verb + 1) !== "in") return null
  for (let i = verb + 2; i < verb + 5; i++) {
    const state = predicates.get(`in ${tokens.lemma(i).toLowerCase()}`)
    if (state) return state
  }
  return null
}

/** Ukraine and Russia swap 150 prisoners: a headline's verb that a tagger takes for a noun; null elsewhere. */
function verbInTitle({ tokens, sentences }: Resolved, { start, counted }: Quantity): string | null {
  const first = tokens.at(start)
  if (counted === null || sentences[tokens.sentence(first)]?.kind !== "title") return null
  return tokens.tag(first - 1) === "NOUN" ? (doings.get(tokens.lemma(first - 1)) ?? null) : null
}
