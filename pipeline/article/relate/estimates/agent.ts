import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Quantity, Resolved } from "../../layers.js"
import { counting, type Putting, told } from "./putting.js"
import { isSource } from "./source-noun.js"

const given = new Set(lexicon.putting.given)
const saying = new Set(lexicon.putting.saying)

/** the 80,000 claimed by the union · the toll was put at 40 by the ministry */
export function byAgent(article: Resolved, quantity: Quantity, top: number): Putting | null {
  const { tokens } = article
  const verb = tokens.at(quantity.end - 1) + 1
  // from 12,000 (police) to 40,000 (organizers)
  const close = [2, 3, 4].find((words) => tokens.form(verb + words) === ")")
  if (tokens.form(verb) === "(" && close !== undefined && isSource(article, verb + close - 1))
    return told(article, { subject: verb + close - 1, verb, quantity })
  if (!given.has(tokens.lower(verb)) || tokens.lower(verb + 1) !== "by")
    return byPassive(article, quantity, top)
  let noun = verb + 2
  while (/^(?:DET|ADJ)$/.test(tokens.tag(noun))) noun++
  while (/^(?:NOUN|PROPN)$/.test(tokens.tag(noun + 1))) noun++
  return isSource(article, noun) ? told(article, { subject: noun, verb, quantity }) : null
}

/** was put at 40 [by the ministry] · has been estimated [by insurers] at 300 million · were counted [by police] */
function byPassive(article: Resolved, quantity: Quantity, top: number): Putting | null {
  const { tokens } = article
  const verb = tokens.head(top)
  if (verb < 0 || tokens.tag(verb) !== "VERB" || tokens.penn(verb) !== "VBN") return null
  const lemma = tokens.lemma(verb).toLowerCase()
  if (!counting.has(lemma) && !saying.has(lemma)) return null
  const agent = tokens
    .childrenOf(verb)
    .find(
      (i) =>
        /^obl/.test(tokens.relation(i)) &&
        tokens.childrenOf(i).some((mark) => tokens.relation(mark) === "case" && tokens.lower(mark) === "by"),
    )
  return agent !== undefined && isSource(article, agent)
    ? told(article, { subject: agent, verb, quantity })
    : null
}
