import type { Quantity, Resolved } from "../../layers.js"
import { numberedBefore, topicNear } from "./topic.js"
import { classNames, classOf, openOwners, states, tolls } from "./words.js"

/** What a figure is a number of. */
export interface Counted {
  /** troops · people · military worker · money:USD: budget; null of a bare number whose noun was said before */
  readonly name: string | null
  /** What the word itself says was done: 12 dead → killed. */
  readonly state: string | null
  /** foreign, allied: an owner that is no country */
  readonly owner: string | null
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
  if (quantity.kind !== "count") return sumOf(article, quantity, doing)
  const lemma = (quantity.countedLemma ?? "").toLowerCase()
  const phrase = demonyms
    .reduce((rest, word) => rest.replace(word.toLowerCase(), ""), lemma)
    .replace(/\s+/g, " ")
    .trim()
  if (!phrase) return bareNumber(article, quantity, doing)
  const words = phrase.split(/[\s-]+/)
  const head = words.at(-1)!
  const owner = words.find((word) => openOwners.has(word)) ?? null
  // 26 dead soldiers · 200 injured people: the adjective says what was done
  const adjective = words.slice(0, -1).find((word) => states.has(word))
  const state = (adjective && states.get(adjective)) ?? states.get(head) ?? stateOf(article, quantity)
  const plain = words.filter((word) => word !== adjective).join(" ")
  const isNumber = /^(?:more|other|others|additional)$/.test(plain)
  return { name: isNumber ? null : (classOf(plain) ?? (states.has(head) ? "people" : plain)), state, owner }
}

/** Money and shares are of something: a topic near them, what follows "of", or what is done with them. */
function sumOf(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const what = topicNear(article, quantity) ?? ofWhat(article, quantity) ?? quantity.countedLemma ?? doing
  const unit = quantity.kind === "money" ? (quantity.unit ?? "money") : "percent"
  return what ? { name: `${unit}: ${what}`, state: null, owner: null } : null
}

/** A number with nothing after it: kills 30, a death toll of 24, a crowd of 60,000. */
function bareNumber(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const own = stateOf(article, quantity) ?? (doing && tolls.has(doing) ? doing : null)
  if (own) return { name: null, state: own, owner: null }
  const numbered = numberedBefore(article, quantity)
  if (numbered?.name || numbered?.state)
    return { name: numbered.name ?? (numbered.state ? "people" : null), state: numbered.state, owner: null }
  const topic = topicNear(article, quantity)
  if (topic === "death toll") return { name: "people", state: "killed", owner: null }
  if (topic && !/^(?:vote share|growth|support)$/.test(topic))
    return { name: `number: ${topic}`, state: null, owner: null }
  return null
}

/** 1,200 killed · 40 people were still missing · the deaths of 12 soldiers: a word at the phrase's end, after its auxiliaries, or before it. */
function stateOf({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1)
  const own = states.get(tokens.lower(end))
  if (own) return own
  let i = end + 1
  while (/^(?:AUX|ADV)$/.test(tokens.tag(i)) || /^(?:remain|go|report)$/.test(tokens.lemma(i))) i++
  // "120 are missing": no event, but tagged as the verb it comes from
  const isVerb = tokens.tag(i) === "VERB" && tokens.penn(i) !== "VBG"
  const after = isVerb && i === end + 1 ? null : (states.get(tokens.lower(i)) ?? null)
  if (after) return after
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "of") return null
  return states.get(tokens.lower(first - 2)) ?? states.get(tokens.lemma(first - 2)) ?? null
}
