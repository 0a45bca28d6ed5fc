import frames from "../../../lexicons/figure-frames.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Tokens } from "../../layers.js"
import { classes, doings, predicates, refuge, states, topics } from "./words.js"

/** What the noun of a frame says that its figure counts; all null where it only means what was told before. */
export interface Framed {
  readonly name: string | null
  /** killed · missing · without power */
  readonly state: string | null
  /** savings · damage: what a sum is of */
  readonly topic: string | null
  /** strikers · the leak: a noun that no list knows */
  readonly noun: string | null
  /** The noun with what stands before it: [Ukrainian deaths], [London's contribution]. */
  readonly span: Span | null
}

/** it · its figure: what was told before. */
export const isAnaphor = ({ name, state, topic, noun }: Framed): boolean =>
  name === null && state === null && topic === null && noun === null

const nothing: Framed = { name: null, state: null, topic: null, noun: null, span: null }
const shares = new Set(frames.shares)
const nouns = new Set(frames.nouns)
const people = new Set(frames.people)

/** Reads the noun that a figure is put forward for: the number of dead · the death toll · the missing · it. */
export function framedNoun(tokens: Tokens, head: number, limit: number): Framed {
  let first = head
  while (/^(?:NOUN|PROPN|ADJ|PART|DET)$/.test(tokens.tag(first - 1))) first--
  return { ...nounOf(tokens, head, limit), span: { start: tokens.start(first), end: tokens.end(head) } }
}

function nounOf(tokens: Tokens, head: number, limit: number): Framed {
  if (/^(?:it|that|this|which)$/.test(tokens.lower(head)) || /^(?:own|one)$/.test(tokens.lower(head)))
    return nothing
  // London's contribution was closer to 60 million
  const isGiven = shares.has(tokens.lemma(head).toLowerCase())
  if (isGiven && hasOwner(tokens, head)) return { ...nothing, topic: "aid" }
  if (!nouns.has(tokens.lemma(head).toLowerCase())) {
    const found = wordsOf(tokens, head, limit)
    return known(found)
      ? withWho(tokens, head, found)
      : { ...nothing, noun: tokens.lemma(head).toLowerCase() }
  }
  const next = tokens.lower(head + 1)
  if (next === "without") return wordsOf(tokens, head + 1, limit)
  if (/^(?:of|for|on)$/.test(next)) {
    const found = wordsOf(tokens, head + 2, limit)
    if (known(found)) return found
    const noun = nounIn(tokens, head + 2, limit)
    if (noun && next === "of") return { ...nothing, noun }
  }
  for (let i = head - 1; /^(?:NOUN|ADJ|VERB)$/.test(tokens.tag(i)); i--) {
    const found = wordOf(tokens, i)
    if (known(found)) return found
  }
  return tokens.lemma(head) === "toll" ? { ...nothing, state: "killed" } : nothing
}

function hasOwner(tokens: Tokens, head: number): boolean {
  let i = head - 1
  while (/^(?:NOUN|ADJ)$/.test(tokens.tag(i))) i--
  return /^['’]s?$/.test(tokens.form(i)) && tokens.tag(i - 1) === "PROPN"
}

const known = (framed: Framed): boolean => framed.noun !== null || !isAnaphor(framed)

/** civilian deaths · suspected cases: who they are, or how sure they are, right before */
function withWho(tokens: Tokens, head: number, found: Framed): Framed {
  if (found.name !== null && found.state === null) {
    const state = states.get(tokens.lower(head - 1))
    return state === undefined ? found : { ...found, state }
  }
  if (found.state === null || found.name !== null) return found
  const name = classes.get(tokens.lemma(head - 1).toLowerCase())
  return name && tokens.tag(head - 1) !== "DET" ? { ...found, name } : found
}

/** What one word tells. */
function wordOf(tokens: Tokens, i: number): Framed {
  const [word, lemma] = [tokens.lower(i), tokens.lemma(i).toLowerCase()]
  // the number of bodies pulled from the water
  if (/^(?:body|corpse)$/.test(lemma)) return { ...nothing, state: "bodies found" }
  const state = states.get(word) ?? states.get(lemma) ?? (refuge.has(lemma) ? "displaced" : null)
  if (state !== null) return { ...nothing, state }
  const topic = topics.get(lemma) ?? topics.get(word)
  if (topic !== undefined && topic !== "death toll") return { ...nothing, topic }
  const isDone = /^VB[NG]$/.test(tokens.penn(i)) || tokens.tag(i) === "VERB"
  const done = isDone ? doings.get(lemma) : undefined
  if (done !== undefined) return { ...nothing, state: done }
  const name = classes.get(word) ?? classes.get(lemma) ?? (people.has(lemma) ? "people" : undefined)
  return name === undefined ? nothing : { ...nothing, name }
}

/** What the words of a phrase tell together: [people still] missing · those taken · homes without electricity. */
function wordsOf(tokens: Tokens, from: number, limit: number): Framed {
  let found = nothing
  for (let i = from; i < limit; i++) {
    if (/^(?:PUNCT|NUM|CCONJ)$/.test(tokens.tag(i))) break
    if (tokens.lower(i) === "without") {
      const lacking = predicates.get(`without ${tokens.lemma(i + 1).toLowerCase()}`)
      return { ...found, state: lacking ?? found.state }
    }
    // homes destroyed in the fire: only who and what was done
    if (tokens.tag(i) === "ADP" && known(found) && tokens.lower(i) !== "of") break
    const word = wordOf(tokens, i)
    found = {
      name: found.name ?? word.name,
      state: found.state ?? word.state,
      // the budget deficit: the last of two
      topic: isTopic(tokens, i - 1) ? (word.topic ?? found.topic) : (found.topic ?? word.topic),
      noun: null,
      span: null,
    }
  }
  return found
}

const isTopic = (tokens: Tokens, i: number): boolean => topics.has(tokens.lemma(i).toLowerCase())

/** The first noun of a phrase. */
function nounIn(tokens: Tokens, from: number, limit: number): string | null {
  for (let i = from; i < limit; i++)
    if (tokens.tag(i) === "NOUN" && tokens.tag(i + 1) !== "NOUN") return tokens.lemma(i).toLowerCase()
  return null
}
