import type { Tag, Tokens } from "../../layers.js"
import { isTitle } from "./lexicon.js"
import { inside, isHyphened, phraseBefore, premodifies, type Range, timeNouns } from "./phrases.js"

/**
 * The subject of the verb at `verb`, before it, with what stands between commas after its head ("Ann Lee, a senior
 * analyst at the bank, noted"). By the order of the words where they begin a clause with it; else as the tree has it,
 * which is read for that alone: [documents from dead and captured soldiers] show.
 */
export function subjectOf(tokens: Tokens, start: number, verb: number): Range | null {
  const found = subjectByOrder(tokens, start, verb)
  const before = found ? found.first - 1 : -1
  if (found && found.last - found.first === 1 && personal.has(tokens.lower(found.first))) return found
  // sources since [Sunday] reported
  if (found && found.last - found.first === 1 && timeNouns.has(tokens.lower(found.first)))
    return subjectInTree(tokens, start, verb)
  const opens = found && (before < start || ["PUNCT", "SCONJ"].includes(tokens.tag(before)))
  if (!opens) return subjectInTree(tokens, start, verb) ?? found
  // the authorities in Buffalo, N.Y., [area] said
  const isBare = found.last - found.first === 1 && tokens.penn(found.first) === "NN"
  if (before <= start || tokens.form(before) !== "," || !(isBare || mayBeApposed(tokens, start, before)))
    return found
  const whole = subjectInTree(tokens, start, verb)
  return whole && whole.last === found.last && whole.first < found.first ? whole : found
}

const personal = new Set(["i", "you", "he", "she", "we", "they"])

const adjunct = new Set<Tag>(["ADP", "SCONJ", "ADV", "VERB", "PUNCT"])

/** One opponent, [the Rev. Ann Lee, a pastor,] said · the Prime Minister, [Ann Lee] said; hardly: In Paris, [Ann Lee] said */
const mayBeApposed = (tokens: Tokens, start: number, comma: number): boolean =>
  !adjunct.has(tokens.tag(start)) || isTitle(tokens.lower(comma - 1))

/** with [Moreau] saying · because, [officials] said */
const around = new Set<Tag>(["ADP", "SCONJ", "CCONJ", "PUNCT"])

function subjectInTree(tokens: Tokens, start: number, verb: number): Range | null {
  const subject = tokens
    .childrenOf(verb)
    .find((child) => child < verb && tokens.relation(child).startsWith("nsubj"))
  if (subject === undefined || subject < start) return null
  const { first, last } = tokens.subtreeOf(subject)
  let end = Math.min(last, verb)
  while (end > subject + 1 && tokens.tag(end - 1) === "PUNCT" && tokens.form(end - 1) !== ")") end--
  let opening = Math.max(first, start)
  while (opening < subject && around.has(tokens.tag(opening))) opening++
  end = beforeTime(tokens, subject, end)
  return {
    first: opening > start && premodifies(tokens, start, opening - 1) ? opening - 1 : opening,
    last: end,
  }
}

/** The noun phrase before the verb, across adverbs and auxiliaries. */
function subjectByOrder(tokens: Tokens, start: number, verb: number): Range | null {
  let end = verb
  while (end > start && ["ADV", "AUX"].includes(tokens.tag(end - 1)) && !isHyphened(tokens, end - 1)) end--
  end = beforeTime(tokens, start, end)
  if (tokens.form(end - 1) !== ",") return phraseBefore(tokens, start, end)
  let comma = end - 2
  while (comma > start && tokens.form(comma) !== "," && end - comma < 30) comma--
  if (tokens.form(comma) !== ",") return null
  const head = phraseBefore(tokens, start, comma)
  if (!head) return null
  // the minister[, however,] said · Ann Lee[, speaking in Paris,] said: no part of who says so
  return apposed.has(tokens.tag(comma + 1)) ? { first: head.first, last: end - 1 } : head
}

const apposed = new Set<Tag>(["DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"])

/** The bank [this month] announced · The minister [on Friday] said */
function beforeTime(tokens: Tokens, start: number, end: number): number {
  if (
    end - start > 1 &&
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens.lower(end - 1)) &&
    beforeDay(tokens, end - 2)
  )
    return end - 1
  if (end - start < 3 || !timeNouns.has(tokens.lemma(end - 1).toLowerCase())) return end
  return ["this", "last", "next", "on"].includes(tokens.lower(end - 2)) && inside(tokens, end - 3)
    ? end - 2
    : end
}

/** the ministry [Monday] said; not: on Monday, Black Friday */
const beforeDay = (tokens: Tokens, i: number): boolean =>
  inside(tokens, i) && tokens.tag(i) !== "ADJ" && !["last", "next", "this"].includes(tokens.lower(i))
