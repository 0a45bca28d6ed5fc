import type { Related, Resolved } from "../layers.js"
import type { Stage } from "../stage.js"
import { findClaims } from "./claims/index.js"
import { edit } from "./editor/index.js"
import { findEstimates } from "./estimates/index.js"
import { findEvents } from "./events/index.js"
import { findRelations } from "./relations/index.js"

/** Says who claims what, what happened, and which figures are rivals. */
export const relate: Stage<Resolved, Related> = {
  name: "relate",
  summary: "find claims, events, relations and estimates; mark what an editor would",
  run: (article, report) => {
    if (!article.isEnglish) return { ...article, claims: [], events: [], estimates: [], relations: [] }
    const attributed = findClaims(article)
    const events = findEvents(article, attributed)
    const { claims, estimates } = findEstimates(article, attributed, events)
    const related = { ...article, claims, events, estimates, relations: findRelations(article) }
    edit(related, report)
    return related
  },
}
