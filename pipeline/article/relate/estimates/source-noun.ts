import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Resolved } from "../../layers.js"
import { mentionsIn } from "../claims/chain.js"

/** figure · estimate · toll: nouns that somebody puts forward. */
export const nouns: ReadonlySet<string> = new Set(lexicon.putting.nouns)
/** ministry · organiser · survey: nouns for who gives figures. */
export const bodies: ReadonlySet<string> = new Set(lexicon.putting.bodies)
const types = new Set(["person", "organization", "group", "document", "place"])

/** Whether a noun is somebody, or something, that gives figures. */
export function isSource(article: Resolved, noun: number): boolean {
  const { tokens } = article
  if (tokens.tag(noun) === "PRON") return /^(?:it|they|he|she|which|who)$/.test(tokens.lower(noun))
  const lemma = tokens.lemma(noun).toLowerCase()
  // its own count gave: whose count it is, the claim around it tells
  if (nouns.has(lemma) && !/^(?:survey|poll|report)$/.test(lemma)) return false
  if (bodies.has(lemma)) return true
  return mentionsIn(article, { first: noun, last: noun + 1 }).some(
    ({ type, standsFor, form }) =>
      types.has(type) || standsFor !== null || (type === "other" && form === "name"),
  )
}
