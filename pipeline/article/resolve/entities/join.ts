import type { Entity, Mention, NameMention, Recognized } from "../../layers.js"
import { type Country, countries, demonyms, key, listedKey } from "../../recognize/names/gazetteer.js"
import { findAcronyms } from "./acronyms.js"
import {
  capitalOf,
  countryEntity,
  type Near,
  normalize,
  organizationEntity,
  placeEntity,
  plain,
} from "./identify.js"
import { findPeople, type People } from "./people/index.js"
import { wordsOfName } from "./people/words.js"

/** What the whole article says about its names. */
export interface Context {
  readonly article: Recognized
  readonly near: Near
  readonly people: People
  readonly acronyms: ReadonlyMap<string, string>
  /** What was joined before: an article names the same few things again and again. */
  readonly joined: Map<string, Joined>
}

/** A mention's entity, the country behind it, and what kind of name it is. */
export interface Joined {
  readonly entity: Entity
  readonly country: Country | null
  readonly nameKind: Mention["nameKind"]
}

/** Reads what the whole article says about its names. */
export function contextOf(article: Recognized): Context {
  const near = new Set<string>()
  for (const { start, end, form } of article.names) {
    if (form !== "name" && form !== "demonym") continue
    const exact = listedKey(article.article.text.slice(start, end))
    if (exact === null) continue
    const country = countries.get(exact)
    if (country && country.iso2 !== "GE") near.add(country.iso2)
    const people = demonyms.get(exact) ?? []
    if (people.length === 1) near.add(people[0]!.iso2)
    if (exact === "Tbilisi") near.add("GE")
  }
  return { article, near, people: findPeople(article), acronyms: findAcronyms(article), joined: new Map() }
}

/** A name's, demonym's or described group's entity, by its index in the article's names. Pronouns and pairs are joined elsewhere. */
export function joinName(context: Context, i: number): Joined {
  const mention = context.article.names[i]!
  const raw = context.article.article.text.slice(mention.start, mention.end)
  const person = context.people.nameAt(i)
  if (person !== undefined) return joinPerson(person, raw.replace(/\s+/g, " "))
  const memory = `${mention.form}|${mention.type}|${raw}`
  const before = context.joined.get(memory)
  if (before) return before
  const joined = joinAnew(context, mention, raw.replace(/\s+/g, " "))
  context.joined.set(memory, joined)
  return joined
}

function joinAnew(context: Context, mention: NameMention, printed: string): Joined {
  if (mention.form === "demonym") return joinDemonym(context, printed)
  if (mention.form === "nominal") return joinNominal(context, mention, printed)
  const long = context.acronyms.get(printed)
  const nameKind = long || /^[\p{Lu}.]{2,6}$/u.test(printed) ? "acronym" : "full"
  if (mention.type === "organization")
    return { entity: organizationEntity(long ?? printed), country: null, nameKind }
  if (mention.type === "place") return joinPlace(context, printed, nameKind)
  return { entity: plain(long ?? printed, mention.type), country: null, nameKind }
}

const joinPerson = (name: string, printed: string): Joined => ({
  entity: plain(name, "person"),
  country: null,
  nameKind: name === printed || wordsOfName(printed).length > 1 ? "full" : "short",
})

function joinPlace({ near }: Context, printed: string, nameKind: Mention["nameKind"]): Joined {
  const entity = placeEntity(printed, near)
  const exact = listedKey(printed)
  const country =
    entity.iso2 !== null ? countries.get(exact!)! : exact === null ? null : capitalOf(exact, near)
  return { entity, country, nameKind }
}

function joinDemonym({ near }: Context, printed: string): Joined {
  const all = demonyms.get(listedKey(printed) ?? key(printed)) ?? []
  // "Congolese" is of two countries: the one that the article names.
  const named = all.length > 1 ? all.filter(({ iso2 }) => near.has(iso2)) : all
  const country = named.length === 1 ? named[0]! : null
  const entity = country ? countryEntity(country, "demonym of a country") : plain(printed, "nationality")
  return { entity, country, nameKind: "demonym" }
}

/** Officials of one article are not those of another: the id has the article's. */
function joinNominal({ article }: Context, { type, rule }: NameMention, printed: string): Joined {
  const entity = plain(normalize(printed), type, article.article.id)
  const isUnnamed = rule === "described source"
  return { entity: { ...entity, name: printed, isUnnamed }, country: null, nameKind: "role" }
}
