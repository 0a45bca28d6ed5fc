import lexicon from "../../../lexicons/events.json" with { type: "json" }
import type { Sentence, Tokens } from "../../layers.js"

/** How a verb stands: to send, sends, sent, sending; a noun has no form. */
export type VerbForm = "base" | "present" | "past" | "ing" | "noun"

/** The words of an event, from token `first` up to but not including `last`. */
export interface Trigger {
  readonly first: number
  readonly last: number
  readonly lemma: string
  readonly type: string | null
  readonly form: VerbForm
}

interface Entry {
  readonly lemma: string
  readonly type: string | null
  readonly form: VerbForm
}

/** carry → carried, move → moved, kill → killed */
function past(base: string): string {
  if (base.endsWith("e")) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

/** move → moving, die → dying, expel (expelled) → expelling */
function ing(base: string, participle: string): string {
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`
  if (/[^e]e$/.test(base)) return `${base.slice(0, -1)}ing`
  const doubled = base + base.at(-1)!
  if (participle.startsWith(doubled) || /^(?:get|hit|cut|win|run|beg|let|put|set|sit)$/.test(base))
    return `${doubled}ing`
  return `${base}ing`
}

/** carry → carries, pass → passes, kill → kills */
function present(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
}

const verbs = new Map<string, Entry>()
const nouns = new Map<string, Entry>()
for (const [category, entries] of Object.entries(lexicon.verbs)) {
  const type = category === "OTHER" ? null : category
  for (const entry of entries) {
    const [base = "", pasts = past(base), participle = pasts] = entry.split(" ")
    const add = (form: string, as: VerbForm) => verbs.set(form, { lemma: base, type, form: as })
    add(present(base), "present")
    add(ing(base, participle), "ing")
    add(pasts, "past")
    add(participle, "past")
    // Last, so that "hit" and "cut" are read by their surroundings.
    if (base !== pasts) add(base, "base")
  }
}
for (const [category, entries] of Object.entries(lexicon.nouns))
  for (const lemma of entries) {
    const entry: Entry = { lemma, type: category === "OTHER" ? null : category, form: "noun" }
    nouns.set(lemma, entry)
    nouns.set(present(lemma), entry)
  }

const beforeNoun = new Set(["DET", "ADJ", "NUM"])

/** Whether a word that may be verb or noun stands as a verb here; the tagger alone errs too often on these. */
function standsAsVerb(tokens: Tokens, i: number, entry: Entry): boolean {
  const before = tokens.tag(i - 1)
  const previous = tokens.lower(i - 1)
  const tag = tokens.tag(i)
  if (tag === "PROPN" && entry.form !== "ing" && tokens.tag(i + 1) === "PROPN") return false
  // to dispatch · will march · didn't attack
  if (entry.form === "base") {
    if (before === "AUX") return true
    if (previous === "to" || previous === "n't") return tag !== "PROPN"
    return tag === "VERB" && !beforeNoun.has(before)
  }
  if (entry.form === "present") return tag === "VERB" && !beforeNoun.has(before)
  // captured soldiers · recently honored; but not "the wounded"
  if (entry.form === "past") return tag === "VERB" || (tag === "ADJ" && before !== "DET") || before === "AUX"
  if (tag === "VERB" || (tag === "PROPN" && before === "PROPN")) return true
  // is training pilots: what has an object right behind it is no noun
  return before === "AUX" && objects.has(tokens.tag(i + 1))
}

const objects = new Set(["DET", "NOUN", "PROPN", "PRON"])

/** The event that this token names, if it names one. */
function entryAt(tokens: Tokens, i: number): Entry | undefined {
  const word = tokens.lower(i)
  const verb = verbs.get(word)
  if (verb && standsAsVerb(tokens, i, verb)) return verb
  const noun = nouns.get(word)
  if (!noun) return undefined
  const tag = tokens.tag(i)
  // attack helicopter, strike action: only a modifier
  if (tokens.tag(i + 1) === "NOUN") return undefined
  return tag === "NOUN" || (tag === "VERB" && beforeNoun.has(tokens.tag(i - 1))) ? noun : undefined
}

const triggerOf = ({ type, form }: Entry, first: number, last: number, lemma: string): Trigger => ({
  first,
  last,
  lemma,
  type,
  form,
})

/** The event words of a sentence; "killed or wounded" is one event, of which nobody says which half it was. */
export function triggersIn(tokens: Tokens, { first, last }: Sentence): Trigger[] {
  const found: Trigger[] = []
  for (let i = first; i < last; i++) {
    const entry = entryAt(tokens, i)
    if (!entry) continue
    const other =
      tokens.lower(i + 1) === "or" && i + 2 < last
        ? (entryAt(tokens, i + 2) ?? verbs.get(tokens.lower(i + 2)))
        : undefined
    if (other && entry.form !== "noun" && other.form === entry.form) {
      found.push(triggerOf(entry, i, i + 3, `${entry.lemma} or ${other.lemma}`))
      i += 2
    } else found.push(triggerOf(entry, i, i + 1, entry.lemma))
  }
  const happening = withoutPurposes(tokens, found)
  return hasCondition(tokens, first, last) ? withoutHypothetical(tokens, happening) : happening
}

/** Sending soldiers [to fight] · an operation [to move] troops · died [fighting]: what an event is for, or how it went on, is no second one. */
function withoutPurposes(tokens: Tokens, triggers: readonly Trigger[]): Trigger[] {
  if (triggers.length < 2) return [...triggers]
  const firsts = new Set(triggers.map(({ first }) => first))
  return triggers.filter(({ first, form }) => {
    // What the words tell comes before what the tree tells: the tree may never be asked for.
    const afterTo = form === "base" && tokens.lower(first - 1) === "to"
    if ((!afterTo && form !== "ing") || !firsts.has(tokens.head(first))) return true
    const relation = tokens.relation(first)
    return !(afterTo && purposes.test(relation)) && !(form === "ing" && relation === "xcomp")
  })
}

const purposes = /^(?:advcl|xcomp|acl)$/

const conditions = new Set(["if", "unless"])

function hasCondition(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (conditions.has(tokens.lower(i))) return true
  return false
}

/** If either is [attacked]: what is only supposed is not told to happen, nor planned. */
const withoutHypothetical = (tokens: Tokens, triggers: readonly Trigger[]): Trigger[] =>
  triggers.filter(
    ({ first, form }) =>
      form === "noun" ||
      !tokens.childrenOf(first).some((i) => conditions.has(tokens.lower(i)) && tokens.relation(i) === "mark"),
  )
