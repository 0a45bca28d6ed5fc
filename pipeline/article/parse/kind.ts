import furniture from "../../lexicons/furniture.json" with { type: "json" }
import type { BlockKind } from "../layers.js"

const LONGEST_TITLE = 200
const LONGEST_HEADING = 90
const furnitureLines = new Set(furniture.lines)
const captionWords = new Set(furniture.captions)

const isOneLine = (words: string): boolean => !/[\r\n]/.test(words)
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[:.…»›>]{1,3}$/, "")
    .trim()

/** What a paragraph is, judged by its own words: noise, caption or quote; body where nothing speaks against it. */
export function kindOf(words: string): BlockKind {
  if (isNoise(words)) return "noise"
  if (isCaption(words)) return "caption"
  return isQuotation(words) ? "quote" : "body"
}

/** "Officials Estimate", "Who pays?", "Nine People Die in Flood.": one line, not long, no full stop but in title case. */
export const mayBeTitle = (words: string): boolean =>
  words.length <= LONGEST_TITLE &&
  isOneLine(words) &&
  /\p{L}/u.test(words) &&
  (!/[.,;:]$/.test(words) || isTitleCase(words))

/** Most of the longer words start large. */
function isTitleCase(words: string): boolean {
  const longer = words.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return longer.length >= 3 && longer.filter((word) => /^\p{Lu}/u.test(word)).length >= longer.length * 0.8
}

/** "What happens next", between two paragraphs. */
export const mayBeHeading = (words: string): boolean =>
  words.length <= LONGEST_HEADING &&
  isOneLine(words) &&
  /^["'“‘]?[\p{Lu}\p{Nd}]/u.test(words) &&
  !/[.!?:;,…)]["”'’]?$/.test(words)

function isNoise(words: string): boolean {
  if (words.length > LONGEST_TITLE || !isOneLine(words)) return false
  if (!/[\p{L}\p{N}]/u.test(words)) return true
  const lower = words.toLowerCase()
  return (
    furnitureLines.has(plain(words)) ||
    furniture.prefixes.some((start) => lower.startsWith(start)) ||
    isStray(words)
  )
}

/** "in": what is left of a line whose links were lost. */
const isStray = (words: string): boolean => /^\p{Ll}[\p{L}'’-]*(?: [\p{L}'’-]+){0,2}$/u.test(words)

/** "FILE PHOTO: …", "Image credit: …", "(Photo: …)". */
function isCaption(words: string): boolean {
  const mark = words.slice(0, 24).search(/[:|–—]/)
  if (mark < 0) return /^\(?photo(?:graph)? by /i.test(words)
  return captionWords.has(words.slice(0, mark).replace(/^[([]/, "").trim().toLowerCase())
}

/** One quotation and nothing else: “…”; not “…,” he said, “…”. */
function isQuotation(words: string): boolean {
  const inside = words.slice(1, -1)
  if (words.length < 3) return false
  if (words.startsWith("“") && words.endsWith("”")) return !/[“”]/.test(inside)
  return words.startsWith('"') && words.endsWith('"') && !inside.includes('"')
}
