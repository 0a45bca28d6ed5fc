import references from "../../../../lexicons/name-references.json" with { type: "json" }
import type { Span } from "../../../article.js"
import type { Mention, Tokens } from "../../../layers.js"
import { men, women } from "../../../recognize/names/vocabulary.js"

export type Gender = "she" | "he"

const titlesOfWomen = new Set(references.titlesOfWomen)
const titlesOfMen = new Set(references.titlesOfMen)
const nounsOfWomen = new Set([...references.women, ...references.titlesOfWomen])
const nounsOfMen = new Set([...references.men, ...references.titlesOfMen])

const named = (names: readonly string[]): string[] => names.flatMap((line) => line.split(" "))
const givenToWomen = new Set([...women, ...named(references.givenToWomen)])
const givenToMen = new Set([...men, ...named(references.givenToMen)])

const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "")

const either = (word: string, she: ReadonlySet<string>, he: ReadonlySet<string>): Gender | null =>
  she.has(word) ? "she" : he.has(word) ? "he" : null

/** What a title or a noun right before a name says: Ms. Dahl, spokeswoman Dahl, his wife, Anna Dahl. */
export function genderBefore(tokens: Tokens, { start }: Span): Gender | null {
  const first = tokens.at(start)
  const own = tokens.lower(first).replace(/\.$/, "")
  const inside = either(own, titlesOfWomen, titlesOfMen)
  if (inside) return inside
  let i = first - 1
  if (tokens.form(i) === "." || tokens.form(i) === ",") i--
  if (tokens.sentence(i) !== tokens.sentence(first)) return null
  const word = tokens.lower(i).replace(/\.$/, "")
  return i < first - 1 && tokens.form(first - 1) === "," && !/PRP\$|POS/.test(tokens.penn(i - 1))
    ? null
    : either(word, nounsOfWomen, nounsOfMen)
}

/** What is said of a name right after it: Jean Moreau (…) was a French actress; Kim, a mother of two. */
function genderAfter(tokens: Tokens, { start, end }: Span): Gender | null {
  const sentence = tokens.sentence(tokens.at(start))
  let i = tokens.at(end - 1) + 1
  if (tokens.form(i) === "(")
    for (let n = 0; n < 40 && tokens.form(i - 1) !== ")" && tokens.sentence(i) === sentence; n++) i++
  if (tokens.form(i) !== "," && !/^(?:is|was|became)$/.test(tokens.lower(i))) return null
  if (!/^(?:a|an|the)$/.test(tokens.lower(i + 1))) return null
  for (let k = i + 2; k < i + 8 && tokens.sentence(k) === sentence; k++) {
    if (/^[,.;:()]$/.test(tokens.form(k)) || /^(?:IN|V|W)/.test(tokens.penn(k))) return null
    const gender = either(tokens.lower(k), nounsOfWomen, nounsOfMen)
    if (gender) return gender
  }
  return null
}

/** What the given names say: Anna, Frank; null for those of both and unknown ones. A surname says nothing. */
function genderOfGiven(tokens: Tokens, { start, end }: Span): Gender | null {
  const last = tokens.at(end - 1)
  let i = tokens.at(start)
  do {
    const name = tokens.form(i)
    const gender = either(name, givenToWomen, givenToMen) ?? either(bare(name), givenToWomen, givenToMen)
    if (gender) return gender
  } while (++i < last)
  return null
}

/** Whether a mention shows a woman or a man: Ms. Dahl; Anna; Kim, an actress. */
export const genderOf = (tokens: Tokens, name: Span): Gender | null =>
  genderBefore(tokens, name) ?? genderAfter(tokens, name) ?? genderOfGiven(tokens, name)

/** What a person's mention shows: she, her; Ms. Dahl; null for groups and places. */
export function genderOfMention(tokens: Tokens, mention: Mention): Gender | null {
  if (mention.type !== "person") return null
  if (mention.form === "nominal") return genderOfNoun(tokens.lower(tokens.at(mention.end - 1)))
  if (mention.form !== "pronoun") return genderOf(tokens, mention)
  return isFeminine(tokens.lower(tokens.at(mention.start))) ? "she" : "he"
}

/** Whether a pronoun means a woman. */
export const isFeminine = (word: string): boolean => /^(?:she|hers?|herself)$/.test(word)

/** Whether a noun means a woman or a man: actress, widower; null for most. */
export const genderOfNoun = (word: string): Gender | null => either(word, nounsOfWomen, nounsOfMen)
