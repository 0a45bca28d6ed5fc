import type { Quantity, Tokens } from "../../layers.js"
import { classOf } from "./words.js"

/** A colonel, 47, who survived · the youngest of them 19 */
export function isAge(tokens: Tokens, { start, end, best, bound }: Quantity): boolean {
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

const isPersonNoun = (tokens: Tokens, i: number): boolean =>
  tokens.penn(i) === "NN" && classOf(tokens.lemma(i)) === "people"

/** My daughter is 14. */
const isChild = (tokens: Tokens, i: number): boolean =>
  isPersonNoun(tokens, i) &&
  /^(?:my|his|her|our|their|the)$/.test(tokens.lower(i - 1)) &&
  classOf(tokens.lemma(i)) === "people"
