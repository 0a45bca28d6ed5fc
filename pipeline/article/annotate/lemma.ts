import learnt from "../../lexicons/lemmas.json" with { type: "json" }
import { type Casing, capitals, cased, endsOf, plain, type Rewrite, rewriteOf } from "./affix.js"

/** Word ends by tag, gathered under what they ask for: { VBG: { "3+e": "aking ^using" } }. */
type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Tag → word end → what it asks for. */
function indexed<T>(rules: Rules, read: (coded: string) => T): Map<string, Map<string, T>> {
  const index = new Map<string, Map<string, T>>()
  for (const [tag, byValue] of Object.entries(rules)) {
    const ends = new Map<string, T>()
    for (const [coded, words] of Object.entries(byValue)) {
      const value = read(coded)
      for (const end of words.split(" ")) ends.set(end, value)
    }
    index.set(tag, ends)
  }
  return index
}

const rewrites = indexed(learnt.rewrites, rewriteOf)
const casings = indexed(learnt.casings, (coded) => coded as Casing)
const same: Rewrite = { cut: 0, add: "" }

/**
 * Dictionary form of a word under a Penn tag, as UD English writes it: "Iraqis" NNPS → Iraqi,
 * "n’t" RB → not, "25,000" CD → 25000. A name in the singular stays as printed, abbreviated or in capitals.
 */
export function lemmaOf(form: string, xpos: string): string {
  if (/\d/.test(form)) return xpos === "CD" ? form.replaceAll(",", "") : form
  if (xpos === "NNP") return form
  const lower = plain(form)
  const ends = endsOf(lower)
  const rewrite = longest(rewrites.get(xpos), ends) ?? same
  const lemma = lower.slice(0, Math.max(0, lower.length - rewrite.cut)) + rewrite.add
  if (!lemma) return lower
  const casing = longest(casings.get(`${xpos} ${capitals(form)}`), ends) ?? "l"
  return cased(form, lemma, rewrite, casing)
}

/** What the longest known end says. */
function longest<T>(rules: ReadonlyMap<string, T> | undefined, ends: readonly string[]): T | undefined {
  if (!rules) return undefined
  for (const end of ends) {
    const found = rules.get(end)
    if (found !== undefined) return found
  }
  return undefined
}
