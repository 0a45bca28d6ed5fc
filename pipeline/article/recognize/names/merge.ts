import type { EntityType, TokenRange, Tokens } from "../../layers.js"
import { type Found, found } from "./nominals.js"
import type { Tagged } from "./tagger/index.js"
import { calendar, titles } from "./vocabulary.js"

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
  const rules = owners(tokens, ruled)
  const names: Found[] = []
  for (const one of tagged) {
    const range = withoutTitle(tokens, wholeWords(tokens, one, rules))
    if (!range || isOfMoney(tokens, one) || isMonth(tokens, range, one)) continue
    const rule = ruled[rules[range.first]!]
    const isSame = rule?.first === range.first && rule.last === range.last
    const isRules = isSame && (agrees(rule.mention.type, one.type) || sure.has(rule.mention.rule))
    names.push(isRules ? rule : found(tokens, range, { type: one.type, form: "name", rule: "tagger" }))
  }
  const taken = owners(tokens, names)
  const isFree = ({ first, last }: Found): boolean => taken.subarray(first, last).every((name) => name < 0)
  const isOnlyRules = ({ mention }: Found): boolean => untaught.has(mention.type) || sure.has(mention.rule)
  return [...names, ...ruled.filter((one) => isOnlyRules(one) && isFree(one))]
}

/** The number of the name that each token is part of; -1 for none. */
function owners(tokens: Tokens, names: readonly Found[]): Int32Array {
  const owner = new Int32Array(tokens.length).fill(-1)
  for (const [i, { first, last }] of names.entries()) owner.fill(i, first, last)
  return owner
}

/** Kim Jong | -un: a name that ends before a hyphen goes on with it, where it does for the rules. */
function wholeWords(tokens: Tokens, { first, last, type }: Tagged, rules: Int32Array): Tagged {
  const rule = rules[last - 1]!
  let end = last
  while (rule >= 0 && tokens.form(end) === "-" && rules[end] === rule && rules[end + 1] === rule) end += 2
  return { first, last: end, type }
}

/** The tagger knows facilities as places. */
const agrees = (ruled: EntityType, tagged: EntityType): boolean =>
  ruled === tagged || (ruled === "facility" && tagged === "place")

/** Aug., alone; but May is a person's too. */
const isMonth = (tokens: Tokens, { first, last }: TokenRange, { type }: Tagged): boolean =>
  last - first === 1 && type !== "person" && calendar.has(tokens.form(first).replace(/\.$/, ""))

/** "US dollars", "US $2.4 million": the money's country is not meant as a place. */
const isOfMoney = (tokens: Tokens, { last, type }: Tagged): boolean =>
  type === "place" && /^(?:dollars?|cents?|\$)$/.test(tokens.lower(last))

/** President Joe Biden → Joe Biden; the Pope alone is no name. */
function withoutTitle(tokens: Tokens, { first, last, type }: Tagged): TokenRange | null {
  let from = first
  if (type === "person") while (from < last && titles.has(tokens.form(from))) from++
  return from < last ? { first: from, last } : null
}
