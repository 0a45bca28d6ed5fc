import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Mention, Quantity, Resolved, Tokens } from "../../layers.js"
import { answerOf, isReferendum } from "./answer.js"
import { subjectOf } from "./governing.js"

interface Near {
  readonly mentions: readonly Mention[]
  readonly within: Span
  readonly claim: Claim
}

/** Whose share of the vote it is, in one form for the party and its people, the full name and the surname; of a referendum, the answer. Null where the sentence names nobody. */
export function partyOf(article: Resolved, quantity: Quantity, near: Near): string | null {
  const answer = isReferendum(article) ? answerOf(article, quantity) : null
  if (answer) return answer
  const token =
    behind(article, quantity, near) ?? rightBefore(article, quantity, near) ?? byVerb(article, quantity, near)
  if (token === unnamed) return null
  if (token !== null) return plainOf(article, near, token)
  const last = near.mentions.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      contains(near.within, mention) &&
      /^(?:person|organization|group)$/.test(mention.type) &&
      isWho(article, near, article.tokens.at(mention.start)),
  )
  return last ? plainOf(article, near, article.tokens.at(last.end - 1)) : null
}

/** Somebody whom no name is told of, though not the subject: puts the former student leader at 42 percent. */
const unnamed = -1

const partyNouns = new Set(lexicon.party_nouns)

/** Whether a token is of a candidate or a party: a name that is no place, no poll and not who says so; a pronoun; the conservatives. */
function isWho({ tokens }: Resolved, { mentions, claim }: Near, i: number): boolean {
  const at = { start: tokens.start(i), end: tokens.end(i) }
  if (claim.source.some((span) => overlap(span, at))) return false
  const mention = mentions.find((one) => contains(one, at))
  if (tokens.tag(i) === "PRON")
    return mention !== undefined && /^(?:he|she|him|her|they|them|it)$/.test(tokens.lower(i))
  if (partyNouns.has(tokens.lower(i))) return tokens.tag(i) !== "ADJ" && tokens.lower(i - 1) !== "far"
  const isName = tokens.tag(i) === "PROPN" || /^\p{Lu}{2,}$/u.test(tokens.form(i))
  if (!isName || /^(?:polls?|surveys?)$/.test(tokens.lower(i))) return false
  return mention === undefined || !/^(?:place|document|event|nationality)$/.test(mention.type)
}

/** 45.9 percent for Laura Pereyra · 46 percent of votes for the AfD */
function behind(article: Resolved, quantity: Quantity, near: Near): number | null {
  const { tokens } = article
  let i = tokens.at(quantity.end - 1) + 1
  if (tokens.lower(i) === "of") i += /^the$/.test(tokens.lower(i + 1)) ? 3 : 2
  if (tokens.lower(i) !== "for") return null
  i += tokens.tag(i + 1) === "DET" ? 2 : 1
  // for the party of Jarosław Kaczyński
  if (/^(?:party|coalition|bloc|alliance|movement)$/.test(tokens.lower(i)) && tokens.lower(i + 1) === "of")
    i += 2
  return isWho(article, near, i) ? i : null
}

/** put ANO at 33 percent · Boric 25.8 percent · gave the candidate, Andrés Soto, 49.8: the name that ends right before a share or its preposition. */
function rightBefore(article: Resolved, quantity: Quantity, near: Near): number | null {
  const { tokens, sentences } = article
  const from = tokens.at(quantity.start)
  const { first } = sentences[tokens.sentence(from)]!
  let i = from - 1
  while (i > first && /^(?:ADV|NUM)$/.test(tokens.tag(i))) i--
  if (/^(?:at|of|on)$/.test(tokens.lower(i))) i--
  if (tokens.lower(i) === ",") i--
  // the Pirates party
  if (/^(?:party|alliance|movement|coalition)$/.test(tokens.lower(i)) && i > first) i--
  return i >= first && isWho(article, near, i) ? i : null
}

/** What a poll does with a party: sees AfD ahead with 32 percent, puts the conservatives at 33. */
const showing = /^(?:see|put|give|show|predict|project|forecast|place|leave)$/

/** sees AfD ahead with 32 percent · ANO fell to 34 percent · support for him rising to 40: what a verb of showing shows, or the subject of another. */
function byVerb(article: Resolved, quantity: Quantity, near: Near): number | null {
  const { tokens, sentences } = article
  const from = tokens.at(quantity.start)
  const { first } = sentences[tokens.sentence(from)]!
  let verb = from - 1
  while (verb > first && !isVerb(tokens, verb)) verb--
  if (showing.test(tokens.lemma(verb))) {
    for (let i = verb + 1; i < from; i++) if (isWho(article, near, i)) return i
    return unnamed
  }
  const subject = subjectOf(tokens, tokens.tag(verb) === "AUX" ? tokens.head(verb) : verb)
  if (subject < first || subject >= from || /^(?:who|which|that)$/.test(tokens.lower(subject))) {
    // Wajackoyah, who wants to legalise cannabis, polled 1.8 percent
    let opener = first
    while (isNamed(tokens, opener + 1)) opener++
    return tokens.lower(opener + 1) === "," && isWho(article, near, opener) ? opener : null
  }
  if (isWho(article, near, subject)) return subject
  // his opponent, Gabriel Boric, is on 38 percent · support for him
  const beside = tokens.childrenOf(subject).filter((i) => isWho(article, near, i))
  return (
    beside.find((i) => /^(?:appos|flat)/.test(tokens.relation(i))) ??
    beside.find((i) => /^nmod/.test(tokens.relation(i))) ??
    null
  )
}

const isVerb = (tokens: Tokens, i: number): boolean =>
  tokens.tag(i) === "VERB" ||
  (tokens.tag(i) === "AUX" && /^(?:be|have)$/.test(tokens.lemma(i)) && tokens.tag(i + 1) !== "VERB")

/** One form of a name: the surname of a person, a party without the words for one. */
function plainOf({ tokens, entities }: Resolved, { mentions }: Near, token: number): string {
  const at = { start: tokens.start(token), end: tokens.end(token) }
  const mention = mentions.find((one) => contains(one, at))
  const entity = mention && entities[mention.entity]!
  if (entity && (mention.type === "person" || mention.form === "pronoun"))
    return entity.name.slice(entity.name.lastIndexOf(" ") + 1).toLowerCase()
  let [start, end] = [token, token]
  while (isNamed(tokens, start - 1)) start--
  while (isNamed(tokens, end + 1)) end++
  const words: string[] = []
  for (let i = start; i <= end; i++) words.push(tokens.lower(i))
  const isParty =
    mention !== undefined ||
    words.some((word) => partyNouns.has(word) || /^(?:party|union|front|league)$/.test(word))
  const name = isParty ? words.join(" ") : words.at(-1)!
  const own = entity && mention.type === "organization" ? entity.name.toLowerCase() : name
  const plain = own.replace(/\b(?:the|party|movement|alliance)\b/g, "").trim()
  // PiS is no plural
  return /[a-z]s$/.test(plain) && !/\p{Lu}.*\p{Lu}s?$/u.test(tokens.form(end))
    ? plain.replace(/s$/, "")
    : plain
}

const isNamed = (tokens: Tokens, i: number): boolean =>
  tokens.tag(i) === "PROPN" || (/^(?:NOUN|ADJ)$/.test(tokens.tag(i)) && /^\p{Lu}/u.test(tokens.form(i)))
