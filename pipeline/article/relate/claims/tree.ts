import type { Tokens } from "../../layers.js"
import { isAsked, pastTime } from "./clauses.js"
import type { Cue, Found, Place } from "./found.js"
import { implicative, isSpeaker, judging, noInfinitive, ofThings, passives } from "./lexicon.js"
import { type Range, timeNouns } from "./phrases.js"

/**
 * A claim as the tree has it, for verbs that stand where the order of words tells nothing: by telling them that …,
 * appeared to blame the workers, footage of Moreau asking “…”, supported the bill and said …, called it a common ailment.
 */
export function byTree(place: Place, cue: Cue): Found | null {
  const { tokens } = place
  const { at, kind } = cue
  if (!isVerbal(tokens, at)) return null
  if (childOf(tokens, at, "aux:pass") !== undefined) return passive(place, cue)
  const subject = subjectToken(tokens, at, 0)
  const source = subject === null ? null : phraseOf(place, subject, at)
  const content = source && saidOf(place, cue)
  if (
    !source ||
    !content ||
    isAsked(place, source) ||
    (content.first < source.last && source.first < content.last)
  )
    return null
  const joinedAt = conjunctionBefore(tokens, at, cue.before)
  return {
    kind,
    source,
    cue: { first: at, last: cue.last },
    content: [content],
    rule: "tree",
    ...(joinedAt === undefined ? {} : { joinedAt }),
  }
}

/** questioned his omission [and] accused the council of …, of a verb that shares the subject of the one before it */
function conjunctionBefore(tokens: Tokens, at: number, before: Found | undefined): number | undefined {
  if (tokens.relation(at) !== "conj" || tokens.head(at) !== before?.cue.first) return undefined
  let conjunction = at - 1
  while (["ADV", "AUX", "PART"].includes(tokens.tag(conjunction))) conjunction--
  return tokens.tag(conjunction) === "CCONJ" ? conjunction : undefined
}

const clausal = new Set(["root", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis"])

/** No participle before a noun: [known] groups. */
const isVerbal = (tokens: Tokens, at: number): boolean => clausal.has(tokens.relation(at))

const childOf = (tokens: Tokens, at: number, ...relations: string[]): number | undefined =>
  tokens.childrenOf(at).find((child) => relations.includes(tokens.relation(child)))

/** Who does what the verb says: its own subject, or that of the verb it hangs from; null where nobody does. */
function subjectToken(tokens: Tokens, verb: number, depth: number): number | null {
  const own = childOf(tokens, verb, "nsubj")
  if (own !== undefined) return own < verb ? own : null
  const head = tokens.head(verb)
  if (head < 0 || depth > 3 || childOf(tokens, verb, "nsubj:pass") !== undefined) return null
  const relation = tokens.relation(verb)
  // it continues to say: the tree takes it for nobody
  if (relation === "csubj") return childOf(tokens, head, "expl") ?? null
  // quoted [the mayor] as saying
  if (relation === "advcl" && tokens.lower(verb - 1) === "as" && isQuoting(tokens, head))
    return childOf(tokens, head, "obj") ?? null
  if (relation === "acl") return tokens.penn(verb) === "VBG" ? speaking(tokens, head) : null
  if (relation === "conj") return subjectToken(tokens, head, depth + 1)
  if (relation !== "xcomp" && relation !== "advcl") return null
  if (tokens.penn(verb) !== "VBG" && !(relation === "xcomp" && implicative.has(tokens.lemma(head))))
    return null
  // forced [him] to admit, led [them] to fear
  const made = relation === "xcomp" ? childOf(tokens, head, "obj") : undefined
  return made !== undefined && made < verb ? made : subjectToken(tokens, head, depth + 1)
}

/** quoted or cited, and not in the passive. */
export const isQuoting = (tokens: Tokens, verb: number): boolean =>
  verb >= 0 &&
  ["quote", "cite"].includes(tokens.lemma(verb)) &&
  childOf(tokens, verb, "aux:pass") === undefined

/** footage of [Moreau] asking · [a letter] urging; not a road leading */
const speaking = (tokens: Tokens, noun: number): number | null =>
  tokens.tag(noun) === "PROPN" || isSpeaker(tokens.lower(noun)) ? noun : null

/** The phrase of a noun, without the clause that the verb itself makes. */
function phraseOf({ tokens, sentence }: Place, noun: number, verb: number): Range | null {
  const { first, last } = tokens.subtreeOf(noun)
  let from = Math.max(first, sentence.first)
  while (from < noun && ["PUNCT", "ADP", "SCONJ", "CCONJ"].includes(tokens.tag(from))) from++
  let end = noun < verb ? Math.min(last, verb) : last
  while (end > noun + 1 && tokens.tag(end - 1) === "PUNCT" && tokens.form(end - 1) !== ")") end--
  return from < end ? { first: from, last: end } : null
}

/** The clause that the verb takes; what it judges, with how; for some verbs, a thing. */
function saidOf(place: Place, { at, lemma, last }: Cue): Range | null {
  const { tokens, quotations } = place
  const clause = childOf(tokens, at, "ccomp")
  const hearer = childOf(tokens, at, "obj", "iobj")
  if (clause !== undefined && clause > at) {
    const said = whole(place, at, clause, clause)
    const isNext = hearer === undefined || hearer > clause
    return said && isNext ? { first: Math.min(said.first, pastTime(tokens, last)), last: said.last } : said
  }
  const from = [",", ":"].includes(tokens.form(last)) ? last + 1 : last
  const quotation = quotations.around(from)
  if (quotation?.first === from && from < place.end) return { first: from, last: quotation.last }
  const object = childOf(tokens, at, "obj")
  const complement = complementOf(tokens, at, lemma)
  if (complement !== undefined && complement > at)
    return whole(place, at, object !== undefined && object > at ? object : complement, complement)
  if (object === undefined || object < at || !ofThings.has(lemma)) return null
  // reported irregularities [at 37 stations that they visited]
  const after = tokens
    .childrenOf(at)
    .filter((child) => child >= object && ownWords.test(tokens.relation(child)))
  return whole(place, at, object, after.at(-1)!)
}

const ownWords = /^(?:obj|obl|xcomp)/

/** What is said of the object, or to be done: called it [a rant], accused him [of lying], urged them [to go]. */
function complementOf(tokens: Tokens, at: number, lemma: string): number | undefined {
  const words = judging.get(lemma)
  const infinitive = childOf(tokens, at, "xcomp")
  if (infinitive !== undefined) {
    const isTo = childOf(tokens, infinitive, "mark") !== undefined || tokens.penn(infinitive) === "VBG"
    if (words?.has("predicate") ? tokens.penn(infinitive) !== "VBG" : isTo && !noInfinitive.has(lemma))
      return infinitive
  }
  if (!words) return undefined
  const after = tokens.childrenOf(at).filter((child) => child > at)
  const object = after.find((child) => tokens.relation(child) === "obj")
  // called [the wall] [a disgrace]: the tree may have two objects
  const second = after.find(
    (child) => object !== undefined && child > object && tokens.relation(child) === "obj",
  )
  if (words.has("predicate") && second !== undefined) return second
  const passive = childOf(tokens, at, "aux:pass") !== undefined
  if (object === undefined && !passive) return undefined
  const below = object === undefined ? [] : tokens.childrenOf(object)
  return after.concat(below).find((child) => child > at && joined(tokens, child, words))
}

function joined(tokens: Tokens, child: number, words: ReadonlySet<string>): boolean {
  if (!/^(?:obl|advcl|xcomp|nmod|acl)/.test(tokens.relation(child))) return false
  const mark = childOf(tokens, child, "case", "mark")
  return mark !== undefined && words.has(tokens.lower(mark))
}

/** From the first word below one token to the last below another, and on to the end of a quotation that is open there. */
function whole({ tokens, quotations }: Place, at: number, from: number, to: number): Range | null {
  let first = Math.max(tokens.subtreeOf(from).first, at + 1)
  let last = tokens.subtreeOf(to).last
  while (last > first && tokens.tag(last - 1) === "PUNCT") last--
  while (first < last && tokens.tag(first) === "PUNCT" && quotations.around(first)?.first !== first) first++
  const open = quotations.around(last - 1)
  return first < last ? { first, last: open && open.first >= first ? Math.max(last, open.last) : last } : null
}

/** The bill is expected to pass · he was accused of lying by his wife */
function passive(place: Place, { at, kind, lemma, last }: Cue): Found | null {
  const { tokens } = place
  if (!passives.has(lemma)) return null
  const subject = childOf(tokens, at, "nsubj:pass")
  if (subject === undefined || subject > at) return null
  const by = tokens.childrenOf(at).find((child) => child > at && isBy(tokens, child))
  const source = by === undefined ? null : phraseOf(place, by, at)
  const complement = childOf(tokens, at, "ccomp") ?? complementOf(tokens, at, lemma)
  if (complement === undefined && !source) return null
  const rest = complement === undefined || complement < at ? null : whole(place, at, complement, complement)
  const about = tokens.lower(subject) === "it" && rest ? null : phraseOf(place, subject, at)
  const content = [about, rest].filter((range) => range !== null)
  return content.length > 0 ? { kind, source, cue: { first: at, last }, content, rule: "passive" } : null
}

/** by the police; not: by Friday, by 2030 */
function isBy(tokens: Tokens, child: number): boolean {
  const mark = tokens.relation(child).startsWith("obl") ? childOf(tokens, child, "case") : undefined
  const isTime = timeNouns.has(tokens.lemma(child).toLowerCase()) || tokens.tag(child) === "NUM"
  return mark !== undefined && tokens.lower(mark) === "by" && !isTime
}
