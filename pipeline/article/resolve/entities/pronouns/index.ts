import type { Mention, NameMention, Recognized } from "../../../layers.js"
import { type Gender, genderOfMention, genderOfNoun, isFeminine } from "../people/gender.js"
import type { Past } from "../references.js"
import { chiefOf, countPersons, usualGender } from "./chief.js"
import { governs } from "./clause.js"
import { findQuotes } from "./quotes.js"
import { roleOf } from "./roles.js"
import { newSalience } from "./salience.js"
import { findSpeakers } from "./speakers.js"

/** Who is on the reader's mind while the article is read. */
export interface Reader {
  /** Takes note of a mention and its entity, in text order. */
  readonly see: (mention: Mention) => void
  /** Takes note of somebody whom no entity stands for: a man, the officer. */
  readonly seeStranger: (nominal: NameMention) => void
  /** The person whom he, she, his or her means; -1 where that is not plain. */
  readonly meant: (pronoun: NameMention) => number
}

/** How far ahead of the next person the likeliest must be. */
const lead = 1.15
/** What the subject of the same sentence weighs more. */
const ownSubject = 80
/** Part of the weight that somebody keeps who is not known to be a woman or a man. */
const unknown = 0.75

/** Begins to read an article whose people are named so often. */
export function newReader(article: Recognized, joined: readonly (Past | null)[]): Reader {
  const { tokens } = article
  const salience = newSalience()
  const inQuote = findQuotes(article)
  const genders = new Map<number, Gender>()
  const counts = countPersons(joined)
  const speakers = findSpeakers(article, joined, inQuote)
  let strangers = -1
  const chief = chiefOf(counts)
  const usual = usualGender(article)

  const see = (mention: Mention): void => {
    if (mention.type !== "person" || mention.nestedIn !== null) return
    const { entity, start, end } = mention
    const gender = genderOfMention(tokens, mention)
    if (gender && !genders.has(entity)) genders.set(entity, gender)
    const first = tokens.at(start)
    const sentence = tokens.sentence(first)
    salience.see(entity, { sentence, role: roleOf(tokens, mention), first, last: tokens.at(end - 1) })
  }

  const seeStranger = (nominal: NameMention): void => {
    if (nominal.type !== "person" || nominal.form !== "nominal") return
    // Below all entities: each stranger is one more.
    strangers--
    const gender = genderOfNoun(tokens.lower(tokens.at(nominal.end - 1)))
    if (gender) genders.set(strangers, gender)
    const first = tokens.at(nominal.start)
    const at = {
      sentence: tokens.sentence(first),
      role: roleOf(tokens, nominal),
      first,
      last: tokens.at(nominal.end - 1),
    }
    salience.see(strangers, at)
  }

  const meant = (pronoun: NameMention): number => {
    const at = tokens.at(pronoun.start)
    const here = tokens.sentence(at)
    const wanted: Gender = isFeminine(tokens.lower(at)) ? "she" : "he"
    const role = /self$/.test(tokens.lower(at)) ? "owner" : roleOf(tokens, pronoun)
    // Who speaks says "I": he and she are others.
    const speaker = inQuote(pronoun.start) ? speakers.get(here) : undefined
    const all = salience.ranked(here)
    if (/self$/.test(tokens.lower(at))) {
      const own = all
        .filter(({ standing }) => standing.sentence === here && governs(tokens, standing, at))
        .sort((a, b) => b.standing.first - a.standing.first)[0]
      if (own) return own.entity
    }
    const ranked = all.flatMap(({ entity, score, standing }) => {
      const known = genders.get(entity) ?? (entity === chief.entity ? usual : undefined)
      if ((known && known !== wanted) || entity === speaker) return []
      if (role === "object" && standing.sentence === here && governs(tokens, standing, at)) return []
      const parallel = role === "subject" && standing.role === "subject" ? 35 : 0
      // "Acquah lost the foothold he had": his own sentence's subject, before whom the article is about.
      const own = standing.sentence === here && standing.role === "subject" ? ownSubject : 0
      const bonus = entity === chief.entity ? 80 * chief.share : 0
      return [{ entity, score: (score + parallel + own + bonus) * (known ? 1 : unknown) }]
    })
    ranked.sort((a, b) => b.score - a.score)
    const [first, second] = ranked
    return first && (!second || first.score >= lead * second.score) ? first.entity : -1
  }
  return { see, seeStranger, meant }
}
