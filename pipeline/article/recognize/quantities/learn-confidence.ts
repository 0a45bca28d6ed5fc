import { readFileSync } from "node:fs"
import { readingPipeline } from "../../../stages.js"
import { articleOf } from "../../article.js"
import type { Judged } from "../../calibrate.js"
import { type Measured, writeCalibration } from "../../calibration-page.js"
import type { Quantity } from "../../layers.js"
import { recognizeDates } from "../dates/index.js"
import { quantityParts } from "./confidence.js"
import { recognizeQuantities } from "./index.js"

// Learns how sure figures are from sentences annotated as in NewsQuant, and writes the table and the page that tells
// how good it is: node .build/pipeline/article/recognize/quantities/learn-confidence.js TABLE.json PAGE.md FILE.json

/** A sentence with the values of its figures, as text: "58.24", "8.0E9", "3.0-4.0". */
interface Annotation {
  readonly text: string
  readonly quantities: readonly { readonly value: string }[]
}

function quantitiesIn(text: string): readonly Quantity[] {
  const read = readingPipeline.run(articleOf(`${text}\n`), () => {})
  return recognizeQuantities(read, recognizeDates(read)).quantities
}

const near = (a: number | null, b: number): boolean =>
  a !== null && Math.abs(a - b) <= 1e-5 * Math.abs(b) + 1e-8

/** Whether an annotated value is a figure's, or one end of it: ranges stand there as one, here also as two rows. */
function isValue(value: string, { min, max, best, bound, group }: Quantity): boolean {
  const ends = /^(\d[\d.E+]*)\s*-\s*(\d[\d.E+]*)$/.exec(value)
  if (!ends) return bound !== "range" && near(best ?? max ?? min, Number(value))
  const [low, high] = [Number(ends[1]), Number(ends[2])]
  if (bound === "vague_range") return near(min, 2 * low)
  return group ? near(best, low) || near(best, high) : near(min, low) && near(max, high)
}

function judged(file: string): (Judged & Measured)[] {
  const sentences = JSON.parse(readFileSync(file, "utf8")) as Annotation[]
  return sentences.flatMap(({ text, quantities }, i) => {
    const free = quantities.map(({ value }) => value)
    return quantitiesIn(text).flatMap((quantity) => {
      if (quantity.kind === "ordinal" || quantity.kind === "comparative") return []
      const match = free.findIndex((value) => isValue(value, quantity))
      // both ends of "from X to Y" belong to one annotation
      if (match >= 0 && !quantity.group) free.splice(match, 1)
      const document = `sentence ${String(i).padStart(4, "0")}`
      return [{ corpus: "NewsQuant", document, parts: quantityParts(quantity), isRight: match >= 0 }]
    })
  })
}

const about = `# How sure figures are

The \`confidence\` of a row of \`quantities\` is the share of rows of its kind whose value the annotators of these
sentences gave too. A kind is on the rule, on whether the figure says its unit or what it counts, and on its bound;
what is rare has the share of the wider kind. Ordinals and comparatives have none: nobody annotated them. What the
annotators left out (terms of years, ages behind a name) counts against us; that a part of these sentences was read
while rules were written counts for us.

Learnt from half of NewsQuant (sentences of news; Almasian and others, 2023), which is no part of the project; to make
this page and the table anew: \`make calibrate DATA=dir\`, with \`newsquant-half.json\` in its folder \`quantities\`.
`

const [table, page, file] = process.argv.slice(2)
if (process.argv[1]?.endsWith("learn-confidence.js") && table && page && file) {
  const source = "Counted from half of NewsQuant by recognize/quantities/learn-confidence.ts"
  const licence = "MIT; shares only, nothing of the sentences"
  writeCalibration([table, page], { about, source, licence }, judged(file))
}
