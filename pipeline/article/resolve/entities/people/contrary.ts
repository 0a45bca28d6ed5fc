import type { NameMention, Recognized } from "../../../layers.js"
import { type Gender, isFeminine } from "./gender.js"

interface Alone {
  she: number
  he: number
}

/** What the pronouns say of those who are named by one word only, by that word. */
export type AloneGenders = ReadonlyMap<string, Gender>

/**
 * Reads in sentences that name nobody else whether the pronouns after a single name are hers or his: "Dahl said he
 * would pay" twice, and nowhere "she", is no Ana Dahl.
 */
export function gendersAlone(
  { names, tokens }: Recognized,
  wordOf: (i: number) => string | undefined,
): AloneGenders {
  const counts = new Map<string, Alone>()
  for (const [first, last] of sentencesOf(names, ({ start }) => tokens.sentence(tokens.at(start)))) {
    let word: string | undefined
    let others = 0
    let she = 0
    let he = 0
    for (let i = first; i < last; i++) {
      const { form, type, start, nestedIn } = names[i]!
      if (type !== "person" || nestedIn !== null) continue
      if (form === "pronoun") {
        if (word === undefined) continue
        if (isFeminine(tokens.lower(tokens.at(start)))) she++
        else he++
      } else if (wordOf(i) !== undefined && (word === undefined || word === wordOf(i))) word = wordOf(i)
      else others++
    }
    if (word === undefined || others > 0 || she + he === 0 || she * he > 0) continue
    const own = counts.get(word) ?? { she: 0, he: 0 }
    if (she > 0) own.she++
    else own.he++
    counts.set(word, own)
  }
  const out = new Map<string, Gender>()
  for (const [word, { she, he }] of counts) {
    if (she > 1 && he === 0) out.set(word, "she")
    if (he > 1 && she === 0) out.set(word, "he")
  }
  return out
}

/** Stretches of names that stand in one sentence, from one index up to but not including another. */
function* sentencesOf(
  names: readonly NameMention[],
  sentenceOf: (name: NameMention) => number,
): Generator<[number, number]> {
  let first = 0
  for (let i = 1; i <= names.length; i++) {
    if (i < names.length && sentenceOf(names[i]!) === sentenceOf(names[first]!)) continue
    yield [first, i]
    first = i
  }
}
