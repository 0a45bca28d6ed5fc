import type { NameMention, Recognized, Tokens } from "../../../layers.js"
import { picture } from "../../../recognize/names/pictures.js"

/** Whether one word alone names nobody of whom the article has a longer name, as far as its place tells. */
export const isNobodys = (article: Recognized, mention: NameMention): boolean =>
  isPictured(article, mention) ||
  isOneOfMany(article.tokens, mention) ||
  isTitled(article.tokens, mention) ||
  isWordItself(article.tokens, mention)

/** "every tombstone was for a Dahl": some member of the family; but "a Dahl supporter". */
const isOneOfMany = (tokens: Tokens, { start, end }: NameMention): boolean =>
  /^(?:an?|another|every|each|any)$/.test(tokens.lower(tokens.at(start) - 1)) &&
  !/^(?:NN|JJ|CD|V|RB|POS|HYPH)/.test(tokens.penn(tokens.at(end - 1) + 1)) &&
  !/^[-–’']/.test(tokens.form(tokens.at(end - 1) + 1))

/** "Jim (1962)": the film that is called so. */
function isTitled(tokens: Tokens, { end }: NameMention): boolean {
  const after = tokens.at(end - 1) + 1
  return (
    tokens.form(after) === "(" &&
    /^(?:1[89]|20)\d\d$/.test(tokens.form(after + 1)) &&
    tokens.form(after + 2) === ")"
  )
}

/** Whom a picture's title names may be the saint, the part or the sitter. */
const isPictured = ({ names }: Recognized, { nestedIn }: NameMention): boolean =>
  nestedIn !== null && names[nestedIn]!.rule === picture

const which = /^(?:first|second|middle|last|given|christian|family)$/
const between = /^(?:of|from|to|was|is|as|,|"|“|‘)$/

/** Whether a word is meant as a name, not whom it names: his first name, from Pierre to | Peter; the surname | Dahl. */
function isWordItself(tokens: Tokens, { start }: NameMention): boolean {
  const first = tokens.at(start)
  let i = first - 1
  for (let n = 0; n < 4 && (between.test(tokens.lower(i)) || /^\p{Lu}/u.test(tokens.form(i))); n++) i--
  if (tokens.sentence(i) !== tokens.sentence(first)) return false
  const noun = tokens.lower(i)
  const isOwned = /^(?:DT|PRP\$|POS)/.test(tokens.penn(i - 1)) // "the minister, surname Dahl" is Dahl
  return (
    (/^(?:surname|forename)s?$/.test(noun) && isOwned) ||
    (/^names?$/.test(noun) && which.test(tokens.lower(i - 1)))
  )
}

const playing = /^(?:appear|star|play|cast|debut|co-star|portray)$/

/** "appeared in a film as Tom": one who is played. */
export function isPart(tokens: Tokens, { start }: NameMention): boolean {
  const first = tokens.at(start)
  if (tokens.lower(first - 1) !== "as") return false
  const sentence = tokens.sentence(first)
  for (let i = first - 2; i > first - 30 && tokens.sentence(i) === sentence; i--)
    if (playing.test(tokens.lemma(i))) return true
  return false
}

/** Whether the words before a token, from `i` back, end in a name that is taken to write or play under. */
const isAssumed = (tokens: Tokens, i: number): boolean =>
  /^pseudonyms?$/.test(tokens.lower(i)) ||
  (tokens.lower(i) === "name" && /^(?:pen|stage)$/.test(tokens.lower(i - 1)))

/** Whether a name is spoken of as one to write or play under: her pen name, | Ana Dahl; | Ana Dahl (1872) was a pen name of. */
export function isPenName(tokens: Tokens, { start, end }: NameMention): boolean {
  const first = tokens.at(start)
  const sentence = tokens.sentence(first)
  let before = first - 1
  if (/^(?:,|"|“|‘|was|is|of)$/.test(tokens.lower(before))) before--
  if (tokens.sentence(before) === sentence && isAssumed(tokens, before)) return true
  let i = tokens.at(end - 1) + 1
  if (tokens.form(i) === "(")
    for (let n = 0; n < 40 && tokens.form(i - 1) !== ")" && tokens.sentence(i) === sentence; n++) i++
  if (!/^(?:is|was)$/.test(tokens.lower(i)) || !/^(?:a|the|his|her)$/.test(tokens.lower(i + 1))) return false
  return isAssumed(tokens, i + 2) || isAssumed(tokens, i + 3)
}
