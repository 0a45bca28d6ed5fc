import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Mention, Resolved } from "../../layers.js"
import { countryOfPlace } from "./place.js"
import { add, heaviest, type Totals, weightOf } from "./weigh.js"

/** Words of a name that is somebody who speaks, and whose figures are seldom its own: a union, a paper. */
const speakers = new Set(lexicon.speakers)
/** carmaker · airline: right before the name of a firm. */
const firms = new Set(lexicon.firms)

const bodies = /^(?:organization|product|other)$/

/** A name of a company or body, or one that no list knows as a place. */
function isBody({ tokens, entities }: Resolved, { type, form, start, end, entity }: Mention): boolean {
  if (form !== "name") return false
  const [first, last] = [tokens.at(start), tokens.at(end - 1)]
  for (let i = first; i <= last; i++) if (speakers.has(tokens.lower(i))) return false
  if (bodies.test(type)) return true
  // the plant of Nordwagen, read as a place; Helvia, read as a person
  return (
    first === last && ((type === "place" && countryOfPlace(entities[entity]!) === null) || type === "person")
  )
}

/** The carmaker Nordwagen · jobs at Nordwagen · Nordwagen will cut: what stands before tells a firm, and a subject does more than an object. */
function hint({ tokens }: Resolved, { start, end }: Mention): number {
  const before = tokens.lower(tokens.at(start) - 1)
  if (firms.has(before) || before === "at") return 2
  const after = tokens.at(end - 1) + 1
  const verb = tokens.tag(after) === "ADV" ? after + 1 : after
  return /^(?:VERB|AUX)$/.test(tokens.tag(verb)) ? 2 : 0
}

/** The company or body that an article is about: the one named most, in its title and opening before all. Null where it names none. */
export function bodyOf(article: Resolved): string | null {
  const { tokens, sentences, mentions, entities } = article
  const totals: Totals = new Map()
  for (const mention of mentions) {
    if (mention.nestedIn !== null || !isBody(article, mention)) continue
    const sentence = sentences[tokens.sentence(tokens.at(mention.start))]
    if (!sentence || sentence.kind === "noise") continue
    const name = plainName(entities[mention.entity]!.name)
    const isPerson = mention.type === "person"
    add(totals, name, isPerson ? weightOf(sentence) / 2 : weightOf(sentence) + hint(article, mention))
  }
  return heaviest(totals)
}

/** Nordwagen, of Nordwagen AG. */
export const plainName = (name: string): string =>
  name
    .replace(/^the /i, "")
    .replace(/,? (?:AG|SA|SE|NV|PLC|plc|Inc|Corp|Ltd|LLC|GmbH|Co|Group|Corporation|Company)\.?$/, "")
