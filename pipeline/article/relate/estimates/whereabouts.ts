import type { Quantity, Resolved } from "../../layers.js"
import { whereabouts } from "./words.js"

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
  }
  return null
}
