import type { Tokens } from "../../layers.js"
import { type Found, found, owners } from "./nominals.js"

/** "Frost | & | Sullivan": two surnames with that sign between them are a firm. */
export function withFirmsOfTwo(tokens: Tokens, names: readonly Found[]): Found[] {
  const owner = owners(tokens, names)
  const isSurname = (one: Found | undefined): boolean =>
    one?.mention.type === "person" && one.mention.form === "name" && one.last - one.first === 1
  const gone = new Set<number>()
  const made: Found[] = []
  for (const [i, one] of names.entries()) {
    const next = tokens.form(one.last) === "&" ? (owner[one.last + 1] ?? -1) : -1
    const other = names[next]
    if (!other || !isSurname(one) || !isSurname(other) || other.first !== one.last + 1) continue
    gone.add(i).add(next)
    const range = { first: one.first, last: other.last }
    made.push(found(tokens, range, { type: "organization", form: "name", rule: "firm of two names" }))
  }
  return made.length > 0 ? [...names.filter((_, i) => !gone.has(i)), ...made] : [...names]
}
