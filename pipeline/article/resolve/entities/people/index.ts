import references from "../../../../lexicons/name-references.json" with { type: "json" }
import type { NameMention, Recognized, Tokens } from "../../../layers.js"
import { capitals, countries } from "../../../recognize/names/gazetteer.js"
import { locatives } from "../../../recognize/names/vocabulary.js"
import { isFragment } from "../evidence.js"
import { genderBefore, genderOf } from "./gender.js"
import { addForm, foremost, gatherPersons, merge, type Person, usualName } from "./persons.js"
import { ownWords, wordsOfName } from "./words.js"

/** The article's people: which of them each person's name means. */
export interface People {
  /** Full name of the person whom the mention means, by its index in the article's names; undefined for others. */
  readonly nameAt: (i: number) => string | undefined
}

interface Named {
  readonly i: number
  readonly mention: NameMention
  readonly name: string
  readonly words: readonly string[]
}

/** Reads who is who: full names first, then what each shorter one means where it stands. */
export function findPeople(article: Recognized): People {
  const named = personNames(article)
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  const byWord = gatherPersons(counts)
  joinOtherNames(article, named, byWord)
  weigh(article, named, byWord)
  const names = new Map<number, string>()
  for (const one of named) {
    const person = one.words.length > 1 ? ofFull(byWord, one) : ofShort(article, one, byWord)
    names.set(one.i, person ? usualName(person) : one.name)
    if (person) person.seen = article.tokens.sentence(article.tokens.at(one.mention.start))
  }
  return { nameAt: (i) => names.get(i) }
}

/** Persons' names, and places' that somebody here has as a name: Paris, where Valeska Paris is named. */
function personNames(article: Recognized): Named[] {
  const { names, tokens } = article
  const { text } = article.article
  const printed = ({ start, end }: NameMention): string => text.slice(start, end).replace(/\s+/g, " ")
  const theirs = new Set<string>()
  for (const mention of names)
    if (mention.type === "person" && mention.form === "name") {
      const words = printed(mention).split(" ")
      const own = ownWords(words)
      if (words.length > 1) for (const word of [own[0]!, own.at(-1)!]) theirs.add(word)
    }
  // "in Paris": the article has the city too, and so Paris alone is not plain.
  for (const mention of names)
    if (mention.type === "place" && isPlaced(tokens, tokens.at(mention.start), printed(mention)))
      theirs.delete(printed(mention))
  return names.flatMap((mention, i) => {
    const { type, form, nestedIn } = mention
    if (form !== "name" || (type !== "person" && (type !== "place" || nestedIn !== null))) return []
    const name = printed(mention)
    return type === "person" || theirs.has(name) ? [{ i, mention, name, words: wordsOfName(name) }] : []
  })
}

/** "in Paris" is the city, whoever has its name; "to Israel" the country. */
const isPlaced = (tokens: Tokens, first: number, name: string): boolean =>
  locatives.has(tokens.lower(first - 1)) ||
  ((countries.has(name) || capitals.has(name)) && /^(?:of|to)$/.test(tokens.form(first - 1)))

const ofFull = (byWord: ReadonlyMap<string, Person[]>, { name, words }: Named): Person | undefined =>
  byWord.get(words[0]!)?.find(({ forms }) => forms.has(name))

/** Who has the word as surname; else whoever has it at all. */
function holdersOf(byWord: ReadonlyMap<string, Person[]>, words: readonly string[]): readonly Person[] {
  const [word] = words
  const holders = byWord.get(word!) ?? []
  const family = holders.filter((person) => person.words.some((own) => ownWords(own).at(-1) === word))
  return family.length > 0 ? family : holders
}

/** Whom the article names most, and what is known of man or woman. */
function weigh({ tokens }: Recognized, named: readonly Named[], byWord: Map<string, Person[]>): void {
  for (const one of named) {
    const full = one.words.length > 1
    const holders = full ? [ofFull(byWord, one)!] : holdersOf(byWord, one.words)
    if (holders.length !== 1) continue
    const person = holders[0]!
    if (!full) person.weight++
    person.gender ??= genderOf(tokens, one.mention)
  }
}

const cues = references.otherNames.map((words) => words.replaceAll(".", "\\.")).join("|")
// "the pen name of Japanese author | Natsu Higuchi"
const cue = new RegExp(`(?:^|[\\s,;(])(?:${cues}|name of(?: \\p{L}+){0,3})[\\s,:("“'‘]*$`, "iu")
// Jerome (Latin: | Eusebius Hieronymus
const inLanguage = /^\s*\([^)]{0,80}\p{Lu}\p{Ll}+:\s*$/u

/** "Anna Dahl, born Anna Krog": the text says that two full names are one person's. */
function joinOtherNames(
  { article: { text } }: Recognized,
  named: readonly Named[],
  byWord: Map<string, Person[]>,
): void {
  for (const [k, one] of named.entries()) {
    const before = named[k - 1]
    if (!before) continue
    const gap = text.slice(before.mention.end, one.mention.start)
    if (gap.length > 120 || !(cue.test(gap) || inLanguage.test(gap))) continue
    const [a, b] = [ofFull(byWord, before), ofFull(byWord, one)]
    if (a && b && a !== b) merge(byWord, a, b)
    // "Edson Arantes do Nascimento, known as Pelé"
    const [person, short] = a ? [a, one] : [b, before]
    if (person && short.words.length === 1 && !byWord.has(short.words[0]!))
      addForm(byWord, person, { ...short, count: 0 })
  }
}

/** The person whom one word means: its only holder, the foremost one, or the only one at hand. */
function ofShort(article: Recognized, one: Named, byWord: ReadonlyMap<string, Person[]>): Person | null {
  if (isFragment(article, one.i)) return null
  const { tokens } = article
  const gender = genderBefore(tokens, one.mention)
  const holders = holdersOf(byWord, one.words).filter(
    (person) => !gender || !person.gender || person.gender === gender,
  )
  if (holders.length < 2) return holders[0] ?? null
  const here = tokens.sentence(tokens.at(one.mention.start))
  const near = holders.filter(({ seen }) => seen >= 0 && here - seen < 2)
  const first = foremost(holders)
  if (first && (near.length !== 1 || near[0] === first || here - first.seen < 5)) return first
  return near.length === 1 ? near[0]! : null
}
