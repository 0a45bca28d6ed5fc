import { expect, test } from "vitest"
import { rowsOfArticle } from "../../../pipeline/article/index.js"
import { articleOf } from "../reading.js"

/** Sentences with one figure of interest, then who holds it and who passes it on. */
const told: readonly [sentence: string, figure: string, holder: string | null, via: string | null][] = [
  ["The toll was put at 40 by the interior ministry.", "40", "the interior ministry", null],
  ["By police estimates, 8,000 people took part.", "8,000 people", "police", null],
  ["Figures released by the ministry put turnout at 61 percent.", "61 percent", "the ministry", null],
  ["The police toll remains 40.", "40", "police", null],
  [
    "In Lima, organizers claimed 40,000 took part; police said 12,000 people did.",
    "12,000 people",
    "police",
    null,
  ],
  ["Police counted 8,000 marchers in the capital and the unions 20,000.", "20,000", "the unions", null],
  ["The landslide claimed 40 lives, the mayor said.", "40 lives", "the mayor", null],
  [
    "State television quoted the mayor as saying that 40 people had died.",
    "40 people",
    "the mayor",
    "State television",
  ],
  [
    "Radio Okapi, citing hospital officials, said 40 people had died.",
    "40 people",
    "hospital officials",
    "Radio Okapi",
  ],
  [
    "The relief agency, citing its own survey, said 40,000 people lack water.",
    "40,000 people",
    "The relief agency",
    null,
  ],
  ["The army has counted 40 dead, a spokesman said.", "40 dead", "The army", "a spokesman"],
  ["The minister rejected the union's figure of 20,000.", "20,000", "the union", null],
  [
    "The regional governor, who fled when shelling killed 40 people, said the road was closed.",
    "40 people",
    null,
    null,
  ],
]

for (const [sentence, figure, holder, via] of told)
  test(`who says so: ${sentence}`, () => {
    const { estimates } = rowsOfArticle(articleOf(`The news of Monday\n\n${sentence}\n`))
    const found = estimates.find(({ text }) => text === figure)
    expect(found && [found.holder, found.via]).toEqual([holder, via])
  })
