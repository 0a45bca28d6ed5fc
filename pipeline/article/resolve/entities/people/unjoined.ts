import type { NameMention, Recognized, Tokens } from "../../../layers.js"
import { picture } from "../../../recognize/names/pictures.js"

/** Whom a picture's title names may be the saint, the part or the sitter: nobody's short name. */
export const isPictured = ({ names }: Recognized, { nestedIn }: NameMention): boolean =>
  nestedIn !== null && names[nestedIn]!.rule === picture

const which = /^(?:first|second|middle|last|given|christian|family)$/
const between = /^(?:of|from|to|was|is|as|,|"|“|‘)$/

/** Whether a single word is meant as a name, not whom it names: his first name, from Pierre to | Peter; the surname | Dahl. */
export function isWordItself(tokens: Tokens, { start }: NameMention): boolean {
  const first = tokens.at(start)
  let i = first - 1
  for (let n = 0; n < 4 && (between.test(tokens.lower(i)) || /^\p{Lu}/u.test(tokens.form(i))); n++) i--
  if (tokens.sentence(i) !== tokens.sentence(first)) return false
  const noun = tokens.lower(i)
  return /^(?:surname|forename)s?$/.test(noun) || (/^names?$/.test(noun) && which.test(tokens.lower(i - 1)))
}
