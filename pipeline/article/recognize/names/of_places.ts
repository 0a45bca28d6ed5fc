import places from "../../../lexicons/name-places.json" with { type: "json" }
import type { TokenRange, Tokens } from "../../layers.js"
import { bodies } from "./gazetteer.js"
import { isCapital } from "./runs.js"
import type { Tagged } from "./tagger/index.js"
import { titles } from "./vocabulary.js"

const realms = new Set(places.realms)
const numeral = /^[IVX]+$/

/** The words with a capital after "of" at `of`: Auchleuchries, New Haven; null where none stands there. */
function after(tokens: Tokens, of: number, last: number): TokenRange | null {
  let end = of + 1
  while (end < last && isCapital(tokens.form(end))) end++
  return end > of + 1 ? { first: of + 1, last: end } : null
}

/**
 * "Ana Roy | of | Elmsford": who has a given name and a surname has a name without the place. Of one word alone the
 * place is part (Hilary of Poitiers), and of a ruler's number too (Carl II of Ardania).
 */
export function withoutPlace(tokens: Tokens, person: Tagged): Tagged[] {
  for (let i = person.first + 2; i < person.last; i++) {
    if (tokens.lower(i) !== "of") continue
    const place = after(tokens, i, person.last)
    const before = tokens.form(i - 1)
    const isWord = isCapital(before) || tokens.form(i - 2) === "-" // Kwok-hing | of FTU
    if (!place || numeral.test(before) || titles.has(before) || !isWord) break
    // Of what follows the place nothing is known.
    const words = Array.from({ length: place.last - place.first }, (_, k) => tokens.form(place.first + k))
    const isBody = bodies.has(words.join(" ")) || /^\p{Lu}{2,7}$/u.test(words[0]!)
    const type = isBody ? "organization" : "place"
    return [
      { ...person, last: i },
      { ...person, ...place, type },
    ]
  }
  return [person]
}

/** The unknown place in a longer name that says there is one: Poitiers of Hilary of Poitiers, Maui of County of Maui. */
export function placeAfterOf(
  tokens: Tokens,
  { first, last }: TokenRange,
  isPerson: boolean,
): TokenRange | null {
  for (let i = first + 1; i < last - 1; i++) {
    if (tokens.lower(i) !== "of") continue
    if (isPerson ? i === first + 1 || numeral.test(tokens.form(i - 1)) : realms.has(tokens.form(i - 1)))
      return after(tokens, i, last)
  }
  return null
}
