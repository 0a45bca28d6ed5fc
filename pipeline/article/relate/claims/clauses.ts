import type { Sentence, Tokens } from "../../layers.js"
import { type Range, timeNouns } from "./phrases.js"

/** What is said, cut at a token; a comma before the cut goes too. */
export function endingBy(tokens: Tokens, content: readonly Range[], end: number): Range[] {
  const comma = tokens.form(end - 1) === "," ? end - 1 : end
  return content
    .map(({ first, last }) => ({ first, last: Math.min(last, comma) }))
    .filter(({ first, last }) => first < last)
}

const subordinate = new Set(
  "while although though whereas since when after before if as because once until ever whenever unless".split(
    " ",
  ),
)

/** While the ministry estimates that …, doctors expect …: a clause that leads ends at its comma. */
export function clauseEnd(
  tokens: Tokens,
  { first: start }: Sentence,
  { cue, first, last }: Range & { readonly cue: number },
): number {
  if (!subordinate.has(tokens.lower(start))) return last
  for (let i = start; i < cue; i++) if (tokens.form(i) === ",") return last
  for (let i = first; i < last; i++) if (tokens.form(i) === "," && tokens.tag(i + 1) !== "SCONJ") return i
  return last
}

/** said [on Friday], said [late] in the day */
export const isTime = (tokens: Tokens, i: number): boolean =>
  /^(?:on|in|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|late|later|earlier|yesterday|today|during|after)$/.test(
    tokens.lower(i),
  )

const nearby = new Set(["last", "this", "next", "earlier", "later", "late", "early"])

/** Just past a time that stands behind the verb: said [Friday], said [late Friday], ruled [last month], said [on Friday that] … */
export function pastTime(tokens: Tokens, from: number): number {
  let i = from
  if (["on", "in"].includes(tokens.lower(i)) && timeNouns.has(tokens.lower(i + 1))) i++
  while (nearby.has(tokens.lower(i)) && i - from < 3) i++
  if (timeNouns.has(tokens.lower(i)) && tokens.tag(i) !== "AUX") return i + 1
  return isTime(tokens, from) && tokens.tag(from) !== "ADP" ? from + 1 : from
}
