import type { Claim, Quantity, Resolved } from "../../layers.js"
import { governing } from "./governing.js"

import { revising, standing, turning } from "./words.js"

/** expects 15,000 cases: not yet so. */
export function isForetold({ tokens }: Resolved, quantity: Quantity, claim: Claim): boolean {
  if (quantity.kind !== "count") return false
  if (claim.kind === "expectation") return true
  // there could be 10,000 infections
  const first = tokens.at(quantity.start)
  if (
    /^(?:be|see|become)$/.test(tokens.lower(first - 1)) &&
    /^(?:could|may|might|will)$/.test(tokens.lower(first - 2))
  )
    return true
  const found = governing(tokens, quantity)
  return found !== null && /^(?:expect|forecast|predict|project|anticipate)$/.test(tokens.lemma(found.verb))
}

/** would fall from 3.4 percent to 2.8 percent next year: what was before is of another time */
export function changedFrom({ tokens }: Resolved, quantity: Quantity): string | null {
  const first = tokens.at(quantity.start)
  if (tokens.lower(first - 1) !== "from" || !turning.has(tokens.lemma(first - 2).toLowerCase())) return null
  return "before"
}

/** up from 12 · from 97 to [94] · to 3.1 percent, from [2.8 percent] */
export function isOtherEnd({ tokens, sentences }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  const before = tokens.lower(first - 1)
  if (before !== "from" && before !== "to" && before !== "against") return false
  if (before === "against") return true
  const sentence = sentences[tokens.sentence(first)]!
  if (quantity.kind !== "count" && !isRevised(tokens.lemma, sentence.first, sentence.last)) return false
  const other = before === "from" ? "to" : "from"
  for (let i = first - 2; i >= Math.max(sentence.first, first - 8); i--) {
    if (tokens.lower(i) === other && tokens.tag(i + 1) === "NUM") return true
    if (before === "from" && /^(?:up|down)$/.test(tokens.lower(i))) return true
  }
  return false
}

/** A forecast is raised, a figure corrected; the deficit itself that falls is another one each year. */
function isRevised(lemma: (i: number) => string, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (revising.has(lemma(i))) return true
  return false
}

/** including 551 children · among them were 416 children: some of those told of right before. */
export function isIncluded({ tokens }: Resolved, quantity: Quantity): boolean {
  let i = tokens.at(quantity.start) - 1
  // They include 148 soldiers and 197 rebels
  const found = governing(tokens, quantity)
  if (found?.relation === "obj" && tokens.lemma(found.verb) === "include") return true
  if (/^(?:including|includes|included|counting)$/.test(tokens.lower(i))) return true
  while (/^(?:AUX|ADV|DET)$/.test(tokens.tag(i))) i--
  return /^(?:them|whom|these|those)$/.test(tokens.lower(i)) && tokens.lower(i - 1) === "among"
}

/** put it at 51 percent · the municipality says that it was 63 · the number of 2,600 has not changed: of what was told before. */
export function isRepeated({ tokens }: Resolved, { start }: Quantity): boolean {
  let i = tokens.at(start) - 1
  if (tokens.lower(i) === "at") return true
  if (tokens.lower(i) === "of")
    return /^(?:number|figure|total|count|tally|estimate|forecast|projection|prediction)$/.test(
      tokens.lower(i - 1),
    )
  while (/^(?:AUX|ADV)$/.test(tokens.tag(i)) || standing.has(tokens.lemma(i))) i--
  return i < tokens.at(start) - 1 && /^(?:it|that|this|number|figure|total|count)$/.test(tokens.lower(i))
}
