import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import type { Tokens } from "../../layers.js"
import { type Found, isTagged } from "./nominals.js"

const kinds = new Set(groups.workKinds)

/** The noun that ends a short description from `i` on: a family | drama. */
function endsInKind(tokens: Tokens, i: number): boolean {
  if (!/^(?:a|an|the|his|her|their)$/.test(tokens.lower(i))) return false
  for (let k = i + 1; k < i + 5; k++) {
    const isNoun = tokens.tag(k) === "NOUN"
    if (kinds.has(tokens.lower(k)) && !/^(?:NOUN|PROPN)$/.test(tokens.tag(k + 1))) return true
    if (!isNoun && !/^(?:ADJ|NUM|PROPN|PUNCT)$/.test(tokens.tag(k))) return false
  }
  return false
}

/** "the film | Jules et Jim", "shows like | Kundali", "Kundali, | a family drama", "Kundali is | a show". */
function isTitle(tokens: Tokens, { first, last }: Found): boolean {
  const before = /^(?:like|titled|called|entitled)$/.test(tokens.lower(first - 1)) ? first - 2 : first - 1
  if (
    kinds.has(tokens.lower(before)) &&
    tokens.tag(before) === "NOUN" &&
    tokens.sentence(before) === tokens.sentence(first)
  )
    return true
  for (let i = first + 1; i < last - 1; i++) if (/^(?:et|und)$/.test(tokens.form(i))) return true
  return /^(?:,|is|was)$/.test(tokens.lower(last)) && endsInKind(tokens, last + 1)
}

/** Films, shows and books that look like persons: what one place says holds for all places of the name. */
export function withTitles(tokens: Tokens, names: readonly Found[]): Found[] {
  const wordsOf = ({ first, last }: Found): string => {
    let words = tokens.form(first)
    for (let i = first + 1; i < last; i++) words += ` ${tokens.form(i)}`
    return words
  }
  const titles = new Set<string>()
  for (const one of names)
    if (one.mention.type === "person" && one.mention.form === "name" && isTitle(tokens, one))
      titles.add(wordsOf(one))
  if (titles.size === 0) return [...names]
  return names.map((one) =>
    isTagged(one) && titles.has(wordsOf(one))
      ? { ...one, mention: { ...one.mention, type: "document", rule: "title of a work" } }
      : one,
  )
}
