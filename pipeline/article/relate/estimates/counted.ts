import type { Quantity, Resolved } from "../../layers.js"
import { bareNumber } from "./bare-number.js"
import { frameOf } from "./frame.js"
import { type Framed, isAnaphor } from "./frame-noun.js"
import { goodsOf } from "./goods.js"
import { governing } from "./governing.js"
import { eitherState, stateOf, whoNear } from "./state-words.js"
import { topicNear } from "./topic.js"
import {
  attending,
  buying,
  classes,
  classNames,
  classOf,
  growing,
  isKnownState,
  openOwners,
  refuge,
  states,
  sums,
  sumVerbs,
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
  /** What the words say that put it forward: the verb is theirs, and does nothing to what is counted. */
  readonly framed?: Framed
}

/** A share or a sum is of something: 60 percent of voters. */
function ofWhat({ tokens }: Resolved, quantity: Quantity): string | null {
  let i = tokens.at(quantity.end)
  if (tokens.lower(i) !== "of" && tokens.lower(i) !== "in") return null
  let head = ""
  // the 25.5 percent of December
  if (tokens.tag(i + 1) === "PROPN" && tokens.tag(i + 2) !== "NOUN") return null
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
  const good = goodsOf(article, quantity)
  if (good !== null) return { name: good, state: null, owner: null }
  if (quantity.kind === "measure") return null
  if (quantity.kind !== "count" || isSum(quantity)) return sumOf(article, quantity, doing)
  // 30 corpses are no corps
  const lemma = (quantity.countedLemma ?? "").toLowerCase().replace(/\bcorps$/, "corpse")
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
  const printed = quantity.counted
    ? article.prose.slice(quantity.counted.start, quantity.counted.end).toLowerCase()
    : ""
  if (/^aboard\b/.test(printed)) return { name: "people", state: "on board", owner: null }
  // from 7,500 to 6,800 following talks: nothing that is counted
  if (/^(?:following|amid|after|since|despite|including|compared|during)\b/.test(printed))
    return bareNumber(article, quantity, doing)
  // 50,000 rally for jobs: a headline's verb, for a noun would be in the plural
  if (attending.has(phrase) && printed === phrase) return { name: "people", state: null, owner: null }
  // has claimed at least 94 lives
  if (/(?:^| )(?:life|lives)$/.test(phrase))
    return { name: "people", state: doing === "rescued" ? doing : "killed", owner: null }
  if (classOf(phrase) === "cuts") return { name: "jobs", state: "cut", owner: null }
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
    stateOf(article, quantity) ??
    (head === "passenger" && doing === null ? "on board" : null)
  const fled =
    state === null && refuge.has(head) && (doing === null || !isKnownState(doing)) ? "displaced" : state
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
    state: fled,
    owner,
    isBody: /^(?:body|corpse)$/.test(head),
  }
}

const isWho = /^(?:body|corpse|survivor|evacuee|case)$/

/** Money and shares are of something: a topic near them, what follows "of", or what is done with them. */
function sumOf(article: Resolved, quantity: Quantity, doing: string | null): Counted | null {
  const whole = quantity.countedLemma?.toLowerCase() ?? ofWhat(article, quantity)
  const isShare = quantity.kind === "percent"
  // 5.4 percent of GDP: what it is measured by, and not what it is
  const isNoTopic = isShare
    ? /^(?:gdp|gross domestic product|product|output)$/
    : /(?:^| )(?:money|fund|cash|sum|total|amount|currency)$/
  const of = whole !== null && isNoTopic.test(whole) ? null : whole
  // 46.3 percent of its staff had walked out
  if (isShare && of !== null && doing === "on strike")
    return { name: `percent: ${doing}`, state: null, owner: null }
  const own = of === null ? null : (topics.get(of) ?? null)
  const done = verbOf(article, quantity)
  const verbal = isShare && done !== "demanded" ? null : done
  const what =
    own ??
    // save $6 billion in staff costs: what is done with a sum, before a word behind it
    topicNear(article, quantity, verbal !== null) ??
    verbal ??
    (isShare && grows(article, quantity) ? "growth" : null) ??
    (!isShare && buying.has(doing ?? "") ? "deal" : null) ??
    (isShare ? of : isSum(quantity) ? doing : (of ?? doing))
  const unit = isShare ? "percent" : (quantity.unit ?? "money").replace(/^\{(\w+)\}.*$/, "$1")
  const framed = own === null ? frameOf(article, quantity) : null
  if (framed?.topic) return { name: `${unit}: ${framed.topic}`, state: null, owner: null, framed }
  const told = what ?? ownNoun(article, quantity, framed)
  const name = told ? `${unit}: ${told}` : null
  // its own figure was 280 million: of the sum told before
  if (framed && isAnaphor(framed) && verbal === null) return { name, state: null, owner: null, framed }
  return name === null ? null : { name, state: null, owner: null }
}

/** free cash [flow] of 3.3 billion · its [capital] stood at 2 billion: a noun that no list knows; null where there is none */
function ownNoun({ tokens }: Resolved, quantity: Quantity, framed: Framed | null): string | null {
  if (quantity.kind !== "money") return null
  const before = tokens.at(quantity.start) - 1
  if (tokens.lower(before) === "of" && tokens.tag(before - 1) === "NOUN")
    return tokens.lemma(before - 1).toLowerCase()
  return framed?.noun ?? null
}

/** save $6 billion · give 240 million: what is done with a sum, by its verb; null where that says nothing. */
function verbOf({ tokens }: Resolved, quantity: Quantity): string | null {
  const found = governing(tokens, quantity)
  return found ? (sumVerbs.get(tokens.lemma(found.verb).toLowerCase()) ?? null) : null
}

/** 340 million crowns: a sum in a unit that only a noun tells. */
const isSum = ({ kind, countedLemma }: Quantity): boolean => kind === "count" && sums.has(countedLemma ?? "")

/** The economy will grow 2.8 percent: the verb before the figure says what is counted. */
function grows({ tokens }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  for (let i = first - 1; i > first - 5; i--) if (growing.has(tokens.lemma(i).toLowerCase())) return true
  return false
}
