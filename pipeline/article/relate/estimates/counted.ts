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

/** What is counted, by class where a class is known; null where the text does not say. Demonyms in the phrase say whose, not what. */
export function countedOf(
  article: Resolved,
  quantity: Quantity,
  demonyms: readonly string[],
): Counted | null {
  if (quantity.kind !== "count") {
    const what = topicNear(article, quantity) ?? ofWhat(article, quantity) ?? quantity.countedLemma
    const unit = quantity.kind === "money" ? (quantity.unit ?? "money") : "percent"
    return what === null ? null : { name: `${unit}: ${what}`, state: null, owner: null }
  }
  const lemma = (quantity.countedLemma ?? quantity.unit ?? "").toLowerCase()
  const phrase = demonyms
    .reduce((rest, word) => rest.replace(word.toLowerCase(), ""), lemma)
    .replace(/\s+/g, " ")
    .trim()
  if (!phrase) return null
  const words = phrase.split(/[\s-]+/)
  const head = words.at(-1)!
  // 1,200 killed: the unit is a person, and the participle says the rest
  const state = states.get(head) ?? states.get(stateWord(article, quantity)) ?? null
  const owner = words.find((word) => owners.has(word)) ?? null
  const name = classes.get(phrase) ?? classes.get(head) ?? (states.has(head) ? "people" : phrase)
  return { name, state, owner }
}

/** The last word of the whole phrase, as printed. */
const stateWord = ({ tokens }: Resolved, quantity: Quantity): string =>
  tokens.lower(tokens.at(quantity.end - 1))
