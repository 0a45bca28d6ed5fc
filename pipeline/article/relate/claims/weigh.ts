import type { Claim, Resolved, Tokens } from "../../layers.js"
import { meantBy, mentionsIn, spanOf } from "./chain.js"
import type { Found } from "./found.js"
import { classOf, factive, factualityOf, isTitle, modals, probabilities, verbKinds } from "./lexicon.js"
import { headPart, type Range } from "./phrases.js"

type Weight = Pick<Claim, "sourceFactuality" | "authorFactuality" | "polarity" | "modality" | "probability">

const weak = new Set(["may", "might", "could", "possibly", "perhaps"])

/** How sure the source and the article are, by the cue and the words of what is said. */
export function weigh({ tokens }: Resolved, found: Found): Weight {
  const negated = isNegated(tokens, found.cue.first)
  const own = factualityOf(found.kind)
  const shown = found.kind === "evidence" && verbKinds.get(tokens.lemma(found.cue.first)) === "assessment"
  const may = own === "CT+" || own === "PR+" ? mayBe(tokens, found.content[0]) : false
  const known = factive.has(tokens.lemma(found.cue.first)) && !negated
  return {
    sourceFactuality: negated && own !== "CT-" ? "Uu" : may ? "PS+" : shown ? "PR+" : own,
    authorFactuality: known ? "CT+" : "Uu",
    polarity: found.kind === "denial" || negated ? "-" : "+",
    modality: modalityOf(tokens, found.content),
    probability: probabilityOf(tokens, found.content),
  }
}

function wordsIn(tokens: Tokens, { first, last }: Range): string[] {
  const words: string[] = []
  for (let i = first; i < last; i++) words.push(tokens.lower(i))
  return words
}

/** did not say, never said */
const isNegated = (tokens: Tokens, cue: number): boolean =>
  [1, 2].some((back) => ["not", "n't", "n’t", "never"].includes(tokens.lower(cue - back)))

/** Whether the first verb of the clause is "may", and no other claim's: [the state] could begin … */
function mayBe(tokens: Tokens, content: Range | undefined): boolean {
  if (!content) return false
  for (let i = content.first; i < Math.min(content.last, content.first + 10); i++) {
    if (isModal(tokens, i) && weak.has(tokens.lower(i))) return true
    if (["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))) return false
  }
  return false
}

/** The words that weaken what is said; the month of May is none. */
function modalityOf(tokens: Tokens, content: readonly Range[]): string | null {
  const found = new Set<string>()
  for (const { first, last } of content)
    for (let i = first; i < last; i++) if (isModal(tokens, i)) found.add(tokens.lower(i))
  return found.size > 0 ? [...found].join(", ") : null
}

const isModal = (tokens: Tokens, i: number): boolean =>
  modals.has(tokens.lower(i)) && !(tokens.lower(i) === "may" && tokens.tag(i) !== "AUX")

/** Only words on the scale of ICD 203, the longest first; "not likely" and "more likely" are not on it. */
function probabilityOf(tokens: Tokens, content: readonly Range[]): Claim["probability"] {
  for (const range of content)
    for (let i = range.first; i < range.last; i++)
      for (const { phrase, low, high } of probabilities.get(tokens.lower(i)) ?? [])
        if (phrase.every((word, at) => tokens.lower(i + at) === word) && !compares.has(tokens.lower(i - 1)))
          return [low, high]
  return null
}

const compares = new Set(["not", "n't", "n’t", "more", "most", "less", "least", "as", "how"])

/** Who or what the source is; a pronoun is what its entity was before, else named if that is. */
export function sourceClassOf(
  article: Resolved,
  said: Range,
  { entity, before }: { entity: number | null; before: () => Claim | undefined },
): Claim["sourceClass"] {
  const { tokens } = article
  const source = meantBy(article, said)
  if (source.last - source.first === 1 && tokens.tag(source.first) === "PRON")
    return before()?.sourceClass ?? (isNamed(article, entity) ? "other_named" : "unnamed")
  const head = headPart(tokens, source)
  const { start, end } = spanOf(article, head)
  const country = mentionsIn(article, head).find(
    (mention) => mention.type === "place" && mention.form === "name" && mention.end === end,
  )
  if (country && country.start - start <= 4) return "government"
  const named =
    mentionsIn(article, head).some(({ form, type }) => form === "name" && type !== "place") ||
    tokens.tag(head.last - 1) === "PROPN" ||
    // His lawyer, [Carla Nunez]
    mentionsIn(article, source).some(
      (mention) => mention.type === "person" && isApposed(tokens, mention.start),
    )
  const words = wordsIn(tokens, head)
  const found = classOf({ head: words, all: wordsIn(tokens, source), named })
  if (found !== "unnamed") return found
  // the president, the company: named elsewhere
  const isOffice = isTitle(words.at(-1) ?? "")
  return isNamed(article, entity)
    ? isOffice
      ? "named_official"
      : "other_named"
    : isOffice
      ? "unnamed_official"
      : found
}

const isApposed = (tokens: Tokens, start: number): boolean => tokens.form(tokens.at(start) - 1) === ","

const isNamed = ({ entities }: Resolved, entity: number | null): boolean =>
  entity !== null && entities[entity]?.isUnnamed === false
