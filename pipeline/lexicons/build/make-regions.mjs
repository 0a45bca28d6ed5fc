// Compiles region-countries.json: node make-regions.mjs data.json ../countries.json > ../region-countries.json
// data.json is that of the npm package country-region-data (MIT).
import { readFileSync } from "node:fs"

const [data, countries] = process.argv.slice(2, 4).map((path) => JSON.parse(readFileSync(path, "utf8")))
const around =
  /\s*[([].*$|\s+(?:Province|Region|Oblast|County|District|Department|State|Governorate|Prefecture|Municipality|Parish|Canton)$|^(?:Departamento|Provincia|Region|State|Departement) (?:de |of )?/g
const common = new Set(
  "North South East West Central Centre Center Northern Southern Eastern Western Capital Islands Coast Valley Highlands Plateau Littoral".split(
    " ",
  ),
)
const names = new Set(countries.countries.flatMap((row) => row[3]))
const codes = new Map()
for (const { countryShortCode: code, regions } of data)
  for (const region of regions) {
    const name = region.name.replace(around, "").trim()
    if (name.length < 4 || /^[a-z]|\d|Armed Forces/.test(name) || common.has(name) || names.has(name)) continue
    codes.set(name, [...(codes.get(name) ?? []), code])
  }
// Of a name in several countries, the states that the news means by it.
const meant = new Map([..."US CA AU IN GB".split(" ")].map((code, i) => [code, i]))
const byCode = {}
for (const [name, found] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const large = found.filter((code) => meant.has(code))
  const code = new Set(found).size === 1 ? found[0] : large.length === 1 ? large[0] : undefined
  if (code) byCode[code] = [...(byCode[code] ?? []), name]
}
const lines = Object.keys(byCode)
  .sort()
  .map((code) => `  ${JSON.stringify(code)}: ${JSON.stringify(byCode[code])}`)
console.log(`{
 "source": "Compiled from country-region-data 4.1.0 (npm): first-level regions whose name is that of one country only",
 "licence": "MIT",
 "regions": {
${lines.join(",\n")}
 }
}`)
