import givenNames from "../../../lexicons/given-names.json" with { type: "json" }
import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import persons from "../../../lexicons/name-persons.json" with { type: "json" }
import places from "../../../lexicons/name-places.json" with { type: "json" }
import organisations from "../../../lexicons/organisations.json" with { type: "json" }
import titleWords from "../../../lexicons/titles.json" with { type: "json" }
import model from "../../../lexicons/words.json" with { type: "json" }

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)

const split = (names: readonly string[]): string[] => names.join(" ").split(" ")

/** Given names that are women's, and men's, alone. */
export const women = set(split(givenNames.female))
export const men = set(split(givenNames.male))
export const given = set([...women, ...men, ...split(givenNames.either), ...split(persons.given)])
export const particles = set(persons.particles)
export const titles = set(titleWords.titles)
export const titleModifiers = set(titleWords.modifiers)
export const roles = set(titleWords.lowerRoles)
export const speech = set(titleWords.speech)
export const strongSpeech = set(titleWords.speechStrong)
export const afterName = set(titleWords.afterName)
export const organisationHeads = set(organisations.heads)
export const headsWithOf = set(organisations.headsWithOf)
export const possessives = set(organisations.possessive)
export const intelligence = set(organisations.intelligence)
export const landHeads = set(places.landHeads)
export const facilityHeads = set(places.facilityHeads)
export const landFirst = set(places.first)
export const locatives = set(places.locative)
/** Words with a capital that name nothing here, if they stand alone: Internet, God. */
export const notNames = set(groups.notNames)
/** Months, days, I: they end a name. */
export const calendar = set(groups.calendar)
/** Names of languages that are no people's name too: Inuktitut. */
export const languages = set(groups.languages)
export const eventHeads = set(groups.events)
export const documentHeads = set(groups.documentHeads)

const usual = new Map(
  Object.entries(model.words).flatMap(([tag, words]) => words.split(" ").map((word) => [word, tag] as const)),
)

/** Most frequent Penn tag of a lower-case word in edited English; undefined for an unknown word. */
export const usualTag = (word: string): string | undefined => usual.get(word)

/** Whether a word is mostly no name: satellite, while, according. */
export const isCommon = (word: string): boolean => {
  const tag = usualTag(word)
  return tag !== undefined && !tag.startsWith("NNP")
}

const grammar = /^(?:CC|DT|EX|IN|MD|PDT|POS|PRP\$?|RB[RS]?|RP|TO|UH|VB[DGNPZ]?|WDT|WP\$?|WRB|CD|JJ[RS])$/

/** Whether a word at the start of a sentence is not the first word of a name: While, According, Meanwhile. */
export const isGrammar = (word: string): boolean => grammar.test(usualTag(word) ?? "")
