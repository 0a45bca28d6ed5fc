import { isJoined } from "./hyphens.js"
import { determiners, isMany, isNoun, isPlural, sharedHead } from "./nouns.js"
import { type Phrase, phraseAt } from "./phrase.js"
import type { Piece } from "./pieces.js"
import { type CountedReading, lemmaOf, personAt, unitOf, wordAt } from "./things.js"

const skipped = new Set(["more", "other", "additional", "fewer", "less", "further", "extra"])
const quotes = new Set(["“", '"', "``", "‘"])

/** The noun phrase that starts at a piece, after "of", "of these", "more": null where none does. */
export function countedAt(pieces: readonly Piece[], at: number): CountedReading | null {
  if (pieces[at]?.lower === "-") return memberAt(pieces, at + 1)
  // brought to nine the number of people held
  if (pieces[at]?.lower === "the" && pieces[at + 1]?.lower === "number" && pieces[at + 2]?.lower === "of")
    return countedAt(pieces, at + 2)
  const start = startOf(pieces, at)
  const first = start > at ? ownerEnd(pieces, start) : start
  if (isTimeOfTelling(pieces, first)) return null
  const phrase = phraseAt(pieces, at, first)
  // "40 full-time and 60 part-time workers": what they are comes later
  if (phrase.head > first && isJoined(pieces, phrase.head) && isAdjectival(pieces, phrase.head)) return null
  const head = headOf(pieces, at, { first, phrase })
  if (head < 0) return personAt(pieces, first)
  const lemma = lemmaOf(pieces, first, head)
  return {
    first: start,
    last: head,
    head,
    lemma,
    unit: unitOf(pieces[head]!),
    isPlural: isPlural(pieces[head]!),
  }
}

const leads = new Set(
  "to at by from was is were reached hit exceeded over about around nearly some than".split(" "),
)
const stops = new Set([".", ";", ":", "?", "!", "that", "which", "who", "(", ")"])

/** What "the number of" before a bare number counts: "the number of users tripled to 9 million"; null where nothing does. */
export function numberedBefore(pieces: readonly Piece[], at: number): CountedReading | null {
  if (!leads.has(pieces[at - 1]?.lower ?? "")) return null
  for (let i = at - 2; i > at - 22 && i >= 0 && !stops.has(pieces[i]!.lower); i--)
    if (pieces[i]!.lower === "number" && pieces[i + 1]!.lower === "of") {
      const counted = countedAt(pieces, i + 1)
      return counted?.isPlural && counted.last < at ? counted : null
    }
  return null
}

/** Behind "of", "of these", "more", an opening quotation mark: 80 "contacts"; behind the numeral of "four (4) tickets". */
function startOf(pieces: readonly Piece[], at: number): number {
  let first = at
  if (pieces[first]?.lower === "of") first++
  while (first < pieces.length && determiners.has(pieces[first]!.lower) && first > at) first++
  while (skipped.has(pieces[first]?.lower ?? "")) first++
  if (quotes.has(pieces[first]?.lower ?? "")) first++
  const isRepeated =
    pieces[first]?.lower === "(" && pieces[first + 1]?.digits && pieces[first + 2]?.lower === ")"
  return isRepeated ? first + 3 : first
}

/** Behind the owner in "one of Cuba's four main exports", "30 of the army's tanks"; the start itself where there is none. */
function ownerEnd(pieces: readonly Piece[], first: number): number {
  for (let i = first; i < first + 6 && i < pieces.length; i++) {
    const piece = pieces[i]!
    if (piece.penn === "POS" && i > first) return pieces[i + 1]?.penn === "CD" ? i + 2 : i + 1
    if (!isNoun(piece) && piece.tag !== "ADJ") return first
  }
  return first
}

/** The head that the order of words gives, or the tree where that leaves it open. */
function headOf(
  pieces: readonly Piece[],
  at: number,
  { first, phrase }: { readonly first: number; readonly phrase: Phrase },
): number {
  const isOdd = phrase.head >= 0 && !isPlural(pieces[phrase.head]!) && isMany(pieces, at)
  const head = isOdd ? sharedHead(pieces, phrase.head) : phrase.head
  if (head < 0 ? !mayGoOn(pieces[at]) : isSure(pieces, at, { ...phrase, head }, first)) return head
  const told = headInTree(pieces, at)
  return told >= first && (head >= 0 || pieces[told]!.tag === "NOUN") ? told : head
}

/** two weeks holiday · 19 East/West Coast servers: of several nouns the tree knows which is counted. */
function isSure(
  pieces: readonly Piece[],
  at: number,
  { head, isClear, nouns }: Phrase,
  first: number,
): boolean {
  const isSingular = !isPlural(pieces[head]!)
  if (isSingular && isMany(pieces, at)) return false
  // "a third of the population lives there": no plural is expected, so none closes the phrase
  if (pieces[at]?.lower === "of" && nouns > 1 && !isMany(pieces, at)) return false
  // "10 securities firms": two plurals in a row are one compound
  const isCompound = head > first && !isSingular && isPlural(pieces[head - 1]!)
  return (isClear || isCompound) && pieces[head + 1]?.lower !== "/"
}

/** Whether a phrase that no pattern reads may stand behind a number: "two quite different ways". */
const mayGoOn = (piece: Piece | undefined): boolean =>
  piece !== undefined && (/^(?:RB|JJ|VBN|VBG|PRP\$)/.test(piece.penn) || quotes.has(piece.lower))

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

/** "a 10-member panel" counts members. */
function memberAt(pieces: readonly Piece[], at: number): CountedReading | null {
  const piece = pieces[at]
  return piece && isNoun(piece) ? wordAt(pieces, at) : null
}
