import type { Quantity, Resolved } from "../../layers.js"
import type { Counted } from "./counted.js"
import { frameOf } from "./frame.js"
import { isAnaphor } from "./frame-noun.js"
import { eitherState, stateBehind, stateOf, whoNear } from "./state-words.js"
import { crossedBefore, framedBefore, numberedBefore, topicNear } from "./topic.js"
import { classes, classOf, figureNouns, givers, raising, states, tolls, topics } from "./words.js"

/** A number with nothing after it: kills 30, a death toll of 24, a crowd of 60,000, and in what words it is put forward. */
export function bareNumber(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const beside = statedBeside(article, quantity)
  if (beside) return beside
  const framed = frameOf(article, quantity)
  if (!framed) return numberedNear(article, quantity, doing)
  const numbered = framed.noun === null ? null : numberedBefore(article, quantity)
  if (numbered?.state) return { ...numbered, owner: null }
  if (isAnaphor(framed)) return { ...(numberedNear(article, quantity, null) ?? nothing), framed }
  // put its own losses at seven
  if (framed.topic === "losses") return { name: framed.name, state: "killed", owner: null, framed }
  const name = framed.topic === null ? framed.name : `number: ${framed.topic}`
  return { name, state: framed.state, owner: null, framed }
}

const nothing: Counted = { name: null, state: null, owner: null }

/** more than 300 on board · 12 dead or missing · 21 killed: words right beside the number; null where there are none. */
function statedBeside(article: Resolved, quantity: Quantity): Counted | null {
  const { tokens } = article
  let end = tokens.at(quantity.end - 1) + 1
  while (/^["“”]$/.test(tokens.form(end))) end++
  if (/^(?:on board|aboard )/.test(`${tokens.lower(end)} ${tokens.lower(end + 1)}`))
    return { name: "people", state: "on board", owner: null }
  const both = eitherState(article, quantity)
  const noun = both === null ? null : nounBehindStates(article, quantity)
  if (noun) return { name: noun, state: both, owner: null }
  // 14 Armenian dead
  const isWhose = /^(?:ADJ|PROPN)$/.test(tokens.tag(end)) && tokens.sentence(end) === tokens.sentence(end + 1)
  const state = stateOf(article, quantity) ?? (isWhose ? (states.get(tokens.lower(end + 1)) ?? null) : null)
  return state === null ? null : { name: whoNear(article, quantity), state, owner: null }
}

/** What a bare number counts, by the words farther around it. */
function numberedNear(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const own = doing && tolls.has(doing) ? doing : null
  const who = whoNear(article, quantity)
  if (own || who) return { name: who, state: own ?? stateBehind(article, quantity), owner: null }
  const raised = raisedBefore(article, quantity)
  if (raised) return raised
  const staff = staffCutBy(article, quantity)
  if (staff) return staff
  const capacity = nounOf(article, quantity)
  if (capacity) return { name: `number: ${capacity}`, state: null, owner: null }
  const numbered = numberedBefore(article, quantity) ?? crossedBefore(article, quantity)
  if (numbered?.name || numbered?.state) return { name: numbered.name, state: numbered.state, owner: null }
  const put = framedBefore(article, quantity)
  if (put) return { ...put, owner: null }
  const topic = topicNear(article, quantity)
  if (topic === "death toll") return { name: null, state: "killed", owner: null }
  if (topic && !/^(?:vote share|growth|support)$/.test(topic))
    return { name: `number: ${topic}`, state: null, owner: null }
  return null
}

/** raises job cuts to 3,300: what stands between the verb and its number */
function raisedBefore({ tokens }: Resolved, quantity: Quantity): Counted | null {
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "to") return null
  let verb = first - 2
  while (verb > first - 8 && !raising.has(tokens.lemma(verb).toLowerCase())) verb--
  for (let i = verb + 1; i < first - 1 && verb > first - 8; i++) {
    const name = classes.get(tokens.lemma(i).toLowerCase())
    if (!name) continue
    const state =
      name === "jobs" ? "cut" : (states.get(tokens.lower(i + 1)) ?? states.get(tokens.lower(i)) ?? null)
    return { name, state, owner: null }
  }
  return null
}

/** its capacity of 200: a number of another thing */
function nounOf({ tokens }: Resolved, quantity: Quantity): string | null {
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "of" || tokens.tag(first - 2) !== "NOUN") return null
  const lemma = tokens.lemma(first - 2).toLowerCase()
  const isPlain =
    givers.has(lemma) ||
    topics.has(lemma) ||
    states.has(lemma) ||
    figureNouns.has(lemma) ||
    classes.has(lemma)
  return isPlain ? null : lemma
}

/** 2 million damaged or destroyed homes: what is counted stands behind its two states */
function nounBehindStates({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1)
  for (let i = end + 3; i < end + 6; i++)
    if (tokens.tag(i) === "NOUN") return classOf(tokens.lemma(i).toLowerCase()) ?? null
  return null
}

/** to reduce its workforce by up to 36,000: jobs that go; null where no staff is cut */
function staffCutBy({ tokens }: Resolved, quantity: Quantity): Counted | null {
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "by") return null
  for (let i = first - 2; i > first - 8; i--)
    if (/^(?:workforce|headcount|staff|payroll|personnel|staffing)$/.test(tokens.lower(i)))
      return { name: "jobs", state: "cut", owner: null }
  return null
}
