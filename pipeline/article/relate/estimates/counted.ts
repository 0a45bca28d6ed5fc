import type { Quantity, Resolved } from "../../layers.js"
import { numberedBefore, topicNear } from "./topic.js"
import {
  buying,
  classes,
  classNames,
  classOf,
  figureNouns,
  givers,
  growing,
  isPerson,
  openOwners,
  states,
  sums,
  tolls,
  topics,
} from "./words.js"

/** What a figure is a number of. */
export interface Counted {
  /** troops · people · military worker · money:USD: budget; null of a bare number whose noun was said before */
  readonly name: string | null
  /** What the word itself says was done: 12 dead → killed. */
  readonly state: string | null
  /** foreign, allied: an owner that is no country */
  readonly owner: string | null
  /** Counted as bodies. */
  readonly isBody?: boolean
}

/** A share or a sum is of something: 60 percent of voters. */
function ofWhat({ tokens }: Resolved, quantity: Quantity): string | null {
  let i = tokens.at(quantity.end)
  if (tokens.lower(i) !== "of" && tokens.lower(i) !== "in") return null
  let head = ""
  for (i++; /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens.tag(i)); i++) head = tokens.lemma(i).toLowerCase()
  return head || null
}

/** Whether a measure's name is printed as it is; a lemma without a class is printed as the text has it. */
export const isClassName = (name: string): boolean => classNames.has(name) || name.includes(": ")

/** What is counted, by class where a class is known; null where the text does not say. Demonyms in the phrase say whose, not what. */
export function countedOf(
  article: Resolved,
  quantity: Quantity,
  { demonyms, doing }: { demonyms: readonly string[]; doing: string | null },
): Counted | null {
  if (quantity.kind !== "count" || isSum(quantity)) return sumOf(article, quantity, doing)
  const lemma = (quantity.countedLemma ?? "").toLowerCase()
  const phrase = demonyms
    .reduce(
      (rest, word) => rest.replace(word.toLowerCase(), "").replace(word.toLowerCase().replace(/s$/, ""), ""),
      lemma,
    )
    .replace(/\s+/g, " ")
    .trim()
  // thousands of Georgians
  if (!phrase && lemma) return { name: "people", state: stateOf(article, quantity), owner: null }
  if (!phrase) return bareNumber(article, quantity, doing)
  // with 250 aboard sinks: a headline's verb read into the phrase
  if (phrase.startsWith("aboard")) return { name: "people", state: "on board", owner: null }
  const words = phrase.split(/[\s-]+/)
  const head = words.at(-1)!
  const own = words.find((word) => openOwners.has(word)) ?? null
  // rebel fighters: what they are, not whose
  const owner = own !== null && classes.get(own) === classOf(phrase) ? null : own
  if (/^(?:job|jobs)$/.test(words[0]!) && /^(?:cut|loss|cuts)$/.test(head))
    return { name: "jobs", state: "cut", owner }
  // 26 dead soldiers · 200 injured people: the adjective says what was done
  const adjective = words.slice(0, -1).find((word) => states.has(word))
  const state =
    (adjective && states.get(adjective)) ??
    eitherState(article, quantity) ??
    states.get(head) ??
    stateOf(article, quantity)
  const plain = words.filter((word) => word !== adjective).join(" ")
  // 21 dead: who they are, the figures around tell
  const isUnsaid = /^(?:more|other|others|additional)$/.test(plain) || (states.has(head) && !isWho.test(head))
  // 43 civilian dead · 291 civilian deaths
  const who = isUnsaid
    ? words
        .slice(0, -1)
        .map((word) => classes.get(word))
        .find(Boolean)
    : undefined
  return {
    name: isUnsaid ? (who ?? whoNear(article, quantity)) : (classOf(plain) ?? plain),
    state,
    owner,
    isBody: /^(?:body|corpse)$/.test(head),
  }
}

const isWho = /^(?:body|corpse|survivor|evacuee|case)$/

/** 21 dead among its troops · put the army's losses at 33 dead · 38 “terrorists”: who the dead are, in words beside the figure. */
function whoNear({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
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
  for (let i = end; i < Math.min(last, end + 7); i++) {
    if (!/^(?:among|amongst)$/.test(tokens.lower(i))) continue
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

/** Money and shares are of something: a topic near them, what follows "of", or what is done with them. */
function sumOf(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const of = quantity.countedLemma?.toLowerCase() ?? ofWhat(article, quantity)
  const isShare = quantity.kind === "percent"
  const own = of === null ? null : (topics.get(of) ?? null)
  const what =
    own ??
    topicNear(article, quantity) ??
    (isShare && grows(article, quantity) ? "growth" : null) ??
    (!isShare && buying.has(doing ?? "") ? "deal" : null) ??
    (isShare ? of : isSum(quantity) ? doing : (of ?? doing))
  const unit = isShare ? "percent" : (quantity.unit ?? "money")
  return what ? { name: `${unit}: ${what}`, state: null, owner: null } : null
}

/** 340 million crowns: a sum in a unit that only a noun tells. */
const isSum = ({ kind, countedLemma }: Quantity): boolean => kind === "count" && sums.has(countedLemma ?? "")

/** The economy will grow 2.8 percent: the verb before the figure says what is counted. */
function grows({ tokens }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  for (let i = first - 1; i > first - 5; i--) if (growing.has(tokens.lemma(i).toLowerCase())) return true
  return false
}

/** A number with nothing after it: kills 30, a death toll of 24, a crowd of 60,000. */
function bareNumber(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const { tokens } = article
  const end = tokens.at(quantity.end - 1) + 1
  // more than 300 on board
  if (/^(?:on board|aboard )/.test(`${tokens.lower(end)} ${tokens.lower(end + 1)}`))
    return { name: "people", state: "on board", owner: null }
  const own =
    stateOf(article, quantity) ??
    (doing && (tolls.has(doing) || doing === "lose") ? (doing === "lose" ? "killed" : doing) : null)
  const who = whoNear(article, quantity)
  if (own || who) return { name: who, state: own ?? stateBehind(article, quantity), owner: null }
  if (tokens.lemma(tokens.at(quantity.start) - 1) === "suspect")
    return { name: null, state: "suspected", owner: null }
  const raised = raisedBefore(article, quantity)
  if (raised) return raised
  const capacity = nounOf(article, quantity)
  if (capacity) return { name: `number: ${capacity}`, state: null, owner: null }
  const numbered = numberedBefore(article, quantity)
  if (numbered?.name || numbered?.state) return { name: numbered.name, state: numbered.state, owner: null }
  const topic = topicNear(article, quantity)
  if (topic === "death toll") return { name: null, state: "killed", owner: null }
  if (topic && !/^(?:vote share|growth|support)$/.test(topic))
    return { name: `number: ${topic}`, state: null, owner: null }
  return null
}

/** 38 “terrorists” were killed */
function stateBehind({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1) + 1
  for (let i = end; i < end + 7; i++) {
    const state = states.get(tokens.lower(i))
    if (state) return state
  }
  return null
}

/** raises job cuts to 3,300: what stands between the verb and its number */
function raisedBefore({ tokens }: Resolved, quantity: Quantity): Counted | null {
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "to") return null
  let verb = first - 2
  while (verb > first - 8 && !raising.test(tokens.lemma(verb).toLowerCase())) verb--
  for (let i = verb + 1; i < first - 1 && verb > first - 8; i++) {
    const name = classes.get(tokens.lemma(i).toLowerCase())
    if (!name) continue
    const state =
      name === "jobs" ? "cut" : (states.get(tokens.lower(i + 1)) ?? states.get(tokens.lower(i)) ?? null)
    return { name, state, owner: null }
  }
  return null
}

const raising = /^(?:raise|lower|increase|reduce|lift|boost|bring|push|double|trim)$/

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

/** 18,500 dead or missing: nobody says which; null where one state is told. */
function eitherState({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1)
  for (let i = end; i < end + 4; i++) {
    const [one, other] = [states.get(tokens.lower(i)), states.get(tokens.lower(i + 2))]
    if (one && other && one !== other && /^(?:or|and)$/.test(tokens.lower(i + 1))) return `${one} or ${other}`
  }
  return null
}

/** 1,200 killed · 40 people were still missing · the deaths of 12 soldiers: a word at the phrase's end, after its auxiliaries, or before it. */
function stateOf(article: Resolved, quantity: Quantity): string | null {
  const { tokens } = article
  const either = eitherState(article, quantity)
  if (either) return either
  const end = tokens.at(quantity.end - 1)
  const own = states.get(tokens.lower(end))
  if (own) return own
  let i = end + 1
  while (/^(?:AUX|ADV)$/.test(tokens.tag(i)) || waiting.test(tokens.lemma(i).toLowerCase())) i++
  // five men killed two guards: there the verb is theirs
  const isActive = i === end + 1 && tokens.childrenOf(i).some((child) => tokens.relation(child) === "obj")
  const after = isActive ? null : (states.get(tokens.lower(i)) ?? null)
  if (after) return after
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "of") return null
  if (/^loss(?:es)?$/.test(tokens.lower(first - 2)) && isPerson(classOf(quantity.countedLemma ?? "") ?? ""))
    return "killed"
  return states.get(tokens.lower(first - 2)) ?? states.get(tokens.lemma(first - 2)) ?? null
}

/** were reported missing, are feared dead */
const waiting = /^(?:remain|go|report|fear|presume|believe|confirm|feare?d)$/
