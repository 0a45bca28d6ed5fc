import type { Mention, Relation, Resolved } from "../../layers.js"
import type { MentionIndex } from "./mention-index.js"
import { isMembership, isPosition, isRole, standsInRole } from "./words.js"

const links = /^(?:at|of|for|with|from|in)$/
const holders = new Set(["organization", "facility", "place", "group"])

/** The role's words from token `first` to its head, and the token after them; null where none stands. */
function roleAt({ tokens }: Resolved, first: number): { first: number; head: number } | null {
  let i = first
  if (tokens.tag(i) === "DET") i++
  const start = i
  let head = -1
  for (; i < start + 7 && standsInRole(tokens, i); i++) if (isRole(tokens.lower(i))) head = i
  return head < 0 || head !== i - 1 ? null : { first: start, head }
}

/** The holder's mention, straight after "at the" or "of". */
function objectAt({ tokens }: Resolved, index: MentionIndex, link: number): Mention | null {
  let i = link + 1
  if (tokens.tag(i) === "DET") {
    const whole = index.startingAt(tokens.start(i))
    if (whole && holders.has(whole.type)) return whole
    i++
  }
  const mention = index.startingAt(tokens.start(i))
  return mention && holders.has(mention.type) ? mention : null
}

/** NAME, a senior analyst at ORGANISATION · NAME, head of ORGANISATION · NAME, a member of ORGANISATION. */
export function appositionRelation(article: Resolved, index: MentionIndex, person: Mention): Relation | null {
  const { tokens } = article
  const comma = tokens.at(person.end)
  if (tokens.lower(comma) !== ",") return null
  const works = worksFor(article, index, { person, comma })
  if (works) return works
  const role = roleAt(article, comma + 1)
  if (!role) return null
  const word = tokens.lower(role.head)
  const link = tokens.lower(role.head + 1)
  const object = links.test(link) ? objectAt(article, index, role.head + 1) : null
  // "an economist in Paris" tells where, not for whom
  if (!object || (link === "in" && !isPosition(word))) return null
  return {
    start: person.start,
    end: object.end,
    subject: person.entity,
    ...kindOf(word, link),
    object: object.entity,
    role: article.prose.slice(tokens.start(role.first), tokens.end(role.head)),
    date: null,
    rule: "relation-apposition",
  }
}

/** President of a country is a position held; an analyst at a centre is affiliated with it. */
function kindOf(word: string, link: string): Pick<Relation, "relation" | "wikidataProperty"> {
  if (isMembership(word)) return { relation: "member_of", wikidataProperty: "P463" }
  if (isPosition(word) && link !== "at" && link !== "with")
    return { relation: "position_held", wikidataProperty: "P39" }
  return { relation: "affiliation", wikidataProperty: "P1416" }
}

/** NAME, who works for ORGANISATION. */
function worksFor(
  article: Resolved,
  index: MentionIndex,
  { person, comma }: { person: Mention; comma: number },
): Relation | null {
  const { tokens } = article
  if (tokens.lower(comma + 1) !== "who" || tokens.lemma(comma + 2) !== "work") return null
  if (!/^(?:for|at)$/.test(tokens.lower(comma + 3))) return null
  const object = objectAt(article, index, comma + 3)
  return (
    object && {
      start: person.start,
      end: object.end,
      subject: person.entity,
      relation: "employer",
      wikidataProperty: "P108",
      object: object.entity,
      role: null,
      date: null,
      rule: "relation-works-for",
    }
  )
}
