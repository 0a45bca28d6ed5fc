import type { Measured } from "./inherit.js"
import { stateOf } from "./measure.js"
import { isKnownState, subgroups } from "./words.js"

const isKnown = (figure: Measured): boolean => isKnownState(stateOf(figure))

/** What only the whole article tells of its figures: which say one thing twice, which are parts, who the people are. */
export function settle(figures: readonly Measured[]): Measured[] {
  return withWhole(withWide(withParts(withoutCivilians(withSameNumber(figures)))))
}

/** The least number that no two things are likely to share. */
const telling = 13

/** 75 Ukrainians had returned … the 75 had lost weight; 30,000 jobs … some 30,000 people: the same number is the same measure, where its own words say nothing known. */
function withSameNumber(figures: readonly Measured[]): Measured[] {
  return figures.map((figure) => {
    const { quantity, isGathering, owner } = figure
    if (quantity.kind !== "count" || quantity.best === null || quantity.best < telling) return figure
    if (isGathering || isKnown(figure) || figure.counted?.name?.includes(": ")) return figure
    const same = figures.find((other) => other !== figure && isSame(figure, other))
    if (!same) return figure
    const { counted, doing, event, isExpected, part } = same
    const whose = same.owner ?? owner
    return { ...figure, counted, owner: whose, doing, event, isGathering: same.isGathering, isExpected, part }
  })
}

/** Whether another figure of the same number tells what one counts: of the same things, or of any where the number is large and its own noun says as little. */
function isSame({ quantity, counted, owner }: Measured, other: Measured): boolean {
  if (other.quantity.best !== quantity.best || other.quantity.kind !== quantity.kind) return false
  if (!other.isGathering && !isKnown(other)) return false
  if (owner !== null && other.owner !== null && other.owner !== owner) return false
  const name = counted?.name ?? null
  return name === null || name === other.counted?.name || (name === "people" && quantity.best! >= 1000)
}

/** Across eastern Congo 6.9 million: another figure than the 128,000 of one battle; where all are told of a wide place, it is the place. */
function withWide(figures: readonly Measured[]): Measured[] {
  const isNarrow = (one: Measured) => (other: Measured) =>
    !other.isWide && other.counted?.name === one.counted?.name && stateOf(other) === stateOf(one)
  return figures.map((figure) =>
    figure.isWide && !figures.some(isNarrow(figure)) ? { ...figure, isWide: false } : figure,
  )
}

/** States that some suffer of many. */
const suffered = /^(?:killed|wounded|infected|missing|displaced|evacuated|captured|trapped|rescued)/

/** Ten health workers infected, of 63 cases; 16 of those killed: a part is told by its own noun, or compared with nothing. */
function withParts(figures: readonly Measured[]): Measured[] {
  return figures.map((figure) => {
    const { counted, isSome, quantity } = figure
    if (isSome && figures.some((other) => isWhole(other, figure))) return { ...figure, isPart: true }
    if (counted?.name !== "people" || !suffered.test(stateOf(figure) ?? "")) return figure
    const noun = quantity.countedLemma ?? ""
    const isSub = subgroups.has(noun) || subgroups.has(noun.slice(noun.lastIndexOf(" ") + 1))
    if (isSub && figures.some((other) => isMore(other, figure)))
      return { ...figure, counted: { ...counted, name: noun } }
    return isSome ? { ...figure, isPart: true } : figure
  })
}

/** Whether another figure counts more of the same, and no part. */
const isWhole = (other: Measured, figure: Measured): boolean =>
  !other.isSome &&
  other.counted?.name === figure.counted?.name &&
  stateOf(other) === stateOf(figure) &&
  sizeOf(other.quantity) > sizeOf(figure.quantity)

/** Whether another figure counts more people of the same state, by no noun of a part. */
const isMore = (other: Measured, figure: Measured): boolean =>
  other.counted?.name === "people" &&
  stateOf(other) === stateOf(figure) &&
  // 68,000, of nurses: a bare number counts those told of before
  other.quantity.counted !== null &&
  !other.counted.isBody &&
  !subgroups.has(other.quantity.countedLemma ?? "") &&
  sizeOf(other.quantity) > sizeOf(figure.quantity)

const sizeOf = ({ best, min, max }: Measured["quantity"]): number => best ?? min ?? max ?? 0

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
  if (new Set(jobs.map(({ part }) => part)).size < 2 && !figures[0]?.isKept)
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
