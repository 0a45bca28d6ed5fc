import abbreviations from "../../lexicons/abbreviations.json" with { type: "json" }
import contractions from "../../lexicons/contractions.json" with { type: "json" }
import type { Span } from "../article.js"
import { token } from "./pattern.js"

// Case matters for abbreviations and initials, so the pattern's flag must not loosen them: see misreadStop.
const titles = new Set(abbreviations.title)
const plain = new Set(abbreviations.plain)
const openers = new Set(abbreviations.openers)
const cuts = new Map(contractions.cuts.map((word) => [word.replace("|", ""), word.indexOf("|")]))
const longestCut = Math.max(...[...cuts.keys()].map((word) => word.length))

/** Tokens of a stretch of prose, Penn and UD style: clitics, hyphens and punctuation stand alone. Offsets are the article's. */
export function tokenize(prose: string, { start, end }: Span): Span[] {
  const tokens: Span[] = []
  let at = start
  while (at < end) {
    if (isSpace(prose.charCodeAt(at))) {
      at++
      continue
    }
    let to = plainWord(prose, at, end)
    if (to === at) {
      token.lastIndex = at
      const form = (token.exec(prose)?.[0] ?? prose[at]!).slice(0, end - at)
      to = at + form.length
      if (form.trim() === "") {
        at = to
        continue
      }
      if (misreadStop(form, prose, to, end)) {
        tokens.push({ start: at, end: to - 1 }, { start: to - 1, end: to })
        at = to
        continue
      }
    }
    const cut = to - at <= longestCut ? cutOf(prose, at, to) : 0
    if (cut > 0) tokens.push({ start: at, end: at + cut })
    tokens.push({ start: at + cut, end: to })
    at = to
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
  return i - at === 3 && isIts(prose, at) ? at : i
}

const isAscii = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

/** "its" may be "it's": the pattern looks at the next word. */
const isIts = (prose: string, at: number) =>
  prose.charCodeAt(at + 2) === 115 && prose.charCodeAt(at + 1) === 116 && /[iI]/.test(prose[at]!)

/** Where a contraction without an apostrophe falls in two: do|nt, can|not; 0 where it is none. */
function cutOf(prose: string, at: number, to: number): number {
  const form = prose.slice(at, to)
  const cut = cuts.get(form) ?? cuts.get(form.toLowerCase()) ?? 0
  if (cut === 0) return 0
  // "wont to do", "Jony Ive" and the IM of messages are words.
  const isName = /^\p{Lu}\p{Ll}/u.test(form) && /\p{L}/u.test(prose[at - 2] ?? "")
  return isName || form === "IM" || (form === "wont" && /^ to\b/.test(prose.slice(to, to + 4))) ? 0 : cut
}

/** "us." and, at a sentence's end, "etc." and "Inc." are a word and a stop; "Gen." and "U.S." are not. */
function misreadStop(form: string, prose: string, to: number, end: number): boolean {
  if (form.length < 2 || !form.endsWith(".") || form.startsWith(".")) return false
  const word = form.slice(0, -1)
  if (/^nos?$/i.test(word) || titles.has(word)) return false
  if (plain.has(word))
    return !word.includes(".") && isSentenceEnd(word, prose.slice(to, Math.min(end, to + 16)))
  if (word === "I") return /\p{Ll}\s$/u.test(prose.slice(Math.max(0, to - 4), to - 2)) // "Nor would I. It"
  return !(word.includes(".") || (word.length === 1 && word !== word.toLowerCase()))
}

/** Whether the block ends after an abbreviation, or a word follows that usually starts a sentence. */
function isSentenceEnd(word: string, after: string): boolean {
  const next = /^\s+["“(]?(\p{L}*)/u.exec(after)?.[1] ?? ""
  return after.trim() === "" || openers.has(next) || (word === "etc" && /^\p{Lu}/u.test(next))
}
