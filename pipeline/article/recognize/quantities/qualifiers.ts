import lexicon from "../../../lexicons/qualifiers.json" with { type: "json" }
import type { Quantity } from "../../layers.js"
import { mayBeNumber } from "./numbers.js"
import { longest, type Piece } from "./pieces.js"

type Bound = Quantity["bound"]

const before = new Map(Object.entries(lexicon.before) as [string, Bound][])
const after = { map: new Map(Object.entries(lexicon.after) as [string, Bound][]), most: 3 }
const additional = new Set(lexicon.additional)

/** What stands before a number: its bound, and whether it comes on top of another. */
export interface QualifierReading {
  /** First piece of the bounding words; the number's own where there are none. */
  readonly start: number
  readonly bound: Bound | null
  readonly isAdditional: boolean
  /** First piece of everything that qualifies, "an additional" too. */
  readonly outer: number
}

/** Reads backwards from a number: "up to", "an additional", "as many as". */
export function qualifierBefore(pieces: readonly Piece[], at: number): QualifierReading {
  let start = at
  let outer = at
  let bound: Bound | null = null
  let isAdditional = false
  for (let turns = 0; turns < 3; turns++) {
    const hit = phraseBefore(pieces, outer)
    if (!hit) break
    if (hit.bound === null) isAdditional = true
    else if (bound === null) {
      bound = hit.bound
      start = hit.start
    } else if (hit.bound !== "approximate") {
      // "up to about 300": the outer word bounds
      bound = hit.bound
      start = hit.start
    }
    outer = hit.start
  }
  return { start, bound, isAdditional, outer }
}

/** Words that a phrase before a number ends with. */
const lastWords = new Set(
  [...before.keys(), ...additional].map((phrase) => phrase.slice(phrase.lastIndexOf(" ") + 1)),
)

/** The longest phrase that ends before a piece. */
function phraseBefore(pieces: readonly Piece[], end: number): { start: number; bound: Bound | null } | null {
  if (end === 0 || !lastWords.has(pieces[end - 1]!.lower)) return null
  let found: { start: number; bound: Bound | null } | null = null
  let key = ""
  for (let start = end - 1; start >= Math.max(0, end - 5); start--) {
    key = key ? `${pieces[start]!.lower} ${key}` : pieces[start]!.lower
    const bound = before.get(key)
    if (bound || additional.has(key)) found = { start, bound: bound ?? null }
  }
  return found
}

/** "or so", "or more", "+" after a number. */
export function qualifierAfter(pieces: readonly Piece[], at: number): { bound: Bound; end: number } | null {
  const hit = longest(pieces, at, after)
  if (!hit) return null
  if (pieces[at]!.lower === "+" && !pieces[at]!.glued) return null
  // "plus 5", "and below 30", "or less than 6": the words belong to the next number
  const next = pieces[hit.end]
  if (next && (next.lower === "than" || mayBeNumber(next)) && pieces[at]!.lower !== "+") return null
  // "down 9% and under the consensus"
  const isPreposition = /^(?:under|over|above|below|beyond)$/.test(pieces[hit.end - 1]!.lower)
  if (isPreposition && next && /^(?:DT|PRP|N|JJ|CD|\$)/.test(next.penn)) return null
  return { bound: hit.value, end: hit.end }
}

const lower = new Set<Bound | null>(["at_least", "more_than"])
const upper = new Set<Bound | null>(["at_most", "less_than"])

/** Whether one bound closes what the other opens: "more than 20 and less than 35". */
export const areEnds = (a: Bound | null, b: Bound | null): boolean =>
  (lower.has(a) && upper.has(b)) || (upper.has(a) && lower.has(b))
