import { contains, type Span } from "../../article.js"
import type { Claim, Resolved } from "../../layers.js"
import { firstAfter } from "../claims/chain.js"
import { nounPhrase } from "./governing.js"
import { isSource } from "./source-noun.js"

/** Who "she", "it" or "which" is, of a claim's source: the last name of the same entity, the noun of a relative clause, the subject before, the last who spoke. Null where nothing fits. */
export function antecedent(
  article: Resolved,
  claims: readonly Claim[],
  { claim, pronoun }: { claim: Claim; pronoun: number },
): Span | null {
  const { tokens, mentions } = article
  const start = tokens.start(pronoun)
  const word = tokens.lower(pronoun)
  if (/^(?:which|who|that)$/.test(word)) {
    const verb = tokens.head(pronoun)
    if (verb < 0 || tokens.relation(verb) !== "acl:relcl") return null
    let noun = tokens.head(verb)
    // the hospitals in Potosí, which had reported: the first noun, not its place
    while (tokens.relation(noun) === "nmod" && tokens.head(noun) < noun) noun = tokens.head(noun)
    return nounPhrase(tokens, noun)
  }
  if (claim.entity !== null)
    for (let i = firstAfter(mentions, start) - 1; i >= 0; i--) {
      const { entity, form, end } = mentions[i]!
      if (entity === claim.entity && end <= start && form !== "pronoun" && form !== "demonym")
        return mentions[i]!
    }
  // Arema Watch says [it] has confirmed 182 deaths
  const outer = claim.parent === null ? undefined : claims[claim.parent]?.source[0]
  if (outer && outer.end <= start && tokens.at(outer.end - 1) - tokens.at(outer.start) > 0) return outer
  // the union stands by [its] claim of 8,000
  if (/^(?:its|their|his|her)$/.test(word)) return subjectBefore(article, claim.content, pronoun)
  if (/^(?:he|she)$/.test(word)) return speakerBefore(article, claims, pronoun)
  if (!/^(?:it|they)$/.test(word)) return null
  return (
    subjectBefore(article, claim.content, pronoun) ??
    ownSubject(article, claim, pronoun) ??
    speakerBefore(article, claims, pronoun)
  )
}

/** The finance ministry is more hopeful: [it] forecasts … · the first subject of the sentence, outside what is claimed. */
function subjectBefore(article: Resolved, outside: readonly Span[], pronoun: number): Span | null {
  const { tokens, sentences } = article
  const { first } = sentences[tokens.sentence(pronoun)]!
  for (let i = first; i < pronoun; i++) {
    const at = { start: tokens.start(i), end: tokens.end(i) }
    if (!isSubject(article, i) || !isSource(article, i) || outside.some((part) => contains(part, at)))
      continue
    return nounPhrase(tokens, i)
  }
  return null
}

/** [The programme] feeds 94,000 people, it said: the subject of what is said, where it agrees with the pronoun. */
function ownSubject(article: Resolved, { content }: Claim, pronoun: number): Span | null {
  const { tokens } = article
  const [said] = content
  if (!said || said.end > tokens.start(pronoun)) return null
  const first = tokens.at(said.start)
  for (let i = first; i < pronoun; i++) {
    if (!isSubject(article, i)) continue
    // Doctors Without Borders is one, whatever its name counts
    if (tokens.tag(i) === "PROPN") return isSource(article, i) ? nounPhrase(tokens, i) : null
    const isMany = /^NNP?S$/.test(tokens.penn(i)) || tokens.lower(i) === "police"
    return isMany === (tokens.lower(pronoun) === "they") && isSource(article, i)
      ? nounPhrase(tokens, i)
      : null
  }
  return null
}

const isSubject = ({ tokens }: Resolved, i: number): boolean =>
  /^nsubj/.test(tokens.relation(i)) && /^(?:NOUN|PROPN)$/.test(tokens.tag(i))

/** The last source of the sentence before; else, in the same paragraph, that sentence's subject. */
function speakerBefore(article: Resolved, claims: readonly Claim[], pronoun: number): Span | null {
  const { tokens, sentences } = article
  const here = tokens.sentence(pronoun)
  const before = sentences[here - 1]
  if (!before || before.kind === "title") return null
  const spoken = claims.findLast(
    ({ source, attribution }) =>
      attribution !== "author" && source[0] !== undefined && contains(before, source[0]),
  )
  if (spoken?.source[0]) {
    const first = tokens.at(spoken.source[0].start)
    const isPronoun = tokens.tag(first) === "PRON" && tokens.at(spoken.source[0].end - 1) === first
    return isPronoun ? antecedent(article, claims, { claim: spoken, pronoun: first }) : spoken.source[0]
  }
  if (before.paragraph !== sentences[here]!.paragraph) return null
  for (let i = before.first; i < before.last; i++) if (isSubject(article, i)) return nounPhrase(tokens, i)
  return null
}

/** The fund, after "the International Monetary Fund"; the ministry, after "the defence ministry": the fuller words for the same, as last printed. */
export function fuller(article: Resolved, source: Span): Span | null {
  const { tokens } = article
  const first = tokens.at(source.start)
  const noun = tokens.at(source.end - 1)
  if (noun !== first + 1 || !/^(?:the|its|their)$/.test(tokens.lower(first))) return null
  const word = tokens.lower(noun)
  for (let i = first - 1; i >= Math.max(0, first - farthest); i--) {
    if (tokens.lower(i) !== word || tokens.sentence(i) === 0) continue
    const span = nounPhrase(tokens, i)
    if (span.end === tokens.end(i) && tokens.at(span.start) < i - 1) return span
    if (span.end === tokens.end(i) && tokens.at(span.start) === i - 1 && tokens.tag(i - 1) !== "DET")
      return span
  }
  return null
}

/** How many words back the fuller words may stand. */
const farthest = 300
