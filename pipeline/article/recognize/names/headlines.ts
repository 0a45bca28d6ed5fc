import type { Annotated, Sentence } from "../../layers.js"
import { wordsOf } from "./classify.js"
import type { Known } from "./document.js"
import { key, known } from "./gazetteer.js"
import { type Found, found } from "./nominals.js"
import { isCapital } from "./runs.js"
import type { Scene } from "./split.js"

const isLetter = (form: string): boolean => /^[a-z]/i.test(form) || /^\p{L}/u.test(form)

/** Whether capitals say nothing in a sentence: a title, or nearly all of its longer words have one. */
export function isHeadline({ tokens }: Annotated, { first, last, kind }: Sentence): boolean {
  let words = 0
  let capitals = 0
  for (let i = first; i < last; i++) {
    if (tokens.form(i).length < 4 || !isLetter(tokens.form(i))) continue
    words++
    if (isCapital(tokens.form(i))) capitals++
  }
  if (kind === "title" || kind === "heading") return words > 2 && capitals >= 0.6 * words
  return words >= 6 && capitals >= 0.85 * words
}

/** In a headline only names that are known, or that stand in the body, are names. */
export function readHeadline(
  { text, tokens }: Scene,
  sentence: Sentence,
  { best, surnames }: Known,
): Found[] {
  const out: Found[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!isCapital(tokens.form(i))) continue
    for (let end = Math.min(sentence.last, i + 8); end > i; end--) {
      const words = key(wordsOf(text, tokens, { first: i, last: end }))
      const listed = known(words)
      const verdict = best.get(words)
      const person = end === i + 1 && surnames.has(words)
      const type =
        listed === "demonym"
          ? "nationality"
          : (listed ?? (person ? "person" : verdict && verdict.weight > 1 ? verdict.type : null))
      if (!type) continue
      const form = listed === "demonym" ? "demonym" : "name"
      const rule = listed ? "known name in a headline" : "name of the body in a headline"
      out.push(found(tokens, { first: i, last: end }, { type, form, rule }))
      i = end - 1
      break
    }
  }
  return out
}
