import type { Mention, Relation, Resolved } from "../../layers.js"
import { bySentence } from "../events/sentence-index.js"
import { appositionRelation } from "./appositions.js"
import { indexMentions, type MentionIndex } from "./mention-index.js"
import { locatedRelation, partOfRelation } from "./organizations.js"
import { signatories } from "./signatories.js"
import { titleRelation } from "./titles.js"

type Rule = (article: Resolved, index: MentionIndex, mention: Mention) => Relation | null

/** Which rules look at which kind of mention. */
const rules: readonly { when: (mention: Mention) => boolean; rule: Rule }[] = [
  { when: ({ type, form }) => type === "person" && form === "name", rule: titleRelation },
  { when: ({ type, form }) => type === "person" && form === "name", rule: appositionRelation },
  { when: ({ type, form }) => type === "organization" && form !== "pronoun", rule: partOfRelation },
  { when: ({ form }) => form !== "pronoun", rule: locatedRelation },
]

/** Positions, memberships, employers, places and signatories. */
export function findRelations(article: Resolved): Relation[] {
  const index = indexMentions(article.mentions)
  const found: Relation[] = []
  for (const mention of article.mentions)
    for (const { when, rule } of rules) {
      const relation = when(mention) ? rule(article, index, mention) : null
      if (relation) found.push(relation)
    }
  const dates = bySentence(article, article.dates)
  for (const [s, list] of bySentence(article, article.mentions).entries())
    found.push(...signatories(article, { mentions: list.map((i) => article.mentions[i]!), dates: dates[s]! }))
  return once(found)
}

/** A standing relation is told once, where it first stands. */
function once(relations: readonly Relation[]): Relation[] {
  const seen = new Map<string, Relation>()
  for (const relation of relations.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const { subject, relation: kind, object, role } = relation
    const key = `${subject} ${kind} ${object} ${role?.toLowerCase()}`
    if (!seen.has(key)) seen.set(key, relation)
  }
  return [...seen.values()]
}
