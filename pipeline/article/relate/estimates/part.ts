import type { Quantity, Resolved } from "../../layers.js"

/** the dead · them · the 157 killed: the whole that "of" and "among" make parts of. */
const whole =
  /^(?:of|among) (?:the (?:dead|injured|wounded|missing|victims|deaths|casualties|total|detained|arrested|displaced|people|\d[\d,.]*)|them|whom|those|these)\b/i

/** Of the dead, 105 were in Jajarkot and 52 in Rukum · at the Duisburg works alone 1,200: a part of what is told elsewhere. */
export function isPartOfTold({ prose, tokens, sentences }: Resolved, quantity: Quantity): boolean {
  const sentence = sentences[tokens.sentence(tokens.at(quantity.start))]!
  const before = prose.slice(sentence.start, quantity.start)
  if (whole.test(before) && !/[;:]/.test(before)) return true
  if (/\b(?:in|at|of) [^,;.]{2,40} alone,? [^,;.]{0,40}$/.test(before)) return true
  // nineteen of the dead
  return whole.test(prose.slice(quantity.end).replace(/^\s+/, "")) || whole.test(inside(prose, quantity))
}

/** Behind the number, inside the figure's own words: 19 [of the dead]. */
function inside(prose: string, { start, end, number }: Quantity): string {
  const at = number && number.end < end ? number.end : start
  return prose.slice(at, end).replace(/^\s+/, "")
}
