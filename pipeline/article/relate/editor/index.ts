import type { Issue, Report } from "../../issue.js"
import type { Related } from "../../layers.js"
import { doubtfulSources, headlineMismatches, partsThatDoNotAddUp, rivalFigures } from "./figures.js"
import { headlineBounds } from "./headline.js"
import { ambiguousReferences } from "./references.js"
import { uncoveredNames, unreadNumbers } from "./uncovered.js"

/** What a careful editor looks for, in the order in which it is reported. */
const looks: readonly ((article: Related) => Issue[])[] = [
  headlineMismatches,
  headlineBounds,
  rivalFigures,
  partsThatDoNotAddUp,
  doubtfulSources,
  ambiguousReferences,
  unreadNumbers,
  uncoveredNames,
]

/** Reports what a careful editor would mark. Changes nothing. */
export function edit(article: Related, report: Report): void {
  for (const look of looks) for (const issue of look(article)) report(issue)
}
