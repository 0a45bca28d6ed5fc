import type { Tokens } from "../layers.js"

/** What is asked of a tree to complete a word's features. */
export type Around = Pick<Tokens, "lower" | "lemma" | "tag" | "penn" | "head" | "relation" | "childrenOf">

/** The features that only the sentence tells, added to those of the word: whose verb it is, voice, mood, case. */
export function featuresInTree(features: string, i: number, around: Around): string {
  switch (around.penn(i)) {
    case "VBD":
    case "VBP":
      return features.includes("Person=") ? features : withSubject(features, i, around)
    case "VBN":
      return around.tag(i) === "VERB" && isPassive(i, around) ? `${features}|Voice=Pass` : features
    case "VBG":
      return around.tag(i) === "VERB" && isGerund(i, around) ? "VerbForm=Ger" : features
    case "VB":
      return features === "VerbForm=Inf" && isOrder(i, around) ? "Mood=Imp|VerbForm=Fin" : features
    case "PRP":
      return isObject(i, around) ? features.replace("Case=Nom", "Case=Acc") : features
    case "WP":
    case "WDT":
    case "WRB":
      return features.replace(/PronType=(?:Int|Rel)/, `PronType=${isRelative(i, around) ? "Rel" : "Int"}`)
    default:
      return features
  }
}

const children = (i: number, { childrenOf, relation }: Around, wanted: RegExp): number[] =>
  childrenOf(i).filter((child) => wanted.test(relation(child)))

/** The word that a clause is built on: of an auxiliary, its head. */
const clauseOf = (i: number, { relation, head }: Around): number =>
  /^(?:aux|cop)/.test(relation(i)) ? head(i) : i

/** "came|came and left": the first of joined words, where this one has no more of its own than they. */
const firstOf = (i: number, { relation, head, penn }: Around): number =>
  relation(i) === "conj" && penn(head(i)) === penn(i) ? head(i) : i

function withSubject(features: string, i: number, around: Around): string {
  const subject = subjectOf(clauseOf(i, around), around)
  const person = subject === undefined ? undefined : personOf(subject, around)
  if (!person) return features
  const number = person.startsWith("Number=Sing|Person=3") && around.penn(i) === "VBP" ? plural : person
  return features.replace("Mood=Ind|", `Mood=Ind|${numberBy(around.lower(i), number)}|`)
}

const singular = "Number=Sing|Person=3"
const plural = "Number=Plur|Person=3"

/** "was" and "were" tell their number themselves. */
function numberBy(verb: string, person: string): string {
  if (verb === "was" && person === plural) return singular
  return verb === "were" && person === singular ? plural : person
}

/** The subject of a clause, or of the one it is joined to: "he came and left". */
function subjectOf(clause: number, around: Around): number | undefined {
  for (let at = clause; at >= 0; at = around.head(at)) {
    const [subject] = children(at, around, /^[nc]subj/)
    if (subject !== undefined) return subject
    if (around.relation(at) !== "conj") return undefined
  }
  return undefined
}

const persons: ReadonlyMap<string, string> = new Map([
  ["i", "Number=Sing|Person=1"],
  ["we", "Number=Plur|Person=1"],
  ["you", "Number=Sing|Person=2"],
  ["u", "Number=Sing|Person=2"],
  ["they", plural],
  ["these", plural],
  ["those", plural],
])

function personOf(subject: number, around: Around): string {
  const { penn, lower, relation, head } = around
  const clause = head(subject)
  if (/^W/.test(penn(subject)) && relation(clause) === "acl:relcl") return personOf(head(clause), around)
  const isJoined = children(subject, around, /^conj$/).some((other) =>
    children(other, around, /^cc$/).some((word) => lower(word) !== "or"),
  )
  if (isJoined) return lower(subject) === "i" ? "Number=Plur|Person=1" : plural
  const isMany = /^NNP?S$/.test(penn(subject)) || (penn(subject) === "CD" && lower(subject) !== "one")
  return persons.get(lower(subject)) ?? (isMany ? plural : singular)
}

/** "was told", "the men told so"; not "has told". */
function isPassive(i: number, around: Around): boolean {
  const helpers = children(i, around, /^aux/)
  if (helpers.some((child) => around.relation(child) === "aux:pass")) return true
  if (helpers.some((child) => around.lemma(child) === "have")) return false
  const first = helpers.length > 0 ? i : firstOf(i, around)
  if (first !== i) return isPassive(first, around)
  return around.relation(i) !== "dep"
}

const noun = /^(?:acl|xcomp|amod|[nc]subj(?::pass|:outer)?|ccomp|obj|compound|appos|nmod)$/

/** "men carrying flags", "stop shooting"; not "were carrying", "they left, carrying flags". */
function isGerund(i: number, around: Around): boolean {
  if (children(i, around, /^aux/).length > 0) return false
  const first = firstOf(i, around)
  return first !== i ? isGerund(first, around) : noun.test(around.relation(i))
}

/** "Wait!", "Do not go"; not "to wait", "will wait". */
function isOrder(i: number, around: Around): boolean {
  const clause = clauseOf(i, around)
  const helps = children(clause, around, /^(?:aux|mark|cop|nsubj|dep$)/)
  if (helps.some((child) => child !== i && around.lower(child) !== "please")) return false
  const first = firstOf(clause, around)
  return first !== clause ? isOrder(first, around) : /^(?:root|parataxis)$/.test(around.relation(clause))
}

const object = /^(?:obj|iobj|obl|nmod)(?!:poss)/

function isObject(i: number, around: Around): boolean {
  if (object.test(around.relation(i)) || children(i, around, /^case$/).length > 0) return true
  return around.relation(i) === "conj" && object.test(around.relation(around.head(i)))
}

/** "those who came", "what came was"; not "who came?". */
function isRelative(i: number, around: Around): boolean {
  if (children(i, around, /:relcl$/).length > 0) return true
  let at = i
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    if (/:relcl$/.test(around.relation(at))) return true
    at = around.head(at)
  }
  return false
}
