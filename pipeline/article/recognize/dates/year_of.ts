import type { Origin, Which, YearOf } from "./anchor.js"
import { gap } from "./rule.js"
import { originOf, whichOf, year } from "./words.js"

const told = `(?:the${gap})?(?:that|same|this|last|next|following|previous|preceding|current)(?:${gap}same)?${gap}year|the${gap}year`
const ofIt = `,?${gap}of${gap}(?<told>${told})\\b(?!['’]s)`
// "in May last year": the year is an expression of its own, and tells which May
const besideIt = `(?=${gap}(?<beside>(?:last|this|next)${gap}year)\\b(?!['’]s))`

/** After a month or day: "of that year", "last year". */
export const ofThatYear = `(?:${ofIt}|${besideIt}|)`

/** After a quarter or season: "of 1998", "1998", "of fiscal 1998", "of that year", "last year". */
export const ofYear = `(?:(?:${gap}of)?${gap}(?:fiscal${gap})?(?:year${gap})?${year}|${ofIt}|${besideIt}|)`

/** Before a quarter or half: "1998", "1998's", "fiscal 1998's", "last year's". */
export const yearsOwn = `(?:(?:(?:fiscal${gap})?${year.replace("<year>", "<owner>")}(?:['’]s)?|(?<teller>(?:last|this|next)${gap}year)['’]s)${gap})?`

/** What the words before ("last", "that") and behind ("of that year") a month, day, quarter or season tell of it; "" for none. */
export function toldBy(
  before: string,
  behind: string,
): { readonly which: Which; readonly origin?: Origin; readonly inYear?: YearOf } {
  if (behind) return { which: null, inYear: yearOf(behind) }
  return { which: whichOf(before), ...(originOf(before) === "mention" ? { origin: "mention" as const } : {}) }
}

function yearOf(words: string): YearOf {
  const by = /last|previous|preceding/i.test(words) ? -1 : /next|following/i.test(words) ? 1 : 0
  return { by, origin: /that|same|following|previous|preceding/i.test(words) ? "mention" : "publication" }
}
