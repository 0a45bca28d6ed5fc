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
  // nineteen of the dead · 32 children were among the dead
  return (
    whole.test(prose.slice(quantity.end).replace(/^\s+(?:(?:is|are|was|were) )?/, "")) ||
    whole.test(inside(prose, quantity))
  )
}

/** Behind the number, inside the figure's own words: 19 [of the dead]. */
function inside(prose: string, { start, end, number }: Quantity): string {
  const at = number && number.end < end ? number.end : start
  return prose.slice(at, end).replace(/^\s+/, "")
}

/** The association, [which sent out 80 volunteers], counted 240: in a relative clause behind a comma. */
export function isAside({ tokens }: Resolved, quantity: Quantity): boolean {
  for (let at = tokens.at(quantity.end - 1), steps = 0; at >= 0 && steps < 6; at = tokens.head(at), steps++) {
    if (tokens.relation(at) !== "acl:relcl") continue
    for (let i = at; i > at - 6; i--)
      if (/^(?:which|who)$/.test(tokens.lower(i))) return tokens.form(i - 1) === ","
  }
  return false
}
