import type { Sentence, Tokens } from "../../layers.js"
import type { Place } from "./found.js"
import { type Range, timeNouns } from "./phrases.js"

/** Words that begin a clause that is said. */
export const clauseWords: ReadonlySet<string> = new Set(["that", "how", "why", "whether", "what", "if"])

/** said, says, say, may: a verb with a subject of its own. */
export const isFiniteVerb = (tokens: Tokens, i: number): boolean =>
  ["VBD", "VBZ", "VBP", "MD"].includes(tokens.penn(i))

/** Whether a finite verb stands in these words. */
export function hasFinite(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isFiniteVerb(tokens, i)) return true
  return false
}

/** Do you know that …? How do we explain that …? */
export const isAsked = ({ tokens, sentence }: Place, { first }: Range): boolean =>
  tokens.tag(first - 1) === "AUX" && tokens.tag(first) === "PRON" && tokens.form(sentence.last - 1) === "?"

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

const dayParts = new Set(["weekend", "morning", "afternoon", "evening", "night"])
const nearby = new Set(["last", "this", "next", "earlier", "later", "late", "early"])

/** Just past a time that stands behind the verb: said [Friday], said [late Friday], ruled [last month], said [on Friday that] … */
export function pastTime(tokens: Tokens, from: number): number {
  let i = from
  if (["on", "in"].includes(tokens.lower(i)) && timeNouns.has(tokens.lower(i + 1))) i++
  while (nearby.has(tokens.lower(i)) && i - from < 3) i++
  if ((timeNouns.has(tokens.lower(i)) || dayParts.has(tokens.lower(i))) && tokens.tag(i) !== "AUX")
    return pastDate(tokens, i + 1)
  return isTime(tokens, from) && tokens.tag(from) !== "ADP" ? from + 1 : from
}

/** Thursday [June 6, 2019] */
function pastDate(tokens: Tokens, from: number): number {
  let i = timeNouns.has(tokens.lower(from)) && /^\p{Lu}/u.test(tokens.form(from)) ? from + 1 : from
  if (/^\d{1,2}$/.test(tokens.form(i))) i++
  const year = tokens.form(i) === "," ? i + 1 : i
  return /^(?:19|20)\d\d$/.test(tokens.form(year)) ? year + 1 : i
}
