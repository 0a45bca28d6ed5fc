import currencies from "../../../lexicons/currencies.json" with { type: "json" }
import numbers from "../../../lexicons/numbers.json" with { type: "json" }
import labels from "../../../lexicons/quantity-labels.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Sentence, Tag, Tokens } from "../../layers.js"

/** A token, or the part of one that a number or a unit needs for itself: 54 and GB in "54GB". */
export interface Piece extends Span {
  readonly form: string
  readonly lower: string
  /** X for all but nouns, adjectives and numerals. */
  readonly tag: Tag
  readonly penn: string
  readonly tokens: Tokens
  readonly token: number
  /** Whether no space stands before it. */
  readonly glued: boolean
  readonly digits: boolean
}

// The tags that matter here follow from Penn's alone; asking for all would cost more than the rest of the reading.
const tags = new Map<string, Tag>([
  ["NN", "NOUN"],
  ["NNS", "NOUN"],
  ["NNP", "PROPN"],
  ["NNPS", "PROPN"],
  ["JJ", "ADJ"],
  ["JJR", "ADJ"],
  ["JJS", "ADJ"],
  ["CD", "NUM"],
])
const leading = /^(\d+(?:[.,:/]\d+)*)(\p{L}+|(?:[cdkm]?m|ft|in|yd)[23²³])$/u
const ordinal = /^(?:st|nd|rd|th)$/i
const code = /^([A-Z][A-Za-z]{0,3}|rs\.?)(\d[\d.,]*)(\p{L}{0,3})$/u
const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}
const startsWithDigit = (form: string): boolean =>
  isDigit(form, 0) ||
  (form.length > 1 && form.startsWith(".") && isDigit(form, 1)) ||
  (form.length === 1 && form in numbers.glyphs)

/** The pieces of a sentence. */
export function piecesOf(tokens: Tokens, { first, last }: Sentence): Piece[] {
  const pieces: Piece[] = []
  for (let i = first; i < last; i++) {
    const form = tokens.form(i)
    const start = tokens.start(i)
    const penn = tokens.penn(i)
    const glued = i > first && tokens.end(i - 1) === start
    const add = (part: string, from: number, joined: boolean): void => {
      const whole = part === form
      pieces.push({
        start: from,
        end: from + part.length,
        form: part,
        lower: whole ? tokens.lower(i) : part.toLowerCase(),
        tag: tags.get(penn) ?? "X",
        penn,
        tokens,
        token: i,
        glued: joined,
        digits: startsWithDigit(part),
      })
    }
    const parts = splitToken(form, pieces.at(-1), nextTo(tokens, i))
    if (!parts) add(form, start, glued)
    else {
      // "US25" "," "000" and "USD34" ".6" were one number
      const more = parts.length === 2 && !isDigit(form, 0) ? restOf(tokens, i) : i
      const rest = more > i ? wordsOf(tokens, i + 1, more) : ""
      let from = start
      for (const [k, part] of parts.entries()) {
        const whole = k === parts.length - 1 ? part + rest : part
        add(whole, from, k > 0 || glued)
        from += part.length
      }
      i = more
    }
  }
  return pieces
}

/** The last token of a number whose first digits stand in the same token as its currency. */
function restOf(tokens: Tokens, at: number): number {
  let last = at
  while (tokens.end(last) === tokens.start(last + 1)) {
    const next = tokens.form(last + 1)
    const comma = next === "," && tokens.end(last + 1) === tokens.start(last + 2)
    if (/^\.\d+$/.test(next)) last++
    else if (comma && /^\d{3}(?!\d)/.test(tokens.form(last + 2))) last += 2
    else break
  }
  return last
}

/** The word behind a token; with what is glued to it where a number goes on: ",000", ".7". */
function nextTo(tokens: Tokens, at: number): string {
  const next = tokens.lower(at + 1)
  const isGlued = tokens.end(at) === tokens.start(at + 1)
  if (next === ",") return isGlued && /^\d/.test(tokens.form(at + 2)) ? ",0" : ""
  return isGlued ? (next === "." ? "" : next) : next.replace(/[.,\d]/g, "")
}

function wordsOf(tokens: Tokens, first: number, last: number): string {
  let text = ""
  for (let i = first; i <= last; i++) text += tokens.form(i)
  return text
}

/** "54GB" and "USD34" in two, "RM50k" in three; null for all else. */
function splitToken(form: string, before: Piece | undefined, next: string): readonly string[] | null {
  if (form.length < 2) return null
  if (isDigit(form, 0)) {
    const match = leading.exec(form)
    // 3.3s, but the 90s
    const isPlural = match?.[2] === "s" && !match[1]!.includes(".")
    return match && !ordinal.test(match[2]!) && !isPlural ? [match[1]!, match[2]!] : null
  }
  const match = code.exec(form)
  if (!match) return null
  const [, name, number, scale] = match
  const dollar = before?.lower === "$" && ofDollars.has(name!)
  const sign = name!.toLowerCase()
  if (!dollar && !codes.has(name!) && !signs.has(sign)) return null
  // R500,000 and PS2.7m are money, R303 a road and PS5 a console
  if (doubtful.has(sign) && !/[.,]|\d{4}/.test(number! + next) && !large.has(scale || next)) return null
  return scale ? [name!, number!, scale] : [name!, number!]
}
const signs = new Set(Object.keys(currencies.symbols))
const notCodes = new Set(currencies.notCodes)
const codes = new Set(Object.keys(currencies.names).filter((name) => !notCodes.has(name)))
const doubtful = new Set([...currencies.letters, ...currencies.folded])
const large = new Set(["m", "bn", "k", "b", "million", "billion", "trillion"])
/** "$US5", "$A5" */
const ofDollars = new Set(
  Object.keys(currencies.symbols)
    .filter((sign) => sign.startsWith("$ "))
    .map((sign) => sign.slice(2).toUpperCase()),
)

/** Whether one of the words stands near a piece: forty before or twenty behind. */
export function isNear(
  pieces: readonly Piece[],
  at: number,
  words: { readonly has: (word: string) => boolean },
): boolean {
  for (let i = Math.max(0, at - 40); i < at + 20 && i < pieces.length; i++)
    if (words.has(pieces[i]!.lower)) return true
  return false
}

/** The longest entry of a map that starts here, looked up by words joined with spaces. */
export function longest<T>(
  pieces: readonly Piece[],
  at: number,
  { map, most }: { readonly map: ReadonlyMap<string, T>; readonly most: number },
): { readonly value: T; readonly end: number } | null {
  let found: { value: T; end: number } | null = null
  let key = ""
  for (let i = at; i < pieces.length && i < at + most; i++) {
    key = i === at ? pieces[i]!.lower : `${key} ${pieces[i]!.lower}`
    const value = map.get(key)
    if (value !== undefined) found = { value, end: i + 1 }
  }
  return found
}

/** Dictionary form, asked for only where it is needed. */
export const lemmaOfPiece = ({ tokens, token, form, lower, penn }: Piece): string => {
  // MPs, NGOs
  if (/^\p{Lu}{2,}s$/u.test(form) && !own.has(lower)) return form.slice(0, -1)
  // iPhones
  if (/\p{Ll}\p{Lu}/u.test(form) && !form.includes("-"))
    return penn.endsWith("S") ? form.replace(/s$/, "") : form
  // RAM, in a sentence that is not all in capitals
  if (/^\p{Lu}{2,5}$/u.test(form) && !own.has(lower) && !isShouted(tokens, token)) return form
  const lemma = tokens.form(token) === form ? tokens.lemma(token).toLowerCase() : lower
  const found =
    own.get(lower) ??
    (lemma === lower && penn.startsWith("NN") && (penn.endsWith("S") || lower.endsWith("men"))
      ? singular(lower)
      : lemma)
  // Americans are Americans
  return penn.startsWith("NNP") && /^\p{Lu}\p{Ll}/u.test(form)
    ? found.charAt(0).toUpperCase() + found.slice(1)
    : found
}
const isShouted = (tokens: Tokens, token: number): boolean =>
  [token - 1, token + 1].some((i) => i >= 0 && i < tokens.length && /^\p{Lu}{3,}$/u.test(tokens.form(i)))
const own = new Map(Object.entries(labels.lemmas))

/** For plurals that the lemmatiser leaves as they are: troops → troop. */
function singular(lower: string): string {
  if (lower.endsWith("men") && lower.length > 5 && !/(?:speci|regi|abdo|o)men$/.test(lower))
    return `${lower.slice(0, -3)}man`
  if (!lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is"))
    return lower
  if (lower.endsWith("ies") && lower.length > 4) return `${lower.slice(0, -3)}y`
  return /(?:ch|sh|x|z|ss)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}
