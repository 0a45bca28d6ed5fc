import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { Tokens } from "../../layers.js"

/** Gone by, still to come, or null where no verb says. */
export type Tense = "past" | "ahead" | null

const modals = new Set(context.ahead)
const planned = new Set(context.planned)
const intents = new Set([...context.planned, ...context.intents])
/** Words that deny. */
export const denials = new Set(["not", "n't", "never", "neither", "nor", "no", "none", "nobody"])

const conditions = new Set(["when", "if", "until", "before", "after", "once", "unless"])

/** Heads climbed from a time to the verb that tells it. */
const reach = 6

/** The tense of the verb that a token depends on, by the sentence's tree: the nearest verb above that says. */
export function tenseAbove(tokens: Tokens, i: number, signal: string): Tense {
  let k = tokens.head(i)
  for (let step = 0; k >= 0 && step < reach; step++) {
    const tense = tenseOf(tokens, k, signal)
    if (tense) return tense
    k = tokens.head(k)
  }
  return null
}

function tenseOf(tokens: Tokens, k: number, signal: string): Tense {
  const lower = tokens.lower(k)
  const penn = tokens.penn(k)
  const auxiliaries = tokens.childrenOf(k).filter((c) => /^(?:aux|cop)/.test(tokens.relation(c)))
  const modal = auxiliaries.find((c) => tokens.penn(c) === "MD")
  const has = (form: RegExp): boolean => auxiliaries.some((c) => form.test(tokens.lower(c)))
  if (modal !== undefined) {
    if (!modals.has(tokens.lower(modal)) || has(/^(?:have|'ve)$/)) return "past"
    // "he could not be reached Wednesday"
    return tokens.lower(modal) === "could" && isDenied(tokens, k) ? "past" : "ahead"
  }
  if (planned.has(lower) && /^(?:V|JJ)/.test(penn)) return "ahead"
  if (auxiliaries.some((c) => tokens.penn(c) === "VBD")) return "past"
  if (penn === "VBD") return "past"
  // "decided to admit them in March"
  if (penn === "VB" && intents.has(tokens.lower(tokens.head(k)))) return "ahead"
  // "the slated visit in September"
  if (tokens.childrenOf(k).some((c) => planned.has(tokens.lower(c)) && tokens.relation(c) === "amod"))
    return "ahead"
  if (penn === "VBN") {
    if (has(/^(?:has|have|'s|'ve|having)$/) && !has(/^(?:is|are|am|'re)$/))
      // "has given them until Tuesday"
      return signal === "until" ? "ahead" : "past"
    if (auxiliaries.length === 0) return "past"
  }
  // "if the case is heard in May", "until it opens in March"
  const isPresent = /^VB[PZ]$/.test(penn) || has(/^(?:is|are|am|'re|'s)$/)
  return isPresent && isCondition(tokens, k) ? "ahead" : null
}

const isCondition = (tokens: Tokens, k: number): boolean =>
  tokens
    .childrenOf(k)
    .some((c) => conditions.has(tokens.lower(c)) && /^(?:mark|advmod)$/.test(tokens.relation(c)))

const isDenied = (tokens: Tokens, k: number): boolean =>
  tokens
    .childrenOf(k)
    .some(
      (c) => denials.has(tokens.lower(c)) || tokens.childrenOf(c).some((d) => denials.has(tokens.lower(d))),
    )
