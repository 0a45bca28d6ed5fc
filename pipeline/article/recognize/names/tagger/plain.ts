import type { Annotated, Sentence, Tokens } from "../../../layers.js"
import type { Found } from "../nominals.js"
import { isCapital } from "../runs.js"
import { isCommon } from "../vocabulary.js"
import type { Features } from "./features.js"
import { first as at, smallEnds } from "./numbering.js"

/** What may stand before a word that has its capital from the beginning: a quotation's. */
const opens = /^["“”‘'«:—–-]$/

/** Whether a token has a capital of its own: not the sentence's, nor that of "I". */
const hasOwnCapital = (tokens: Tokens, i: number, first: number): boolean => {
  const form = tokens.form(i)
  if (!isCapital(form) || form === "I") return false
  const isGiven = i === first || opens.test(tokens.form(i - 1))
  return !isGiven || !isCommon(tokens.lower(i))
}

/** Whether a token in small letters may be a name: by its tag, as one that the article has with a capital too, by a list. */
function mayName(tokens: Tokens, { words, others }: Features, i: number): boolean {
  if (tokens.penn(i).startsWith("NNP") || words[i]!.list.includes(at.givenInSmall)) return true
  return others[i]!.some(
    (feature) =>
      ((feature === at.elsewhere || feature === at.elsewhere + 1) && !isCommon(tokens.lower(i))) ||
      smallEnds.some(([from, end]) => feature >= from && feature < end),
  )
}

/**
 * Sentences that hold no name, by number: where sentences begin with capitals as they should, one without any other
 * capital, in which the rules and lists find nothing.
 */
export function plainSentences(
  { tokens, sentences }: Annotated,
  named: readonly Found[],
  features: Features,
): readonly boolean[] {
  const bare = sentences.map((sentence) => isBare(tokens, sentence))
  const isCareless = sentences.some(
    ({ first, kind }) => kind !== "noise" && /^\p{Ll}/u.test(tokens.form(first)),
  )
  if (isCareless) return bare.fill(false)
  for (const { first } of named) bare[tokens.sentence(first)] = false
  return sentences.map(({ first, last }, number) => {
    if (!bare[number]) return false
    for (let i = first; i < last; i++) if (mayName(tokens, features, i)) return false
    return true
  })
}

function isBare(tokens: Tokens, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (hasOwnCapital(tokens, i, first)) return false
  return true
}
