import lexicon from "../../../lexicons/quantity-labels.json" with { type: "json" }
import { compoundEnd, isJoined } from "./hyphens.js"
import { innerEnd } from "./inner.js"
import { determiners, isMany, isNoun, isPlural, modifies, sharedHead } from "./nouns.js"
import { lemmaOfPiece, type Piece } from "./pieces.js"

/** What a number counts; piece numbers. */
export interface CountedReading {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly lemma: string
  /** The head's lemma; person for "the 12 killed". */
  readonly unit: string
  readonly isPlural: boolean
}

const people = new Set(lexicon.people)
const skipped = new Set(["more", "other", "additional", "fewer", "less", "further", "extra"])
const glue = new Set(["-", "&", "’", "'"])
const quotes = new Set(["“", '"', "``", "‘"])
/** "very" in "two very busy people", "most" in "the six most powerful officials". */
const intensifies = (piece: Piece, next: Piece | undefined): boolean =>
  (piece.penn === "RB" || piece.penn === "RBS") &&
  !stops.has(piece.lower) &&
  next !== undefined &&
  modifies(next)
const stops = new Set(["not", "so", "also", "then", "now", "still", "too", "just", "only"])

/** The noun phrase that starts at a piece, after "of", "of these", "more": null where none does. */
export function countedAt(pieces: readonly Piece[], at: number): CountedReading | null {
  if (pieces[at]?.lower === "-") return memberAt(pieces, at + 1)
  // brought to nine the number of people held
  if (pieces[at]?.lower === "the" && pieces[at + 1]?.lower === "number" && pieces[at + 2]?.lower === "of")
    return countedAt(pieces, at + 2)
  let first = at
  if (pieces[first]?.lower === "of") first++
  while (first < pieces.length && determiners.has(pieces[first]!.lower) && first > at) first++
  while (skipped.has(pieces[first]?.lower ?? "")) first++
  // 80 "contacts", four (4) tickets
  if (quotes.has(pieces[first]?.lower ?? "")) first++
  if (pieces[first]?.lower === "(" && pieces[first + 1]?.digits && pieces[first + 2]?.lower === ")")
    first += 3
  const owned = first > at ? ownerEnd(pieces, first) : first
  const start = first
  first = owned
  if (isTimeOfTelling(pieces, first)) return null
  let head = -1
  let isClear = true
  let nouns = 0
  let i = first
  for (; i < pieces.length && i < first + 9; i++) {
    const piece = pieces[i]!
    const inner = head < 0 || isMaker(pieces, head, i) ? innerEnd(pieces, i, first) : i
    const joined = head < 0 ? compoundEnd(pieces, i) : i
    if (inner > i) i = inner - 1
    else if (joined > i && modifiesAsWhole(pieces, joined, first)) {
      // 20 brand-new, purpose-built stores
      i = pieces[joined]?.lower === "," && compoundEnd(pieces, joined + 1) > joined + 1 ? joined : joined - 1
    } else if (joined > i + 1 && isNoun(pieces[joined - 1]!) && isPlural(pieces[joined - 1]!)) {
      head = joined - 1
      i = head
    } else if (isNoun(piece)) {
      // "6.5 times earnings"
      if (head >= 0 && pieces[head]!.lower === "times") break
      // "200 soldiers people knew": a plural closes the phrase unless another plural follows
      if (head >= 0 && isPlural(pieces[head]!) && head === i - 1 && !isPlural(piece)) break
      // police officers: only the last noun has the plural
      if (head >= 0) isClear = isPlural(piece) && !isPlural(pieces[head]!)
      head = i
      nouns++
    } else if (glue.has(piece.lower) && i > first && pieces[i + 1]?.glued) continue
    // two master's degrees
    else if (piece.penn === "POS" && head === i - 1 && isMany(pieces, at) && isSingular(pieces, head, i))
      continue
    else if (piece.lower === "and" && canJoin(pieces, i, head)) continue
    else if (head < 0 && intensifies(piece, pieces[i + 1])) continue
    else if (!modifies(piece) || (head === i - 1 && isPlural(pieces[head]!))) break
  }
  // "40 full-time and 60 part-time workers": what they are comes later
  if (head > first && isJoined(pieces, head) && isAdjectival(pieces, head)) return null
  const isOdd = head >= 0 && !isPlural(pieces[head]!) && isMany(pieces, at)
  if (isOdd) head = sharedHead(pieces, head)
  // two weeks holiday · 19 East/West Coast servers: of several nouns the tree knows which is counted.
  // "10 securities firms": two plurals in a row are one compound
  const isCompound = head > first && isPlural(pieces[head]!) && isPlural(pieces[head - 1]!)
  // "a third of the population lives there": no plural is expected, so none closes the phrase
  const isOpen = pieces[at]?.lower === "of" && nouns > 1 && !isMany(pieces, at)
  const isSure =
    head >= 0
      ? (isClear || isCompound) &&
        !isOpen &&
        !(isOdd && !isPlural(pieces[head]!)) &&
        pieces[head + 1]?.lower !== "/"
      : !mayGoOn(pieces[at])
  const told = isSure ? -1 : headInTree(pieces, at)
  if (told >= first && (head >= 0 || pieces[told]!.tag === "NOUN")) head = told
  if (head < 0) return personAt(pieces, first)
  const plural = isPlural(pieces[head]!)
  return {
    first: start,
    last: head,
    head,
    lemma: lemmaOf(pieces, first, head),
    unit: unitOf(pieces[head]!),
    isPlural: plural,
  }
}

/** "master" in "two master's degrees": what says which kind stands in the singular. */
const isSingular = (pieces: readonly Piece[], head: number, at: number): boolean =>
  pieces[head]!.penn === "NN" && pieces[at + 1]?.penn === "NNS"

/** "Boeing" in "three Boeing 747 jets" */
const isMaker = (pieces: readonly Piece[], head: number, at: number): boolean =>
  head === at - 1 && pieces[head]!.tag === "PROPN" && !isPlural(pieces[head]!)

/** "next-generation" in "next-generation fighter jets": whether hyphened words stand before an adjective or a noun. */
function modifiesAsWhole(pieces: readonly Piece[], end: number, first: number): boolean {
  const last = pieces[end - 1]!
  const next = pieces[end]
  if (!next) return false
  if (next.digits) return innerEnd(pieces, end, first) > end
  if (next.lower === ",") return !isNoun(last) && compoundEnd(pieces, end + 1) > end + 1
  return (isNoun(next) || (modifies(next) && !isPlural(last))) && !next.glued
}

/** "full-time", "high-end": an adjective and a noun in the singular, with "and" behind. */
const isAdjectival = (pieces: readonly Piece[], head: number): boolean =>
  !isPlural(pieces[head]!) &&
  pieces[head - 2]?.tag === "ADJ" &&
  /^(?:and|or)$/.test(pieces[head + 1]?.lower ?? "") &&
  (pieces[head + 2]?.digits === true || pieces[head + 2]?.penn === "CD")

/** "300 last year" says when. */
const isTimeOfTelling = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:last|next|this)$/.test(pieces[at]?.lower ?? "") &&
  pieces[at - 1]?.lower !== "one" &&
  pieces[at + 1]?.penn === "NN" &&
  pieces[at + 2]?.tag !== "NOUN"

/** Whether a phrase that no pattern reads may stand behind a number: "two quite different ways". */
const mayGoOn = (piece: Piece | undefined): boolean =>
  piece !== undefined && (/^(?:RB|JJ|VBN|VBG|PRP\$)/.test(piece.penn) || quotes.has(piece.lower))

/** Behind the owner in "one of Cuba's four main exports", "30 of the army's tanks"; the start itself where there is none. */
function ownerEnd(pieces: readonly Piece[], first: number): number {
  for (let i = first; i < first + 6 && i < pieces.length; i++) {
    const piece = pieces[i]!
    if (piece.penn === "POS" && i > first) return pieces[i + 1]?.penn === "CD" ? i + 2 : i + 1
    if (!isNoun(piece) && piece.tag !== "ADJ") return first
  }
  return first
}

/** The noun that the number before `at` modifies, or that is its "of", if it stands near behind; −1 otherwise. */
function headInTree(pieces: readonly Piece[], at: number): number {
  const number = pieces[at - 1]
  if (!number) return -1
  const { tokens, token } = number
  const isOf = pieces[at]!.lower === "of"
  if (!isOf && tokens.relation(token) !== "nummod") return -1
  const head = isOf ? -1 : tokens.head(token)
  for (let i = at; i < pieces.length && i < at + 9; i++) {
    const { token: own, digits, penn } = pieces[i]!
    if (isOf ? tokens.head(own) === token && tokens.relation(own) === "nmod" : own === head)
      return isNoun(pieces[i]!) ? i : -1
    // "from 10 to 20 boats": the noun is the other number's
    if (!isOf && (digits || penn === "CD")) return -1
  }
  return -1
}

/** "new and old tanks" is one phrase, "tanks and guns" two. */
const canJoin = (pieces: readonly Piece[], at: number, head: number): boolean =>
  head < 0 && isModifier(pieces[at - 1]) && isModifier(pieces[at + 1])
const isModifier = (piece: Piece | undefined): boolean => piece !== undefined && modifies(piece)

/** "a 10-member panel" counts members. */
function memberAt(pieces: readonly Piece[], at: number): CountedReading | null {
  const piece = pieces[at]
  return piece && isNoun(piece) ? wordAt(pieces, at) : null
}

/** What a list says before its numbers: "Americans: 12 Injured: 4,877"; what stands behind one is the next one's. */
export function labelBefore(
  pieces: readonly Piece[],
  at: number,
  found: CountedReading | null,
): CountedReading | null {
  const label = pieces[at - 1]?.lower === ":" ? pieces[at - 2] : undefined
  if (!label || (found && pieces[found.last + 1]?.lower !== ":")) return found
  let colons = 0
  for (const { lower } of pieces) if (lower === ":") colons++
  if (colons < 2) return found
  return personAt(pieces, at - 2) ?? (isNoun(label) && isPlural(label) ? wordAt(pieces, at - 2) : null)
}

/** A single word as what is counted, "national" in "one national and one foreign". */
export function wordAt(pieces: readonly Piece[], at: number): CountedReading {
  const piece = pieces[at]!
  return { first: at, last: at, head: at, lemma: lemmaOfPiece(piece), unit: unitOf(piece), isPlural: true }
}

/** "the 12 killed", "30 injured", "18,500 dead or missing"; "10,000 Chinese". */
function personAt(pieces: readonly Piece[], at: number): CountedReading | null {
  const piece = pieces[at]
  if (!piece) return null
  if (isNation(piece) && !modifiesNext(pieces, at))
    return { first: at, last: at, head: at, lemma: piece.form, unit: "person", isPlural: true }
  if (!people.has(piece.lower)) return null
  const isPair = /^(?:and|or)$/.test(pieces[at + 1]?.lower ?? "") && people.has(pieces[at + 2]?.lower ?? "")
  const last = isPair ? at + 2 : at
  const lemma = isPair ? `${piece.lower} ${pieces[at + 1]!.lower} ${pieces[last]!.lower}` : piece.lower
  return { first: at, last, head: last, lemma, unit: "person", isPlural: true }
}
/** Chinese, British, French, Swiss: adjectives that name people by themselves. */
const isNation = ({ form, penn }: Piece): boolean =>
  penn === "JJ" && /^\p{Lu}\p{Ll}+(?:ese|ish|ch|ss|sh)$/u.test(form)
const modifiesNext = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1]
  return next !== undefined && (isNoun(next) || modifies(next) || next.lower === "-" || next.penn === "CD")
}

const unitOf = (piece: Piece): string => (people.has(piece.lower) ? "person" : lemmaOfPiece(piece))

/** NATO, and the F of F-16 */
const capitals = /^\p{Lu}{2}|^\p{Lu}$/u

/** "foreign troops" → "foreign troop"; words stand as printed, the head in the singular. */
export function lemmaOf(pieces: readonly Piece[], first: number, head: number): string {
  let lemma = ""
  for (let i = first; i < head; i++) {
    const { form, lower, tag, glued, penn } = pieces[i]!
    // most in "most spectacular catches"; not the first word of "not-so-secret plans"
    if ((penn === "RB" || penn === "RBS") && !isJoined(pieces, i)) continue
    lemma +=
      (lemma && !glued ? " " : "") + (tag === "PROPN" || tag === "ADJ" || capitals.test(form) ? form : lower)
  }
  const last = lemmaOfPiece(pieces[head]!)
  const { glued } = pieces[head]!
  return lemma + (lemma && !glued ? " " : "") + last
}
