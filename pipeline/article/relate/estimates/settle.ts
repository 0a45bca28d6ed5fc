import type { Measured } from "./inherit.js"
import { stateOf } from "./measure.js"
import { isKnownState } from "./words.js"

const isKnown = (figure: Measured): boolean => isKnownState(stateOf(figure))

/** What only the whole article tells of its figures: which say one thing twice, which are parts, who the people are. */
export function settle(figures: readonly Measured[]): Measured[] {
  return withWhole(withoutCivilians(withSameNumber(figures)))
}

/** The least number that no two things are likely to share. */
const telling = 13

/** 75 Ukrainians had returned … the 75 had lost weight: the same number of the same people is the same measure, where its verb says nothing known. */
function withSameNumber(figures: readonly Measured[]): Measured[] {
  return figures.map((figure) => {
    const { quantity, counted, owner } = figure
    if (quantity.kind !== "count" || quantity.best === null || quantity.best < telling) return figure
    if (!counted?.name || figure.isGathering || isKnown(figure)) return figure
    const same = figures.find(
      (other) =>
        other !== figure &&
        other.quantity.best === quantity.best &&
        other.counted?.name === counted.name &&
        (owner === null || other.owner === owner) &&
        (other.isGathering || isKnown(other)),
    )
    if (!same) return figure
    const { doing, event, isGathering, isExpected } = same
    return { ...figure, counted: same.counted, owner: same.owner, doing, event, isGathering, isExpected }
  })
}

/** Civilians killed are the people killed, unless a sentence counts both: 20 of the 35 dead were civilians. */
function withoutCivilians(figures: readonly Measured[]): Measured[] {
  const isCivilian = ({ counted }: Measured) => counted?.name === "civilians"
  const isContrasted = figures.some(
    (figure) =>
      isCivilian(figure) &&
      (figure.isIncluded ||
        figure.isSome ||
        figures.some(
          (other) =>
            other.sentence === figure.sentence && !isCivilian(other) && stateOf(other) === stateOf(figure),
        )),
  )
  if (isContrasted) return [...figures]
  return figures.map((figure) =>
    isCivilian(figure) ? { ...figure, counted: { ...figure.counted!, name: "people" } } : figure,
  )
}

/** 3,000 jobs in Switzerland are all the jobs, unless the article tells of those elsewhere; fewer than the 11,000 feared: of the same part. */
function withWhole(figures: readonly Measured[]): Measured[] {
  const told = figures.filter(({ counted }) => counted?.name === "jobs")
  // 8,000 jobs, in the headline, and 8,000 in Germany: the whole
  const wholes = new Set(
    told.filter(({ part }) => part === null).map(({ quantity }) => quantity.best ?? quantity.max),
  )
  const jobs = told.filter(
    ({ part, quantity }) => part === null || !wholes.has(quantity.best ?? quantity.max),
  )
  if (new Set(jobs.map(({ part }) => part)).size < 2)
    return figures.map((figure) => (figure.part ? { ...figure, part: null } : figure))
  return figures.map((figure) => {
    if (figure.part !== null && !jobs.includes(figure)) return { ...figure, part: null }
    if (figure.part !== null || figure.quantity.counted !== null || !jobs.includes(figure)) return figure
    const before = jobs.findLast(
      (other) => other.sentence === figure.sentence && other.quantity.start < figure.quantity.start,
    )
    return before ? { ...figure, part: before.part } : figure
  })
}
