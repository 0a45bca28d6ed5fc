import groups from "../../../lexicons/name-groups.json" with { type: "json" }
import type { NameMention, Tokens } from "../../layers.js"

const languages = new Set(groups.peoplesLanguages)
const fellows = new Set(groups.afterLanguage)
const verbs = new Set(groups.languageVerbs)

/** Past "and Russian", "or German": words that share what follows. */
function pastOthers(tokens: Tokens, i: number): number {
  let k = i
  while (/^(?:and|or|,|\/)$/.test(tokens.lower(k)) && languages.has(tokens.form(k + 1))) k += 2
  return k
}

/** Whether the word at a token is what a demonym describes: in Russian hands, into German-held land. */
const isDescribed = (tokens: Tokens, i: number): boolean =>
  /^(?:NN|JJ|CD|VBG|VBN)/.test(tokens.penn(i)) || tokens.form(i) === "-" || /^\p{Lu}/u.test(tokens.form(i))

/** Whether a people's name is its language's: translated into Russian; (Greek: …; speaks French; French-speaking. */
export function isLanguage(tokens: Tokens, { start, end }: NameMention): boolean {
  const first = tokens.at(start)
  if (tokens.at(end - 1) !== first || !languages.has(tokens.form(first))) return false
  const after = tokens.lower(first + 1)
  if (fellows.has(after) || (after === "-" && /^(?:speak|language)/.test(tokens.lower(first + 2))))
    return true
  const before = tokens.lower(first - 1)
  if (after === ":") return /^[([;,]$/.test(before)
  if (isDescribed(tokens, pastOthers(tokens, first + 1))) return false
  return /^(?:in|into|from|fluent|broken)$/.test(before) || verbs.has(tokens.lemma(first - 1))
}

/** Makes the demonyms that mean a language names of their own, which belong to no country. */
export const withLanguages = (tokens: Tokens, names: readonly NameMention[]): NameMention[] =>
  names.map((name) =>
    name.form === "demonym" && isLanguage(tokens, name)
      ? { ...name, form: "name", type: "other", rule: language }
      : name,
  )

/** The rule of a language's name. */
export const language = "name of a language"
