import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { readingPipeline } from "../../../stages.js"
import { articleOf, type Span } from "../../article.js"
import type { Judged } from "../../calibrate.js"
import { type Measured, writeCalibration } from "../../calibration-page.js"
import type { Resolved } from "../../layers.js"
import { resolve } from "../../resolve/index.js"
import { recognize } from "../index.js"
import { measuredNames } from "./confidence.js"

// Learns how sure names are from texts with annotated names, one JSON a line, and writes the table and the page that
// tells how good it is: node .build/pipeline/article/recognize/names/learn-confidence.js TABLE.json PAGE.md FILE.jsonl …

/** A text with its names; offsets in UTF-16 units. */
interface AnnotatedText {
  readonly doc: string
  readonly text: string
  readonly entities: readonly (Span & { readonly type: string })[]
}

function resolved(text: string): Resolved {
  const ignore = () => {}
  return resolve.run(recognize.run(readingPipeline.run(articleOf(text), ignore), ignore), ignore)
}

/** Where a name stands, without "the" and "'s": some take them in, some do not. */
function placeIn(text: string, { start, end }: Span): string {
  const words = text.slice(start, end)
  const before = /^[Tt]he\s+/.exec(words)?.[0].length ?? 0
  const after = /['’]s?$/.exec(words)?.[0].length ?? 0
  return `${start + before}:${end - after}`
}

/** Every name of ours, and whether annotators gave the same words the same type. */
function judgedIn(file: string): (Judged & Measured)[] {
  const corpus = basename(file).replace(/\..*$/, "")
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean)
  return lines.flatMap((line) => {
    const { doc, text, entities } = JSON.parse(line) as AnnotatedText
    const types = new Map(entities.map((one) => [placeIn(text, one), one.type]))
    return measuredNames(resolved(text)).map(({ mention, type, parts }) => ({
      corpus,
      document: `${corpus}/${doc}`,
      parts,
      // a facility is a place there
      isRight: types.get(placeIn(text, mention)) === (type === "facility" ? "place" : type),
    }))
  })
}

const about = `# How sure names are

The \`confidence\` of a row of \`mentions\` is the share of names of its kind that annotators gave too: the same words
("the" and "'s" aside) with the same type. A kind is who found the name (the tagger, the rules, or both; or another
place of it in the article), its type, by how much the tagger prefers it, and whether a gazetteer has it; what is rare
has the share of the wider kind. The type is that of the entity. Only names of people, organizations, places and
facilities that stand in no longer name have a confidence: demonyms, events, documents, descriptions and pronouns were
not annotated. It says nothing of the identifier; \`link_basis\` of \`entities\` does.

Learnt from world newswire (Worldwide newswire, development part) and from the web (Universal NER, English EWT,
development part, CC BY-SA 4.0), which the tagger was not trained on; none of the texts is part of the project. As
lines of JSON, {doc, text, entities: [{start, end, type}]} with UTF-16 offsets; to make this page and the table anew:
\`make calibrate DATA=dir\`, with \`ww.dev.jsonl\` and \`uner.dev.jsonl\` in its folder \`entities/dev\`.
`

const [table, page, ...files] = process.argv.slice(2)
if (process.argv[1]?.endsWith("learn-confidence.js") && table && page && files.length > 0) {
  const source =
    "Counted from Worldwide newswire and Universal NER English EWT (CC BY-SA 4.0), development parts, by recognize/names/learn-confidence.ts"
  const licence = "MIT; shares only, nothing of the texts"
  writeCalibration([table, page], { about, source, licence }, files.flatMap(judgedIn))
}
