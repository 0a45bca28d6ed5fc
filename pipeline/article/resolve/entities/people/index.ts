import references from "../../../../lexicons/name-references.json" with { type: "json" }
import type { NameMention, Recognized, Tokens } from "../../../layers.js"
import { capitals, countries } from "../../../recognize/names/gazetteer.js"
import { given, locatives } from "../../../recognize/names/vocabulary.js"
import { isFragment, isInPlace } from "../evidence.js"
import { type AloneGenders, gendersAlone } from "./contrary.js"
import { genderBefore, genderOf } from "./gender.js"
import { isFamily, isRegal, isRuler, type Kinship, kinshipOf } from "./kin.js"
import { addForm, foremost, gatherPersons, merge, newPerson, type Person, usualName } from "./persons.js"
import { isNobodys, isPart, isPenName } from "./unjoined.js"
import { ownWords, wordsOfName } from "./words.js"

/** The article's people: which of them each person's name means. */
export interface People {
  /** Full name of the person whom the mention means, by its index in the article's names; undefined for others. */
  readonly nameAt: (i: number) => string | undefined
  /** Whether that person's name is only spoken of, as one to write or play under. */
  readonly isPenName: (i: number) => boolean
}

interface Named {
  readonly i: number
  readonly mention: NameMention
  readonly name: string
  readonly words: readonly string[]
  readonly kinship: Kinship
}

/** Reads who is who: full names first, then what each shorter one means where it stands. */
export function findPeople(article: Recognized): People {
  const named = personNames(article)
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kin = relativesOf(named, counts)
  const byWord = gatherPersons(counts, kin)
  joinOtherNames(article, named, byWord)
  weigh(article, named, { byWord, kin })
  const names = new Map<number, string>()
  const alone = aloneOf(article, named, byWord)
  const short = new Map(
    named.flatMap(({ i, words }) => (words.length === 1 ? [[i, words[0]!] as const] : [])),
  )
  const contrary = gendersAlone(article, (i) => short.get(i))
  for (const one of named) {
    const person =
      one.words.length > 1 ? ofFull(byWord, one) : ofShort(article, one, { byWord, alone, contrary })
    names.set(one.i, person ? usualName(person) : one.name)
    if (person) person.seen = article.tokens.sentence(article.tokens.at(one.mention.start))
  }
  return { nameAt: (i) => names.get(i), isPenName: (i) => isPenName(article.tokens, article.names[i]!) }
}

/** Names that mostly come with somebody else's kinship: whom the article is about has a name without. */
function relativesOf(named: readonly Named[], counts: ReadonlyMap<string, number>): Set<string> {
  const kin = new Map<string, number>()
  for (const { name, kinship } of named) if (kinship !== null) kin.set(name, (kin.get(name) ?? 0) + 1)
  return new Set([...kin.keys()].filter((name) => 2 * kin.get(name)! > counts.get(name)!))
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
    return type === "person" || (theirs.has(name) && !isInPlace(article, i))
      ? [{ i, mention, name, words: wordsOfName(name), kinship: kinshipOf(tokens, mention) }]
      : []
  })
}

/** "in Paris" is the city, whoever has its name; "to Israel" the country; "the death of Washington" somebody's. */
const isPlaced = (tokens: Tokens, first: number, name: string): boolean =>
  locatives.has(tokens.lower(first - 1)) ||
  ((countries.has(name) || capitals.has(name)) &&
    /^(?:of|to)$/.test(tokens.form(first - 1)) &&
    !ofSomebody.has(tokens.lower(first - 2)))

const ofSomebody = new Set([...references.kin, ...references.ofSomebody])

const ofFull = (byWord: ReadonlyMap<string, Person[]>, { name, words }: Named): Person | undefined =>
  byWord.get(words[0]!)?.find(({ forms }) => forms.has(name))

/** Who has the word as surname; else whoever has it at all. */
function holdersOf(byWord: ReadonlyMap<string, Person[]>, words: readonly string[]): readonly Person[] {
  const [word] = words
  const holders = byWord.get(word!) ?? []
  const family = holders.filter((person) => hasSurname(person, word!))
  return family.length > 0 ? family : holders
}

const hasSurname = (person: Person, word: string): boolean =>
  person.words.some((own) => ownWords(own).at(-1) === word)

/** Whom the article names most, and what is known of man or woman. */
function weigh(
  { tokens }: Recognized,
  named: readonly Named[],
  { byWord, kin }: { byWord: Map<string, Person[]>; kin: ReadonlySet<string> },
): void {
  for (const one of named) {
    const full = one.words.length > 1
    const holders = full ? [ofFull(byWord, one)!] : holdersOf(byWord, one.words)
    if (holders.length !== 1) continue
    const person = holders[0]!
    if (full) person.first = Math.min(person.first, one.i)
    else person.weight++
    person.gender ??= genderOf(tokens, one.mention)
    if (full && one.kinship === "relative" && kin.has(one.name)) person.isRelative = true
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

/** Rulers and saints by the one word that names them: Tsar Peter and Peter, whom no Peter Gordon is. */
function aloneOf(article: Recognized, named: readonly Named[], byWord: Map<string, Person[]>): Alone {
  const { tokens } = article
  const alone = new Map<string, Person | null>()
  const single = named.filter(({ i, words }) => words.length === 1 && !isFragment(article, i))
  for (const { words, mention } of single) {
    const [word] = words
    if (alone.has(word!) || !isRuler(tokens, mention)) continue
    const regal = (byWord.get(word!) ?? []).filter((person) => person.words.some(isRegal))
    alone.set(word!, regal.length > 0 ? foremost(regal) : personOf(single, word!))
  }
  return alone
}

function personOf(single: readonly Named[], word: string): Person {
  const person = newPerson()
  for (const { name, words } of single) {
    if (words[0] !== word) continue
    addForm(new Map(), person, { name, words, count: 1 })
    person.forms.set(name, single.filter((other) => other.name === name).length)
  }
  return person
}

/** Given names that mean nobody who has them in a full name here: whom they mean, null where that is not known. */
type Alone = Map<string, Person | null>

interface Known {
  readonly byWord: ReadonlyMap<string, Person[]>
  /** One that comes before the full name is put to them. */
  readonly alone: Alone
  readonly contrary: AloneGenders
}

/** The person whom one word means: its only holder, the foremost one, or the only one at hand. */
function ofShort(article: Recognized, one: Named, { byWord, alone, contrary }: Known): Person | null {
  const { tokens } = article
  if (isFragment(article, one.i) || isFamily(tokens, one.mention)) return null
  if (isNobodys(article, one.mention)) return null
  const [word] = one.words
  const gender = genderBefore(tokens, one.mention) ?? contrary.get(word!)
  const fitting = holdersOf(byWord, one.words).filter(
    (person) => !gender || !person.gender || person.gender === gender,
  )
  const holders = principals(fitting)
  const isGiven = holders.every((person) => !hasSurname(person, word!))
  if (isGiven && isPart(tokens, one.mention)) return null
  if (isGiven && one.kinship === "relative" && !holders.some((person) => isOfFamily(byWord, person)))
    alone.set(word!, null)
  if (isGiven && given.has(one.name) && holders.every(({ seen }) => seen < 0) && !alone.has(word!))
    alone.set(word!, null)
  if (isGiven && alone.has(word!)) return alone.get(word!)!
  if (holders.length < 2) return holders[0] ?? null
  const here = tokens.sentence(tokens.at(one.mention.start))
  const near = holders.filter(({ seen }) => seen >= 0 && here - seen < 2)
  const most = foremost(holders)
  const first = most && !isToldApart(most, holders) ? most : null
  if (first && (near.length !== 1 || near[0] === first || here - first.seen < 5)) return first
  return near.length === 1 && (near[0] !== most || first) ? near[0]! : null
}

/** Whether somebody is named in full again and again, after somebody else of the name: the short name is the other's. */
const isToldApart = (person: Person, holders: readonly Person[]): boolean =>
  [...person.forms.values()].reduce((sum, count) => sum + count, 0) > 2 &&
  holders.some((other) => other.first < person.first)

/** Whether the article names others of a person's surname: "his wife Ana" is Ana Dahl where he is Jon Dahl. */
const isOfFamily = (byWord: ReadonlyMap<string, Person[]>, person: Person): boolean =>
  person.isRelative || person.words.some((own) => (byWord.get(ownWords(own).at(-1)!)?.length ?? 0) > 1)

/** Without those who are only somebody's father or sister, where there are others. */
function principals(holders: readonly Person[]): readonly Person[] {
  const others = holders.filter(({ isRelative }) => !isRelative)
  return others.length > 0 ? others : holders
}
