import lexicon from "../../../lexicons/figure-frames.json" with { type: "json" }
import type { Quantity, Resolved, Tokens } from "../../layers.js"
import { plainName } from "./body.js"
import { governing, subjectOf } from "./governing.js"
import { countryOfMention, type Near } from "./owner.js"
import { countryOfCapital } from "./place.js"
import { governingBodies } from "./words.js"

/** The EU will give 1.1 billion euros · Germany's aid of 240 million · promised by Norway: the country or body that gives, frees or holds; null where nobody is named, as of all donors together. */
export function actorOf(
  article: Resolved,
  quantity: Quantity,
  { mentions, within, scene }: Pick<Near, "mentions" | "within" | "scene">,
): string | null {
  const { tokens, entities } = article
  const found = governing(tokens, quantity)
  // doubled its aid to 240 million
  const verb = found?.verb ?? verbBefore(article, quantity)
  const subject = verb < 0 || found?.relation === "nsubj:pass" ? -1 : subjectOf(tokens, verb)
  // The government approved 206 million euros
  if (subject >= 0 && tokens.tag(subject) === "NOUN" && governingBodies.has(tokens.lemma(subject)))
    return scene.country
  for (const mention of mentions) {
    const [first, last] = [tokens.at(mention.start), tokens.at(mention.end - 1)]
    const isSubject = subject >= first && subject <= last
    const isAgent =
      tokens.lower(first - 1) === "by" && mention.start > quantity.end && mention.end <= within.end
    const isOwning =
      mention.end <= quantity.start && /^['’]s?$/.test(tokens.form(last + 1)) && isAid(tokens, last + 2)
    if (!isSubject && !isAgent && !isOwning) continue
    if (mention.type === "group") continue
    // President Marcos announced 500 million: his country does
    if (mention.type === "person") return scene.country
    const { name } = entities[mention.entity]!
    return countryOfMention(article, mention) ?? countryOfCapital(name) ?? plainName(name)
  }
  return null
}

/** The verb that stands before a figure in its sentence; −1 for none. */
function verbBefore({ tokens, sentences }: Resolved, { start }: Quantity): number {
  const at = tokens.at(start)
  const { first } = sentences[tokens.sentence(at)]!
  for (let i = at - 1; i >= first; i--) if (tokens.tag(i) === "VERB") return i
  return -1
}

const shares = new Set(lexicon.shares)

/** Germany's [aid], the Union's new [money] */
const isAid = (tokens: Tokens, i: number): boolean =>
  [i, i + 1].some((at) => tokens.lower(at) === "aid" || shares.has(tokens.lemma(at).toLowerCase()))
