import type { Quantity } from "../../layers.js"
import { type Measure, stateOf } from "./measure.js"
import { recalled } from "./recall.js"
import { isPerson, isTollState, senders, tolls } from "./words.js"

/** A figure of the article, with where it stands and what is printed before it. */
export interface Measured extends Measure {
  readonly sentence: number
  readonly quantity: Quantity
  /** up from 12 · from 97 to 94: the other end of a change of one measure */
  readonly isOtherEnd: boolean
  /** 17 of them children: a part, and not who the others are */
  readonly isSome: boolean
  /** including 551 children: what was done to them was told right before */
  readonly isIncluded: boolean
  /** puts it at 51 percent: of what was told before */
  readonly isRepeated: boolean
  /** Whether a country's part is one, however few others the article tells of. */
  readonly isKept: boolean
  /** Whose share of the vote it would be. */
  readonly party: string | null
}

/** How many figures back one may reach. */
const reach = 8

/** Fills what a sentence leaves unsaid, in text order: what a bare number counts, what is done, whose, for when. */
export function inherit(figures: readonly Measured[]): Measured[] {
  const named = namedByState(figures)
  const filled: Measured[] = []
  for (const figure of figures) filled.push(withDoing(withCounted(figure, { before: filled, named }), filled))
  return withPeriods(withOwners(withTitle(filled)))
}

/** masses 40,000 soldiers: a headline's figure that the body has too is of the body's measure. */
function withTitle(figures: readonly Measured[]): Measured[] {
  return figures.map((figure) => {
    if (figure.sentence !== 0 || (isNamed(figure) && stateOf(figure) !== null) || figure.isGathering)
      return figure
    const { best, min, max, kind } = figure.quantity
    const body = figures.find(
      ({ sentence, quantity, counted }) =>
        sentence > 0 &&
        quantity.kind === kind &&
        (quantity.best ?? quantity.min) === (best ?? min) &&
        (quantity.best ?? quantity.max) === (best ?? max) &&
        counted?.name !== undefined &&
        (!isNamed(figure) || counted?.name === figure.counted?.name),
    )
    return body ? { ...like(figure, body), party: figure.party ?? body.party } : figure
  })
}

const isNamed = ({ counted }: Measure): boolean => counted?.name !== undefined && counted.name !== null

/** The first figure of each state that counts those whom most figures of it do: the headline's toll of 19 is of soldiers. */
function namedByState(figures: readonly Measured[]): Map<string, Measured> {
  const groups = new Map<string, Measured[]>()
  for (const figure of figures) {
    const state = stateOf(figure)
    if (state !== null && isNamed(figure) && !figure.isSome)
      groups.set(state, [...(groups.get(state) ?? []), figure])
  }
  const named = new Map<string, Measured>()
  for (const [state, group] of groups) {
    const name = mostFrequent(group.map(({ counted }) => counted!.name!))
    named.set(state, group.find(({ counted }) => counted!.name === name)!)
  }
  return named
}

/** What its number is in: count · percent · USD */
const unitOf = ({ quantity }: Measured): string | null =>
  quantity.unitSystem === "iso4217" || quantity.kind === "measure" ? quantity.unit : quantity.kind

/** What figures before one may tell of it. */
interface Told {
  readonly before: readonly Measured[]
  readonly named: ReadonlyMap<string, Measured>
}

/** A bare number counts what the figure before it does: the other end of its change, one of its state, or the article's first toll. */
function withCounted(figure: Measured, { before, named }: Told): Measured {
  const unit = unitOf(figure)
  const last = before.findLast((other) => other.sentence === figure.sentence && unitOf(other) === unit)
  if (figure.isOtherEnd && last) return { ...like(figure, last), when: last.when }
  if (figure.counted?.framed && !figure.isGathering) {
    const same = recalled(figure, before)
    // Germany doubled its aid: what each gives is its own
    const owner = figure.counted.framed.topic === "aid" ? figure.owner : null
    if (same && owner !== null) return figure
    if (same) return like({ ...figure, owner, doing: null, event: null }, same)
  }
  if (isNamed(figure) || figure.isGathering) return figure
  // Seven billion were pledged, and seven billion will be paid: of the sum told before
  const sum = before.find((other) => other.quantity.kind === "money" && isSameSum(figure, other))
  if (sum) return like(figure, sum)
  const earlier = before
    .slice(-reach)
    .filter((other) => isNamed(other) && !other.isSome && unitOf(other) === unit)
  const state = stateOf(figure)
  // about 9,000 would be lost, of jobs
  const job =
    figure.doing === "lose" ? earlier.findLast(({ counted }) => counted!.name === "jobs") : undefined
  if (job && figure.sentence - job.sentence <= 2) return like(figure, job)
  if (state !== null && isTollState(state)) {
    const same =
      earlier.findLast((other) => stateOf(other) === state && other.sentence === figure.sentence) ??
      named.get(state) ??
      earlier.findLast((other) => stateOf(other) === state)
    const name = same?.counted?.name ?? "people"
    const counted = { ...figure.counted, name, state, owner: same?.counted?.owner ?? null }
    return { ...figure, counted, owner: figure.owner ?? same?.owner ?? null }
  }
  if (figure.quantity.kind === "count") {
    if (state !== null) return withName(figure, earlier)
    const just = figure.isRepeated
      ? earlier.find(({ sentence }) => figure.sentence - sentence === 1)
      : undefined
    const beside = earlier.findLast(({ sentence }) => sentence === figure.sentence)
    const near = just ?? beside
    return near ? like(figure, near) : (likeLast(figure, earlier) ?? likeToll(figure, before) ?? figure)
  }
  // She expects 50 percent by December
  if (figure.quantity.kind === "money") {
    const sum = earlier.findLast(({ sentence }) => figure.sentence - sentence <= 1)
    return sum ? like(figure, sum) : figure
  }
  const vote = figure.party === null || figure.isRepeated ? undefined : earlier.findLast(isVote)
  const near = vote ?? earlier.findLast(({ sentence }) => figure.sentence - sentence <= 2)
  if (!near) return figure
  return isVote(near) ? { ...like(figure, near), owner: figure.party ?? near.owner } : like(figure, near)
}

const isVote = ({ counted }: Measured): boolean => counted?.name?.endsWith(": vote share") === true

/** A bare number that is exactly a sum told before. */
const isSameSum = ({ quantity }: Measured, other: Measured): boolean =>
  quantity.kind === "count" &&
  quantity.best !== null &&
  quantity.best >= 1e6 &&
  quantity.best === other.quantity.best

function likeToll(figure: Measured, before: readonly Measured[]): Measured | null {
  const toll = before.find((other) => tolls.has(stateOf(other) ?? ""))
  return toll ? like(figure, toll) : null
}

/** more than the 1,800 he had announced: as the figure of the sentence before */
function likeLast(figure: Measured, earlier: readonly Measured[]): Measured | null {
  const last = earlier.findLast(({ sentence }) => figure.sentence - sentence <= 1)
  return last ? like(figure, last) : null
}

/** suspects 7,200 more: of the same things as the figure before, with a state of its own */
function withName(figure: Measured, earlier: readonly Measured[]): Measured {
  const name = earlier.findLast(({ sentence }) => figure.sentence - sentence <= 1)?.counted?.name
  return name ? { ...figure, counted: { name, state: figure.counted?.state ?? null, owner: null } } : figure
}

/** The same measure, of another time or place if the figure says so. */
const like = (
  figure: Measured,
  { counted, owner, doing, event, isExpected, isGathering, period }: Measured,
): Measured => ({
  ...figure,
  counted,
  owner: figure.owner ?? owner,
  doing: figure.doing ?? doing,
  event: figure.event ?? event,
  // last year's 5.8 percent says nothing of when the next one is for
  period: figure.period ?? (period !== null && (period === "before" || period < figure.when) ? null : period),
  isExpected,
  isGathering,
})

/** For when: the year that the article's first figure of the same topic has. */
function withPeriods(figures: readonly Measured[]): Measured[] {
  const periods = new Map<string, string>()
  // and 3.7 percent in 2025: one figure's year is not the article's
  const now = mostFrequent(figures.map(({ when }) => when)) ?? ""
  const keyOf = ({ counted, owner }: Measured) => `${counted?.name} ${owner}`
  for (const figure of figures)
    if (
      figure.period !== null &&
      figure.period >= now &&
      figure.period !== "before" &&
      !periods.has(keyOf(figure))
    )
      periods.set(keyOf(figure), figure.period)
  return figures.map((figure) =>
    (figure.quantity.kind === "count" && !figure.counted?.name?.startsWith("mass: ")) ||
    figure.period !== null
      ? figure
      : { ...figure, period: periods.get(keyOf(figure)) ?? null },
  )
}

/** What is done: from the rival figure in the same sentence, or else the headline's. */
function withDoing(figure: Measured, before: readonly Measured[]): Measured {
  const { counted } = figure
  if (!counted || figure.doing || counted.state || !isNamed(figure) || figure.isGathering) return figure
  const same = (other: Measured) => other.counted?.name === counted.name && stateOf(other) !== null
  const earlier = before.slice(-reach)
  const whole = figure.isIncluded
    ? earlier.findLast(
        (other) =>
          figure.sentence - other.sentence <= 1 && tolls.has(stateOf(other) ?? "") && !other.isIncluded,
      )
    : undefined
  const source =
    whole ??
    earlier.findLast((other) => same(other) && other.sentence === figure.sentence) ??
    (senders.has(counted.name ?? "") ? earlier.findLast(same) : undefined) ??
    (figure.sentence > 0 && senders.has(counted.name ?? "")
      ? before.slice(0, 2).find((other) => same(other) && other.sentence === 0)
      : undefined)
  if (!source) return figure
  // 6,100 evacuees, among them 400 tourists: a part, told by its own word
  if (whole && whole.counted?.name === counted.name)
    return { ...figure, doing: stateOf(source), counted: { ...counted, name: figure.quantity.countedLemma } }
  return { ...figure, doing: stateOf(source), owner: figure.owner ?? source.owner }
}

/** Whose: the owner that figures of the same thing, and of the same done to it, have elsewhere. */
function withOwners(figures: readonly Measured[]): Measured[] {
  const owners = new Map<string, string[]>()
  for (const figure of figures) {
    const { counted, owner } = figure
    if (!counted?.name || !owner || owner === counted.owner) continue
    for (const key of [counted.name, `${counted.name} ${stateOf(figure)}`])
      owners.set(key, [...(owners.get(key) ?? []), owner])
  }
  return figures.map((figure) => {
    const name = figure.counted?.name
    if (figure.owner || !name || !isOwned(name) || /: (?:aid|vote share)$/.test(name)) return figure
    const found = owners.get(`${name} ${stateOf(figure)}`) ?? (isLent(name) ? owners.get(name) : undefined)
    return { ...figure, owner: mostFrequent(found ?? []) }
  })
}

const isLent = (name: string): boolean => senders.has(name) || name === "militants"
const isOwned = (name: string): boolean => isLent(name) || !isPerson(name)

/** The most frequent value, the earliest on a tie. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}
