/** How a lower-case form becomes its lower-case lemma: drop `cut` letters at its end, add `add`. Written "3+y". */
export interface Rewrite {
  readonly cut: number
  readonly add: string
}

/** "3+y" → drop three letters, add y. */
export function rewriteOf(coded: string): Rewrite {
  const plus = coded.indexOf("+")
  return { cut: Number(coded.slice(0, plus)), add: coded.slice(plus + 1) }
}

/** The ends of a marked word, longest first: "^were", "were", "ere", "re", "e", "". */
export function endsOf(lower: string): string[] {
  const ends = [`^${lower}`]
  for (let n = Math.min(lower.length, longestEnd); n >= 0; n--) ends.push(n === 0 ? "" : lower.slice(-n))
  return ends
}

/** Longer ends than this say no more than the whole word does. */
const longestEnd = 7

/** Lower case with straight apostrophes: how words are looked up. */
export const plain = (form: string): string => form.toLowerCase().replaceAll("’", "'").replaceAll("‘", "'")

/** How capitals stand in a form: a "seen", A "Seen", AA "SEEN" (AAA from five letters on), aA "eBay". */
export function capitals(form: string): "a" | "A" | "AA" | "AAA" | "aA" {
  const lower = form.toLowerCase()
  if (form === lower) return "a"
  if (form.slice(1) === lower.slice(1)) return "A"
  return form === form.toUpperCase() ? (form.length < 5 ? "AA" : "AAA") : "aA"
}

/** What becomes of capitals: l "seen", k as printed, t "Seen". */
export type Casing = "l" | "k" | "t"

/** The lemma in its own case: what is left of the form, and what was added to it. */
export function cased(form: string, lemma: string, { cut, add }: Rewrite, casing: Casing): string {
  if (casing === "l") return lemma
  if (casing === "t") return lemma.slice(0, 1).toUpperCase() + lemma.slice(1)
  return form.slice(0, Math.max(0, form.length - cut)) + add
}
