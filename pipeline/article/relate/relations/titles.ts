import type { Mention, Relation, Resolved } from "../../layers.js"
import type { MentionIndex } from "./mention-index.js"
import { isCourtesy, isMembership, isRole, standsInRole } from "./words.js"

/** How many words a title may have. */
const longest = 8

/** Russian President NAME · South Korea's Defense Minister NAME · Acme CEO NAME · Defense Council member NAME. */
export function titleRelation(article: Resolved, index: MentionIndex, person: Mention): Relation | null {
  const { tokens } = article
  const name = nameStart(article, person)
  const sentence = article.sentences[tokens.sentence(tokens.at(person.start))]
  const head = name - 1
  if (!sentence || head < sentence.first || !isRole(tokens.lower(head)) || isCourtesy(tokens.lower(head)))
    return null
  let first = head
  let owner: Mention | undefined
  for (let i = head - 1; i >= sentence.first && i >= head - longest; i--) {
    owner = ownerEnding(article, index, i)
    if (owner || !standsInRole(tokens, i)) break
    first = i
  }
  const member = isMembership(tokens.lower(head))
  if (member && owner?.type !== "organization") return null
  const start = owner?.start ?? tokens.start(first)
  return {
    start,
    end: person.end,
    subject: person.entity,
    relation: member ? "member_of" : "position_held",
    wikidataProperty: member ? "P463" : "P39",
    object: owner ? (owner.standsFor ?? owner.entity) : null,
    role: article.prose.slice(tokens.start(first), tokens.end(head)),
    date: null,
    rule: member ? "relation-member-title" : "relation-title",
  }
}

/** The first token of the name proper, where the mention takes its title in. */
function nameStart({ tokens }: Resolved, person: Mention): number {
  const first = tokens.at(person.start)
  const last = tokens.at(person.end - 1)
  let name = first
  for (let i = first; i < last; i++) if (isRole(tokens.lower(i))) name = i + 1
  return isCourtesy(tokens.lower(name)) && name < last ? name + 1 : name
}

/** The country, demonym or organisation whose last word, or whose 's, this token is. */
function ownerEnding({ tokens }: Resolved, index: MentionIndex, i: number): Mention | undefined {
  const possessive = tokens.lower(i) === "'s" || tokens.lower(i) === "'"
  const mention = index.endingAt(tokens.end(possessive ? i - 1 : i))
  if (!mention) return undefined
  return mention.form === "demonym" || mention.type === "organization" || mention.type === "place"
    ? mention
    : undefined
}
