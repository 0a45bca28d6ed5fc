import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Quantity, Resolved } from "../../layers.js"

/** What a figure is a number of. */
export interface Counted {
  /** troops · people · military worker · money:USD: budget */
  readonly name: string
  /** What the word itself says was done: 12 dead → killed. */
  readonly state: string | null
  /** foreign, allied: an owner that is no country */
  readonly owner: string | null
}

const mapOf = (lists: Record<string, string[]>) => {
  const map = new Map<string, string>()
  for (const [name, words] of Object.entries(lists)) for (const word of words) map.set(word, name)
  return map
}
const classes = mapOf(lexicon.counted)
const classNames = new Set(classes.values())
const states = mapOf(lexicon.states)
const topics = mapOf(lexicon.topics)
const owners = new Set(lexicon.open_owner)

/** How many words away the thing that costs or grows may stand from its figure. */
const reach = 9

/** The budget of $5bn · unemployment rose to 5 %: the nearest topic word in the sentence. */
function topicNear({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const from = tokens.at(quantity.start)
  const to = tokens.at(quantity.end - 1)
  const sentence = sentences[tokens.sentence(from)]!
  for (let distance = 1; distance <= reach; distance++)
    for (const i of [from - distance, to + distance]) {
      if (i < sentence.first || i >= sentence.last) continue
      const topic = topics.get(tokens.lemma(i).toLowerCase()) ?? topics.get(tokens.lower(i))
      if (topic) return topic
    }
  return null
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
  const owner = words.find((word) => owners.has(word)) ?? null
  const name = classes.get(phrase) ?? classes.get(head) ?? (states.has(head) ? "people" : phrase)
  return { name, state: states.get(head) ?? stateOf(article, quantity), owner }
}

/** Money and shares are of something: a topic near them, what follows "of", or what is done with them. */
function sumOf(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const what = topicNear(article, quantity) ?? ofWhat(article, quantity) ?? quantity.countedLemma ?? doing
  const unit = quantity.kind === "money" ? (quantity.unit ?? "money") : "percent"
  return what ? { name: `${unit}: ${what}`, state: null, owner: null } : null
}

/** A number with nothing after it: kills 30, a death toll of 24, a crowd of 60,000. */
function bareNumber(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const state = stateOf(article, quantity)
  if (state) return { name: "people", state, owner: null }
  if (doing && ofPeople.has(doing)) return { name: "people", state: null, owner: null }
  const topic = topicNear(article, quantity)
  if (topic === "death toll") return { name: "people", state: "killed", owner: null }
  return topic ? { name: `number: ${topic}`, state: null, owner: null } : null
}

/** What can only be done to people, of the classes of doing. */
const ofPeople = new Set(["killed", "wounded", "killed or wounded", "displaced", "captured"])

/** 1,200 killed · 40 people were still missing: a word at the phrase's end, or after its auxiliaries. */
function stateOf({ tokens }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1)
  const own = states.get(tokens.lower(end))
  if (own) return own
  let i = end + 1
  while (/^(?:AUX|ADV)$/.test(tokens.tag(i))) i++
  // "120 are missing": no event, but tagged as the verb it comes from
  const isVerb = tokens.tag(i) === "VERB" && tokens.penn(i) !== "VBG"
  return isVerb ? null : (states.get(tokens.lower(i)) ?? null)
}
