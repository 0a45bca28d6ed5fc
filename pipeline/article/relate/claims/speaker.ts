import type { Resolved, Sentence } from "../../layers.js"
import { mentionsIn } from "./chain.js"
import type { Found } from "./found.js"
import type { Range } from "./phrases.js"
import type { Quotations } from "./quotes.js"

/** MOREAU: The bill is paid. · Moreau: Bill Is Paid, the speaker before a colon. */
export function speakerBefore(article: Resolved, sentence: Sentence, quotations: Quotations): Found | null {
  const { tokens } = article
  const first =
    quotations.around(sentence.first)?.first === sentence.first ? sentence.first + 1 : sentence.first
  let colon = first
  while (colon < Math.min(first + 5, sentence.last) && tokens.form(colon) !== ":") colon++
  if (tokens.form(colon) !== ":" || colon === first || colon + 1 >= sentence.last) return null
  const source = { first, last: colon }
  if (!isPerson(article, source)) return null
  const last = Math.max(endOfParagraph(article, sentence), quotations.around(colon + 1)?.last ?? 0)
  const content = { first: colon + 1, last }
  return spoken(source, colon, content)
}

/** “Not one cent.” — Ana Moreau, the speaker after a dash. */
export function speakerAfter(article: Resolved, sentence: Sentence, quotations: Quotations): Found | null {
  const { tokens } = article
  let end = sentence.last
  if (tokens.form(end - 1) === ".") end--
  let dash = end - 1
  while (dash > Math.max(sentence.first, end - 6) && tokens.tag(dash) === "PROPN") dash--
  const quotation = quotations.around(dash - 1)
  if (!/^(?:[—–―-]|--)$/.test(tokens.form(dash)) || dash + 1 >= end || quotation?.last !== dash) return null
  const source = { first: dash + 1, last: end }
  if (!isPerson(article, source)) return null
  const content = { first: quotation.first, last: quotation.last }
  return spoken(source, dash, content)
}

/** What a speaker says whom a mark alone joins to it. */
const spoken = (source: Range, mark: number, content: Range): Found => ({
  kind: "statement",
  source,
  cue: { first: mark, last: mark + 1 },
  content: [content],
  rule: "speaker",
})

const isPerson = (article: Resolved, source: Range): boolean => {
  const mentions = mentionsIn(article, source)
  return mentions.some(({ end, type }) => type === "person" && end === article.tokens.end(source.last - 1))
}

function endOfParagraph({ tokens, sentences }: Resolved, { first, paragraph }: Sentence): number {
  let at = tokens.sentence(first)
  while (sentences[at + 1]?.paragraph === paragraph) at++
  return sentences[at]!.last
}
