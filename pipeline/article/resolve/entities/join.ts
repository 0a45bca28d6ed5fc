import places from "../../../lexicons/name-places.json" with { type: "json" }
import type { Entity, Mention, NameMention, Recognized } from "../../layers.js"
import {
  type Country,
  countries,
  demonyms,
  key,
  listedKey,
  nationalities,
} from "../../recognize/names/gazetteer.js"
import { language } from "../../recognize/names/tongues.js"
import { findAcronyms } from "./acronyms.js"
import { countriesNear, type Doubt, doubtsOf, isVague, type Near, statedCountry } from "./evidence.js"
import {
  capitalOf,
  countryEntity,
  type Evidence,
  governmentOf,
  normalize,
  organizationEntity,
  placeEntity,
  plain,
} from "./identify.js"
import { findPeople, type People } from "./people/index.js"
import { wordsOfName } from "./people/words.js"
import { findShortForms } from "./shortforms.js"
import { isBird, isTeam, isTeamHere, sportIn } from "./teams.js"

/** What the whole article says about its names. */
export interface Context {
  readonly article: Recognized
  readonly near: Near
  readonly doubts: ReadonlyMap<number, Doubt>
  readonly people: People
  readonly acronyms: ReadonlyMap<string, string>
  readonly shortForms: ReadonlyMap<string, string>
  /** The sport that the article reports on. */
  readonly sport: string | null
  /** What was joined before: an article names the same few things again and again. */
  readonly joined: Map<string, Joined>
}

/** A mention's entity, the country behind it, and what kind of name it is. */
export interface Joined {
  readonly entity: Entity
  readonly country: Country | null
  readonly nameKind: Mention["nameKind"]
  /** Whom a pen name stands for. */
  readonly bearer?: Entity
}

/** Reads what the whole article says about its names. */
export function contextOf(article: Recognized): Context {
  return {
    article,
    near: countriesNear(article),
    doubts: doubtsOf(article),
    people: findPeople(article),
    acronyms: findAcronyms(article),
    shortForms: findShortForms(article),
    sport: sportIn(article),
    joined: new Map(),
  }
}

/** A name's, demonym's or described group's entity, by its index in the article's names. Pronouns and pairs are joined elsewhere. */
export function joinName(context: Context, i: number): Joined {
  const mention = context.article.names[i]!
  const raw = context.article.article.text.slice(mention.start, mention.end)
  const person = context.people.nameAt(i)
  if (person !== undefined) {
    const isPenName = context.people.isPenName(i)
    return (isPenName ? joinPenName : joinPerson)(person, raw.replace(/\s+/g, " "))
  }
  const outermost = mention.type === "place" && mention.form === "name" && mention.nestedIn === null
  const plays =
    outermost && (context.sport ? isTeam(context.article, mention) : isTeamHere(context.article, mention))
  if (plays) return joinTeam(context, raw.replace(/\s+/g, " "))
  if (outermost && isBird(context.article, mention))
    return { entity: plain("turkey", "other"), country: null, nameKind: "full" }
  const place = mention.type === "place" && mention.form === "name"
  const doubt = context.doubts.get(i) ?? null
  const stated = place ? statedCountry(context.article, i, mention) : null
  const memory = `${mention.rule === language}|${isCutShort(context.article, mention)}|${/^Republic of/.test(raw) ? mention.start : ""}${isOfAmerica(context.article, mention.start)}|${mention.form}|${mention.type}|${doubt}|${stated}|${raw}`
  const before = context.joined.get(memory)
  if (before) return before
  const printed = raw.replace(/\s+/g, " ")
  const joined = place
    ? joinPlace(context, wholeName(context.article, mention, printed), { doubt, stated })
    : joinAnew(context, mention, printed)
  context.joined.set(memory, joined)
  return joined
}

function joinAnew(context: Context, mention: NameMention, printed: string): Joined {
  if (mention.form === "demonym")
    return joinDemonym(context, printed, isOfAmerica(context.article, mention.start))
  if (mention.form === "nominal") return joinNominal(context, mention, printed)
  if (mention.rule === language) return joinLanguage(printed)
  const ruled = mention.type === "organization" ? ruledCountry(printed) : null
  if (ruled) return { entity: governmentOf(ruled), country: null, nameKind: "full" }
  const long = longNameOf(context, printed)
  const nameKind =
    long === null ? (isShort(printed) ? "acronym" : "full") : isShort(printed) ? "acronym" : "short"
  if (mention.type === "organization" || (long !== null && context.shortForms.has(printed)))
    return { entity: organizationEntity(long ?? printed), country: seats.get(printed) ?? null, nameKind }
  return { entity: plain(long ?? printed, mention.type), country: seats.get(printed) ?? null, nameKind }
}

/** The country of a government's name: US Government, Government of Kenya. */
function ruledCountry(printed: string): Country | null {
  const [, before, after] = /^(?:(.+) [Gg]overnment|[Gg]overnment of (?:the )?(.+))$/.exec(printed) ?? []
  const exact = listedKey(before ?? after ?? "")
  if (exact === null) return null
  const people = before === undefined ? [] : (demonyms.get(exact) ?? [])
  return countries.get(exact) ?? (people.length === 1 ? people[0]! : null)
}

/** The long name of a body: of its acronym, of its short form, or of the acronym's short form. */
function longNameOf({ acronyms, shortForms }: Context, printed: string): string | null {
  const long = acronyms.get(printed) ?? shortForms.get(printed) ?? null
  return long === null ? null : (shortForms.get(long) ?? long)
}

/** Countries by the seats of their governments: the Kremlin, Downing Street. */
const seats = new Map(
  Object.entries(places.seatsOfPower).flatMap(([iso2, names]) => {
    const country = [...countries.values()].find((one) => one.iso2 === iso2)
    return country ? names.map((name) => [name, country] as const) : []
  }),
)

const isShort = (printed: string): boolean => /^[\p{Lu}.]{2,6}$/u.test(printed)

const joinPerson = (name: string, printed: string): Joined => ({
  entity: plain(name, "person"),
  country: null,
  nameKind: name === printed || wordsOfName(printed).length > 1 ? "full" : "short",
})

/** The name that somebody writes under is not somebody, but stands for them. */
const joinPenName = (name: string, printed: string): Joined => ({
  entity: { ...plain(printed, "person", "pen name"), description: "pen name" },
  country: null,
  nameKind: "full",
  bearer: plain(name, "person"),
})

/** Germany's footballers are not Germany: no identifier, though the name stays a place's; the sport, else the article, tells teams apart. */
function joinTeam({ article, sport }: Context, printed: string): Joined {
  const known = sport === "sport" ? null : sport
  const entity = plain(printed, "place", known ?? article.article.id)
  return {
    entity: { ...entity, description: known ? `${known} team` : "team" },
    country: null,
    nameKind: "full",
  }
}

const shortNames = new Set(Object.keys(places.regionShort))

/** "Wis" and "U.S" before the dot that ends the sentence with it. */
function isCutShort({ article: { text } }: Recognized, { start, end }: NameMention): boolean {
  if (text[end] !== ".") return false
  const whole = text.slice(start, end + 1)
  return shortNames.has(whole) || (whole.length < 6 && countries.has(whole))
}

/** The People's Republic of China, where only the Republic of China was found; "Wis." that ends a sentence. */
function wholeName(article: Recognized, mention: NameMention, printed: string): string {
  const { text } = article.article
  const { start } = mention
  if (isCutShort(article, mention)) return `${printed}.`
  if (!printed.startsWith("Republic of")) return printed
  const before = /(?:Democratic )?People['’]s $/.exec(text.slice(Math.max(0, start - 20), start))
  return before ? `${before[0]}${printed}` : printed
}

function joinPlace({ near }: Context, printed: string, evidence: Pick<Evidence, "doubt" | "stated">): Joined {
  const nameKind = isShort(printed) ? "acronym" : "full"
  const entity = placeEntity(printed, { near, ...evidence })
  const exact = listedKey(printed)
  const seat = seats.get(printed)
  if (seat) return { entity, country: seat, nameKind }
  if (exact === null || (entity.iso2 === null && /part|perhaps/.test(evidence.doubt ?? "")))
    return { entity, country: null, nameKind }
  const country = entity.iso2 !== null ? countries.get(exact)! : capitalOf(exact, near)
  return { entity, country, nameKind }
}

/** Cowboys and Indians, American Indians: not of India. */
const isOfAmerica = ({ article: { text } }: Recognized, start: number): boolean =>
  text.startsWith("Indian", start) &&
  /(?:cowboys and|american|native|west|red|plains)\s$/i.test(text.slice(Math.max(0, start - 12), start))

function joinDemonym({ near }: Context, printed: string, isOther: boolean): Joined {
  const all = demonyms.get(listedKey(printed) ?? key(printed)) ?? []
  // "Congolese" is of two countries: the one that the article names.
  const named = all.length > 1 || isVague(printed) ? all.filter(({ iso2 }) => near.has(iso2)) : all
  const country = named.length === 1 && !isOther ? named[0]! : null
  const one = printed.replace(/s$/, "")
  const name = nationalities.has(one) || one.includes(" ") ? one : printed // Muslims are Muslim
  const entity = country ? countryEntity(country, "demonym of a country") : plain(name, "nationality")
  return { entity, country, nameKind: "demonym" }
}

/** Greek, in which a text is written, is not Greece. */
const joinLanguage = (printed: string): Joined => ({
  entity: { ...plain(printed, "other", language), description: "language" },
  country: null,
  nameKind: "full",
})

/** Officials of one article are not those of another: the id has the article's. */
function joinNominal({ article }: Context, { type, rule }: NameMention, printed: string): Joined {
  const entity = plain(normalize(printed), type, article.article.id)
  const isUnnamed = rule === "described source"
  return { entity: { ...entity, name: printed, isUnnamed }, country: null, nameKind: "role" }
}
