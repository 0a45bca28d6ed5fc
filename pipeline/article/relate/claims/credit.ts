import type { Resolved, Sentence } from "../../layers.js"
import { endOf, type Found } from "./found.js"
import { creditWords } from "./lexicon.js"
import type { Range } from "./phrases.js"

/** Longer than any name of a photographer and an agency. */
const LONGEST_CREDIT = 10

/** Rescuers at the dam. Image: Ana Moreau. What a caption says is shown by whose picture it is. */
export function creditIn(article: Resolved, sentence: Sentence): Found | null {
  const { tokens, sentences } = article
  const end = endOf(tokens, sentence)
  const at = tokens.sentence(sentence.first)
  if (sentences[at + 1]?.paragraph === sentence.paragraph) return null
  for (let i = Math.max(sentence.first, end - LONGEST_CREDIT); i < end - 2; i++) {
    if (!creditWords.has(tokens.lower(i)) || tokens.form(i + 1) !== ":") continue
    const shown = i > sentence.first ? { first: sentence.first, last: i } : before(article, at)
    const source = { first: i + 2, last: end }
    return shown && /^\p{Lu}/u.test(tokens.form(i))
      ? {
          kind: "evidence",
          source,
          cue: { first: i, last: i + 1 },
          content: [shown],
          rule: "credit",
          isLabelled: true,
        }
      : null
  }
  return null
}

/** The sentence before this one, in its paragraph. */
function before({ sentences }: Resolved, at: number): Range | null {
  const previous = sentences[at - 1]
  return previous?.paragraph === sentences[at]!.paragraph
    ? { first: previous.first, last: previous.last }
    : null
}
