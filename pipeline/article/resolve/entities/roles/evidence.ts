import roles from "../../../../lexicons/name-roles.json" with { type: "json" }
import type { NameMention, Recognized, Tokens } from "../../../layers.js"

const persons = new Set(roles.persons)
/** Words that make a body a company, a bank, a court: "airlines" → company, firm?, airline. */
const kinds = new Map<string, string[]>()
for (const [kind, words] of Object.entries(roles.bodies))
  for (const word of words) kinds.set(word, [...(kinds.get(word) ?? []), kind])

const person = (word: string): readonly string[] => (persons.has(word) ? [word] : [])
const body = (word: string): readonly string[] => kinds.get(word) ?? []

/** What the article says that a named person or body is, where it is named: minister, company. */
export function rolesAt(article: Recognized, i: number): string[] {
  const { names, tokens } = article
  const mention = names[i]!
  if (mention.form !== "name" || mention.nestedIn !== null) return []
  const { type } = mention
  if (type !== "person" && type !== "organization" && type !== "other") return []
  const read = type === "person" ? person : body
  const first = tokens.at(mention.start)
  const after = tokens.at(mention.end - 1) + 1
  const own = type === "person" ? [] : ownKinds(tokens, first, after)
  return [...own, ...before(tokens, first, read), ...said(article, i, read)]
}

/** "Bank of England", "Supreme Court": the last word, and the one before "of". */
function ownKinds(tokens: Tokens, first: number, last: number): string[] {
  const out = [...body(tokens.lower(last - 1).replace(/\.$/, ""))]
  for (let k = first; k < last - 1; k++)
    if (/^(?:of|for)$/.test(tokens.lower(k + 1))) out.push(...body(tokens.lower(k)))
  return out
}

/** "Prime Minister Keir", "the retailer Alibaba": the words right before the name. */
function before(tokens: Tokens, first: number, read: (word: string) => readonly string[]): string[] {
  const out: string[] = []
  const sentence = tokens.sentence(first)
  for (let k = first - 1; k > first - 4 && k >= 0 && tokens.sentence(k) === sentence; k--) {
    const word = tokens.lower(k)
    if (isPast(word)) return out.map(former)
    const found = read(word)
    out.push(...found)
    if (found.length > 0 || /^(?:prime|general|foreign|-|chief)$/.test(word)) continue
    // "former U.S. President Ana Dahl"
    return [k - 1, k - 2].some((i) => isPast(tokens.lower(i))) && /^(?:JJ|NNP)/.test(tokens.penn(k))
      ? out.map(former)
      : out
  }
  return out
}

const isPast = (word: string): boolean => /^(?:former|ex|ex-president|then|late|onetime)$/.test(word)

/** The role of somebody who has it no more: "the president" is somebody else. */
export const former = (role: string): string => `former ${role}`

/** ", a spokesman for …", "is a Swiss mathematician and physicist": what is said right after the name. */
function said(article: Recognized, i: number, read: (word: string) => readonly string[]): string[] {
  const { tokens, names } = article
  const { end } = names[i]!
  const out: string[] = []
  let k = tokens.at(end - 1) + 1
  const sentence = tokens.sentence(k - 1)
  if (tokens.form(k) === "(") {
    for (let n = 0; n < 60 && tokens.form(k) !== ")" && tokens.sentence(k) === sentence; n++) k++
    k++
  }
  const be = /^(?:is|was|became)$/.test(tokens.lower(k))
  if (!be && tokens.form(k) !== ",") return out
  const opened = /^(?:a|an|the)$/.test(tokens.lower(k + 1))
  if (be && !opened) return out
  let past = false
  for (let n = 1; n < 9 && tokens.sentence(k + n) === sentence; n++) {
    const word = tokens.lower(k + n)
    if (word === "former") past = true
    if (/^(?:,|\.|;|:|\(|of|for|in|at|who|which|that|with|from|by|on|to|one)$/.test(word)) break
    if (tokens.tag(k + n) === "VERB" || tokens.tag(k + n) === "AUX") return be ? out : []
    if (tokens.tag(k + n) === "PROPN" && read(word).length === 0 && !opened) return []
    // "company president": the last noun is the head.
    if (/^NN/.test(tokens.penn(k + n + 1)) && tokens.tag(k + n) === "NOUN") continue
    out.push(...read(word).map((role) => (past ? former(role) : role)))
  }
  return out
}

/** Index of the name that stands in a description: Russian in the Russian president; -1 for none. */
export function nameIn(
  names: readonly NameMention[],
  { start, end }: { start: number; end: number },
  i: number,
): number {
  for (const k of [i - 1, i + 1, i - 2, i + 2]) {
    const other = names[k]
    if (other && /^(?:name|demonym)$/.test(other.form) && other.start >= start && other.end <= end) return k
  }
  return -1
}
