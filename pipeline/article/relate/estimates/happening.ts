import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Sentence, Tokens } from "../../layers.js"
import { add, heaviest, type Totals, weightOf } from "./weigh.js"

// Every form is listed: to look up words costs less than to find their lemmas.
function formsOf(lists: Record<string, string[]>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const [name, words] of Object.entries(lists))
    for (const word of words)
      for (const end of ["", "s", "es", "ed", "d", "ing", `${word.at(-1)}ed`, `${word.at(-1)}ing`])
        forms.set(word + end, name)
  for (const [word, name] of [...forms])
    if (/[^aeiou]ys$/.test(word)) forms.set(word.replace(/ys$/, "ies"), name)
  return forms
}

/** earthquake · storm · attack, by each form of their words. */
export const happenings = formsOf(lexicon.happenings)
/** Soldiers, a truce: what tells the class of a happening where no word for it does. */
const weakly = formsOf(lexicon.weak_happenings)
/** union · pay: beside these, a strike is one of workers. */
const labour = new Set(lexicon.labour)

/** The class of what happens in some tokens, by the words for it. */
export function happeningIn(tokens: Tokens, ranges: readonly Sentence[]): string | null {
  const totals: Totals = new Map()
  const hints: Totals = new Map()
  let strikes = 0
  let isLabour = false
  for (const sentence of ranges)
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = tokens.lower(i)
      // in March
      if (word === "polled" || (word === "march" && tokens.tag(i) === "PROPN")) continue
      // the European Union is none
      // won by a landslide, a landslide victory
      if (
        word === "landslide" &&
        (tokens.lower(i - 2) === "by" || /^(?:victory|win|defeat|majority)$/.test(tokens.lower(i + 1)))
      )
        continue
      if (labour.has(word) && tokens.form(i) === word) isLabour = true
      if (/^(?:strikes?|striking|struck)$/.test(word)) strikes += weightOf(sentence)
      const name = happenings.get(word)
      if (name) add(totals, name, weightOf(sentence))
      const hinted = weakly.get(word)
      if (hinted) add(hints, hinted, weightOf(sentence))
    }
  if (strikes > 0) add(totals, isLabour && !totals.has("attack") ? "strike" : "attack", strikes)
  return heaviest(totals) ?? heaviest(hints)
}
