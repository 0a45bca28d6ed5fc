import type { EntityType, Tokens } from "../../layers.js"
import { type Found, found, owners } from "./nominals.js"
import type { Tagged } from "./tagger/index.js"
import { isNoName, trimmed } from "./trim.js"
import { isCommon } from "./vocabulary.js"
import { isBodysHead } from "./whole.js"

/** What the tagger was not taught: the rules alone name it. */
const untaught: ReadonlySet<EntityType> = new Set<EntityType>([
  "nationality",
  "event",
  "document",
  "agreement",
  "product",
  "group",
  "other",
])

/** Rules that are surer than the tagger. */
const sure = new Set(["acronym of a name", "intelligence of a country"])

/** Names as the tagger has them, with what the rules alone know; no name crosses another. */
export function merge(tokens: Tokens, ruled: readonly Found[], tagged: readonly Tagged[]): Found[] {
  const rules = owners(tokens, ruled)
  const names: Found[] = []
  for (const { margin, ...range } of tagged.flatMap((one) => trimmed(tokens, one, rules))) {
    const rule = ruled[rules[range.first]!]
    const isSame = rule?.first === range.first && rule.last === range.last
    const isRules =
      isSame &&
      (agrees(rule.mention.type, range.type) ||
        sure.has(rule.mention.rule) ||
        isBody(tokens, rule, range.type))
    if (
      rule &&
      isOwner(rule, range) &&
      !tagged.some((one) => one.first < range.first && one.last > rule.first)
    ) {
      names.push(rule)
      continue
    }
    if (isSame && isDemonym(rule)) {
      names.push(rule)
      continue
    }
    const one = isRules ? rule : found(tokens, range, { type: range.type, form: "name", rule: "tagger" })
    names.push({ ...one, mention: { ...one.mention, margin } })
  }
  const taken = owners(tokens, names)
  const isFree = ({ first, last }: Found): boolean => taken.subarray(first, last).every((name) => name < 0)
  return [
    ...names,
    ...ruled.filter((one) => isOnlyRules(tokens, one) && isFree(one) && !isNoName(tokens, one)),
  ]
}

/** Whether the rules may name it alone. A word that only begins a sentence with its capital is too little. */
function isOnlyRules(tokens: Tokens, { first, last, mention: { type, rule } }: Found): boolean {
  const isOneWord = last - first === 1
  if (rule === "known organization") return !isOneWord
  if (type === "other" && isOneWord && (opensSpeech(tokens, first) || isWord(tokens, first))) return false
  return untaught.has(type) || sure.has(rule)
}

/** "First Congress of the United States": the tagger may see only whose body it is. */
const isOwner = ({ first, last, mention }: Found, place: Pick<Tagged, "first" | "last" | "type">): boolean =>
  place.type === "place" && mention.rule === "head word of" && first < place.first && last === place.last

const quote = /^["“”‘’'«»]$/

/** Whether a word has its capital from the beginning of a sentence or of a quotation: “Rehearsals should …”; not “Takekurabe”. */
const opensSpeech = (tokens: Tokens, i: number): boolean =>
  i === 0 ||
  tokens.sentence(i - 1) !== tokens.sentence(i) ||
  (quote.test(tokens.form(i - 1)) && !quote.test(tokens.form(i + 1)))

/** Rehearsals, National: an everyday word, in another number too. */
const isWord = (tokens: Tokens, i: number): boolean => isCommon(tokens.lower(i)) || isCommon(tokens.lemma(i))

/** "Libyan" alone is no place. */
const isDemonym = ({ mention }: Found): boolean => mention.form === "demonym"

/** "Port Vale Rovers" has the word of a body, and the tagger sees the port in it. */
const isBody = (tokens: Tokens, { last, mention }: Found, tagged: EntityType): boolean =>
  tagged === "place" &&
  (mention.rule === "head word of" || (mention.rule === "head word" && isBodysHead(tokens.form(last - 1))))

/** The tagger knows facilities as places. */
const agrees = (ruled: EntityType, tagged: EntityType): boolean =>
  ruled === tagged || (ruled === "facility" && tagged === "place")
