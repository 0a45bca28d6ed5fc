import abbreviations from "../../lexicons/abbreviations.json" with { type: "json" }
import type { Span } from "../article.js"

const words = [...abbreviations.title, ...abbreviations.plain].sort((a, b) => b.length - a.length)
const prefixes = abbreviations.prefixes.join("|")

// One alternation, tried in order at each place; no repeat inside a repeat that could match the same text twice.
const token = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]`, // www.example.org/page
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{0,62}\w`, // desk@example.org
    String.raw`[#@][\p{L}_][\p{L}\p{N}_]*`, // #election
    String.raw`(?:\p{L}\.){2,12}(?:\p{L}\b)?`, // U.S., a.m.
    String.raw`\d{4}-\d\d-\d\d(?!\d)`, // 2024-03-12
    String.raw`\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th)\b|['’]?s\b|\p{L}{1,3}(?![\p{L}\p{N}]))?`, // 25,000 · 10:14 · 9/11 · 20th · 1990s · 5bn
    String.raw`[.]\d+`, // .5
    String.raw`(?:${words.join("|")})\.(?=\s|,|$)(?!\s*$)`, // Gen.
    String.raw`\p{Lu}\.(?=\s\p{Lu}|\p{Lu}\.)`, // J. Smith
    String.raw`(?:can)(?=not\b)`, // can|not
    String.raw`\p{L}[\p{L}\p{M}]*?(?=n['’]t\b)`, // do|n't
    String.raw`n['’]t\b`,
    String.raw`['’](?:s|re|ve|ll|d|m|S)\b`,
    String.raw`(?:${prefixes})-[\p{L}\p{N}]+`, // co-operate
    String.raw`[\p{L}\p{M}\p{N}_]+`,
    String.raw`\.{2,}|…|--+|[—–]+|[!?]{2,}`,
    String.raw`(?:US|C|A|NZ|HK|R|S)?\$|[€£¥₹₽₩₴₺₦₱]`,
    String.raw`\S`,
  ].join("|"),
  "iuy",
)

// Case matters for abbreviations and initials, so the flag above must not loosen them: see keep().
const lowercase = new Set(abbreviations.plain.filter((word) => word === word.toLowerCase()))
const exact = new Set(words)

/** Tokens of a stretch of prose, Penn and UD style: clitics, hyphens and punctuation stand alone. Offsets are the article's. */
export function tokenize(prose: string, { start, end }: Span): Span[] {
  const tokens: Span[] = []
  let at = start
  while (at < end) {
    if (isSpace(prose.charCodeAt(at))) {
      at++
      continue
    }
    const word = plainWord(prose, at, end)
    if (word > at) {
      tokens.push({ start: at, end: word })
      at = word
      continue
    }
    token.lastIndex = at
    const form = (token.exec(prose)?.[0] ?? prose[at]!).slice(0, end - at)
    if (form.trim() === "") {
      at += form.length
      continue
    }
    const stop = misreadStop(form)
    tokens.push({ start: at, end: at + form.length - (stop ? 1 : 0) })
    if (stop) tokens.push({ start: at + form.length - 1, end: at + form.length })
    at += form.length
  }
  return tokens
}

const isSpace = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0

// A space, or punctuation that never belongs to a word.
const afterWord = new Set([...' \n\r\t,;!?)”"'].map((sign) => sign.charCodeAt(0)))

/** The common case, without the pattern: the end of a word of plain letters; `at` where there is none. */
function plainWord(prose: string, at: number, end: number): number {
  let i = at
  while (i < end && isAscii(prose.charCodeAt(i))) i++
  if (i === at || (i < end && !afterWord.has(prose.charCodeAt(i)))) return at
  return i - at === 6 && /^cannot$/i.test(prose.slice(at, i)) ? at : i
}

const isAscii = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

/** "no." at a sentence's end and "us." are a word and a stop, "No." and "U.S." are not. */
function misreadStop(form: string): boolean {
  if (form.length < 2 || !form.endsWith(".") || form.startsWith(".")) return false
  const word = form.slice(0, -1)
  if (word.includes(".") || (word.length === 1 && word !== word.toLowerCase())) return false
  return !exact.has(word) || (lowercase.has(word) && word === "no")
}
