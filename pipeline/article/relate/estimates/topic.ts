import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { classes, crossing, doings, numbering, predicates, refuge, states, topics } from "./words.js"

/** How many words away the thing that costs or grows may stand from its figure. */
const reach = 10

/** Whether a scan for a figure's topic ends here: another figure, another clause. */
const isBorder = (word: string): boolean => /^(?:[;:]|while|but|whereas)$/.test(word)

/** The budget of $5bn · unemployment rose to 5 % · $5bn budget: the nearest topic word; one behind the figure only where no comma or "and" parts them. */
export function topicNear(
  { tokens, sentences }: Resolved,
  quantity: Quantity,
  isBeforeOnly = false,
): string | null {
  const from = tokens.at(quantity.start)
  const to = tokens.at(quantity.end - 1)
  const { first, last, kind } = sentences[tokens.sentence(from)]!
  const topicAt = (i: number) => {
    const topic = topics.get(tokens.lemma(i).toLowerCase()) ?? topics.get(tokens.lower(i))
    // Credit Suisse is no credit, the economy no sum
    const isName = tokens.tag(i) === "PROPN" || (/^\p{Lu}/u.test(tokens.form(i)) && i > first)
    if (isName && kind !== "title") return undefined
    if (topic === "growth" && quantity.kind !== "percent") return undefined
    // to pay 13 trillion yen is no pay
    return tokens.tag(i) === "VERB" && !/^(?:cost|saving|fine)$/.test(topic ?? "") ? undefined : topic
  }
  // its estimate of savings from the takeover: what is estimated
  for (let i = from - 1; i >= Math.max(first, from - reach - 4); i--) {
    if (
      !/^(?:estimate|forecast|projection|outlook)s?$/.test(tokens.lower(i)) ||
      !/^(?:of|for)$/.test(tokens.lower(i + 1))
    )
      continue
    for (let at = i + 2; at < Math.min(from, i + 6); at++) {
      // budget deficit: the last of two
      const topic = topicAt(at)
      if (topic) return topicAt(at + 1) ?? topic
    }
  }
  let before: { topic: string; distance: number } | null = null
  for (let i = from - 1; i >= Math.max(first, from - reach) && !before && !isBorder(tokens.lower(i)); i--) {
    const topic = topicAt(i)
    if (topic) before = { topic, distance: from - i }
  }
  for (let i = to + 1; i < Math.min(last, to + reach) && !isBeforeOnly; i++) {
    const word = tokens.lower(i)
    if (isBorder(word) || word === "," || tokens.tag(i) === "CCONJ" || tokens.tag(i) === "NUM") break
    const topic = topicAt(i)
    if (topic) return before && before.distance < (i - to) * 2 ? before.topic : topic
  }
  return before?.topic ?? null
}

/** What a bare number counts, as its sentence has said before it: the number of militants killed stood at 45 · a toll of 12. */
export interface Numbered {
  readonly name: string | null
  readonly state: string | null
}

/** What the words "number of …" or "toll" before a figure say; null where they are not there. */
export function numberedBefore({ tokens, sentences }: Resolved, quantity: Quantity): Numbered | null {
  const from = tokens.at(quantity.start)
  const { first } = sentences[tokens.sentence(from)]!
  let i = from - 1
  while (i >= first && !numbering.has(tokens.lower(i)) && !isBorder(tokens.lower(i))) i--
  if (i < first || isBorder(tokens.lower(i))) return null
  if (tokens.lower(i) === "toll")
    return {
      // the police toll: theirs, not of them
      name: tokens.lower(i - 1) === "police" ? null : (classes.get(tokens.lower(i - 1)) ?? null),
      state: states.get(tokens.lower(i - 1)) ?? "killed",
    }
  if (tokens.lower(i + 1) !== "of") return { name: null, state: null }
  let name: string | null = null
  let state: string | null = null
  for (let at = i + 2; at < from; at++) {
    const [word, lemma] = [tokens.lower(at), tokens.lemma(at).toLowerCase()]
    name ??= classes.get(lemma) ?? null
    if (name === "jobs" && /^(?:cuts?|loss(?:es)?)$/.test(tokens.lower(at + 1))) state = "cut"
    if (refuge.has(lemma)) state ??= "displaced"
    state ??= states.get(word) ?? states.get(lemma) ?? null
    const isVerb = tokens.tag(at) === "VERB" && !/^VB[NG]/.test(tokens.penn(at))
    // people who have died · of its soldiers held by Russia
    if (tokens.tag(at) === "VERB" && !isVerb) state ??= doings.get(lemma) ?? null
    const isRelative = /^(?:who|that)$/.test(tokens.lower(at - 1)) || tokens.tag(at - 1) === "AUX"
    if (isRelative && tokens.tag(at) === "VERB") state ??= doings.get(lemma) ?? null
    if (tokens.tag(at) === "AUX" && (isRelative || /^(?:who|that)$/.test(tokens.lower(at - 1)))) continue
    // of its soldiers in Russian captivity
    if (word === "in") state ??= whereHeld(tokens, at)
    if (isVerb || /^(?:AUX|NUM|PUNCT|ADP|SCONJ)$/.test(tokens.tag(at))) break
  }
  return { name, state }
}

/** in [Russian] captivity, in custody: the state of those who are there; null of any other place. */
function whereHeld(tokens: Tokens, preposition: number): string | null {
  for (let i = preposition + 1; i < preposition + 4; i++) {
    const state = predicates.get(`in ${tokens.lemma(i).toLowerCase()}`)
    if (state) return state
  }
  return null
}

/** deaths near 60 · injuries climb to 300 · layoffs top 5,000: the things whose number a headline's verb tells; null where there are none. */
export function crossedBefore({ tokens, sentences }: Resolved, quantity: Quantity): Numbered | null {
  const { first } = sentences[tokens.sentence(tokens.at(quantity.start))]!
  let i = tokens.at(quantity.start)
  if (!crossing.has(tokens.lower(i)) && !crossing.has(tokens.lemma(i))) i--
  const behind = i
  while (i > first && behind - i < 4 && (crossing.has(tokens.lower(i)) || crossing.has(tokens.lemma(i)))) i--
  if (i === behind || tokens.tag(i) !== "NOUN") return null
  const [word, lemma] = [tokens.lower(i), tokens.lemma(i).toLowerCase()]
  const state = states.get(word) ?? states.get(lemma) ?? null
  const name = state === null ? (classes.get(lemma) ?? null) : null
  return state === null && name === null ? null : { name, state }
}

/** put its dead at 59 and its wounded at 144: a word for a state, and "at", right before a number; null where they are not there. */
export function framedBefore({ tokens }: Resolved, quantity: Quantity): Numbered | null {
  let at = tokens.at(quantity.start) - 1
  if (/^(?:least|most)$/.test(tokens.lower(at))) at -= 2
  if (!/^(?:at|to)$/.test(tokens.lower(at))) return null
  const state = states.get(tokens.lower(at - 1)) ?? states.get(tokens.lemma(at - 1).toLowerCase())
  return state === undefined ? null : { name: null, state }
}
