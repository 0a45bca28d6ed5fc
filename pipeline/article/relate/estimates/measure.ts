import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Event, Resolved } from "../../layers.js"
import { type Counted, isClassName } from "./counted.js"
import { ownerWords } from "./owner.js"

/** The parts that make two figures comparable; null where the text does not say. */
export interface Measure {
  readonly counted: Counted | null
  readonly owner: string | null
  readonly doing: string | null
  readonly event: Event | null
  /** The phrase itself names its owner: North Korean pyrotechnicians. */
  readonly owned: boolean
}

const senders = new Set(lexicon.sender)

/** The most frequent value, the earliest on a tie. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}

/** A figure of the article, with the sentence it stands in. */
export interface Measured extends Measure {
  readonly sentence: number
}

/** Fills what a sentence leaves unsaid: what is done, from the rival figure in the same sentence or else the headline's; whose, from the same measure elsewhere. */
export function inherit(figures: readonly Measured[]): Measured[] {
  const withDoing = figures.map((figure, i) => {
    if (figure.doing || !figure.counted) return figure
    const same = (other: Measured) => other.counted?.name === figure.counted?.name && other.doing !== null
    const earlier = figures.slice(Math.max(0, i - 8), i).toReversed()
    const source =
      earlier.find((other) => same(other) && other.sentence === figure.sentence) ??
      (figure.sentence > 0
        ? figures.slice(0, 2).find((other) => same(other) && other.sentence === 0)
        : undefined)
    return source ? { ...figure, doing: source.doing, owner: figure.owner ?? source.owner } : figure
  })
  const owners = new Map<string, string[]>()
  for (const { counted, owner, doing } of withDoing)
    if (counted && owner && owner !== counted.owner)
      for (const key of [counted.name, `${counted.name} ${doing}`])
        owners.set(key, [...(owners.get(key) ?? []), owner])
  return withDoing.map((figure) => {
    if (figure.owner || !figure.counted) return figure
    const { name } = figure.counted
    const found = owners.get(`${name} ${figure.doing}`) ?? (senders.has(name) ? owners.get(name) : undefined)
    return { ...figure, owner: mostFrequent(found ?? []) }
  })
}

/** The key of a measure. What nothing is known of is compared with nothing: `alone` keeps it apart. */
export function keyOf({ counted, owner, doing }: Measure, alone: string): string {
  if (
    !counted ||
    (counted.state === null && doing === null && owner === null && !counted.name.includes(": "))
  )
    return [counted?.name ?? "", alone].join("|")
  return [counted.name, owner ?? "", counted.state ?? doing ?? ""].join("|")
}

/** The measure in words: North Korean troops to be deployed. */
export function wordsOf(
  article: Resolved,
  { counted, owner, doing, owned }: Measure,
  printed: string,
): string {
  const what = counted && isClassName(counted.name) ? counted.name.replace(/^[^:]*: /, "") : printed
  const state = counted?.state ?? doing
  if (!owner) return [what, state].filter(Boolean).join(" ")
  const { adjective, name } = ownerWords(article, owner)
  const whose = owned || senders.has(counted?.name ?? "") || owner === counted?.owner
  if (owned && what === printed) return [printed, state].filter(Boolean).join(" ")
  if (whose && adjective) return [adjective, what, state].filter(Boolean).join(" ")
  return [what, whose ? `of ${name}` : "", state, whose ? "" : `(${name})`].filter(Boolean).join(" ")
}
