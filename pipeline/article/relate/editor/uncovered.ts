import lexicon from "../../../lexicons/relations.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Issue } from "../../issue.js"
import type { Related } from "../../layers.js"
import { isRole } from "../../recognize/names/roles.js"
import {
  calendar,
  languages,
  titles as nameTitles,
  notNames,
  titleModifiers,
} from "../../recognize/names/vocabulary.js"

const titles = new Set([...lexicon.positions, ...lexicon.not_a_role, "i"])

/** Words with a capital that name nothing alone: Dr., Internet, English, August, T of T-shirt. */
const isNoName = (word: string): boolean =>
  word.length < 2 ||
  nameTitles.has(word) ||
  titleModifiers.has(word) ||
  notNames.has(word) ||
  languages.has(word) ||
  calendar.has(word.replace(/\.$/, ""))

/** Which tokens the given findings cover. */
function covered({ tokens }: Related, lists: readonly (readonly Span[])[]): Uint8Array {
  const marks = new Uint8Array(tokens.length)
  for (const list of lists)
    for (const { start, end } of list)
      for (let i = tokens.at(start); i < tokens.length && tokens.start(i) < end; i++) marks[i] = 1
  return marks
}

/** A numeral that no rule understood. */
export function unreadNumbers(article: Related): Issue[] {
  const { tokens, quantities, dates, times, leftOut, mentions } = article
  const marks = covered(article, [quantities, dates, times, leftOut, mentions])
  const issues: Issue[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (marks[i] || !/\d/.test(tokens.form(i)) || isNoise(article, i)) continue
    issues.push({
      severity: "note",
      code: "unread_number",
      message: `no rule reads this number — ${tokens.form(i)}`,
      at: { start: tokens.start(i), end: tokens.end(i) },
    })
  }
  return issues
}

/** Capitalised words inside a sentence of the body that no mention covers. */
export function uncoveredNames(article: Related): Issue[] {
  const { tokens, mentions, dates, times, quantities, leftOut } = article
  const marks = covered(article, [mentions, dates, times, quantities, leftOut])
  const issues: Issue[] = []
  for (const { kind, first, last } of article.sentences) {
    if (kind !== "body" && kind !== "quote") continue
    for (let i = first + 1; i < last; i++) {
      if (marks[i] || !isName(article, i)) continue
      const from = i
      while (i + 1 < last && !marks[i + 1] && isName(article, i + 1)) i++
      if (from === i && (isNoName(tokens.form(i)) || isDescription(article, i))) continue
      // Defense [Minister]: a title's words
      if (titles.has(tokens.lower(i + 1))) continue
      const at = { start: tokens.start(from), end: tokens.end(i) }
      const message = `no name covers this — ${article.prose.slice(at.start, at.end).replace(/\s+/g, " ")}`
      issues.push({ severity: "note", code: "uncovered_name", message, at })
    }
  }
  return issues
}

/** "the City": one of the two that the article has said before. */
const isDescription = ({ tokens }: Related, i: number): boolean =>
  tokens.lower(i - 1) === "the" && isRole(tokens.lower(i))

/** A capital that does not come from the start of a sentence or a quotation, nor from a title. */
function isName({ tokens }: Related, i: number): boolean {
  if (!/^\p{Lu}/u.test(tokens.form(i)) || titles.has(tokens.lower(i))) return false
  return tokens.tag(i) === "PROPN" && !/^["“‘'«:(—–-]$/.test(tokens.form(i - 1))
}

const isNoise = ({ tokens, sentences }: Related, i: number): boolean =>
  sentences[tokens.sentence(i)]?.kind === "noise"
