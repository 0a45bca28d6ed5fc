import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import { contains, type Span } from "../../article.js"
import type { Mention, Quantity, Resolved, Tokens } from "../../layers.js"
import { subjectOf } from "./governing.js"
import { mapOf } from "./words.js"

/** The Socialists would get 34 percent · gave the Socialists 30 percent: the name right before a share, else the subject's, in one form for the party and its people. */
export function partyOf(
  article: Resolved,
  quantity: Quantity,
  { mentions, within }: { mentions: readonly Mention[]; within: Span },
): string | null {
  const { tokens, entities } = article
  const before = tokens.at(quantity.start) - 1
  const found = mentions.findLast(
    (mention) => mention.end <= quantity.start && contains(within, mention) && mention.type !== "place",
  )
  const answer = isReferendum(article) ? answerOf(article, quantity) : null
  const behind = answer ?? namesBehind(article, quantity)
  if (behind) return behind
  const isPronoun = found?.form === "pronoun" && found.end === tokens.end(before)
  const name = isPronoun
    ? entities[found.entity]!.name
    : (namesAround(article, quantity) ?? (found ? entities[found.entity]!.name : null))
  return name ? plainOf(article, name) : null
}

/** One form for a candidate, by the last name, and for a party, by its own: former minister Rui Machado is machado. */
function plainOf({ prose, entities, mentions }: Resolved, name: string): string {
  const last = name.slice(name.lastIndexOf(" ") + 1)
  const known = mentions.find(
    ({ form, start, end }) =>
      form === "name" && end - start >= last.length && prose.slice(end - last.length, end) === last,
  )
  if (known?.type === "person") return last.toLowerCase()
  const own = known?.type === "organization" ? entities[known.entity]!.name : name
  const plain = own
    .toLowerCase()
    .replace(/\b(?:the|party|movement|alliance)\b/g, "")
    .trim()
  // PiS is no plural
  return /[a-z]s$/.test(own) && !/\p{Lu}.*\p{Lu}s?$/u.test(last) ? plain.replace(/s$/, "") : plain
}

export function isReferendum({ tokens }: Resolved): boolean {
  for (let i = 0; i < tokens.length; i++)
    if (/^(?:referendum|referenda|plebiscite)$/.test(tokens.lower(i)) || isYes(tokens, i)) return true
  return false
}

/** 45.9 percent for Laura Pereyra: the last word of the name behind a share; null where there is none. */
function namesBehind({ tokens }: Resolved, quantity: Quantity): string | null {
  let i = tokens.at(quantity.end - 1) + 1
  if (tokens.lower(i) === "of") i += /^the$/.test(tokens.lower(i + 1)) ? 3 : 2
  if (tokens.lower(i) !== "for") return null
  if (tokens.tag(i + 1) === "DET") i++
  // for the party of Jarosław Kaczyński
  if (
    /^(?:party|coalition|bloc|alliance|movement)$/.test(tokens.lower(i + 1)) &&
    tokens.lower(i + 2) === "of"
  )
    i += 2
  if (!isPartyWord(tokens, i + 1)) return null
  i++
  while (tokens.tag(i + 1) === "PROPN") i++
  return tokens.lower(i).replace(/s$/, "")
}

/** A capital in mid-sentence or a proper noun, that is no poll's own. */
const isName = (tokens: Tokens, i: number): boolean =>
  (tokens.tag(i) === "PROPN" || /^\p{Lu}/u.test(tokens.form(i))) &&
  !/^(?:poll|survey)s?$/.test(tokens.lower(i))

/** The proper nouns of the phrase that ends at a token: the far-right [Chega] party; null where there are none. */
function namesBefore(tokens: Tokens, last: number): string | null {
  const words: string[] = []
  const sentence = tokens.sentence(last)
  for (
    let i = last;
    tokens.sentence(i) === sentence &&
    (/^(?:NOUN|PROPN|ADJ)$/.test(tokens.tag(i)) || /^\p{Lu}{2,}$/u.test(tokens.form(i)));
    i--
  )
    if (isName(tokens, i) || (i === last && partyNouns.has(tokens.lower(i)))) words.unshift(tokens.form(i))
  return words.length > 0 ? words.join(" ") : null
}

/** The proper nouns that a phrase begins with: [Law and Justice] has dropped; null where there are none. */
function namesFrom(tokens: Tokens, first: number): string | null {
  const words: string[] = []
  for (let i = tokens.tag(first) === "DET" ? first + 1 : first; i < first + 8; i++) {
    const isJoint = /^(?:and|for|of)$/.test(tokens.lower(i)) && isName(tokens, i + 1)
    if (!isJoint && !isName(tokens, i)) break
    words.push(tokens.form(i))
  }
  return words.length > 0 ? words.join(" ") : null
}

/** What a poll does with a party: sees AfD ahead with 32 percent, puts the conservatives at 33. */
const showing = /^(?:see|put|give|show|predict|project|forecast|place|have|leave)$/

/** put ANO at 33 percent · ANO fell to 34 percent · the Pirates stayed at 8 percent: the names before a share's preposition, behind a verb of showing, or of its verb's subject. */
function namesAround({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const before = tokens.at(quantity.start) - 1
  const { first } = sentences[tokens.sentence(before + 1)]!
  let i = /^(?:at|of)$/.test(tokens.lower(before)) ? before - 1 : before
  // gave the candidate, Andrés Soto, 49.8 percent
  if (tokens.lower(i) === ",") i--
  while (/^(?:ADV|NUM)$/.test(tokens.tag(i)) && i > first) i--
  const near = namesBefore(tokens, i)
  if (near) return near
  while (i > first && tokens.tag(i) !== "VERB") i--
  if (showing.test(tokens.lemma(i))) {
    for (let at = i + 1; at < before; at++) {
      let last = at
      while (tokens.tag(last + 1) === "PROPN") last++
      const shown = isPartyWord(tokens, at) ? namesBefore(tokens, last) : null
      if (shown) return shown
    }
  }
  let subject = subjectOf(tokens, i)
  // Support for Law and Justice has dropped
  if (/^(?:support|backing|share)$/.test(tokens.lower(subject)) && tokens.lower(subject + 1) === "for")
    return namesFrom(tokens, subject + 2)
  while (subject >= 0 && tokens.tag(subject) === "PROPN" && tokens.tag(subject + 1) === "PROPN") subject++
  const head = subject >= first && subject < i ? namesBefore(tokens, subject) : null
  if (head) return head
  i--
  while (i > first && /^(?:AUX|ADV|PART)$/.test(tokens.tag(i))) i--
  return i >= first ? namesBefore(tokens, i) : null
}

const partyNouns = new Set(lexicon.party_nouns)

const isPartyWord = (tokens: Tokens, i: number): boolean =>
  tokens.tag(i) === "PROPN" || /^\p{Lu}{2,}$/u.test(tokens.form(i)) || partyNouns.has(tokens.lower(i))

const answers = mapOf(lexicon.yes)

/** 54 percent voted yes · 46 percent against: the answer behind a share in a referendum, or before it; null where none is told. */
export function answerOf({ tokens, sentences }: Resolved, quantity: Quantity): string | null {
  const end = tokens.at(quantity.end - 1) + 1
  for (let i = end; i < end + 7 && tokens.tag(i) !== "NUM" && !/^[,;.]$/.test(tokens.form(i)); i++) {
    const answer = answers.get(tokens.lower(i))
    if (answer) return answer
  }
  const before = tokens.at(quantity.start) - 1
  const { first } = sentences[tokens.sentence(before + 1)]!
  for (let i = before; i >= first && tokens.tag(i) !== "NUM" && tokens.form(i) !== ";"; i--) {
    const isAnswer = tokens.tag(i) !== "DET" || (tokens.form(i) === "No" && i > first)
    if (/^(?:yes|no)$/.test(tokens.lower(i)) && isAnswer) return tokens.lower(i)
    if (/^(?:support|approval)$/.test(tokens.lower(i))) return "yes"
    const verbal = byVerb.get(tokens.lower(i))
    if (verbal) return verbal
  }
  return null
}

const byVerb = mapOf(lexicon.answers_by_verb)

/** the Yes campaign · voted Yes */
const isYes = (tokens: Tokens, i: number): boolean =>
  tokens.form(i) === "Yes" &&
  (/^(?:vote[ds]?|voting)$/.test(tokens.lower(i - 1)) ||
    /^(?:side|campaign|camp|vote)$/.test(tokens.lower(i + 1)))
