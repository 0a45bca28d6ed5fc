import type { Quantity, Tokens } from "../../layers.js"
import { isNotFound } from "./eligible.js"
import { classes, leaving, predicates, states } from "./words.js"

/** A verb that a figure is subject or object of. */
interface Verb {
  readonly verb: number
  readonly relation: string
}

/** What a verb says together with the words behind it: taken hostage · shot dead · brought to safety; null where its own class is all. */
export function phraseAround(tokens: Tokens, { verb, relation }: Verb): string | null {
  const lemma = tokens.lemma(verb).toLowerCase()
  // are held hostage
  if (/^(?:take|hold)$/.test(lemma) && isHostage(tokens, verb)) return "captured"
  // 61 pupils taken; but taking part
  if (lemma === "take" && relation === "nsubj:pass" && !isToHospital(tokens, verb)) return "captured"
  if (/^(?:carry|take|march|round|spirit|drag|haul)$/.test(lemma) && isOff(tokens, verb)) return "captured"
  if (isDead(tokens, verb)) return "killed"
  if (/^(?:list|report|register|declare|presume|record)$/.test(lemma)) {
    const listed = listedAs(tokens, verb)
    if (listed) return listed
  }
  if (isNotFound(tokens, verb)) return "missing"
  if (isToSafety(tokens, verb)) return "evacuated"
  if (lemma === "carry" && isAllowed(tokens, verb)) return "may carry"
  if (lemma === "have" && isAtBorder(tokens, verb)) return "deployed"
  if (isFromHome(tokens, verb)) return "displaced"
  // 22 million go hungry
  if (lemma === "go" && tokens.tag(verb + 1) === "ADJ") {
    const phrase = `go ${tokens.lower(verb + 1)}`
    return predicates.get(phrase) ?? phrase
  }
  // 60 of their fighters had fallen
  if (lemma === "fall" && relation === "nsubj" && isArmed(tokens, verb)) return "killed"
  if (isToldToLeave(tokens, verb)) return "evacuated"
  return isToHospital(tokens, verb) ? "treated" : null
}

function isArmed(tokens: Tokens, verb: number): boolean {
  const subject = tokens.childrenOf(verb).find((i) => tokens.relation(i) === "nsubj")
  const name = subject === undefined ? undefined : classes.get(tokens.lemma(subject).toLowerCase())
  return name === "troops" || name === "militants"
}

/** carried off some 50 women · rounded up 200 men */
const isOff = (tokens: Tokens, verb: number): boolean => /^(?:off|away|up)$/.test(tokens.lower(verb + 1))

/** were shot dead · burned to death · shot and killed */
function isDead(tokens: Tokens, verb: number): boolean {
  if (tokens.lower(verb + 1) === "dead") return tokens.lemma(verb) !== "find"
  if (tokens.lower(verb + 1) === "to" && tokens.lower(verb + 2) === "death") return true
  return tokens.lower(verb + 1) === "and" && tokens.lower(verb + 2) === "killed"
}

/** cut power to 570,000 homes; null where nothing is cut off. */
export function suppliedOf(tokens: Tokens, { start }: Quantity): string | null {
  const first = tokens.at(start)
  if (!/^(?:to|for)$/.test(tokens.lower(first - 1))) return null
  for (let verb = first - 3; verb > first - 7; verb--)
    if (/^(?:cut|knock|lose|disrupt|interrupt|sever|shut|down)$/.test(tokens.lemma(verb)))
      return predicates.get(`lose ${tokens.lemma(first - 2).toLowerCase()}`) ?? null
  return null
}

/** are listed as missing · were presumed dead */
function listedAs(tokens: Tokens, verb: number): string | null {
  const word = tokens.lower(verb + 1) === "as" ? verb + 2 : verb + 1
  return states.get(tokens.lower(word)) ?? null
}

/** were brought to safety */
function isToSafety(tokens: Tokens, verb: number): boolean {
  if (!/^(?:bring|take|move|lead|carry|lift|guide)$/.test(tokens.lemma(verb))) return false
  for (let i = verb + 1; i < verb + 5; i++) if (tokens.lower(i) === "safety") return true
  return false
}

/** was allowed to carry only 180: no number of those on board */
const isAllowed = (tokens: Tokens, verb: number): boolean =>
  tokens.lower(verb - 1) === "to" &&
  /^(?:allow|permit|license|authorize|authorise|certify|design|build)$/.test(tokens.lemma(tokens.head(verb)))

function isHostage(tokens: Tokens, verb: number): boolean {
  for (let i = verb + 1; i < verb + 4; i++)
    if (/^(?:hostages?|prisoners?|captive)$/.test(tokens.lower(i))) return true
  return false
}

/** has 45,000 troops near the border: they have been sent there */
function isAtBorder(tokens: Tokens, verb: number): boolean {
  for (let i = verb + 1; i < verb + 12; i++)
    if (/^(?:border|borders|frontier)$/.test(tokens.lower(i))) return true
  return false
}

/** 30,000 residents were told to leave · ordered 1.2 million people to evacuate */
const isToldToLeave = (tokens: Tokens, verb: number): boolean =>
  /^(?:tell|order|ask|urge|force|advise)$/.test(tokens.lemma(verb)) &&
  tokens.childrenOf(verb).some((i) => leaving.has(tokens.lemma(i)))

/** were driven from their homes */
function isFromHome(tokens: Tokens, verb: number): boolean {
  if (!/^(?:drive|force|chase|push|turn|expel)$/.test(tokens.lemma(verb))) return false
  for (let i = verb + 2; i < verb + 6; i++)
    if (/^(?:homes?|houses?)$/.test(tokens.lower(i)) && hasFrom(tokens, verb, i)) return true
  return false
}

function hasFrom(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:from|out)$/.test(tokens.lower(i))) return true
  return false
}

/** 14 workers were taken to hospital */
function isToHospital(tokens: Tokens, verb: number): boolean {
  if (!/^(?:take|rush|bring|airlift|admit)$/.test(tokens.lemma(verb))) return false
  for (let i = verb + 1; i < verb + 6; i++) if (/^hospitals?$/.test(tokens.lower(i))) return true
  return false
}
