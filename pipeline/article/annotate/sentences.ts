import abbreviations from "../../lexicons/abbreviations.json" with { type: "json" }
import type { Span } from "../article.js"

const titles = new Set(abbreviations.title.map((word) => `${word}.`))
const plain = new Set(abbreviations.plain.map((word) => `${word}.`))
const closing = new Set(['"', "”", "’", "'", ")", "]", "»"])
const stops = new Set([".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "!!!"])

/** Where the sentences of a block end: indexes just past their last token. The last one is always the block's end. */
export function sentenceEnds(prose: string, tokens: readonly Span[]): number[] {
  const form = (i: number) => (tokens[i] ? prose.slice(tokens[i].start, tokens[i].end) : "")
  const ends: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const stop = prose.charCodeAt(tokens[i]!.end - 1)
    if (stop !== 0x2e && stop !== 0x3f && stop !== 0x21 && stop !== 0x2026) continue
    const word = form(i)
    if (!endsSentence(word, form(i + 1))) continue
    let last = i
    while (closing.has(form(last + 1)) && tokens[last + 1]!.start === tokens[last]!.end) last++
    if (last + 1 < tokens.length && !startsSentence(word, form(last + 1), form(last + 2), last > i)) continue
    if (last + 1 < tokens.length && tokens[last + 1]!.start === tokens[last]!.end) continue // "3.Next"
    ends.push(last + 1)
    i = last
  }
  if (ends.at(-1) !== tokens.length && tokens.length > 0) ends.push(tokens.length)
  return ends
}

function endsSentence(word: string, next: string): boolean {
  if (stops.has(word)) return true
  if (!word.endsWith(".") || word.length < 3 || titles.has(word)) return false
  // "U.S. He": an abbreviation ends a sentence only before a word that usually starts one.
  return openers.has(next) && (plain.has(word) || /\p{L}\.$/u.test(word))
}

const openers = new Set(abbreviations.openers)

/** After a closing quote, a small letter or a verb of saying goes on: “Never!” he said. */
function startsSentence(stop: string, next: string, after: string, quoted: boolean): boolean {
  if (/^\p{Ll}/u.test(next)) return false
  if (/^[,;:—–-]/u.test(next)) return false
  if (stop === "…" || stop === "...") return /^[\p{Lu}"“‘]/u.test(next)
  if (quoted && /^\p{Lu}/u.test(next) && /^(?:said|says|added|told|asked|wrote)$/.test(after)) return false
  return /^[\p{Lu}\p{N}"“‘'([«$€£•*\-—#@¿¡]|^\p{Lo}|^\p{So}/u.test(next)
}
