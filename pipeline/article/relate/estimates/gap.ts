import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Quantity, Resolved } from "../../layers.js"
import { counting, type Putting, told } from "./putting.js"
import { bodies, isSource } from "./source-noun.js"

const saying = new Set([...lexicon.putting.saying, "speak", "talk"])

/** How many words back the verb may stand that a second figure does without. */
const reach = 24

/** The government had spoken of 50,000, [the opposition of] 200,000 · at 12,000, [organizers at] 40,000 · police counted 8,000 marchers and [the union] 20,000 */
export function byGap(article: Resolved, quantity: Quantity): Putting | null {
  const { tokens } = article
  const before = tokens.at(quantity.start) - 1
  const isOf = /^(?:of|at)$/.test(tokens.lower(before))
  const noun = isOf ? before - 1 : before
  if (tokens.tag(noun) === "VERB" || !gives(article, noun, isOf)) return null
  let start = noun
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens.tag(start - 1))) start--
  if (!/^(?:,|;|and|but|while)$/.test(tokens.lower(start - 1))) return null
  if (tokens.lower(before) !== "of" && !hasVerb(article, start, quantity)) return null
  const put = told(article, { subject: noun, verb: isOf ? before : noun, quantity })
  const content = { start: quantity.start, end: quantity.end }
  return { ...put, content, source: { start: tokens.start(start), end: tokens.end(noun) } }
}

/** Before "of" only a word for who gives figures; before the figure itself a name too: the CGT 400,000. */
const gives = (article: Resolved, noun: number, isOf: boolean): boolean =>
  bodies.has(article.tokens.lemma(noun).toLowerCase()) ||
  (!isOf && article.tokens.tag(noun) === "PROPN" && isSource(article, noun))

/** police [counted] 8,000 …: the nearest verb puts a figure forward, with a number of its own. */
function hasVerb({ tokens, sentences }: Resolved, start: number, { kind }: Quantity): boolean {
  const { first } = sentences[tokens.sentence(start)]!
  const isList = /^[,;]$/.test(tokens.form(start - 1))
  let isCounted = false
  for (let i = start - 1; i >= Math.max(first, start - reach); i--) {
    if (tokens.tag(i) === "NUM") isCounted = true
    if (tokens.tag(i) !== "VERB" || /^V(?:BN|BG)$/.test(tokens.penn(i))) continue
    const lemma = tokens.lemma(i).toLowerCase()
    // organizers said 40,000 people marched, police 12,000
    if (isList && !counting.has(lemma) && !saying.has(lemma)) continue
    return kind !== "percent" && isCounted && (counting.has(lemma) || saying.has(lemma))
  }
  return false
}
