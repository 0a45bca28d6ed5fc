import titleWords from "../../../../lexicons/titles.json" with { type: "json" }
import type { Span } from "../../../article.js"
import type { Tokens } from "../../../layers.js"

/** What a mention does in its clause, as far as its neighbours tell. */
export type Role = "subject" | "object" | "oblique" | "owner"

// The list shows persons too: who was, died, met somebody says nothing by it.
const deeds = /^(?:was|is|has|had|met|visited|joined|resigned|died|born|smiled|laughed)$/
/** Forms of verbs of saying. */
export const speech: ReadonlySet<string> = new Set(
  [...titleWords.speech, ...titleWords.speechStrong].filter((word) => !deeds.test(word)),
)

const isVerb = (tokens: Tokens, i: number): boolean => /^(?:V|MD)/.test(tokens.penn(i))

/** Past an apposition, a bracket or adverbs after a mention: Dahl, 45, (…) also | said. */
function pastAside(tokens: Tokens, from: number): number {
  let i = from
  if (tokens.form(i) === "(") {
    for (let n = 0; n < 40 && tokens.form(i) !== ")" && tokens.form(i) !== ""; n++) i++
    i++
  }
  if (tokens.form(i) === ",") {
    let k = i + 1
    for (let n = 0; n < 14 && !/^[,.;:]?$/.test(tokens.form(k)); n++) k++
    if (tokens.form(k) === "," && isVerb(tokens, k + 1)) i = k + 1
  }
  while (tokens.tag(i) === "ADV" || tokens.lower(i) === "who") i++
  return i
}

/** Role by the words beside: 's owns; a verb after it, or speech before, is its own; an adposition before makes it oblique. */
export function roleOf(tokens: Tokens, { start, end }: Span): Role {
  const first = tokens.at(start)
  const after = tokens.at(end - 1) + 1
  const penn = tokens.penn(first)
  const owns = penn === "PRP$" || (penn === "PRP" && /^(?:NN|JJ|CD)/.test(tokens.penn(after))) // her next round
  if (owns || /^(?:'s|’s|'|’)$/.test(tokens.form(after))) return "owner"
  if (/^(?:he|she)$/.test(tokens.lower(first))) return "subject"
  const before = tokens.tag(first - 1)
  const led = before === "ADP" && tokens.sentence(first - 1) === tokens.sentence(first)
  if (led && !/^(?:while|that|as|after|before|since|if|though|although)$/.test(tokens.lower(first - 1)))
    return "oblique"
  if (isVerb(tokens, pastAside(tokens, after))) return "subject"
  return /^["”’]?$/.test(tokens.form(first - 2)) && speech.has(tokens.lower(first - 1)) ? "subject" : "object"
}

/** The verb whose subject a mention is by the words beside it: Dahl, 45, also | said; -1 where it is none. */
export function verbOf(tokens: Tokens, mention: Span): number {
  if (roleOf(tokens, mention) !== "subject") return -1
  const verb = pastAside(tokens, tokens.at(mention.end - 1) + 1)
  return isVerb(tokens, verb) ? verb : -1
}

/** Whether the mention says something: Dahl said; said Dahl. */
export function speaks(tokens: Tokens, { start, end }: Span): boolean {
  const verb = pastAside(tokens, tokens.at(end - 1) + 1)
  return speech.has(tokens.lower(verb)) || speech.has(tokens.lower(tokens.at(start) - 1))
}
