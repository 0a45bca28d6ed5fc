import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Resolved, Tokens } from "../../layers.js"
import { sentenceOf } from "../events/sentence-index.js"
import { nounPhrase } from "./governing.js"

/** The Chronicle reported that 8,000 marched, [citing police] · the magazine, citing two people, said: the one who is cited. */
export function citedIn(article: Resolved, claim: Claim, figure: Span): Span | null {
  const { tokens, sentences } = article
  const sentence = sentences[sentenceOf(article, figure.start)]
  if (!sentence) return null
  const [source, cue] = [claim.source[0], claim.cue[0]]
  const own = [...claim.content, ...claim.source]
  // the magazine, [citing two people], said · according to the paper, [which cited a report], …
  if (source && cue && source.end < cue.start) own.push({ start: source.end, end: cue.start })
  const [said] = claim.content
  if (source && said && source.end < said.start) own.push({ start: source.end, end: said.start })
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!isCiting(tokens, i)) continue
    const at = { start: tokens.start(i), end: tokens.end(i) }
    const leads = i === sentence.first && source !== undefined && source.start > at.end
    if (!leads && !own.some((part) => overlap(part, at)) && at.start < figure.end) continue
    // citing police: also read as a kind of police
    // a figure [attributed to] Educar
    if (tokens.lower(i) === "attributed") {
      const to = tokens.childrenOf(i).find((child) => /^obl/.test(tokens.relation(child)))
      return to === undefined ? null : nounPhrase(tokens, to)
    }
    const above = tokens.relation(i) === "amod" ? tokens.head(i) : -1
    const cited = tokens.childrenOf(i).find((child) => tokens.relation(child) === "obj") ?? above
    if (cited > i && isOwnPaper(tokens, cited)) return null
    if (cited > i) return { start: tokens.start(i + 1), end: nounPhrase(tokens, cited).end }
  }
  return null
}

/** citing police · which cited police · quoting officials */
function isCiting(tokens: Tokens, i: number): boolean {
  if (/^(?:citing|quoting)$/.test(tokens.lower(i))) return true
  if (tokens.lower(i) === "attributed") return tokens.lower(i + 1) === "to"
  return (
    /^(?:cited|cites|quoted|quotes)$/.test(tokens.lower(i)) && /^(?:which|who)$/.test(tokens.lower(i - 1))
  )
}

/** citing [its own survey] · citing [a survey it carried out]: nobody else's */
function isOwnPaper(tokens: Tokens, noun: number): boolean {
  return tokens.childrenOf(noun).some((child) => {
    if (tokens.relation(child) === "nmod:poss") return tokens.tag(child) === "PRON"
    if (!/^acl/.test(tokens.relation(child))) return false
    return tokens
      .childrenOf(child)
      .some((i) => /^nsubj/.test(tokens.relation(i)) && /^(?:it|they|he|she)$/.test(tokens.lower(i)))
  })
}

/** The agency reported that 40 had died, [according to the mayor]: what a paper reports, and whom it has it from. */
export function behindPaper({ prose }: Resolved, claims: readonly Claim[], claim: Claim): Claim | undefined {
  const [cue] = claim.cue
  if (!cue || !claim.source.some((span) => isPaper(claim, prose.slice(span.start, span.end))))
    return undefined
  return claims.find(
    (other) =>
      other !== claim &&
      other.rule === "claim-according-to" &&
      other.content.some((part) => contains(part, cue) && claim.content.every((own) => contains(part, own))),
  )
}

const isPaper = ({ sourceClass }: Claim, name: string): boolean =>
  sourceClass === "media" || papers.test(name)

const papers =
  /\b(?:News|Times|Post|Herald|Daily|Radio|TV|Television|Press|Gazette|Tribune|Weekly|Journal|Courier|Chronicle|Mirror|Reuters|AFP|AP|BBC|CNN)\b/
