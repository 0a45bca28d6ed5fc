import type { Quantity, Resolved } from "../../layers.js"
import { classes, classOf, doings, isPerson, saying, states } from "./words.js"

/** 21 dead among its troops · put the army's losses at 33 dead · 38 “terrorists”: who the dead are, in words beside the figure. */
export function whoNear({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1) + 1
  const { first, last } = sentences[tokens.sentence(end - 1)]!
  if (/^["“”'‘’]+$/.test(tokens.form(end))) return classes.get(tokens.lemma(end + 1).toLowerCase()) ?? null
  // 43 civilian dead
  const next = classes.get(tokens.lemma(end).toLowerCase())
  if (next && states.has(tokens.lower(end + 1))) return next
  // 17 of them children
  if (tokens.lower(end) === "of" && /^(?:them|whom|these|those)$/.test(tokens.lower(end + 1)))
    for (let at = end + 2; at < Math.min(last, end + 5); at++) {
      const name = classes.get(tokens.lemma(at).toLowerCase())
      if (name) return name
    }
  for (let i = end; i < Math.min(last, end + 7) && tokens.tag(i) !== "NUM"; i++) {
    if (!/^(?:among|amongst)$/.test(tokens.lower(i)) || /^(?:them|whom)$/.test(tokens.lower(i + 1))) continue
    for (let at = i + 1; at < Math.min(last, i + 5); at++) {
      const name = classes.get(tokens.lemma(at).toLowerCase())
      if (name) return name
    }
  }
  for (let i = tokens.at(quantity.start) - 1; i >= Math.max(first, end - 9); i--) {
    if (tokens.tag(i) === "VERB" && i < end - 3 && /^VB[DZP]$/.test(tokens.penn(i))) break
    if (/^(?:losses|dead|casualties|ranks)$/.test(tokens.lower(i)) && /^['’]s?$/.test(tokens.form(i - 1)))
      return /^(?:army|military|navy|force|forces|troops)$/.test(tokens.lower(i - 2)) ? "troops" : null
  }
  return null
}

/** 38 “terrorists” were killed */
export function stateBehind({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1) + 1
  for (let i = end; i < end + 7; i++) {
    const state = states.get(tokens.lower(i))
    if (state) return state
  }
  return null
}

/** 18,500 dead or missing: nobody says which; null where one state is told. */
export function eitherState({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1)
  for (let i = end; i < end + 4; i++) {
    const [one, other] = [states.get(tokens.lower(i)), states.get(tokens.lower(i + 2))]
    if (one && other && one !== other && /^(?:or|and)$/.test(tokens.lower(i + 1))) return `${one} or ${other}`
  }
  return null
}

/** 1,200 killed · 40 people were still missing · the deaths of 12 soldiers: a word at the phrase's end, after its auxiliaries, or before it. */
export function stateOf(article: Resolved, quantity: Quantity): string | null {
  const { tokens } = article
  const either = eitherState(article, quantity)
  if (either) return either
  const end = tokens.at(quantity.end - 1)
  const own = states.get(tokens.lower(end))
  if (own) return own
  let i = end + 1
  // 750 people aboard: an adverb that is itself a state
  while (
    (/^(?:AUX|ADV)$/.test(tokens.tag(i)) && !states.has(tokens.lower(i))) ||
    /^(?:who|that)$/.test(tokens.lower(i)) ||
    // are believed to have died
    (tokens.lower(i) === "to" && waiting.test(tokens.lemma(i - 1).toLowerCase())) ||
    // 168 people it says were killed
    (tokens.tag(i) === "PRON" && tokens.tag(i + 1) === "VERB" && isSaid(tokens, i + 1)) ||
    (tokens.tag(i - 1) === "PRON" && isSaid(tokens, i)) ||
    waiting.test(tokens.lemma(i).toLowerCase())
  )
    i++
  // five men killed two guards: there the verb is theirs
  const isActive = i === end + 1 && tokens.childrenOf(i).some((child) => tokens.relation(child) === "obj")
  const after = isActive ? null : (states.get(tokens.lower(i)) ?? null)
  if (after) return after
  // 67 workers who had died or disappeared
  const [one, other] = [doings.get(tokens.lemma(i)), doings.get(tokens.lemma(i + 2))]
  if (!isActive && one && other && one !== other && tokens.lower(i + 1) === "or") return `${one} or ${other}`
  // 458 children among the dead
  if (tokens.lower(end + 1) === "among" && tokens.lower(end + 2) === "the") {
    const among = tokens.lower(end + 3) === "victims" ? "killed" : states.get(tokens.lower(end + 3))
    if (among) return among
  }
  const first = tokens.at(quantity.start)
  // suspects 7,200 more
  if (tokens.lemma(first - 1) === "suspect") return "suspected"
  if (tokens.lower(first - 1) !== "of") return null
  if (/^loss(?:es)?$/.test(tokens.lower(first - 2)) && isPerson(classOf(quantity.countedLemma ?? "") ?? ""))
    return "killed"
  const noun = tokens.lemma(first - 2)
  return (
    states.get(tokens.lower(first - 2)) ?? states.get(noun) ?? (nominal.has(noun) ? doings.get(noun)! : null)
  )
}

/** the release of 150 captives: nouns that are verbs of doing too. */
const nominal = new Set(["release", "rescue", "arrest", "murder", "exchange", "swap"])

/** were reported missing, are feared dead */
const waiting = /^(?:remain|go|report|fear|presume|believe|confirm|feare?d|think|say|know|estimate|allege)$/

/** it says, they believe: put in between */
const isSaid = (tokens: Resolved["tokens"], verb: number): boolean =>
  saying.has(tokens.lemma(verb).toLowerCase())
