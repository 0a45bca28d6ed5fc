import cityRows from "../../../lexicons/cities.json" with { type: "json" }
import countryRows from "../../../lexicons/countries.json" with { type: "json" }
import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import places from "../../../lexicons/name-places.json" with { type: "json" }
import organisations from "../../../lexicons/organisations.json" with { type: "json" }
import { firstWhere } from "../../article.js"

/** A country or territory, with its public identifiers. */
export interface Country {
  readonly iso2: string
  readonly iso3: string
  readonly wikidata: string | null
  readonly name: string
  /** Names of the capital; the first is the usual one. */
  readonly seats: readonly string[]
  readonly latitude: number
  readonly longitude: number
}

/** A city of GeoNames, or a capital. */
export interface City {
  readonly name: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly geonames: string
}

/** A known organization: its usual name and, where certain, its Wikidata item. */
export interface Body {
  readonly name: string
  readonly wikidata: string | null
}

type CountryRow = [string, string, string | null, string[], string[], string[], [number, number], number]
type CityRow = [string, string, number, number, number]

/** Countries by each of their names. */
export const countries = new Map<string, Country>()
/** Countries by demonym, in the plural too; "Congolese" has two. */
export const demonyms = new Map<string, Country[]>()
/** Countries by each name of their capital. */
export const capitals = new Map<string, Country>()
/** Cities by name. */
export const cities = new Map<string, City>()
/** Organizations by each of their names. */
export const bodies = new Map<string, Body>()
/** Regions, seas, continents, states of federations. */
export const regions: ReadonlySet<string> = new Set(places.places)
/** Demonyms without a country: Western, Kurdish. */
export const nationalities: ReadonlySet<string> = new Set(groups.nationalities)

/** One apostrophe for all, so that N’Djamena and N'Djamena are one key. */
export const key = (name: string): string => (name.includes("’") ? name.replaceAll("’", "'") : name)

// Greek → Greeks; Chinese, British, Dutch, Swiss stay as they are.
const plural = (demonym: string): string => (/(?:ese|sh|ch|s|z)$/.test(demonym) ? demonym : `${demonym}s`)

const rows = countryRows.countries as unknown as CountryRow[]
// Sovereign states first, so that a shared demonym or capital is theirs before a territory's.
for (const row of [...rows].sort((a, b) => b[7] - a[7])) {
  const [iso2, iso3, wikidata, names, people, seats, [latitude, longitude]] = row
  const country: Country = {
    iso2,
    iso3,
    wikidata,
    name: names[0]!,
    seats,
    latitude,
    longitude,
  }
  for (const name of names) if (!countries.has(key(name))) countries.set(key(name), country)
  for (const seat of seats) if (!capitals.has(key(seat))) capitals.set(key(seat), country)
  for (const demonym of people)
    for (const form of new Set([demonym, plural(demonym)]))
      demonyms.set(key(form), [...(demonyms.get(key(form)) ?? []), country])
}
for (const [name, country, latitude, longitude, id] of cityRows.cities as unknown as CityRow[])
  cities.set(key(name), { name, country, latitude, longitude, geonames: String(id) })
for (const [name, [wikidata, ...others]] of Object.entries(
  organisations.known as Record<string, (string | null)[]>,
))
  for (const alias of [name, ...others]) bodies.set(key(alias!), { name, wikidata: wikidata ?? null })

type Listed = "place" | "organization" | "demonym"

// One look-up for all kinds; a place wins over an organization, and that over a demonym.
const listed = new Map<string, Listed>()
for (const name of [...nationalities, ...demonyms.keys()]) listed.set(key(name), "demonym")
for (const name of bodies.keys()) listed.set(name, "organization")
for (const names of [countries, capitals, cities]) for (const name of names.keys()) listed.set(name, "place")
for (const name of regions) listed.set(key(name), "place")

/** The key under which a name is listed: DURBAN, as datelines have it, is Durban; null for an unknown name. */
export function listedKey(name: string): string | null {
  const exact = key(name)
  if (listed.has(exact)) return exact
  // Most words have a small second letter: they need no second look.
  const second = exact.charCodeAt(1)
  if ((second > 96 && second < 123) || exact.length < 4) return null
  if (exact !== exact.toUpperCase() || exact === exact.toLowerCase()) return null
  const title = exact.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase())
  return listed.has(title) ? title : null
}

// Every listed name without regard to case, in order, for what begins alike to stand together.
const inOrder = [...listed.keys()].map((name) => name.toLowerCase()).sort()
const reaches = new Map<string, number>()

/** UTF-16 units of the longest listed name that begins with a word as printed; 0 where none does. */
export function reachOf(form: string): number {
  const known = reaches.get(form)
  if (known !== undefined) return known
  const word = key(form).toLowerCase()
  let longest = 0
  for (let i = firstWhere(inOrder.length, (k) => inOrder[k]! >= word); inOrder[i]?.startsWith(word); i++)
    longest = Math.max(longest, inOrder[i]!.length)
  if (reaches.size > 20_000) reaches.clear() // bounded; it changes speed, never a value
  reaches.set(form, longest)
  return longest
}

/** What a known name is: a place, an organization, a demonym, or unknown. */
export function known(name: string): Listed | null {
  const exact = listedKey(name)
  return exact === null ? null : listed.get(exact)!
}
