import type { Tokens } from "../../layers.js"
import { countries, demonyms, key } from "./gazetteer.js"
import { type Found, found, owners } from "./nominals.js"
import { isCapital } from "./runs.js"

/** How many persons must be followed by a body in brackets before all are taken to be. */
const SEVERAL = 3

/** The words in brackets right behind a person, none but names and small in number: Ana Roy (Real Espana). */
function bracketAfter(tokens: Tokens, { last }: Found): { first: number; last: number } | null {
  if (tokens.form(last) !== "(") return null
  let end = last + 1
  while (end < last + 5 && isCapital(tokens.form(end))) end++
  return end > last + 1 && tokens.form(end) === ")" ? { first: last + 1, last: end } : null
}

/**
 * Lists of people with their club or party in brackets: where several are followed by a body, what stands in the
 * brackets of the others is one too, unless it is a country.
 */
export function withClubs(tokens: Tokens, names: readonly Found[]): Found[] {
  const owner = owners(tokens, names)
  const brackets = names.flatMap((one) => {
    const range = one.mention.type === "person" ? bracketAfter(tokens, one) : null
    return range ? [range] : []
  })
  const isBody = ({ first, last }: { first: number; last: number }): boolean => {
    const inside = names[owner[first] ?? -1]
    return inside?.mention.type === "organization" && inside.first === first && inside.last === last
  }
  const bodies = brackets.filter(isBody).length
  if (bodies < SEVERAL) return [...names]
  const gone = new Set<number>()
  const made: Found[] = []
  for (const range of brackets) {
    const words = Array.from({ length: range.last - range.first }, (_, k) => tokens.form(range.first + k))
    const name = key(words.join(" "))
    if (isBody(range) || countries.has(name) || demonyms.has(name)) continue
    for (let i = range.first; i < range.last; i++) if (owner[i]! >= 0) gone.add(owner[i]!)
    made.push(found(tokens, range, { type: "organization", form: "name", rule: "in brackets, in a list" }))
  }
  return [...names.filter((_, i) => !gone.has(i)), ...made]
}
