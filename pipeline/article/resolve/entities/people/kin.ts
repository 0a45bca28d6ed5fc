import references from "../../../../lexicons/name-references.json" with { type: "json" }
import type { Span } from "../../../article.js"
import type { Tokens } from "../../../layers.js"

const kin = new Set(references.kin)
const rulers = new Set(references.rulers)

/** What the text says of a name by kinship: it is somebody's relative, or one of whom somebody is. */
export type Kinship = "relative" | "of whom" | null

/** Her brother, Erik Berg; Erik Berg, a brother of; son of Erik Berg. */
export function kinshipOf(tokens: Tokens, { start, end }: Span): Kinship {
  const first = tokens.at(start)
  const sentence = tokens.sentence(first)
  const before = tokens.form(first - 1) === "," ? first - 2 : first - 1
  if (tokens.sentence(before) === sentence) {
    if (kin.has(tokens.lower(before))) return "relative"
    if (tokens.lower(before) === "of" && before === first - 1 && kin.has(tokens.lower(before - 1)))
      return "of whom"
  }
  const after = tokens.at(end - 1) + 1
  if (tokens.form(after) !== ",") return null
  const opens = /^(?:a|an|the|his|her|their)$/.test(tokens.lower(after + 1)) ? after + 2 : after + 1
  // "Erik Berg, her younger brother"
  const noun = kin.has(tokens.lower(opens)) ? opens : opens + 1
  if (kin.has(tokens.lower(noun)) && (opens > after + 1 || tokens.lower(noun + 1) === "of")) return "relative"
  return isOwned(tokens, opens, sentence) ? "relative" : null
}

/** "Ana Berg, the minister's eldest | daughter": whose relative it is comes first. */
function isOwned(tokens: Tokens, from: number, sentence: number): boolean {
  for (let i = from; i < from + 7 && tokens.sentence(i) === sentence && tokens.form(i) !== ","; i++)
    if (/^['’]s?$/.test(tokens.form(i)))
      return kin.has(tokens.lower(i + 1)) || (/^JJ/.test(tokens.penn(i + 1)) && kin.has(tokens.lower(i + 2)))
  return false
}

/** The Berg family, the Berg brothers: not one of them. */
export const isFamily = (tokens: Tokens, { end }: Span): boolean =>
  /^(?:family|families|dynasty|clan|household|brothers|sisters|siblings|twins)$/.test(
    tokens.lower(tokens.at(end - 1) + 1),
  )

/** Tsar Peter, Louis XV: one name is all that a ruler or saint has. */
export function isRuler(tokens: Tokens, { start, end }: Span): boolean {
  const first = tokens.at(start)
  const after = tokens.form(tokens.at(end - 1) + 1)
  return isRulers(tokens.lower(first)) || isRulers(tokens.lower(first - 1)) || numeral.test(after)
}

const numeral = /^(?:I{2,3}|I?V|VI{1,3}|I?X|X[IVX]+)$/
const isRulers = (word: string): boolean => rulers.has(word.replace(/\.$/, ""))

/** Whether the words of a name, in lower case, are a ruler's: peter the great, louis xv. */
export const isRegal = (words: readonly string[]): boolean =>
  words.length > 1 && (words[1] === "the" || /^(?:i{1,3}|i?v|vi{1,3}|i?x|x[ivx]+)$/.test(words.at(-1)!))
