import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { readingPipeline } from "../../../stages.js"
import { articleOf, overlap } from "../../article.js"
import type { Judged } from "../../calibrate.js"
import { type Measured, writeCalibration } from "../../calibration-page.js"
import type { Recognized, ResolvedDate } from "../../layers.js"
import { recognizeDates } from "../../recognize/dates/index.js"
import { dateParts } from "./confidence.js"
import { resolveDates } from "./index.js"
import { type GoldText, type GoldTime, readTimeML } from "./timeml.js"

// Learns how sure dates are from texts annotated in TimeML, and writes the table and the page that tells how good it
// is: node .build/pipeline/article/resolve/dates/learn-confidence.js TABLE.json PAGE.md FOLDER_OF_TML …

/** The dates that we read in an annotated text. */
function datesOf({ text, published }: GoldText): { dates: ResolvedDate[]; isNarrative: boolean } {
  const meta = published === null ? {} : { published }
  const read = readingPipeline.run(articleOf(text, meta), () => {})
  const recognized: Recognized = {
    ...read,
    times: recognizeDates(read),
    quantities: [],
    leftOut: [],
    names: [],
  }
  return resolveDates(recognized, () => {})
}

const isSame = (ours: ResolvedDate, { value }: GoldTime): boolean =>
  // some write a week as its days: 2017-07-10/2017-07-16
  ours.value === value || (value.includes("/") && `${ours.from}/${ours.to}` === value)

/** Every date of ours beside the first annotated one that it touches and that is not taken. */
function judgedIn(folder: string): (Judged & Measured)[] {
  const corpus = basename(folder)
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".tml"))
    .sort()
  const texts = files.map((name) => ({ name, gold: readTimeML(readFileSync(join(folder, name), "utf8")) }))
  // Where no duration is annotated, only dates on the calendar were: what we read beside them is not judged.
  const isWhole = texts.some(({ gold }) => gold.times.some(({ value }) => value.startsWith("P")))
  return texts.flatMap(({ name, gold }) => {
    const { dates, isNarrative } = datesOf(gold)
    const taken = new Set<GoldTime>()
    return dates.flatMap((date) => {
      const match = gold.times.find((time) => !taken.has(time) && overlap(time, date))
      if (match) taken.add(match)
      if (!match && !isWhole) return []
      const isRight = match !== undefined && isSame(date, match)
      return [{ corpus, document: `${corpus}/${name}`, parts: dateParts(date, isNarrative), isRight }]
    })
  })
}

const about = `# How sure dates are

The \`confidence\` of a row of \`dates\` is the share of rows of its kind whose \`timex_value\` the annotators of these
texts gave too: an expression that overlaps one of theirs and has the same TIMEX3 value. A kind is on what the reading
rests (\`resolution\`), whether the article tells dates in their order (history) or counts from its day of publication
(news), the rule, and the grain; what is rare has the share of the wider kind. A date that hangs on an inferred day of
publication is never surer than that day. The texts' own errors and habits of notation ("1949-XX") count against us,
so the figures are rather low than high.

Learnt from AQUAINT TimeML 1.0 (newswire), WikiWars (histories, CC BY-SA 3.0) and the news of GUM (Wikinews, CC BY);
none of the texts is part of the project. To make this page and the table anew:
\`make calibrate DATA=dir\`, with the folders \`dates/aquaint\`, \`dates/wikiwars\` and \`dates/gum-news\` of TimeML files in it.
`

const [table, page, ...folders] = process.argv.slice(2)
if (process.argv[1]?.endsWith("learn-confidence.js") && table && page && folders.length > 0) {
  const source =
    "Counted from AQUAINT TimeML 1.0, WikiWars (CC BY-SA 3.0) and the news of GUM (CC BY) by resolve/dates/learn-confidence.ts"
  const licence = "MIT; shares only, nothing of the texts"
  writeCalibration([table, page], { about, source, licence }, folders.flatMap(judgedIn))
}
