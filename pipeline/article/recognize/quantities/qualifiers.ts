import lexicon from "../../../lexicons/qualifiers.json" with { type: "json" }
import changes from "../../../lexicons/quantity-changes.json" with { type: "json" }
import type { Quantity } from "../../layers.js"
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

function phraseBefore(pieces: readonly Piece[], end: number): { start: number; bound: Bound | null } | null {
  for (let length = Math.min(4, end); length > 0; length--) {
    let key = pieces[end - length]!.lower
    for (let i = end - length + 1; i < end; i++) key += ` ${pieces[i]!.lower}`
    const bound = before.get(key)
    if (bound) return { start: end - length, bound }
    if (additional.has(key)) return { start: end - length, bound: null }
  }
  return null
}

/** "or so", "or more", "+" after a number. */
export function qualifierAfter(pieces: readonly Piece[], at: number): { bound: Bound; end: number } | null {
  const hit = longest(pieces, at, after)
  if (!hit) return null
  if (pieces[at]!.lower === "+" && !pieces[at]!.glued) return null
  if (pieces[at]!.lower === "plus" && pieces[hit.end]?.digits) return null
  return { bound: hit.value, end: hit.end }
}

const up = new Set(changes.up)
const down = new Set(changes.down)
const upAfter = new Set(changes.upAfter)
const downAfter = new Set(changes.downAfter)
const phrasal = new Set(changes.notBefore)
const between = new Set(changes.between)

/** Whether a rise or a fall governs the figure: "fell by about 3%", "19 cents higher", "a 3% drop". */
export function changeOf(pieces: readonly Piece[], from: number, to: number): "up" | "down" | null {
  let i = from - 1
  for (let steps = 0; steps < 3 && i >= 0 && between.has(pieces[i]!.lower); steps++) i--
  const word = pieces[i]?.lower ?? ""
  // "gave up 517 yards" is no rise
  if ((word === "up" || word === "down") && phrasal.has(pieces[i - 1]?.lower ?? "")) return null
  if (up.has(word) && !(word === "up" && pieces[i + 1]?.lower === "to")) return "up"
  if (down.has(word) && pieces[i + 1]?.lower !== "a") return "down"
  const next = pieces[to]
  if (!next) return null
  if (upAfter.has(next.lower)) return "up"
  return downAfter.has(next.lower) ? "down" : null
}
