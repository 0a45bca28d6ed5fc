import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Claim, Mention, Resolved } from "../../layers.js"
import { firstAfter } from "../claims/chain.js"

const generic = new Set(lexicon.putting.generic)
const open = new Set(lexicon.putting.open)
const giving = new Set([...lexicon.putting.source, ...lexicon.putting.saying, ...lexicon.putting.figure])
const companies = new Set(lexicon.putting.companies)

/** How many sentences back a body may be named that only a word for its kind calls again. */
const reach = 4

/** How many names back one may be that has the word in it. */
const farthest = 200

/**
 * Which body "the union", "the organisation", "the company itself" means, as an index of the article's entities: one
 * whose name has the word, one that is called so beside its name, or the last body to say something. Null where none
 * of them does.
 */
export function bodyMeant(article: Resolved, claims: readonly Claim[], span: Span): number | null {
  const { tokens } = article
  const first = tokens.at(span.start)
  const word = tokens.lemma(first + 1).toLowerCase()
  const isBare = tokens.end(first + 1) === span.end || tokens.lower(first + 2) === "itself"
  if (tokens.lower(first) !== "the" || !isBare || !generic.has(word)) return null
  const here = tokens.sentence(first)
  const from = here - reach
  let beside: Mention | undefined
  const near = new Set<number>()
  const last = firstAfter(article.mentions, span.start) - 1
  for (let i = last; i >= Math.max(0, last - farthest); i--) {
    const mention = article.mentions[i]!
    if (mention.form !== "name") continue
    if (isCalled(article, mention, word)) return mention.entity
    const sentence = tokens.sentence(tokens.at(mention.start))
    // 36 percent of SNCF's staff were out, the company said
    if (sentence === here) beside = mention
    if (sentence >= from && isBody(article, mention)) near.add(mention.entity)
  }
  if (beside && companies.has(word) && beside.type !== "place" && isBody(article, beside))
    return beside.entity
  // a pollster is named with its word, and anybody may be the organisation
  if (near.size === 0 || !(open.has(word) || companies.has(word))) return null
  const said = claims.findLast(
    ({ source, entity }) =>
      source[0] !== undefined && source[0].end < span.start && entity !== null && near.has(entity),
  )
  return said?.entity ?? null
}

/** [ABARES] now puts the crop at 31.9 million tonnes, the agency said: the subject of what is said, if it is a name. */
export function bodyAhead({ tokens, mentions }: Resolved, { content }: Claim, span: Span): Span | null {
  const first = tokens.at(span.start)
  const [said] = content
  const isBare = tokens.lower(first) === "the" && tokens.end(first + 1) === span.end
  if (!isBare || !said || said.end > span.start || !generic.has(tokens.lemma(first + 1).toLowerCase()))
    return null
  const subject = tokens.at(said.start)
  // Arabica will account for 37 million bags, the agency said: no body counts itself
  const gives = tokens.head(subject) >= 0 && giving.has(tokens.lemma(tokens.head(subject)).toLowerCase())
  const isName =
    gives &&
    tokens.relation(subject) === "nsubj" &&
    (tokens.tag(subject) === "PROPN" || /^\p{Lu}{2,}$/u.test(tokens.form(subject)))
  if (!isName || mentions.some(({ start, type }) => start === said.start && type === "place")) return null
  return { start: tokens.start(subject), end: tokens.end(subject) }
}

/** Amnesty, which the names may take for somebody; but no Ana Moreau, no place, and no ministry. */
function isBody({ prose }: Resolved, { type, start, end }: Mention): boolean {
  const name = prose.slice(start, end)
  return type === "organization" ? !official.test(name) : type !== "place" && !name.includes(" ")
}

const official =
  /\b(?:University|Ministry|Department|Police|Court|Council|Government|Parliament|Army|Treasury|Commission)\b/

/** National Miners' [Union] · the [carmaker] Nordwagen · Occurrence, an independent [firm] */
function isCalled(article: Resolved, mention: Mention, word: string): boolean {
  const { tokens } = article
  if (mention.type === "person" && article.prose.slice(mention.start, mention.end).includes(" ")) return false
  const [first, last] = [tokens.at(mention.start), tokens.at(mention.end - 1)]
  for (let i = first; i <= last; i++) if (tokens.lower(i) === word) return true
  if (tokens.lemma(first - 1).toLowerCase() === word && tokens.tag(first - 1) === "NOUN") return true
  if (tokens.form(last + 1) !== "," || tokens.tag(last + 2) !== "DET") return false
  for (let i = last + 3; i < last + 7 && tokens.tag(i) !== "PUNCT" && tokens.tag(i) !== "ADP"; i++)
    if (tokens.lemma(i).toLowerCase() === word) return true
  return false
}
