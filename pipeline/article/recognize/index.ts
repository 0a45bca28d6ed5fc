import type { Annotated, Recognized } from "../layers.js"
import type { Stage } from "../stage.js"
import { recognizeDates } from "./dates/index.js"
import { recognizeNames } from "./names/index.js"
import { recognizeQuantities } from "./quantities/index.js"

/** Finds the mentions of each kind. Dates come first: a numeral in a date is no quantity. */
export const recognize: Stage<Annotated, Recognized> = {
  name: "recognize",
  summary: "find dates, quantities and names",
  run: (article) => {
    const times = recognizeDates(article)
    return { ...article, times, ...recognizeQuantities(article, times), names: recognizeNames(article) }
  },
}
