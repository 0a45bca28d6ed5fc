import { francAll } from "franc"
import languages from "../../lexicons/languages.json" with { type: "json" }

/** What a text is written in. `language` is a BCP 47 tag, null where the text does not say. */
export interface Language {
  readonly language: string | null
  readonly isEnglish: boolean
}

const english = new Set(languages.english.split(" "))
const twoLetters = new Map(Object.entries(languages.codes))

/** More of a text says nothing new. */
const enough = 2000

// All measured on web text and news (English) and on 45 other languages.
const fewLetters = 60
const manyLetters = 300
/** English has 30 in 100 words among its commonest, hardly less than 10; other languages 2, hardly more than 6. */
const leastShare = 0.08
/** So much of a text settles it where so many of its words are English: no other language comes near. */
const opening = 600
const plainShare = 0.12
/** How near the best language English may come (1: as near as the best) before a short text counts as English. */
const nearEnglish = 0.9
/** A language is named where the next best is no nearer than this. */
const nearNext = 0.96

/** The language of a text. Whatever is too short or in doubt counts as English: only what is surely not is left. */
export function languageOf(text: string): Language {
  if (text.length > opening && shareOfEnglish(text.slice(0, opening)) >= plainShare)
    return { language: "en", isEnglish: true }
  const words = text.slice(0, enough).split(/\s+/).filter(isProse)
  const sample = words.join(" ")
  const letters = sample.replaceAll(/[^\p{L}\p{M}]+/gu, "").length
  if (!isLong(sample, letters)) return { language: null, isEnglish: true }
  if (shareOfEnglish(sample) >= leastShare) return { language: "en", isEnglish: true }
  const guesses = francAll(sample)
  const [best, next] = guesses
  if (!best || best[0] === "eng") return { language: best ? "en" : null, isEnglish: true }
  const asEnglish = guesses.find(([code]) => code === "eng")?.[1] ?? (best[0] === "und" ? 1 : 0)
  if (letters < manyLetters && asEnglish >= nearEnglish) return { language: null, isEnglish: true }
  const isSure = best[0] !== "und" && (next?.[1] ?? 0) < nearNext
  return { language: isSure ? (twoLetters.get(best[0]) ?? best[0]) : null, isEnglish: false }
}

/** Whether a tag that was stated means English: "en", "en-GB", "eng". */
export const meansEnglish = (tag: string): boolean => /^(?:en|eng)(?:-|$)/i.test(tag)

/** Addresses are in no language. */
const isProse = (word: string): boolean => !word.includes("@") && !word.includes("/")

/** Chinese, Japanese and Korean say in a letter what takes an alphabet three. */
const isLong = (sample: string, letters: number): boolean =>
  letters >= fewLetters ||
  (letters >= fewLetters / 3 && /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}]/u.test(sample))

function shareOfEnglish(sample: string): number {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => english.has(word)).length / Math.max(1, words.length)
}
