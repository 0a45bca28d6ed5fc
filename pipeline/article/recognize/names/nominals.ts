import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import type { NameMention, Sentence, Tokens } from "../../layers.js"

/** A mention whose token range is still at hand. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly mention: NameMention
}

const sources = new Set(groups.groups)
const forces = new Set(groups.forces)
const documents = new Set(groups.documents)
const documentModifiers = new Set(groups.documentModifiers)
const bareDocuments = new Set(groups.bareDocuments)
const modifiers = new Set(groups.modifiers)
const both = new Set(groups.both)
const persons = new Set(["he", "she", "him", "his", "her", "himself", "herself"])
const things = new Set(["it", "its"])

/** What some tokens name. */
export const found = (
  tokens: Tokens,
  { first, last }: { first: number; last: number },
  { type, form, rule }: Pick<NameMention, "type" | "form" | "rule">,
): Found => ({
  first,
  last,
  mention: { start: tokens.start(first), end: tokens.end(last - 1), type, form, rule, nestedIn: null },
})

/** Whether a name is of the types that the tagger tells apart. */
export const isTagged = ({ mention }: Found): boolean =>
  mention.type === "person" || mention.type === "organization" || mention.type === "place"

/** The number of the name that each token is part of; -1 for none. */
export function owners(tokens: Tokens, names: readonly Found[]): Int32Array {
  const owner = new Int32Array(tokens.length).fill(-1)
  for (const [i, { first, last }] of names.entries()) owner.fill(i, first, last)
  return owner
}

/** Back over the words that describe a head: senior | North Korean | military | officials. */
function opening(tokens: Tokens, head: number, from: number, named: Int32Array): number {
  let first = head
  while (first > from) {
    const before = first - 1
    if (named[before]! >= 0) first = named[before]!
    else if (modifiers.has(tokens.lower(before)) || documentModifiers.has(tokens.lower(before)))
      first = before
    else if (tokens.form(before) === "-" && before > from) first = before - 1
    else break
  }
  return first
}

/** Described sources and groups ("Western officials", "satellite images"), pairs of countries, he and she. */
export function findNominals(tokens: Tokens, { first, last }: Sentence, named: Int32Array): Found[] {
  const out: Found[] = []
  for (let i = first; i < last; i++) {
    const word = tokens.lower(i)
    if (named[i]! >= 0) continue
    if (persons.has(word))
      out.push(found(tokens, { first: i, last: i + 1 }, { type: "person", form: "pronoun", rule: "pronoun" }))
    else if (things.has(word))
      out.push(
        found(tokens, { first: i, last: i + 1 }, { type: "organization", form: "pronoun", rule: "pronoun" }),
      )
    else if (word === "both" || word === "the") {
      const size = word === "both" ? 2 : 3
      const phrase =
        size === 2 ? `both ${tokens.lower(i + 1)}` : `the ${tokens.lower(i + 1)} ${tokens.lower(i + 2)}`
      if (i + size <= last && both.has(phrase))
        out.push(
          found(
            tokens,
            { first: i, last: i + size },
            { type: "place", form: "nominal", rule: "two countries" },
          ),
        )
    } else if (sources.has(word) && !sources.has(tokens.lower(i + 1))) {
      const range = { first: opening(tokens, i, first, named), last: i + 1 }
      out.push(found(tokens, range, { type: "group", form: "nominal", rule: "described source" }))
    } else if (forces.has(word)) {
      const range = { first: opening(tokens, i, first, named), last: i + 1 }
      if (named[range.first]! >= 0)
        out.push(found(tokens, range, { type: "group", form: "nominal", rule: "forces of a country" }))
    } else if (documents.has(word)) {
      const range = { first: opening(tokens, i, first, named), last: i + 1 }
      if (bareDocuments.has(word) || range.first < i)
        out.push(found(tokens, range, { type: "document", form: "nominal", rule: "described document" }))
    }
  }
  return out
}
