import lexicon from "../../../lexicons/numbers.json" with { type: "json" }
import type { Reading } from "./others.js"
import type { Piece } from "./pieces.js"
import { qualifierBefore } from "./qualifiers.js"

const verbs = new Map(Object.entries(lexicon.multiples))
const folds = new Map(Object.entries(lexicon.folds))

/** "prices more than doubled", "halving output", "a threefold rise": how many times as much. */
export function readMultiple(pieces: readonly Piece[], at: number): Reading | null {
  const { lower, penn, form } = pieces[at]!
  const verb = penn.startsWith("V") ? verbs.get(lower) : undefined
  const value = verb ?? folds.get(lower)
  // "doubling down on his attacks"
  if (value === undefined || pieces[at + 1]?.lower === "down") return null
  const { bound, start, outer } = qualifierBefore(pieces, at)
  const isOpen = bound === "more_than" || bound === "at_least"
  const isClosed = bound === "less_than" || bound === "at_most"
  const isExact = bound === null || bound === "exact"
  // "fell 24 per cent, double the loss of the index": no rise
  const isEqual = /^(?:double|triple|quadruple|treble)$/.test(lower) && !acts(pieces[start - 1])
  const words = pieces.slice(start, at).map((piece) => piece.form)
  return {
    endPiece: at + 1,
    quantity: {
      start: pieces[Math.min(start, outer)]!.start,
      end: pieces[at]!.end,
      number: { start: pieces[at]!.start, end: pieces[at]!.start + form.length },
      kind: "measure",
      min: isExact || isOpen ? value : null,
      max: isExact || isClosed ? value : null,
      best: isExact || bound === "approximate" ? value : null,
      bound: bound ?? "exact",
      change: verb === undefined || isEqual ? null : value > 1 ? "up" : "down",
      qualifier: words.join(" ") || null,
      isAdditional: false,
      unit: "1",
      unitName: "fold",
      unitSystem: "ucum",
      counted: null,
      countedLemma: null,
      partOf: null,
      group: null,
      rule: "number.multiple",
    },
  }
}

/** Whether "double" behind a word is what somebody does: "to double", "will double", "prices double". */
const acts = (before: Piece | undefined): boolean =>
  before !== undefined && /^(?:TO|MD|NN|NNS|NNPS?|PRP|RB)$/.test(before.penn)
