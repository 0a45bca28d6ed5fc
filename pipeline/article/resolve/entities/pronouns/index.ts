import type { Mention, NameMention, Recognized } from "../../../layers.js"
import { type Gender, genderOfMention, genderOfNoun, isFeminine } from "../people/gender.js"
import type { Past } from "../references.js"
import { findQuotes, type InQuote } from "./quotes.js"
import { roleOf, speaks } from "./roles.js"
import { newSalience } from "./salience.js"

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
    salience.see(entity, { sentence, role: roleOf(tokens, mention), last: tokens.at(end - 1) })
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
    const ranked = salience.ranked(here).flatMap(({ entity, score, standing }) => {
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

/** How often the article names each person. */
type Counts = ReadonlyMap<number, number>

function countPersons(joined: readonly (Past | null)[]): Counts {
  const counts = new Map<number, number>()
  for (const one of joined) {
    if (one?.mention.type !== "person" || one.mention.form !== "name") continue
    counts.set(one.mention.entity, (counts.get(one.mention.entity) ?? 0) + 1)
  }
  return counts
}

/** Who speaks in each sentence: who is named with a verb of saying there, else before or after it in its paragraph. */
function findSpeakers(
  { tokens, sentences }: Recognized,
  joined: readonly (Past | null)[],
  inQuote: InQuote,
): ReadonlyMap<number, number> {
  const own = new Map<number, number>()
  for (const one of joined) {
    if (one?.mention.type !== "person" || inQuote(one.mention.start)) continue
    if (speaks(tokens, one.mention))
      own.set(tokens.sentence(tokens.at(one.mention.start)), one.mention.entity)
  }
  const out = new Map(own)
  const pass = (from: number, to: number): void => {
    const speaker = out.get(from)
    if (speaker === undefined || out.has(to)) return
    if (sentences[from]!.paragraph === sentences[to]!.paragraph) out.set(to, speaker)
  }
  for (let i = 1; i < sentences.length; i++) pass(i - 1, i)
  for (let i = sentences.length - 1; i > 0; i--) pass(i, i - 1)
  return out
}

/** Whom the article is about: who is named most, and that person's share of all that is named. */
function chiefOf(counts: Counts): { entity: number; share: number } {
  let entity = -1
  let all = 0
  for (const [one, count] of counts) {
    all += count
    if (count > (counts.get(entity) ?? 0)) entity = one
  }
  return { entity, share: all === 0 ? 0 : counts.get(entity)! / all }
}

/** What nearly all of the article's pronouns are: they show what the one it is about is. */
function usualGender({ names, tokens }: Recognized): Gender | undefined {
  let she = 0
  let he = 0
  for (const { form, type, start } of names)
    if (form === "pronoun" && type === "person") {
      if (isFeminine(tokens.lower(tokens.at(start)))) she++
      else he++
    }
  return she > 3 * he && she > 3 ? "she" : he > 3 * she && he > 3 ? "he" : undefined
}

const border = /^(?:that|who|whom|which|when|while|as|because|if|and|but|or|where|whose|[;:,.“”"])$/

/** Whether one verb has the person as subject and the pronoun as object: "Poisson asked him" is of two. */
function governs(
  tokens: Recognized["tokens"],
  { role, last }: { role: string; last: number },
  at: number,
): boolean {
  if (role !== "subject") return false
  for (let i = last + 1; i < at; i++) if (border.test(tokens.lower(i)) && i > last + 1) return false
  return true
}
