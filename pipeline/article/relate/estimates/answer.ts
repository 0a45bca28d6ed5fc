import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { mapOf } from "./words.js"

/** Whether an article is on a vote with yes and no for answers. */
export function isReferendum({ tokens }: Resolved): boolean {
  for (let i = 0; i < tokens.length; i++)
    if (/^(?:referendum|referenda|plebiscite)$/.test(tokens.lower(i)) || isYes(tokens, i)) return true
  return false
}

const answers = mapOf(lexicon.yes)

/** 54 percent voted yes · 46 percent against: the answer behind a share in a referendum, or before it; null where none is told. */
export function answerOf({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1) + 1
  for (let i = end; i < end + 7 && tokens.tag(i) !== "NUM" && !/^[,;.]$/.test(tokens.form(i)); i++) {
    const answer = answers.get(tokens.lower(i))
    if (answer) return answer
  }
  const before = tokens.at(quantity.start) - 1
  const { first } = sentences[tokens.sentence(before + 1)]!
  for (let i = before; i >= first && tokens.tag(i) !== "NUM" && tokens.form(i) !== ";"; i--) {
    const isAnswer = tokens.tag(i) !== "DET" || (tokens.form(i) === "No" && i > first)
    if (/^(?:yes|no)$/.test(tokens.lower(i)) && isAnswer) return tokens.lower(i)
    if (/^(?:support|approval)$/.test(tokens.lower(i))) return "yes"
    const verbal = byVerb.get(tokens.lower(i))
    if (verbal) return verbal
  }
  return null
}

const byVerb = mapOf(lexicon.answers_by_verb)

/** the Yes campaign · voted Yes */
const isYes = (tokens: Tokens, i: number): boolean =>
  tokens.form(i) === "Yes" &&
  (/^(?:vote[ds]?|voting)$/.test(tokens.lower(i - 1)) ||
    /^(?:side|campaign|camp|vote)$/.test(tokens.lower(i + 1)))
