import lexicon from "../../../lexicons/relations.json" with { type: "json" }
import type { Tokens } from "../../layers.js"

const positions = new Set(lexicon.positions)
const professions = new Set(lexicon.professions)
const membership = new Set(lexicon.membership)
const courtesy = new Set(lexicon.not_a_role)

/** president, Defense Minister, ex-head */
export const isPosition = (word: string): boolean => positions.has(word.replace(/^ex-/, ""))
/** analyst, professor: a job, held at a place rather than over one */
export const isProfession = (word: string): boolean => professions.has(word)
/** member */
export const isMembership = (word: string): boolean => membership.has(word)
/** Any word that can be the head of a role. */
export const isRole = (word: string): boolean => isPosition(word) || isProfession(word) || isMembership(word)
/** Mr, Dr: a courtesy, no role */
export const isCourtesy = (word: string): boolean => courtesy.has(word.replace(/\.$/, ""))

const inRole = /^(?:NOUN|PROPN|ADJ)$/

/** Whether a token may stand inside a role: senior, Prime, vice-. */
export const standsInRole = (tokens: Tokens, i: number): boolean =>
  inRole.test(tokens.tag(i)) || tokens.lower(i) === "-" || tokens.lower(i) === "former"
