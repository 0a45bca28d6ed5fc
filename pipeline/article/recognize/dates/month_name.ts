import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { Place } from "./rule.js"

// Names that are also verbs or first names; the rest (October …) can stand anywhere.
const doubtful = new Set(["may", "march", "mar", "jan", "sep", "jun", "dec"])
const firstNames = new Set(["april", "june", "august", "may", "jan"])
const signals = new Set(context.monthSignals)

// In small letters no other word: what beside a day or year is a month in any spelling, and what is so after "in".
const clear = new Set(
  "january february april june july august september october november december".split(" "),
)
const withNumber = new Set([...clear, "feb", "apr", "jul", "sept", "oct", "nov"])

/** Whether the word beside a day or year is printed as a month: with a capital, or as nothing else is written. */
export const isMonthName = (month: string, text: string): boolean => {
  const at = text.indexOf(month)
  return /^[A-Z]/.test(text.slice(at)) || withNumber.has(month.toLowerCase())
}

/** Whether a month that stands without day or year is one, and no verb ("May he …", "March on") or person ("May said"). */
export function isNamedMonth(
  month: string,
  which: string,
  { tokens, first, isMiddle, next }: Place,
): boolean {
  if (!/^[A-Z]/.test(month)) {
    const before = tokens.lower(first - 1)
    if (which) return withNumber.has(month)
    return (
      clear.has(month) &&
      (signals.has(before) ||
        (isLinking(before) && clear.has(tokens.lower(first - 2))) ||
        (before === "the" && tokens.lower(first - 2) === "in"))
    )
  }
  if (isMiddle) return true
  const lower = month.toLowerCase()
  if (which) return true
  // "in April Nixon appointed him"
  if (
    !doubtful.has(lower) &&
    /^(?:in|since|until|during|through|early|late|mid)$/.test(tokens.lower(first - 1))
  )
    return true
  if (
    firstNames.has(lower) &&
    isSurname(tokens.form(next)) &&
    tokens.sentence(next) === tokens.sentence(first)
  )
    return false
  if (
    firstNames.has(lower) &&
    tokens.penn(first - 1) === "NNP" &&
    tokens.sentence(first - 1) === tokens.sentence(first)
  )
    return isLinked(tokens.form(first - 1))
  if (!doubtful.has(lower)) return true
  // "May through July"
  if (/^(?:and|or|to|through|-|–)$/.test(tokens.lower(next)) && isBareMonth(tokens.form(next + 1)))
    return true
  const before = tokens.lower(first - 1)
  if (before === "by" || before === "of" || before === "for") {
    // "criticised by May", "a friend of May's"
    return !/^V/.test(tokens.penn(next)) && tokens.lower(next) !== "'s" && tokens.penn(first - 2) !== "VBN"
  }
  if (signals.has(before)) return true
  if (before === "the" || before === "a" || before === "'s")
    return /^[a-z]/.test(tokens.form(next)) && /^(?:NN|JJ)/.test(tokens.penn(next))
  if (before === "-") return /^(?:mid|early|late)$/.test(tokens.lower(first - 2))
  return /^(?:and|or|to|,)$/.test(before) && isBareMonth(tokens.form(first - 2))
}

const isLinking = (word: string): boolean => /^(?:and|or|to|through|until|till|-|–)$/.test(word)
const isSurname = (form: string): boolean => /^[A-Z][a-z]+$/.test(form)
const isLinked = (form: string): boolean => !/^[A-Z][a-z]+$/.test(form) || signals.has(form.toLowerCase())
const isBareMonth = (form: string): boolean =>
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$/.test(form)
