import type { Measured } from "./inherit.js"
import { stateOf } from "./measure.js"
import { isPerson, isTollState } from "./words.js"

/** How many figures, and how many sentences, back one may reach. */
const reach = { figures: 8, sentences: 5 }
/** From how many times as much on two figures are seldom rivals for one thing. */
const farApart = 4

/**
 * The figure told before that a framed one is another size of: the nearest that counts what the frame's noun says, and
 * of those one of like size. Null where none does.
 */
export function recalled(figure: Measured, before: readonly Measured[]): Measured | null {
  const framed = figure.counted!.framed!
  if (framed.state !== null && isTollState(framed.state)) return null
  const candidates = before
    .slice(-reach.figures)
    .filter((other) => figure.sentence - other.sentence <= reach.sentences && fits(figure, other))
  let best: Measured | null = null
  let least = Number.POSITIVE_INFINITY
  for (const other of candidates) {
    const back = figure.sentence - other.sentence
    // What the article is about is meant from farther on than anything else.
    const far = back <= 2 ? back : isSame(other, before[0]!) ? 2 : back
    const cost = far + unlike(figure, other)
    if (cost <= least) [best, least] = [other, cost]
  }
  return best
}

/** Whether the frame's noun is for what another figure counts. */
function fits(figure: Measured, other: Measured): boolean {
  const { state, topic, name, noun } = figure.counted!.framed!
  if (!other.counted?.name || other.isSome || !isOneUnit(figure, other)) return false
  if (topic !== null) return other.counted.name.endsWith(`: ${topic}`)
  if (state !== null) return stateOf(other) === state && (name === null || other.counted.name === name)
  if (name !== null) return other.counted.name === name || (isPerson(name) && isPerson(other.counted.name))
  return noun === null || isOf(noun, other)
}

/** the leak at 350,000, after "have leaked" */
function isOf(noun: string, other: Measured): boolean {
  const words = `${other.counted!.name} ${stateOf(other) ?? ""}`.split(/[\s:]+/)
  return words.some((word) => word.length > 2 && word.slice(0, 4) === noun.slice(0, 4))
}

/** A bare number may be of any unit: nearer 400 million, of euros. */
function isOneUnit({ quantity }: Measured, { quantity: other }: Measured): boolean {
  if (quantity.kind === other.kind) return quantity.unit === other.unit || quantity.kind === "count"
  return quantity.kind === "count" && quantity.counted === null && sizeOf(quantity) >= 1000
}

const sizeOf = ({ best, min, max }: Measured["quantity"]): number => Math.abs(best ?? max ?? min ?? 0)

/** How much speaks against two figures being rivals, by how many times as large one is. */
function unlike({ quantity }: Measured, { quantity: other }: Measured): number {
  const [one, two] = [sizeOf(quantity), sizeOf(other)]
  const times = Math.max(one, two) / Math.max(1, Math.min(one, two))
  return Math.log10(times) / 2 + (times > farApart ** 2 ? 4 : times > farApart ? 1.5 : 0)
}

/** Whether two figures count the same thing, as far as is known. */
const isSame = (one: Measured, other: Measured): boolean =>
  one.counted?.name === other.counted?.name && stateOf(one) === stateOf(other)
