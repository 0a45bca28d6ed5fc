import type { Article } from "../../article.js"
import type { Quantity } from "../../layers.js"

type Measure = Pick<Quantity, "kind" | "unit" | "unitName" | "unitSystem" | "counted" | "countedLemma">

/** What a figure measures or counts, to be given to another that leaves it out. */
export const measureOf = ({
  kind,
  unit,
  unitName,
  unitSystem,
  counted,
  countedLemma,
}: Quantity): Measure => ({ kind, unit, unitName, unitSystem, counted, countedLemma })

/** A number that says neither its unit nor what it counts. */
export const isBare = ({ kind, unit, counted }: Quantity): boolean =>
  kind === "count" && unit === null && counted === null

/** Whether a figure is one of the other's units for something, "$75 a barrel" beside "$70", and of like size. */
export function isRateOf(rate: Quantity, plain: Quantity): boolean {
  const unit = plain.unit ?? plain.unitName
  if (rate.kind !== plain.kind || !unit || unit.includes("/")) return false
  const own = plain.kind === "money" ? `{${unit}}/` : `${unit}/`
  const size = sizeOf(plain) / sizeOf(rate)
  return rate.unit?.startsWith(own) === true && size < 20 && size > 0.05
}
const sizeOf = ({ best, max, min }: Quantity): number => best ?? max ?? min ?? 0

/**
 * Gives bare numbers what their neighbours say: "10, 20 and 30 °C", "one-, two- and three-bedroom flats",
 * "rose to 5.5 per cent from 5.1", "by 2 percent in May and by 1 in June".
 */
export function shareUnits({ text }: Article, quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [quantity, next] = [shared[i]!, shared[i + 1]!]
    const gap = between(text, quantity, next)
    if (!isBare(quantity) || !givesOn(next) || !mayShare(quantity, next) || !listed.test(gap)) continue
    // 40 full-time and 60 part-time workers: both are workers, not both part-time
    const apart = /^ \p{L}/u.test(gap) && gap.includes("-")
    shared[i] = { ...quantity, ...measureOf(next), ...(apart ? { counted: null, countedLemma: null } : {}) }
  }
  for (let i = 1; i < shared.length; i++) {
    const [before, quantity] = [shared[i - 1]!, shared[i]!]
    if (
      isRateOf(before, quantity) &&
      (isComparedTo(text, before, quantity) || isNext(text, before, quantity))
    ) {
      // $75 a barrel, down from $80
      shared[i] = { ...quantity, ...measureOf(before) }
      continue
    }
    if (!isBare(quantity) || !givesBack(before) || quantity.start - before.end > 90) continue
    if (!mayShare(quantity, before)) continue
    const gap = between(text, before, quantity)
    if (before.kind === "count") {
      // 3,400 residents from six villages and up to 2,000 more: nobody says of which
      const first = shared[i - 2]
      const isOpen =
        first?.kind === "count" &&
        first.counted !== null &&
        first.unit !== before.unit &&
        !/[.!?;:]\s/.test(between(text, first, before))
      if (isOpen) continue
      if (/\b(?:each|both|all|every)\b/.test(gap)) continue
      const isOver =
        ends.test(text.slice(quantity.end, quantity.end + 9)) ||
        rather.test(gap) ||
        isSecond(text, gap, quantity.end)
      if (isOver && elliptic.test(gap)) shared[i] = { ...quantity, ...measureOf(before) }
      continue
    }
    if (!/[.!?;:]\s/.test(gap) && (compared.test(gap) || bracketed.test(gap)))
      shared[i] = { ...quantity, ...measureOf(before) }
  }
  return shared
}

/** "$2.69 a gallon in September but had dipped back to $2.57": of about the same size, and led to by "to". */
function isNext(text: string, a: Quantity, b: Quantity): boolean {
  const size = sizeOf(b) / sizeOf(a)
  const gap = between(text, a, b)
  return (
    size < 2 &&
    size > 0.5 &&
    gap.length < 90 &&
    !/[.!?;:]\s/.test(gap) &&
    / to (?:about |just |only |around |nearly )?$/.test(gap)
  )
}

/** "fell 5 per cent, down from 48 million": no share is of thousands. */
const mayShare = (quantity: Quantity, other: Quantity): boolean =>
  other.kind !== "percent" || sizeOf(quantity) < 1000

const isComparedTo = (text: string, a: Quantity, b: Quantity): boolean =>
  b.start - a.end < 60 &&
  /^[^.!?;:]*\b(?:from|versus|against|compared (?:with|to)|than)(?: an?| the)?(?: \p{L}+ of)? (?:about |just |only |around |nearly |some )?$/u.test(
    between(text, a, b),
  )
const between = (text: string, a: Quantity, b: Quantity): string => text.slice(a.end, b.start)
const listed =
  /^(?: \p{L}+-\p{L}+)?(?:-?,|-? and|-? or|-?, and|-?, or| or even| or perhaps| by| x| ×| \/|\/) ?$/u
// Indonesia (21 million tons), Australia (20 million)
const bracketed = /^\),? (?:and )?[^()\d]{2,40} \($/
const compared =
  /\b(?:from|versus|vs\.?|against|compared (?:with|to)|than|by|and)(?: (?:a|an|the|about|just|only|around|nearly|some))? ?$/

// 12 points and Smith added 10; 12 games and lost eight; 300,000 followers here and 100,000 there
const elliptic =
  /^(?! \()[^.;:!?()]{0,60}?(?:(?:,|\b(?:and|but|while))(?: \p{L}[\p{L}'’-]*){0,3}|\b(?:up|down) from|\b(?:compared (?:with|to)|against|versus|than))(?: (?:about|just|only|nearly))? $/u
/** "two victims were in danger and 12 were in stable condition" */
const isSecond = (text: string, gap: string, end: number): boolean =>
  /(?:,| and|, and|, while| but|, but) $/.test(gap) &&
  /^ (?:were|was|are|had|have|remain(?:ed)?|died|survived|fled|escaped)\b/.test(text.slice(end, end + 12))
const rather =
  /^ (?:rather than|compared (?:with|to)|against|versus),? (?:about |just |only |nearly )?$|, (?:compared (?:with|to)|against|versus) (?:about |just |only |nearly )?$/
const ends = /^(?:[.,;)]|$| (?:in|on|at|for|last|this|from|during|against|more)\b)/

const givesOn = ({ kind, unit, bound }: Quantity): boolean =>
  unit !== null && kind !== "ordinal" && kind !== "comparative" && kind !== "money" && bound !== "vague_range"
const givesBack = ({ kind, unit, group, counted }: Quantity): boolean =>
  unit !== null &&
  group === null &&
  (kind === "percent" || kind === "measure" || (kind === "count" && counted !== null))
