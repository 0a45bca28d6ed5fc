import type { Recognized } from "../../../layers.js"

/** Token of the subject that a verb has, or shares with the verb that it is joined to; -1 where it has none. */
export function subjectOf({ tokens }: Recognized, verb: number): number {
  for (let n = 0; n < 5 && verb >= 0; n++) {
    for (const child of tokens.childrenOf(verb)) if (/^nsubj/.test(tokens.relation(child))) return child
    if (!/^(?:conj|xcomp)$/.test(tokens.relation(verb))) return -1
    verb = tokens.head(verb)
  }
  return -1
}

/** The subject of the verb whose object a pronoun is: "Poisson asked him" is of two; -1 where there is none. */
export function governorOf(article: Recognized, at: number): number {
  const { tokens } = article
  if (!/^(?:obj|iobj)$/.test(tokens.relation(at))) return -1
  return subjectOf(article, tokens.head(at))
}

const border = /^(?:that|who|whom|which|when|while|as|because|if|and|but|or|where|whose|[;:,.“”"])$/

/** The same by the words between, where the tree is mistaken: no border of a clause stands there. */
export function governs(
  tokens: Recognized["tokens"],
  { role, last }: { role: string; last: number },
  at: number,
): boolean {
  if (role !== "subject") return false
  for (let i = last + 2; i < at; i++) if (border.test(tokens.lower(i))) return false
  return true
}
