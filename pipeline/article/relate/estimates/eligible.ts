import lexicon from "../../../lexicons/figure-frames.json" with { type: "json" }
import { overlap, type Span } from "../../article.js"
import type { Quantity, Resolved } from "../../layers.js"
import { goodsOf } from "./goods.js"
import { governing } from "./governing.js"
import { classOf, isPerson, priced, pricing, states, suffering, sums, wheres } from "./words.js"

const kinds = new Set<Quantity["kind"]>(["count", "money", "percent"])
const ranks = new Set(lexicon.ranks)
const definite = /^(?:the|both|these|those|its|their|his|her|our|either|all)$/
const perUnit = /^(?:per|each|apiece|a|an|every)$/

/** $5 a barrel · 30 per day · each worth $400,000: a price or a rate, not the size of one thing. */
function isRate({ tokens }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  if (quantity.kind === "money")
    for (let i = first - 1; i > first - 5; i--) if (/^(?:each|apiece|per)$/.test(tokens.lower(i))) return true
  const last = tokens.lower(tokens.at(quantity.end - 1) - 1)
  if (quantity.kind === "money" && perUnit.test(last)) return sizeOf(quantity) < 10 * mostPrice
  const end = tokens.at(quantity.end - 1) + 1
  // 1 million rupees to the family of each victim
  if (quantity.kind === "money")
    for (let i = end; i < end + 7 && tokens.tag(i) !== "VERB"; i++)
      if (/^(?:each|every)$/.test(tokens.lower(i))) return true
  const word = tokens.lower(tokens.at(quantity.end))
  if (!perUnit.test(word)) return false
  // save 900 million euros a year: no price
  if (quantity.kind === "money" && sizeOf(quantity) >= 10 * mostPrice) return false
  return word !== "a" && word !== "an" ? true : quantity.kind === "money"
}

const sizeOf = ({ best, min }: Quantity): number => best ?? min ?? 0

/** The least sum that is put forward as the size of something; a smaller one is what a thing costs. */
const leastSum = 1000
const mostPrice = 100_000

/** A bag costs $14 · sells for about 32,000 euros: what one thing costs. */
function isPrice(article: Resolved, { start, end, kind, countedLemma, best, max, min }: Quantity): boolean {
  const { tokens } = article
  if (kind !== "money" && !(kind === "count" && sums.has(countedLemma ?? ""))) return false
  const sum = best ?? max ?? min ?? 0
  if (sum < leastSum) return true
  if (sum >= mostPrice) return false
  const first = tokens.at(start)
  for (let i = first - 1; i > first - 5; i--) if (pricing.has(tokens.lower(i))) return true
  const { first: from } = article.sentences[tokens.sentence(first)]!
  for (let i = first - 1; i >= Math.max(from, first - 12); i--) if (priced.has(tokens.lower(i))) return true
  // 1,350 won to the dollar
  const behind = tokens.at(end - 1) + 1
  if (/^(?:to|against)$/.test(tokens.lower(behind)) && /^(?:the|a|one)$/.test(tokens.lower(behind + 1)))
    return true
  return false
}

/** One of those · six villages · two officials said: a small number that counts what is known, and no toll. */
function isTrivial(article: Resolved, quantity: Quantity): boolean {
  const { best, bound, kind, counted, countedLemma } = quantity
  if (kind !== "count" || bound !== "exact" || best === null || best > 12) return false
  // one of the dead was 22
  if (best === 1 && article.tokens.lower(article.tokens.at(quantity.start) + 1) === "of") return true
  // "one of", "one" alone
  if (isGiven(article, quantity) || (best === 1 && counted === null)) return true
  if (countedLemma === null) return isWritten(article, quantity) && best <= 2
  return !isSuffering(article, quantity)
}

/** two, not 2 */
const isWritten = ({ prose }: Resolved, { start, end }: Quantity): boolean =>
  !/\d/.test(prose.slice(start, end))

/** 4 officers were injured · two soldiers killed: of people, and what was done to them. */
function isSuffering({ tokens }: Resolved, quantity: Quantity): boolean {
  const lemma = (quantity.countedLemma ?? "").toLowerCase()
  const head = lemma.slice(lemma.lastIndexOf(" ") + 1)
  if (states.has(head) || lemma.split(" ").some((word) => states.has(word))) return true
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) === "of" && /^(?:loss|losses)$/.test(tokens.lower(first - 2))) return true
  // killed four civilians and wounded 11
  if (states.has(tokens.lower(first - 1))) return true
  if (tokens.lower(first - 1) === "of" && states.has(tokens.lower(first - 2))) return true
  const found = governing(tokens, quantity)
  // six had not been found
  if (found && isNotFound(tokens, found.verb)) return true
  const isOfPeople = isPerson(classOf(lemma) ?? "")
  if (
    found &&
    suffering.has(tokens.lemma(found.verb).toLowerCase()) &&
    (isOfPeople || tokens.lemma(found.verb) === "kill")
  )
    return true
  // the dead included three children
  if (isOfPeople && found && tokens.lemma(found.verb) === "include") {
    const whole = tokens.childrenOf(found.verb).find((i) => /^nsubj/.test(tokens.relation(i)))
    if (whole !== undefined && (states.has(tokens.lower(whole)) || tokens.lemma(whole) === "victim"))
      return true
  }
  const end = tokens.at(quantity.end - 1) + 1
  for (let i = end; i < end + 5; i++) {
    if (suffering.has(tokens.lemma(i).toLowerCase()) || states.has(tokens.lower(i))) return true
    // six miners who remain missing
    if (!/^(?:AUX|ADV|VERB|PART)$/.test(tokens.tag(i)) && !/^(?:who|that)$/.test(tokens.lower(i))) break
  }
  return classOf(lemma) === "troops"
}

/** had not been found · could not be accounted for */
export const isNotFound = (tokens: Resolved["tokens"], verb: number): boolean =>
  /^(?:find|account|locate|trace)$/.test(tokens.lemma(verb)) &&
  tokens.childrenOf(verb).some((i) => /^(?:not|n['’]t|never)$/.test(tokens.lower(i)))

/** Whether the figure stands in a definite phrase: the approximately 11,000 soldiers. */
export function isGiven({ tokens }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  return definite.test(tokens.lower(first)) || definite.test(tokens.lower(first - 1))
}

/** Up 5 percent, by 300: the size of a change; but "rose to 5 percent", "cut 1,500 jobs" and growth of 5 percent are sizes of a thing. */
function isChange(article: Resolved, quantity: Quantity): boolean {
  const { tokens } = article
  const first = tokens.at(quantity.start)
  // up from the 29 million it forecast
  let at = first - 1
  while (/^(?:the|a|an|earlier|previous|initial|original|first)$/.test(tokens.lower(at))) at--
  const before = tokens.lower(at)
  // it lost 1.4 billion
  if (quantity.kind === "money" && tokens.lemma(at) === "lose") return false
  // raised by 6.5 percent
  if (quantity.change === null && !(quantity.kind === "percent" && before === "by")) return false
  if (isGrowth(article, quantity)) return false
  return /^(?:by|up|down)$/.test(before) || (quantity.kind !== "count" && !/^(?:to|at|from)$/.test(before))
}

/** The economy will grow 2.8 percent · growth of 3.1 percent · 3.1 percent growth · inflation of 25 percent */
function isGrowth(
  { tokens, sentences, entities, mentions }: Resolved,
  { start, end, kind }: Quantity,
): boolean {
  if (kind !== "percent") return false
  const first = tokens.at(start)
  if (/^(?:growth|inflation|expansion|contraction)$/.test(tokens.lower(tokens.at(end)))) return true
  const sentence = sentences[tokens.sentence(first)]!
  for (let i = first - 1; i >= Math.max(sentence.first, first - 10); i--) {
    if (/^(?:growth|inflation|gdp|economy|output)$/.test(tokens.lower(i))) return true
    if (!/^(?:grow|expand|shrink|contract)$/.test(tokens.lemma(i))) continue
    const span = { start: sentence.start, end: tokens.start(i) }
    return (
      mentions.some((mention) => overlap(mention, span) && entities[mention.entity]!.iso2 !== null) ||
      hasEconomy(tokens.lower, sentence.first, i)
    )
  }
  return false
}

function hasEconomy(lower: (i: number) => string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:economy|gdp|output)$/.test(lower(i))) return true
  return false
}

/** A colonel, 47, who survived · the youngest of them 19 */
function isAge(tokens: Resolved["tokens"], { start, end, best, bound }: Quantity): boolean {
  if (bound !== "exact" || best === null || best > 120) return false
  const [first, next] = [tokens.at(start), tokens.at(end - 1) + 1]
  if (
    tokens.form(first - 1) === "," &&
    /^[,.]$/.test(tokens.form(next)) &&
    /^(?:NOUN|PROPN)$/.test(tokens.tag(tokens.form(first - 2) === "." ? first - 3 : first - 2)) &&
    !/\d/.test(tokens.form(first - 2))
  )
    return true
  // I am 57 and my back is finished · who is 72
  if (
    /^(?:am|is|was|['’]m|['’]s)$/.test(tokens.lower(first - 1)) &&
    (/^(?:i|he|she|who)$/.test(tokens.lower(first - 2)) || isChild(tokens, first - 2)) &&
    !/^(?:NOUN|ADJ|PROPN)$/.test(tokens.tag(next))
  )
    return true
  // At 82, Ana Duarte had seen worse
  if (tokens.form(first - 1) === "At" && tokens.form(next) === ",") return true
  // a boy of 12
  if (
    tokens.lower(first - 1) === "of" &&
    /^(?:a|an|the)$/.test(tokens.lower(first - 3)) &&
    isPersonNoun(tokens, first - 2)
  )
    return true
  for (let i = first - 1; i > first - 5; i--)
    if (/^(?:youngest|oldest|aged|age)$/.test(tokens.lower(i))) return true
  return false
}

/** a turnout in 36 states · across 12 provinces: where it is, and no size of it */
function isWhere(tokens: Resolved["tokens"], { start, counted, countedLemma }: Quantity): boolean {
  if (counted === null || countedLemma === null) return false
  const head = countedLemma.slice(countedLemma.lastIndexOf(" ") + 1)
  const before = tokens.lower(tokens.at(start) - 1)
  return /^(?:in|across|from|over|throughout)$/.test(before) && wheres.has(head)
}

const isPersonNoun = (tokens: Resolved["tokens"], i: number): boolean =>
  tokens.penn(i) === "NN" && classOf(tokens.lemma(i)) === "people"

/** My daughter is 14. */
const isChild = (tokens: Resolved["tokens"], i: number): boolean =>
  isPersonNoun(tokens, i) &&
  /^(?:my|his|her|our|their|the)$/.test(tokens.lower(i - 1)) &&
  classOf(tokens.lemma(i)) === "people"

/** 2-0: one end of a score */
const isScoreline = (prose: string, { start, end }: Quantity): boolean =>
  /^[-–]\d/.test(prose.slice(end, end + 2)) || /\d[-–]$/.test(prose.slice(Math.max(0, start - 2), start))

/** 6.4-magnitude · children under 14 · 97 to 81: a grade, an age, a score. */
function isNoSize({ tokens, prose }: Resolved, quantity: Quantity): boolean {
  if (/\bpoints?\b/.test(tokens.lower(tokens.at(quantity.end - 1)))) return true
  if (quantity.kind !== "count") return false
  if (/magnitude|-year|^times?$/.test(quantity.countedLemma ?? "")) return true
  if (isScoreline(prose, quantity) || isWhere(tokens, quantity)) return true
  if (quantity.countedLemma !== null) return false
  if (isAge(tokens, quantity)) return true
  // a tremor of magnitude 5.7
  if (ranks.has(tokens.lower(tokens.at(quantity.start) - 1)) && quantity.bound === "exact") return true
  // 500 more than it announced: a difference
  const behind = tokens.at(quantity.end - 1) + 1
  const isOfOne = tokens.sentence(behind) === tokens.sentence(behind - 1)
  if (
    isOfOne &&
    /^(?:more|fewer|less|higher|lower)$/.test(tokens.lower(behind)) &&
    tokens.lower(behind + 1) === "than"
  )
    return true
  const [before, after] = [tokens.at(quantity.start) - 1, tokens.at(quantity.end - 1) + 1]
  const inside = tokens.lower(before + 1)
  // half of the patients were under 20
  const isBelow = /^(?:under|over|above|below)$/.test(inside) && (quantity.max ?? quantity.min ?? 0) <= 100
  if (isBelow && /^(?:be|aged)$/.test(tokens.lemma(before)) && !/^(?:NOUN|ADJ)$/.test(tokens.tag(after)))
    return true
  if (
    /^(?:aged|age|ages)$/.test(tokens.lower(before)) ||
    (/^(?:under|over)$/.test(inside) &&
      /^(?:children|child|people|those|adults|aged|nobody|anyone|everyone|anybody|someone|workers|women|men|patients|residents|staff)$/.test(
        tokens.lower(before),
      ))
  )
    return true
  const isScore = (to: number, other: number) => tokens.lower(to) === "to" && tokens.tag(other) === "NUM"
  return (
    quantity.group === null &&
    quantity.change === null &&
    quantity.bound === "exact" &&
    ((isScore(after, after + 1) && tokens.lower(before) !== "from") ||
      (isScore(before, before - 1) && tokens.lower(before - 2) !== "from"))
  )
}

/** Whether a figure is put forward as the size of one thing: no age, distance, price of a unit, rank or change, and not in the name of who says so. */
export function isEstimate(article: Resolved, quantity: Quantity, sources: readonly Span[]): boolean {
  const { min, max, best, kind } = quantity
  const isSize = kinds.has(kind) || (kind === "measure" && goodsOf(article, quantity) !== null)
  if (!isSize || isChange(article, quantity)) return false
  if (min === null && max === null && best === null) return false
  if (isRate(article, quantity) || isPrice(article, quantity) || isNoSize(article, quantity)) return false
  return !isTrivial(article, quantity) && !sources.some((source) => overlap(source, quantity))
}
