import type { Annotated, Sentence, Tokens } from "../../../layers.js"
import type { Found } from "../nominals.js"
import { isCapital } from "../runs.js"
import {
  afterName,
  calendar,
  documentHeads,
  eventHeads,
  facilityHeads,
  given,
  headsWithOf,
  landFirst,
  landHeads,
  locatives,
  men,
  notNames,
  organisationHeads,
  particles,
  roles,
  speech,
  titleModifiers,
  titles,
  usualTag,
  women,
} from "../vocabulary.js"
import { addElsewhere } from "./elsewhere.js"
import type { Own } from "./network.js"
import { first as at, pennTags } from "./numbering.js"
import { addKnown, addLists, addRules, knownInSmall, type Lists, mayBeListed, titleCase } from "./spans.js"

/** Lists of words as printed, and of words in small letters. */
const printed: readonly ReadonlySet<string>[] = [
  ...[women, men, given, titles, titleModifiers, afterName, organisationHeads, headsWithOf],
  ...[facilityHeads, landHeads, landFirst, eventHeads, documentHeads, notNames, calendar, particles],
]
const small: readonly ReadonlySet<string>[] = [roles, speech, locatives]
const pennNumber = new Map(pennTags.map((tag, i) => [tag, i]))

/** What the letters of a word show. */
function addSpelling(form: string, list: number[]): void {
  if (isCapital(form)) list.push(at.spelling)
  if (/^\p{Lu}\.$/u.test(form)) list.push(at.spelling + 1)
  if (/^(?:\p{Lu}\.?){2,7}s?$/u.test(form)) list.push(at.spelling + 2)
  if (/\p{Ll}\p{Lu}/u.test(form)) list.push(at.spelling + 3)
  if (form.includes("-")) list.push(at.spelling + 4)
  if (/[^\p{ASCII}’‘“”–—…]/u.test(form)) list.push(at.spelling + 5)
  if (/^[@#]/.test(form)) list.push(at.spelling + 6)
  if (/[.@/]\p{L}{2,4}$/u.test(form)) list.push(at.spelling + 7)
}

/** The features of a word, whatever stands beside it: worked out once for each of its forms under a tag. */
function wordFeatures(form: string, lower: string, penn: string): number[] {
  const list: number[] = []
  for (let k = 0; k < printed.length; k++) if (printed[k]!.has(form)) list.push(at.printed + k)
  const usual = usualTag(lower)
  if (!isCapital(form) && form.length > 2 && !usual && given.has(titleCase(form))) list.push(at.givenInSmall)
  for (let k = 0; k < small.length; k++) if (small[k]!.has(lower)) list.push(at.small + k)
  const number = pennNumber.get(penn)
  if (number !== undefined) list.push(at.penn + number)
  list.push(
    at.usual + (usual === undefined ? 0 : usual.startsWith("NNP") ? 1 : usual.startsWith("N") ? 2 : 3),
  )
  addSpelling(form, list)
  return list
}

/** What a word shows under a tag, whatever stands beside it: one object for all its tokens. */
export interface WordFeatures {
  readonly form: string
  readonly isCapital: boolean
  readonly list: readonly number[]
  /** The feature that it has in small letters as a name of the gazetteers; -1 for none. */
  readonly inSmall: number
  /** Whether it may begin a name of the lists. */
  readonly isListed: boolean
  /** What the network keeps of it. */
  own: Own | null
}

/** The numbers of every token's features: those of its word, then the others. */
export interface Features {
  readonly words: readonly WordFeatures[]
  readonly others: Lists
}

const kept = new Map<string, Map<string, WordFeatures>>()

function featuresOfWord(tokens: Tokens, i: number): WordFeatures {
  const form = tokens.form(i)
  const penn = tokens.penn(i)
  let words = kept.get(form)
  const known = words?.get(penn)
  if (known) return known
  if (!words) {
    if (kept.size > 20_000) kept.clear() // bounded; it changes speed, never a value
    words = new Map()
    kept.set(form, words)
  }
  const lower = tokens.lower(i)
  const found = {
    form,
    isCapital: isCapital(form),
    list: wordFeatures(form, lower, penn),
    inSmall: knownInSmall(form, lower),
    isListed: mayBeListed(form, lower, penn),
    own: null,
  }
  words.set(penn, found)
  return found
}

const marks = /^["“”‘'«:—–•\-*.]+$/

/** What a sentence's looks say, for all of its tokens; marks those that have a capital whatever they are. */
function sentenceFeatures(
  { tokens }: Annotated,
  { first, last, kind }: Sentence,
  { headline, opening }: { readonly headline: boolean; readonly opening: Uint8Array },
): number[] {
  let words = 0
  let loud = 0
  for (let i = first; i < last; i++) {
    const form = tokens.form(i)
    if (headline || i === first || marks.test(tokens.form(i - 1))) opening[i] = 1
    const code = form.charCodeAt(0)
    if (code > 96 && code < 123) {
      words++ // most words: no need to look at their other letters
      continue
    }
    const upper = form.toUpperCase()
    if (form === upper && form === form.toLowerCase()) continue
    words++
    if (form === upper) loud++
  }
  const list: number[] = []
  if (kind === "title" || kind === "heading") list.push(at.sentence)
  if (headline) list.push(at.sentence + 1)
  if (words > 3 && loud > 0.7 * words) list.push(at.sentence + 2)
  if (kind === "noise") list.push(at.sentence + 3)
  return list
}

/** The numbers of every token's features; `named` is what the rules found, `headlines` the sentences that are some. */
export function featuresOf(
  article: Annotated,
  named: readonly Found[],
  headlines: readonly boolean[],
): Features {
  const { tokens, sentences, prose } = article
  const words: WordFeatures[] = []
  const others: number[][] = []
  const read = { text: prose, tokens, words }
  const opening = new Uint8Array(tokens.length)
  for (const [i, sentence] of sentences.entries()) {
    const shared = sentenceFeatures(article, sentence, { headline: headlines[i] ?? false, opening })
    for (let k = sentence.first; k < sentence.last; k++) {
      words.push(featuresOfWord(tokens, k))
      others.push(shared.slice())
    }
    addKnown(read, sentence, others)
    addLists(read, sentence, others)
  }
  addRules(named, others)
  addElsewhere(tokens, opening, others)
  return { words, others }
}
