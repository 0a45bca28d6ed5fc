import placeWords from "../../../lexicons/name-places.json" with { type: "json" }
import sports from "../../../lexicons/sports.json" with { type: "json" }
import titleWords from "../../../lexicons/titles.json" with { type: "json" }
import type { NameMention, Recognized, Tokens } from "../../layers.js"
import { isCapital } from "../../recognize/names/runs.js"

const sportOf = new Map(
  Object.entries(sports.sports).flatMap(([sport, words]) => words.map((word) => [word, sport] as const)),
)
const vocabulary = new Set([...sportOf.keys(), ...sports.words])
const verbs = new Set(sports.verbs)
const contests = new Set(sports.contests)
const birds = new Set(placeWords.kitchen)
const fellows = new Set(sports.afterPlace)
const speech = new Set(titleWords.speech.filter((word) => !/^(?:was|is|has|had|met|joined)$/.test(word)))

/** The sport that the article reports on, "sport" where it does not say which; null where it is about something else. */
export function sportIn({ tokens }: Recognized): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens.form(i)
    if (form.length < 3 || !vocabulary.has(form)) continue
    all++
    const sport = sportOf.get(form)
    if (sport) counts.set(sport, (counts.get(sport) ?? 0) + 1)
  }
  if (all < 5 || all < 0.015 * tokens.length) return null
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? best[0] : "sport"
}

const places =
  /^(?:in|at|near|from|across|throughout|around|inside|outside|within|of|into|towards?|via|through|to)$/

/** Whether a place's name means a team in an article on sport: Germany beat Brazil; the Sweden captain; 3–0 over Panama. */
export function isTeam({ tokens }: Recognized, { start, end }: NameMention): boolean {
  const first = tokens.at(start)
  const after = tokens.at(end - 1) + 1
  if (fellows.has(tokens.lower(after)) || verbs.has(tokens.lower(after))) return true
  const before = tokens.lower(first - 1) === "the" ? first - 2 : first - 1
  if (speech.has(tokens.lower(after))) return false
  if (tokens.form(after) === "," && tokens.form(first - 1) === ",") return false
  if (isListed(tokens, before)) return false
  return !places.test(tokens.lower(before)) || comesAfterResult(tokens, before)
}

/** "teams from Iran, Libya | and | Yemen": the list stands behind a preposition of place, and no result. */
function isListed(tokens: Tokens, before: number): boolean {
  let i = before
  while (/^(?:,|and|or)$/.test(tokens.lower(i))) {
    while (/^(?:,|and|or)$/.test(tokens.lower(i))) i--
    const end = i
    while (isCapital(tokens.form(i))) i--
    if (i === end) return false
  }
  return i < before && places.test(tokens.lower(i)) && !comesAfterResult(tokens, i)
}

/** "lost to England", "captain of France" */
const comesAfterResult = (tokens: Tokens, i: number): boolean =>
  /^(?:lose|loses|lost|fell|defeats?|losing|captain|coach|wins?)$/.test(tokens.lower(i - 1)) ||
  (tokens.lower(i) === "to" && (/\d$/.test(tokens.form(i - 1)) || isTransfer(tokens, i)))

/** "his transfer to Liverpool" */
function isTransfer(tokens: Tokens, to: number): boolean {
  for (let i = to - 1; i > to - 4; i--)
    if (/^(?:transfer|move|switch|loan|transferred|loaned|signed)$/.test(tokens.lower(i))) return true
  return false
}

/** Whether any word of the mention's sentence is in a list. */
function says({ tokens, sentences }: Recognized, first: number, words: ReadonlySet<string>): boolean {
  const { first: from, last } = sentences[tokens.sentence(first)]!
  for (let i = from; i < last; i++) if (words.has(tokens.lower(i))) return true
  return false
}

/** "Germany beat Brazil in the final", in an article on something else. */
export function isTeamHere(article: Recognized, { start, end }: NameMention): boolean {
  const { tokens } = article
  const first = tokens.at(start)
  const beats = verbs.has(tokens.lower(tokens.at(end - 1) + 1)) || verbs.has(tokens.lower(first - 1))
  return beats && says(article, first, contests)
}

/** "Turkey is roasted": the bird, where the sentence is of the kitchen. */
export const isBird = (article: Recognized, { start, end }: NameMention): boolean =>
  article.article.text.slice(start, end) === "Turkey" && says(article, article.tokens.at(start), birds)
