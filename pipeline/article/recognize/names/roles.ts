import roles from "../../../lexicons/name-roles.json" with { type: "json" }
import type { Sentence, Tokens } from "../../layers.js"
import { type Found, found } from "./nominals.js"

const persons = new Set(roles.persons)
const people = new Set(roles.people)
const bodies = new Set([...Object.keys(roles.bodies), ...roles.governments])
const places = new Set([...roles.countries, ...roles.cities, ...roles.regions])
const modifiers = new Set(roles.modifiers)
const proper = new Set(roles.proper)

/** Whether "the" and this word, in small letters, describe a body or a place that is named elsewhere: the City; not the Senate. */
export const isRole = (word: string): boolean => (bodies.has(word) || places.has(word)) && !proper.has(word)

/** Rule of a description that means somebody or something named: the minister, the Japanese company. */
export const byRole = "described by role"
/** Rule of a description of somebody whom nobody names: a man, another officer. */
export const somebody = "somebody unnamed"

/** What follows would tell which one is meant, and so that it is another: the president of Chile, the company that… */
const narrows = /^(?:of|for|that|who|whom|whose|which|where|at|in|on|from|to|named|called)$/

/** Descriptions by role, which mean something only where the article names what has that role. */
export function findRoles(tokens: Tokens, { first, last }: Sentence, named: Int32Array): Found[] {
  const out: Found[] = []
  for (let i = first; i < last - 1; i++) {
    const word = tokens.lower(i)
    const definite = word === "the"
    if (!definite && word !== "a" && word !== "an" && word !== "another") continue
    const head = headAfter(tokens, { first: i + 1, last: Math.min(last, i + 6) }, { named, definite })
    if (head < 0) continue
    const lower = tokens.lower(head)
    const isPerson = persons.has(lower) || people.has(lower)
    const type = isPerson ? "person" : bodies.has(lower) ? "organization" : "place"
    const range = { first: i, last: head + 1 }
    if (definite && !narrows.test(tokens.lower(head + 1)))
      out.push(found(tokens, range, { type, form: "nominal", rule: byRole }))
    else if (isPerson && !isSaidOf(tokens, i, named))
      out.push(found(tokens, range, { type, form: "nominal", rule: somebody }))
    i = head
  }
  return out
}

/** "was a man", ", a man", "as a man": said of somebody, who is no other. */
const isSaidOf = (tokens: Tokens, i: number, named: Int32Array): boolean =>
  named[i - 1]! >= 0 ||
  /^(?:is|was|are|were|be|been|being|as|became|become|[,(—–-])$/.test(tokens.lower(i - 1))

/** The described noun, past demonyms and a few adjectives; -1 where the phrase is none that we know. */
function headAfter(
  tokens: Tokens,
  { first, last }: { first: number; last: number },
  { named, definite }: { named: Int32Array; definite: boolean },
): number {
  for (let k = first; k < last; k++) {
    const word = tokens.lower(k)
    const known = persons.has(word) || bodies.has(word) || places.has(word) || people.has(word)
    if (known && named[k]! < 0 && !isCompound(tokens, k, named)) return k
    // "a 56-year-old woman", "the Russian president", "the former minister"; "the other company" is another.
    if (
      named[k]! >= 0 ||
      modifiers.has(word) ||
      (!definite && /^(?:JJ|CD|NN|HYPH|VBN|:)/.test(tokens.penn(k)))
    )
      continue
    return -1
  }
  return -1
}

/** "company spokesman", "school-age", "chief executive": not the head. */
const isCompound = (tokens: Tokens, k: number, named: Int32Array): boolean =>
  /^(?:NN|CD|HYPH)/.test(tokens.penn(k + 1)) ||
  /^(?:executive|operating|financial)$/.test(tokens.lower(k + 1)) ||
  tokens.form(k + 1) === "-" ||
  named[k + 1]! >= 0
