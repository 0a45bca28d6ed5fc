import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { readingPipeline } from "../../../stages.js"
import { articleOf, overlap, type Span } from "../../article.js"
import type { Judged } from "../../calibrate.js"
import { type Measured, writeCalibration } from "../../calibration-page.js"
import type { Claim } from "../../layers.js"
import { recognize } from "../../recognize/index.js"
import { resolve } from "../../resolve/index.js"
import { claimParts } from "./confidence.js"
import { findClaims } from "./index.js"

// Learns how sure claims are from texts with annotated attributions, one JSON a line, and writes the table and the page
// that tells how good it is: node .build/pipeline/article/relate/claims/learn-confidence.js TABLE.json PAGE.md FILE.jsonl …

type Pairs = readonly (readonly [number, number])[]

/** An attribution as annotators gave it; offsets in UTF-16 units. */
interface Attribution {
  readonly source: Pairs
  readonly cue: Pairs
  readonly content: Pairs
}

interface AnnotatedText {
  readonly doc: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

const spans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ start, end }))

const touch = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => overlap(one, other)))

const lengthOf = (all: readonly Span[]): number => all.reduce((sum, { start, end }) => sum + end - start, 0)

/** Characters that stand in both. */
function common(a: readonly Span[], b: readonly Span[]): number {
  let both = 0
  for (const one of a)
    for (const other of b)
      both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return both
}

/** Share of characters in common, 0..1 (Dice). */
const alike = (a: readonly Span[], b: readonly Span[]): number =>
  (2 * common(a, b)) / Math.max(1, lengthOf(a) + lengthOf(b))

/** What goes on in a later paragraph is part of one annotated attribution, with what began it. */
const isPart = ({ source, content }: Claim, gold: Attribution): boolean =>
  touch(source, spans(gold.source)) && common(content, spans(gold.content)) >= lengthOf(content) / 2

/** The same cue (where both have one), a source in common or none in either, and half of what is said. */
function isSame(claim: Claim, gold: Attribution): boolean {
  const cue = gold.cue.length === 0 || claim.cue.length === 0 || touch(claim.cue, spans(gold.cue))
  const bare = gold.source.length === 0 && claim.source.length === 0
  return (
    cue &&
    (bare || touch(claim.source, spans(gold.source))) &&
    alike(claim.content, spans(gold.content)) >= 0.5
  )
}

/** Every claim of ours, and whether an annotated one that is not taken is the same. */
function judgedIn(file: string): (Judged & Measured)[] {
  const corpus = basename(file).replace(/\..*$/, "")
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean)
  return lines.flatMap((line) => {
    const { doc, text, attributions } = JSON.parse(line) as AnnotatedText
    const ignore = () => {}
    const read = resolve.run(recognize.run(readingPipeline.run(articleOf(text), ignore), ignore), ignore)
    const taken = new Set<Attribution>()
    return findClaims(read).map((claim) => {
      const isLater = claim.attribution === "continued"
      const match = attributions.find((gold) =>
        isLater ? isPart(claim, gold) : !taken.has(gold) && isSame(claim, gold),
      )
      if (match && !isLater) taken.add(match)
      return {
        corpus,
        document: `${corpus}/${doc}`,
        parts: claimParts(read, claim),
        isRight: match !== undefined,
      }
    })
  })
}

const about = `# How sure claims are

The \`confidence\` of a row of \`claims\` is the share of claims of its kind that annotators gave too: with the same cue,
a source in common, and at least half of what is said. A kind is the rule, how what is said begins (a quotation, a
clause, an infinitive; or the verb is to say), and the kind of claim; what is rare has the share of the wider kind.
Annotators leave out many claims within claims and some attitudes on principle, which counts against us, so the figures
are rather low than high. What the article says itself has none.

Learnt from PolNeAR (political news) and the news of GUM (Wikinews, CC BY); none of the texts is part of the project. Both as
lines of JSON, {doc, text, attributions: [{source, cue, content}]} with pairs of UTF-16 offsets; to make this page and
the table anew: \`make calibrate DATA=dir\`, with \`polnear.dev.jsonl\` and \`gum-news.train.jsonl\` in its folder \`claims\`.
`

const [table, page, ...files] = process.argv.slice(2)
if (process.argv[1]?.endsWith("learn-confidence.js") && table && page && files.length > 0) {
  const source = "Counted from PolNeAR and the news of GUM (CC BY) by relate/claims/learn-confidence.ts"
  const licence = "MIT; shares only, nothing of the texts"
  writeCalibration([table, page], { about, source, licence }, files.flatMap(judgedIn))
}
