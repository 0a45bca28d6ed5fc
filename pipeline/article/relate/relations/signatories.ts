import type { Mention, Relation, Resolved } from "../../layers.js"

const parties = new Set(["place", "organization", "person"])

/** A and B signed a mutual defense agreement: each party that stands before the verb, joined by commas and "and". */
export function signatories(
  article: Resolved,
  { mentions, dates }: { mentions: readonly Mention[]; dates: readonly number[] },
): Relation[] {
  const { tokens } = article
  const agreement = mentions.find(({ type }) => type === "agreement")
  if (!agreement) return []
  let verb = tokens.at(agreement.start) - 1
  const sentence = article.sentences[tokens.sentence(verb)]
  if (!sentence) return []
  while (verb >= sentence.first && !/^sign(?:s|ed)?$/.test(tokens.lower(verb))) {
    if (tokens.tag(verb) === "VERB") return []
    verb--
  }
  if (verb < sentence.first) return []
  const signed = partiesBefore(article, mentions, verb)
  const start = signed[0]?.start ?? 0
  return signed.map((party) => ({
    start,
    end: agreement.end,
    subject: party.standsFor ?? party.entity,
    relation: "signatory_of",
    wikidataProperty: "P1891",
    object: agreement.entity,
    role: null,
    date: dates.length === 1 ? dates[0]! : null,
    rule: "relation-signed",
  }))
}

/** Going left from the verb while only commas, "and" and adverbs lie between. */
function partiesBefore({ tokens }: Resolved, mentions: readonly Mention[], verb: number): Mention[] {
  const found: Mention[] = []
  let edge = verb
  for (const mention of mentions.toReversed()) {
    if (mention.nestedIn !== null || tokens.at(mention.end) > edge) continue
    let gap = tokens.at(mention.end)
    while (gap < edge && /^(?:and|,|has|have|had|recently|formally|jointly)$/.test(tokens.lower(gap))) gap++
    if (gap !== edge || !parties.has(mention.type) || mention.form === "demonym") break
    found.unshift(mention)
    edge = tokens.at(mention.start)
  }
  return found
}
