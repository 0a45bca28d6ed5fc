import type { EntityType, Tokens } from "../../layers.js"
import { type Found, found } from "./nominals.js"
import type { Tagged } from "./tagger/index.js"
import { titles } from "./vocabulary.js"

/** What the tagger was not taught: the rules alone name it. */
const untaught: ReadonlySet<EntityType> = new Set<EntityType>([
  "nationality",
  "event",
  "document",
  "agreement",
  "product",
  "group",
])

/** Rules that are surer than the tagger. */
const sure = new Set(["acronym of a name", "intelligence of a country"])

/** Names as the tagger has them, with what the rules alone know; no name crosses another. */
export function merge(tokens: Tokens, ruled: readonly Found[], tagged: readonly Tagged[]): Found[] {
  const owner = new Int32Array(tokens.length).fill(-1)
  const rules = new Map(ruled.map((one) => [one.first, one]))
  const names: Found[] = []
  for (const one of tagged) {
    const range = withoutTitle(tokens, one)
    if (!range) continue
    const rule = rules.get(range.first)
    const same = rule && rule.last === range.last && agrees(rule.mention.type, one.type) ? rule : null
    names.push(same ?? found(tokens, range, { type: one.type, form: "name", rule: "tagger" }))
    owner.fill(names.length, range.first, range.last)
  }
  const isFree = ({ first, last }: Found): boolean => {
    for (let i = first; i < last; i++) if (owner[i]! >= 0) return false
    return true
  }
  const more = ruled.filter(
    (one) => (untaught.has(one.mention.type) || sure.has(one.mention.rule)) && isFree(one),
  )
  return [...names, ...more]
}

/** The tagger knows facilities as places. */
const agrees = (ruled: EntityType, tagged: EntityType): boolean =>
  ruled === tagged || (ruled === "facility" && tagged === "place")

/** President Joe Biden → Joe Biden; the Pope alone is no name. */
function withoutTitle(tokens: Tokens, { first, last, type }: Tagged): { first: number; last: number } | null {
  let from = first
  if (type === "person") while (from < last && titles.has(tokens.form(from))) from++
  return from < last ? { first: from, last } : null
}
