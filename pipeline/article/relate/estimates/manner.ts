import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Quantity, Resolved } from "../../layers.js"
import { type Putting, told } from "./putting.js"
import { isSource } from "./source-noun.js"

const ways = new Set(lexicon.putting.ways)

/** [By the ministry's reckoning], 8,000 people took part · [by police estimates]: whose way of counting a clause goes by. */
export function byManner(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens, sentences } = article
  const { first, last } = sentences[tokens.sentence(tokens.at(quantity.start))]!
  for (let i = first; i < last - 2; i++) {
    if (!/^(?:by|in|on)$/.test(tokens.lower(i)) || !(i === first || tokens.form(i - 1) === ",")) continue
    let noun = i + 1
    while (
      noun < i + 7 &&
      /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens.tag(noun)) &&
      !ways.has(tokens.lemma(noun))
    )
      noun++
    if (!ways.has(tokens.lemma(noun)) || noun < i + 2) continue
    const owner = tokens
      .childrenOf(noun)
      .find((child) => child > i && /^(?:nmod:poss|compound)$/.test(tokens.relation(child)))
    if (owner === undefined || tokens.tag(owner) === "PRON" || !isSource(article, owner)) continue
    const put = told(article, { subject: owner, verb: noun, quantity })
    return { ...put, content: { start: quantity.start, end: quantity.end } }
  }
  return null
}
