import type { TokenRange, Tokens } from "../../layers.js"
import { known } from "./gazetteer.js"
import { type Found, found, owners } from "./nominals.js"
import { isCapital } from "./runs.js"
import { calendar } from "./vocabulary.js"

/** Rule of what stands in brackets behind a body: it is the body's short name. */
export const shortName = "short name in brackets"

/** The word in brackets right behind a name, where it may be short for it: (UNSMIL), (Ovsicori). */
function inBrackets(tokens: Tokens, { last }: TokenRange): number {
  const word = tokens.form(last + 1)
  if (tokens.form(last) !== "(" || tokens.form(last + 2) !== ")" || !isCapital(word)) return -1
  const what = known(word)
  return word.length > 1 && !calendar.has(word) && (what === null || what === "organization") ? last + 1 : -1
}

const initials = (tokens: Tokens, { first, last }: TokenRange): string => {
  let letters = ""
  for (let i = first; i < last; i++) if (isCapital(tokens.form(i))) letters += tokens.form(i)[0]
  return letters
}

/**
 * Bodies that are followed by their short name in brackets: that is a body too, whatever it looks like. And the body
 * takes in the place before the bracket where the short name does: Support Mission | in | Libya (UNSMIL).
 */
export function withShortNames(tokens: Tokens, names: readonly Found[]): Found[] {
  const owner = owners(tokens, names)
  const gone = new Set<number>()
  const made: Found[] = []
  for (const [i, one] of names.entries()) {
    const at = inBrackets(tokens, one)
    if (at < 0 || one.mention.form !== "name" || isLongInside(names[owner[at]!])) continue
    const before = owner[one.first - 2] ?? -1
    const joins =
      names[before]?.mention.type === "organization" && /^(?:of|for|in)$/.test(tokens.form(one.first - 1))
    if (one.mention.type !== "organization" && !joins) continue
    if (joins && one.mention.type === "place") {
      const range = { first: names[before]!.first, last: one.last }
      if (tokens.form(at).endsWith(initials(tokens, one)) || tokens.form(one.first - 1) === "of") {
        made.push(found(tokens, range, { type: "organization", form: "name", rule: "body of a place" }))
        gone.add(before).add(i)
      }
    }
    if (owner[at]! >= 0) gone.add(owner[at]!)
    made.push(
      found(tokens, { first: at, last: at + 1 }, { type: "organization", form: "name", rule: shortName }),
    )
  }
  return made.length > 0 ? [...names.filter((_, i) => !gone.has(i)), ...made] : [...names]
}

const isLongInside = (one: Found | undefined): boolean => one !== undefined && one.last - one.first > 1
