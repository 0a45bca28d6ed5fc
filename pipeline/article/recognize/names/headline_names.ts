import type { Tokens } from "../../layers.js"
import type { Found } from "./nominals.js"
import type { Tagged } from "./tagger/index.js"
import { isCommon } from "./vocabulary.js"

/**
 * What the tagger found in headlines, where every word has a capital: a name of the body is all of the name ("Forester
 * | Grace Mwangi"), and one everyday word that the rules do not know is none ("Rivals").
 */
export function inHeadlines(
  tokens: Tokens,
  tagged: readonly Tagged[],
  {
    ruled,
    isHeadline,
  }: { readonly ruled: readonly Found[]; readonly isHeadline: (sentence: number) => boolean },
): Tagged[] {
  const ofBody = ruled.filter(({ mention }) => mention.rule === "name of the body in a headline")
  return tagged.flatMap((one) => {
    if (!isHeadline(tokens.sentence(one.first))) return [one]
    const isEnd = ({ first, last }: Found): boolean => one.first <= first && last === one.last
    const known = one.type === "person" ? ofBody.find(isEnd) : undefined
    if (known) return [{ ...one, first: known.first }]
    const isWord =
      one.last - one.first === 1 && (isCommon(tokens.lower(one.first)) || isCommon(tokens.lemma(one.first)))
    return isWord && !ruled.some(({ first }) => first === one.first) ? [] : [one]
  })
}
