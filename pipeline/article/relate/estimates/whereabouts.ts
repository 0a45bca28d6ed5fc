import type { Quantity, Resolved } from "../../layers.js"
import { insides, whereabouts } from "./words.js"

/** How many words behind a figure its whereabouts may stand. */
const reach = 9

/** The longest of the phrases, in words. */
const longest = 4

/** has driven 42,000 people [from their homes] · 180,000 are [on the move] · 104 [in hospital]: what the words for where people are say of them; null where none stand there. */
export function whereaboutsOf({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(Math.max(quantity.end, quantity.counted?.end ?? 0) - 1) + 1
  const { last } = sentences[tokens.sentence(end - 1)]!
  for (let i = end; i < Math.min(last, end + reach); i++) {
    if (tokens.tag(i) === "NUM" || /^[;,:]$/.test(tokens.form(i))) return null
    let phrase = ""
    for (let at = i; at < Math.min(last, i + longest); at++) {
      phrase += at === i ? tokens.lower(at) : ` ${tokens.lower(at)}`
      const state = whereabouts.get(phrase)
      if (state) return state
    }
    // hiding in a disused gold shaft
    if (/^(?:in|inside|under|beneath|below|aboard)$/.test(tokens.lower(i))) {
      const inside = insideOf(tokens, i, last)
      if (inside) return inside
    }
  }
  return null
}

/** What the noun behind a preposition says of those who are in it: in relief [camps]. */
function insideOf(tokens: Resolved["tokens"], preposition: number, last: number): string | null {
  for (let i = preposition + 1; i < Math.min(last, preposition + 5); i++) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens.tag(i))) return null
    const state = insides.get(tokens.lemma(i).toLowerCase())
    if (state) return state
  }
  return null
}
