import roles from "../../../../lexicons/name-roles.json" with { type: "json" }
import type { Entity, NameMention, Recognized, Tokens } from "../../../layers.js"
import { cities } from "../../../recognize/names/gazetteer.js"
import { governmentOf } from "../identify.js"
import type { Past } from "../references.js"
import type { Registry } from "../registry.js"
import { former, nameIn, rolesAt } from "./evidence.js"

const countryWords = new Set(roles.countries)
const governmentWords = new Set(roles.governments)
const cityWords = new Set(roles.cities)
const regionWords = new Set(roles.regions)
const companies = new Set(["company", "firm", "group", "organization", "organisation"])

/** Whom and what the article's descriptions by role mean. */
export interface Roles {
  /** Takes note of a mention, in text order; `i` is the index of its name. */
  readonly see: (past: Past, i: number) => void
  /** The entity that "the minister", "the company", "the country" means; -1 where that is not plain. */
  readonly meant: (nominal: NameMention, i: number) => number
}

interface Known {
  readonly roles: Set<string>
  /** Country of a person's or body's demonym: "Russian President". */
  readonly countries: Set<number>
  seen: number
  /** Sentence of the latest mention by name, and how many there are so far: "Chinese loans" name no country. */
  named: number
  /** Whether that one follows a preposition: a farm in Belize. */
  isOblique: boolean
  count: number
  /** How many mentions the whole article has. */
  total: number
}

/** Begins to read an article whose entities are these. */
export function newRoles(
  article: Recognized,
  { entities, add }: Registry,
  joined: readonly (Past | null)[],
): Roles {
  const { tokens, names } = article
  const known = new Map<number, Known>()
  const of = (entity: number): Known => {
    const hit = known.get(entity)
    if (hit) return hit
    const fresh: Known = {
      roles: new Set(),
      countries: new Set(),
      seen: -1,
      named: -1,
      isOblique: false,
      count: 0,
      total: 0,
    }
    known.set(entity, fresh)
    return fresh
  }
  for (const [i, past] of joined.entries()) {
    if (!past) continue
    const one = of(past.mention.entity)
    one.total++
    for (const role of rolesAt(article, i)) one.roles.add(role)
    for (const role of placeRoles(entities[past.mention.entity]!)) one.roles.add(role)
    const before = joined[i - 1]
    if (before?.mention.form === "demonym" && before.country !== null && isNear(article, i))
      one.countries.add(before.country)
  }

  const sentenceOf = ({ start }: { start: number }): number => tokens.sentence(tokens.at(start))
  const see = ({ mention }: Past): void => {
    const one = of(mention.entity)
    one.seen = sentenceOf(mention)
    const next = tokens.penn(tokens.at(mention.end - 1) + 1)
    // "U.S. bases" name no country either.
    if (mention.form !== "name" || mention.nestedIn !== null || /^(?:NN|JJ)/.test(next)) return
    one.named = one.seen
    one.isOblique = tokens.tag(tokens.at(mention.start) - 1) === "ADP"
    one.count++
  }
  const meant = (nominal: NameMention, i: number): number => {
    const head = tokens.lower(tokens.at(nominal.end - 1))
    const role = saysFormer(tokens, nominal) ? former(head) : head
    const here = sentenceOf(nominal)
    const inside = nameIn(names, nominal, i)
    const country = inside < 0 ? null : (joined[inside]?.country ?? -1)
    // The RBA governor is the governor; the Monti government is not the one of the country at hand.
    const isDemonym = inside >= 0 && names[inside]!.form === "demonym"
    const fitting = [...known].filter(
      ([, one]) => one.seen >= 0 && one.roles.has(role) && (!isDemonym || one.countries.has(country!)),
    )
    const near = fitting.filter(([, { seen }]) => here - seen < 2)
    if (governmentWords.has(head)) {
      const ruled = country ?? placeAmong(countriesIn(known), here)
      return ruled < 0 ? -1 : add(governmentOf(entities[ruled]!))
    }
    if (isPlaceWord(head)) return country === null ? placeAmong(fitting, here) : -1
    const [only] = fitting.length === 1 ? fitting : near
    if (!only || (fitting.length > 1 && near.length > 1)) return -1
    // Another body stands between, which may be a company too.
    if (companies.has(head) && isHidden(known, entities, only)) return -1
    return only[0]
  }
  return { see, meant }
}

const countriesIn = (known: ReadonlyMap<number, Known>): [number, Known][] =>
  [...known].filter(([, one]) => one.roles.has(roles.countries[0]!))

const saysFormer = (tokens: Tokens, { start, end }: NameMention): boolean => {
  for (let i = tokens.at(start); i < tokens.at(end - 1); i++) if (tokens.lower(i) === "former") return true
  return false
}

const isPlaceWord = (head: string): boolean =>
  countryWords.has(head) || cityWords.has(head) || regionWords.has(head)

/**
 * The only country that is named at hand; else the one that the article names three times as often as any other. One
 * that is named once, in passing, is not it.
 */
function placeAmong(all: readonly [number, Known][], here: number): number {
  const near = all.filter(([, { named }]) => named >= 0 && here - named < 2)
  const [first, second] = [...all].sort((a, b) => b[1].count - a[1].count)
  if (near.length === 1) {
    const [entity, { total, named, isOblique }] = near[0]!
    const most = Math.max(...all.map(([, one]) => one.total))
    const isPassing = total === 1 && (most > 1 || (named < here && isOblique))
    return isPassing ? -1 : entity
  }
  if (!first || here - first[1].seen > 5) return -1
  return first[1].count > 1 && first[1].count >= 3 * (second?.[1].count ?? 0) ? first[0] : -1
}

const isHidden = (
  known: ReadonlyMap<number, Known>,
  entities: readonly Entity[],
  [own, { seen }]: [number, Known],
): boolean => {
  for (const [entity, other] of known)
    if (
      entity !== own &&
      entities[entity]!.type === "organization" &&
      other.seen >= seen &&
      other.roles.size === 0
    )
      return true
  return false
}

function placeRoles({ type, iso2, name, description }: Entity): readonly string[] {
  if (type !== "place") return []
  if (iso2 !== null) return roles.countries
  if (description?.startsWith("capital of") || cities.has(name)) return roles.cities
  return []
}

/** Whether a demonym stands right before a name, titles between: Russian President Vladimir Putin. */
function isNear({ tokens, names }: Recognized, i: number): boolean {
  const gap = tokens.at(names[i]!.start) - tokens.at(names[i - 1]!.end - 1)
  return (
    gap > 0 &&
    gap <= 4 &&
    tokens.sentence(tokens.at(names[i]!.start)) === tokens.sentence(tokens.at(names[i - 1]!.start))
  )
}
