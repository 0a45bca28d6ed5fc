import type { Tokens } from "../../../layers.js"
import { isCapital } from "../runs.js"
import { first as at } from "./numbering.js"
import type { Lists } from "./spans.js"

/** How often a word, in small letters, stands in the article: so, with a capital, and with one that no rule of writing asks for. */
interface Counts {
  small: number
  capital: number
  inner: number
}

/** For each token its word's counts, one object for all tokens of a word. */
function count(tokens: Tokens, opening: Uint8Array): readonly Readonly<Counts>[] {
  const counts = new Map<string, Counts>()
  return Array.from({ length: tokens.length }, (_, i) => {
    const word = tokens.lower(i)
    let found = counts.get(word)
    if (!found) {
      found = { small: 0, capital: 0, inner: 0 }
      counts.set(word, found)
    }
    if (!isCapital(tokens.form(i))) found.small++
    else {
      found.capital++
      if (!opening[i]) found.inner++
    }
    return found
  })
}

/** How the article writes a word elsewhere. `opening` marks the tokens that have a capital whatever they are. */
export function addElsewhere(tokens: Tokens, opening: Uint8Array, features: Lists): void {
  const counts = count(tokens, opening)
  for (let i = 0; i < tokens.length; i++) {
    const { small, capital, inner } = counts[i]!
    const list = features[i]!
    if (capital === 0) {
      if (opening[i]) list.push(at.elsewhere + 5)
      continue
    }
    if (small > 0) list.push(at.elsewhere + (small >= capital ? 0 : 1))
    if (capital > 1) list.push(at.elsewhere + 2)
    if (capital > 3) list.push(at.elsewhere + 3)
    const others = inner - (opening[i] || !isCapital(tokens.form(i)) ? 0 : 1)
    if (others > 0) list.push(at.elsewhere + 4)
    if (opening[i]) list.push(at.elsewhere + 5)
  }
}

/** Tokens that are one word with a capital have one number; 0 for all others. The tagger hears of them together. */
export function sharedWords(tokens: Tokens): { readonly numbers: Int32Array; readonly count: number } {
  const known = new Map<string, number>()
  const numbers = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens.form(i)
    if (form.length < 2 || !isCapital(form)) continue
    const word = tokens.lower(i)
    const number = known.get(word) ?? known.size + 1
    known.set(word, number)
    numbers[i] = number
  }
  return { numbers, count: known.size + 1 }
}
