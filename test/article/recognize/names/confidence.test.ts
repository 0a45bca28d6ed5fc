import { expect, test } from "vitest"
import { measuredNames, nameConfidences } from "../../../../pipeline/article/recognize/names/confidence.js"
import { recognizeNames } from "../../../../pipeline/article/recognize/names/index.js"
import { resolveEntities } from "../../../../pipeline/article/resolve/entities/index.js"
import { annotated, ignore } from "../../reading.js"

function resolved(text: string) {
  const read = annotated(text)
  const empty = { quantities: [], leftOut: [], times: [], dates: [] }
  const publication = { edtf: null, from: null, to: null, confidence: null, evidence: null } as const
  const recognized = { ...read, ...empty, names: recognizeNames(read) }
  const entities = resolveEntities(recognized, ignore)
  return { ...recognized, ...entities, publication: { ...publication, basis: "unknown" as const } }
}

const text = "The French envoy met Ana Roy in Paris. She works for Glimmer Stone, they said."

test("a name that rules, gazetteer and tagger agree on is surer than one of the tagger's alone", () => {
  const article = resolved(text)
  const sure = nameConfidences(article)
  const of = (words: string): number =>
    sure[article.mentions.findIndex(({ start, end }) => text.slice(start, end) === words)]!
  expect(of("Paris")).toBeGreaterThan(0.8)
  expect(of("Glimmer Stone")).toBeLessThan(of("Paris"))
  expect(of("Glimmer Stone")).toBeGreaterThan(0)
})

test("demonyms and pronouns were not measured: they have none", () => {
  const article = resolved(text)
  const sure = nameConfidences(article)
  const forms = article.mentions.map(({ form }, i) => `${form} ${sure[i] === null ? "none" : "some"}`)
  expect(new Set(forms)).toEqual(new Set(["demonym none", "name some", "pronoun none"]))
})

test("a kind tells who found the name, its type, how clearly, and whether it is listed", () => {
  const kinds = measuredNames(resolved(text)).map(({ parts }) => parts.join(" · "))
  expect(kinds.filter((kind) => /^both · place · .* · listed$/.test(kind))).toHaveLength(1)
  expect(kinds.filter((kind) => /^both · person · .* · not listed$/.test(kind))).toHaveLength(1)
})
