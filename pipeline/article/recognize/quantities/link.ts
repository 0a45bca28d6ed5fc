import type { Article } from "../../article.js"
import type { Quantity } from "../../layers.js"
import { isBare, isRateOf, measureOf } from "./share.js"

/** How far back "these" may reach, in characters. */
const reach = 1500
const partitive = /\bof (?:these|those|them|whom|which)\b/i
/** "of which 199 were" */
const ofWhichBefore = /\bof (?:which|whom|these|those|them),? $/iu
const size = ({ best, max, min }: Quantity): number => best ?? max ?? min ?? 0

/** Joins "4,000 of these troops" and "including 5 children" to the figure that they are a part of. */
export function linkParts(article: Article, quantities: readonly Quantity[]): Quantity[] {
  const linked: Quantity[] = []
  for (const quantity of quantities) {
    const whole =
      partIn(article, quantity, linked) ??
      partOfNext(article, quantities, linked.length) ??
      partOfFirst(article, quantity, linked) ??
      alsoPart(article, quantity, linked.at(-1))
    if (whole === null) linked.push(countedOfNext(article, quantity, quantities[linked.length + 1]))
    else {
      const all = whole < linked.length ? linked[whole]! : quantities[whole]!
      const { unit, unitSystem } = all
      const own = isAmount(all)
        ? { ...measureOf(all), counted: null, countedLemma: null }
        : { unit, unitSystem }
      linked.push({ ...quantity, partOf: whole, ...(quantity.unit === null ? own : {}) })
    }
  }
  return linked
}

/** "9 women" in "12 killed, including 5 children and 9 women"; "40" in "of these, 50 were men and 40 were women" */
function alsoPart({ text }: Article, quantity: Quantity, before: Quantity | undefined): number | null {
  if (quantity.kind !== "count" || !before || before.partOf === null || before.kind !== "count") return null
  const isSecond = isBare(quantity) && before.counted === null
  if (isSecond && secondPart.test(text.slice(before.end, quantity.start))) return before.partOf
  return quantity.counted && /^(?:,| and|, and) $/.test(text.slice(before.end, quantity.start))
    ? before.partOf
    : null
}

/** "two-thirds of the 450 respondents", "60% of its 1,000 staff": the share is of what the next number counts. */
function countedOfNext({ text }: Article, quantity: Quantity, next: Quantity | undefined): Quantity {
  const isShare = quantity.kind === "percent" || quantity.unit === "1"
  if (!isShare || quantity.counted || next?.kind !== "count" || next.start - quantity.end > 12)
    return quantity
  const { counted, countedLemma } = next
  return ofThe.test(text.slice(quantity.end, next.start)) ? { ...quantity, counted, countedLemma } : quantity
}

const secondPart = /^[^.!?;:()]{1,40}(?:,| and|, and|, while) $/

/** "21 of the 28 countries" */
function partOfNext({ text }: Article, quantities: readonly Quantity[], at: number): number | null {
  const quantity = quantities[at]!
  const next = quantities[at + 1]
  // "280 million of the 1.5 billion shekels"
  const isAlike = next?.kind === "count" || (next !== undefined && isBare(quantity) && isAmount(next))
  if (quantity.kind !== "count" || !isAlike || next.start - quantity.end > 12) return null
  return ofThe.test(text.slice(quantity.end, next.start)) && size(next) >= size(quantity) ? at + 1 : null
}
const isAmount = ({ kind, unit }: Quantity): boolean =>
  unit !== null && (kind === "money" || kind === "measure" || kind === "percent")
const ofThe =
  /^ of (?:the|its|their|her|his|my|our|your|these|those|some)?(?: ?(?:last|first|past|next|final|remaining))? ?$/

function partIn({ text }: Article, quantity: Quantity, before: readonly Quantity[]): number | null {
  if (quantity.kind !== "count" || !quantity.number) return null
  const after = text.slice(quantity.number.end, quantity.number.end + 12).trimStart()
  const including = /\b(?:including|among them)\s+(?:about |at least |some )?$/i.test(
    text.slice(Math.max(0, quantity.number.start - 24), quantity.number.start),
  )
  const ofWhich = ofWhichBefore.test(text.slice(Math.max(0, quantity.start - 40), quantity.start))
  // "four of those arrested" counts the arrested
  if (!including && !ofWhich && quantity.unit === "person" && after.startsWith("of those")) return null
  if (!including && !ofWhich && !(after.startsWith("of ") && partitive.test(after))) return null
  for (let i = before.length - 1; i >= 0 && quantity.start - before[i]!.end < (including ? 80 : reach); i--) {
    const other = before[i]!
    // "on a 17-foot boat. Ten of those on board"
    const isLength = other.kind === "measure" && !text.slice(other.start, other.end).includes("-")
    if (isBare(quantity) && isLength && size(other) >= size(quantity)) return i
    // "25,000 delegates from 100 countries, including 4 ministers"
    const isInner =
      including && i > 0 && quantity.start - before[i - 1]!.end < 80 && isPlaced(text, before, i)
    if (isInner) continue
    if (other.kind === "count" && (including || other.partOf === null) && size(other) >= size(quantity))
      return i
  }
  return null
}

/** "six" in "Of the 10 judges who will hear the case, six were appointed by him" */
function partOfFirst({ text }: Article, quantity: Quantity, before: readonly Quantity[]): number | null {
  if (!isBare(quantity)) return null
  for (let i = before.length - 1; i >= 0 && i > before.length - 4; i--) {
    const other = before[i]!
    const gap = text.slice(other.end, quantity.start)
    if (gap.length > 150 || /[.!?;:]\s/.test(gap)) return null
    if (other.kind !== "count" || size(other) <= size(quantity)) continue
    if (gap.includes(",") && ofTheFirst.test(text.slice(Math.max(0, other.start - 24), other.start))) return i
  }
  return null
}
const ofTheFirst =
  /(?:^|[.!?,;:“"] ?|\n)(?:and |but )?of (?:the|its|their|these|those|all|some|about)(?: the)? $/i

/** Whether a count stands behind a preposition and another count in its sentence before it: "12 people in 3 cities". */
const isPlaced = (text: string, figures: readonly Quantity[], at: number): boolean =>
  figures[at - 1]!.kind === "count" &&
  /^[^.!?;]*\b(?:from|in|across|at|on) (?:the |about |more than |some |over )?$/.test(
    text.slice(figures[at - 1]!.end, figures[at]!.start),
  )

const sameUnit = (a: Quantity, b: Quantity): boolean => a.kind === b.kind && a.unit === b.unit

/** Equivalents share the bound and the rise of what they restate: "under 296 hp (224 kW)", "fell 1 °C (1.8 °F)". */
export function restate(article: Article, quantities: readonly Quantity[]): Quantity[] {
  const done: Quantity[] = []
  for (const quantity of quantities) {
    const other = done.at(-1)
    const isOr =
      other && orGap.test(article.text.slice(other.end, quantity.start)) && other.kind !== "ordinal"
    const isElliptic = other?.change && !quantity.change && sameUnit(other, quantity)
    if (isElliptic && gapped.test(article.text.slice(other.end, quantity.start)))
      done.push({ ...quantity, change: other.change })
    else if (isOr && (other.change || quantity.kind !== "percent"))
      done.push({ ...quantity, change: other.change })
    else done.push(other && isRestated(article, other, quantity) ? likeOther(other, quantity) : quantity)
  }
  return done
}

/** "fell 2.3%, Burlington by 2.6%" */
const gapped = /^,? (?:and |while )?[^.;:()]{1,40} by (?:about |nearly |some |around |just )?$/
/** "12.3 points, or 0.4 percent" */
const orGap = /^, or (?:about |nearly |some )?$/

function isRestated({ text }: Article, a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || (a.kind !== "measure" && a.kind !== "money") || a.unit === b.unit) return false
  if (b.bound !== "exact" && b.bound !== "range") return false
  const between = text.slice(a.end, b.start)
  return (
    (between === " (" || between === " / " || between === "/") && closes.test(text.slice(b.end, b.end + 3))
  )
}
const closes = /^ ?[)/,;]/

function likeOther(other: Quantity, quantity: Quantity): Quantity {
  const { best } = quantity
  const { change } = other
  const { bound } = other
  if (best === null || quantity.bound !== "exact") return { ...quantity, change }
  if (bound === "approximate") return { ...quantity, change, bound, min: null, max: null }
  if (bound === "at_most" || bound === "less_than")
    return { ...quantity, change, bound, min: null, best: null }
  if (bound === "at_least" || bound === "more_than")
    return { ...quantity, change, bound, max: null, best: null }
  return { ...quantity, change }
}

/** Groups "from $36,040 to $34,935": two rows that stand together. */
export function groupEnds(article: Article, quantities: readonly Quantity[]): Quantity[] {
  const grouped = [...quantities]
  for (let i = 0; i + 1 < grouped.length; i++) {
    const [a, b] = [grouped[i]!, grouped[i + 1]!]
    if (a.group || b.start - a.end > 60) continue
    const before = wordBefore(article.text, a.start - determinerBefore(article.text, a.start))
    const next = wordBefore(article.text, b.start)
    if (before !== "from" || next !== "to") continue
    // from $75 per barrel to $45
    const [takes, gives] = [isBare(b) || isRateOf(a, b), a.unit === null || isRateOf(b, a)]
    if (!sameUnit(a, b) && !takes && !gives) continue
    const group = { id: String(a.start), kind: "from_to" } as const
    grouped[i] = { ...a, ...(gives ? measureOf(b) : {}), group }
    grouped[i + 1] = { ...b, ...(takes ? measureOf(a) : {}), group }
  }
  // "up from 30", "from 30 to 40": levels, no rise
  return grouped.map((quantity) =>
    quantity.change && (quantity.group || isAfterFrom(article.text, quantity.start))
      ? { ...quantity, change: null }
      : quantity,
  )
}

const isAfterFrom = (text: string, at: number): boolean =>
  wordBefore(text, at - determinerBefore(text, at)) === "from"

/** How many characters "the ", "its " or "about " takes before a figure. */
function determinerBefore(text: string, at: number): number {
  const match =
    /\b(?:the|its|their|a|an|his|her|about|around|some|just|only|nearly|current|previous) $/i.exec(
      text.slice(Math.max(0, at - 12), at),
    )
  return match ? match[0].length : 0
}

function wordBefore(text: string, at: number): string {
  const end = text.charAt(at - 1) === " " ? at - 1 : at
  return text.slice(text.lastIndexOf(" ", end - 1) + 1, end).toLowerCase()
}
