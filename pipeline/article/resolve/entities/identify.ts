import { createHash } from "node:crypto"
import cityRows from "../../../lexicons/cities.json" with { type: "json" }
import places from "../../../lexicons/name-places.json" with { type: "json" }
import type { Entity, EntityType } from "../../layers.js"
import {
  bodies,
  type City,
  type Country,
  capitals,
  cities,
  countries,
  key,
  listedKey,
  regions,
} from "../../recognize/names/gazetteer.js"
import { countryOfRegion, type Doubt, type Near } from "./evidence.js"

const capitalIdentifiers = new Map(Object.entries(places.capitalIdentifiers))
const regionIdentifiers = new Map(Object.entries(places.regionIdentifiers))
const namesakes: ReadonlySet<string> = new Set(cityRows.namesakes)
const hashes = new Map<string, string>()

/** The published id: from the identifier, or from words that tell the thing apart. */
export function idOf(wikidata: string | null, words: string): string {
  if (wikidata) return `e-${wikidata}`
  const hit = hashes.get(words)
  if (hit) return hit
  if (hashes.size > 50_000) hashes.clear() // a long run must not grow
  const id = `e-${createHash("sha256").update(words).digest("hex").slice(0, 16)}`
  hashes.set(words, id)
  return id
}

const normal = new Map<string, string>()

/**
 * Small letters without marks, one kind of apostrophe, spaces for hyphens, no leading article: what equal names have
 * equal (Erdoğan and Erdogan, Bir al-Ghanam and Bir Al Ghanam).
 */
export function normalize(name: string): string {
  const hit = normal.get(name)
  if (hit !== undefined) return hit
  if (normal.size > 50_000) normal.clear()
  const lower = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'")
  const done = lower.replace(/[\s‐‑-]+/g, " ").replace(/^the /, "")
  normal.set(name, done)
  return done
}

/** An entity of which only name and type are known. */
export function plain(name: string, type: EntityType, context = ""): Entity {
  return {
    id: idOf(null, `${type}|${normalize(name)}${context && `|${context}`}`),
    name,
    type,
    description: null,
    wikidata: null,
    iso2: null,
    iso3: null,
    geonames: null,
    latitude: null,
    longitude: null,
    linkBasis: null,
    isUnnamed: false,
  }
}

/** A country's entity. */
export const countryEntity = (country: Country, linkBasis: string): Entity => ({
  ...plain(country.name, "place"),
  id: idOf(country.wikidata, `country|${country.iso2}`),
  description: "country",
  wikidata: country.wikidata,
  iso2: country.iso2,
  iso3: country.iso3,
  latitude: country.latitude,
  longitude: country.longitude,
  linkBasis,
})

/** The government that a country's or capital's name stands for. */
export const governmentOf = (country: { readonly name: string }): Entity => ({
  ...plain(`government of ${country.name}`, "organization"),
  description: "government",
})

function cityEntity(city: City, name: string, wikidata: string | null, linkBasis: string): Entity {
  return {
    ...plain(name, "place"),
    id: idOf(wikidata, `place|geonames|${city.geonames}`),
    wikidata,
    geonames: city.geonames,
    latitude: city.latitude,
    longitude: city.longitude,
    linkBasis,
  }
}

/** What the article says for and against a place's name being the place that the gazetteer has. */
export interface Evidence {
  readonly near: Near
  readonly doubt: Doubt
  /** The country that is named right after it. */
  readonly stated: string | null
}

/** The capital in GeoNames, under whichever of its names. */
const seatOf = (country: Country): City | undefined =>
  country.seats.map((seat) => cities.get(seat)).find((city) => city?.country === country.iso2)

/** The country whose capital a name is, where the name is its alone or the country is in the article. */
export function capitalOf(name: string, near: Near): Country | null {
  const exact = listedKey(name)
  const country = exact === null ? undefined : capitals.get(exact)
  if (!country) return null
  // Kingston is not Jamaica's alone, and not known so well as London.
  if (namesakes.has(exact!) && !capitalIdentifiers.has(exact!) && !near.has(country.iso2)) return null
  const city = cities.get(exact!) ?? (country.seats.length > 1 ? seatOf(country) : undefined)
  return city?.country === country.iso2 || near.has(country.iso2) ? country : null
}

function capitalEntity(country: Country, printed: string): Entity {
  // Bolivia has two: a name that is not another way to write the usual one stays as it is.
  const own = cities.get(printed)
  const name = own?.country === country.iso2 ? printed : (country.seats[0] ?? printed)
  const wikidata = capitalIdentifiers.get(name) ?? null
  const city = own?.country === country.iso2 ? own : seatOf(country)
  const description = `capital of ${country.name}`
  if (city) return { ...cityEntity(city, name, wikidata, "capital"), description }
  const id = idOf(wikidata, `capital|${country.iso2}|${normalize(name)}`)
  return { ...plain(name, "place"), id, wikidata, description, linkBasis: wikidata && "capital" }
}

/** A place by its name: country, capital, region, city of GeoNames, or a place that nothing links. */
export function placeEntity(name: string, { near, doubt, stated }: Evidence): Entity {
  const exact = listedKey(name)
  if (exact === null)
    return isRegion(name, { doubt, stated }) ? regionEntity(key(name)) : plain(name, "place")
  const country = countries.get(exact)
  // Georgia is a state of the US too: only the country's own signs link it.
  if (country && (country.iso2 !== "GE" || near.has("GE"))) return countryEntity(country, "country name")
  if (doubt === "part of a longer name" || doubt === "a person's, perhaps") return plain(name, "place")
  const capital = capitalOf(exact, near)
  if (capital && (stated === null || stated === capital.iso2)) return capitalEntity(capital, exact)
  if (isRegion(exact, { doubt, stated })) return regionEntity(exact)
  const city = cities.get(exact)
  if (!city || doubt) return plain(exact, "place")
  const linkBasis = basisOf(city, near, stated)
  return linkBasis ? cityEntity(city, city.name, null, linkBasis) : plain(exact, "place")
}

/** Whether a name is a region's: not where it speaks, as people do, nor where another country is named after it (Ontario, California). */
function isRegion(name: string, { doubt, stated }: Pick<Evidence, "doubt" | "stated">): boolean {
  if (!regions.has(name) && !regionIdentifiers.has(key(name))) return false
  if (doubt === "a person speaks" || doubt === "part of a longer name" || doubt === "a person's, perhaps")
    return false
  const own = countryOfRegion(name)
  return stated === null || own === undefined || own === stated
}

/** Why a name is the city's that GeoNames has under it; null where it may be another's. */
function basisOf({ name, country }: City, near: Near, stated: string | null): string | null {
  if (stated !== null) return stated === country ? "GeoNames: city of the country named after it" : null
  if (near.has(country)) return "GeoNames: city of a country in the article"
  return namesakes.has(name) ? null : "GeoNames: no other city of that name"
}

function regionEntity(name: string): Entity {
  const wikidata = regionIdentifiers.get(name) ?? null
  const id = idOf(wikidata, `place|${normalize(name)}`)
  return { ...plain(name, "place"), id, wikidata, linkBasis: wikidata && "name of a region" }
}

/** An organization by its name. */
export function organizationEntity(name: string): Entity {
  const body = bodies.get(listedKey(name) ?? "")
  if (!body) return plain(name, "organization")
  const id = idOf(body.wikidata, `organization|${normalize(body.name)}`)
  const linkBasis = body.wikidata && "name of a known organization"
  return { ...plain(body.name, "organization"), id, wikidata: body.wikidata, linkBasis }
}
