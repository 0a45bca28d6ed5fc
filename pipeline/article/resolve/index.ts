import type { Recognized, Resolved } from "../layers.js"
import type { Stage } from "../stage.js"
import { resolveDates } from "./dates/index.js"
import { resolveEntities } from "./entities/index.js"

/** Says what each mention means. */
export const resolve: Stage<Recognized, Resolved> = {
  name: "resolve",
  summary: "put dates on the calendar, join mentions to entities and identifiers",
  run: (article, report) => {
    const { publication, dates } = resolveDates(article, report)
    return { ...article, publication, dates, ...resolveEntities(article, report) }
  },
}
