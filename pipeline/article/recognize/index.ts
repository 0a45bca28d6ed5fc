import type { Issue } from "../issue.js"
import type { Annotated, Recognized } from "../layers.js"
import type { Stage } from "../stage.js"
import { recognizeDates } from "./dates/index.js"
import { recognizeNames } from "./names/index.js"
import { recognizeQuantities } from "./quantities/index.js"

/** Finds the mentions of each kind. Dates come first: a numeral in a date is no quantity. */
export const recognize: Stage<Annotated, Recognized> = {
  name: "recognize",
  summary: "find dates, quantities and names",
  run: (article, report) => {
    if (!article.isEnglish) {
      report(unsupported(article.language))
      return { ...article, times: [], quantities: [], leftOut: [], names: [] }
    }
    const times = recognizeDates(article)
    return { ...article, times, ...recognizeQuantities(article, times), names: recognizeNames(article) }
  },
}

const unsupported = (language: string | null): Issue => ({
  severity: "warning",
  code: "unsupported_language",
  message: `the article is not in English${language ? ` but in ${language}` : ""}: nothing was read from it`,
  at: null,
})
