import type { Network } from "./network.js"

/** A name's tokens, and its type by number. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly type: number
  /** By how much its labels are better than the next best of each token, where that is least. */
  readonly margin: number
}

// Labels: 0 no name; then of each type first, inside, last, only.
const opens = (y: number): boolean => y > 0 && (y - 1) % 4 < 2
const goesOn = (y: number): boolean => y > 0 && ((y - 1) % 4 === 1 || (y - 1) % 4 === 2)
const typeOf = (y: number): number => (y - 1) >> 2

/** Pairs of labels that may follow each other. */
const pairs = (labels: number): number[][] =>
  Array.from({ length: labels }, (_, to) =>
    Array.from({ length: labels }, (_, from) => from).filter(
      (from) => opens(from) === goesOn(to) && (!opens(from) || typeOf(from) === typeOf(to)),
    ),
  )

/** Finds the best names of a sentence, the labels of its tokens taken together (Viterbi 1967). */
export function decoder({ labels, after, atStart, atEnd }: Network) {
  const before = pairs(labels)
  return (scores: Float32Array, first: number, last: number): Span[] => {
    const n = last - first
    let now = new Float64Array(labels)
    let next = new Float64Array(labels)
    const back = new Uint8Array(n * labels)
    for (let y = 0; y < labels; y++)
      now[y] = goesOn(y) ? Number.NEGATIVE_INFINITY : atStart[y]! + scores[first * labels + y]!
    for (let i = 1; i < n; i++) {
      for (let y = 0; y < labels; y++) {
        const own = before[y]!
        let best = Number.NEGATIVE_INFINITY
        let from = 0
        for (let k = 0; k < own.length; k++) {
          const x = own[k]!
          const score = now[x]! + after[x * labels + y]!
          if (score > best) {
            best = score
            from = x
          }
        }
        next[y] = best + scores[(first + i) * labels + y]!
        back[i * labels + y] = from
      }
      ;[now, next] = [next, now]
    }
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let y = 0; y < labels; y++) {
      const score = now[y]! + atEnd[y]!
      if (!opens(y) && score > most) {
        most = score
        best = y
      }
    }
    const fromAt = (i: number, y: number): number => back[i * labels + y]!
    const marginOf = (i: number, y: number): number => marginAt(scores, (first + i) * labels, labels, y)
    return spansOf(first, n, { fromAt, marginOf }, best)
  }
}

function spansOf(
  first: number,
  n: number,
  {
    fromAt,
    marginOf,
  }: {
    readonly fromAt: (i: number, y: number) => number
    readonly marginOf: (i: number, y: number) => number
  },
  lastLabel: number,
): Span[] {
  const spans: Span[] = []
  let label = lastLabel
  let end = 0
  let margin = 0
  for (let i = n - 1; i >= 0; i--) {
    if (label > 0) {
      if (!opens(label)) {
        end = first + i + 1
        margin = Number.POSITIVE_INFINITY
      }
      margin = Math.min(margin, marginOf(i, label))
      if (!goesOn(label)) spans.push({ first: first + i, last: end, type: typeOf(label), margin })
    }
    if (i > 0) label = fromAt(i, label)
  }
  return spans.reverse()
}

/** How much more a token's label has than the best of the others. */
function marginAt(scores: Float32Array, row: number, labels: number, label: number): number {
  let other = Number.NEGATIVE_INFINITY
  for (let y = 0; y < labels; y++) if (y !== label && scores[row + y]! > other) other = scores[row + y]!
  return scores[row + label]! - other
}
