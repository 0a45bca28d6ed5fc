import { type Calibration, confidenceOf, kindsOf } from "./confidence.js"

/** A row made from an annotated text, and whether the annotators agree. */
export interface Judged {
  readonly document: string
  /** As `confidenceOf` takes them. */
  readonly parts: readonly (string | null)[]
  readonly isRight: boolean
}

/** A row's confidence beside whether it is right. */
export interface Scored {
  readonly confidence: number
  readonly isRight: boolean
}

/** Rows of like confidence. */
export interface Bin {
  readonly rows: number
  /** Mean confidence, 0..1. */
  readonly said: number
  /** Share right, 0..1. */
  readonly right: number
}

/** Rows that a kind needs to have a share of its own. */
const least = 5
/** Rows of the wider kind that are added to each kind (Laplace's smoothing, towards the wider kind's share). */
const borrowed = 5

/** The shares right by kind, each smoothed towards the share of the kind around it. */
export function learntFrom(rows: readonly Judged[]): Record<string, number> {
  const counts = new Map<string, { right: number; of: number; wider: string | null }>()
  for (const { parts, isRight } of rows) {
    let wider: string | null = null
    for (const kind of kindsOf(parts)) {
      const count = counts.get(kind) ?? { right: 0, of: 0, wider }
      counts.set(kind, { ...count, right: count.right + (isRight ? 1 : 0), of: count.of + 1 })
      wider = kind
    }
  }
  const shareOf = (kind: string): number => {
    const { right, of, wider } = counts.get(kind)!
    return wider === null ? (right + 1) / (of + 2) : (right + borrowed * shareOf(wider)) / (of + borrowed)
  }
  const kinds = [...counts].flatMap(([kind, { of, wider }]) => (of >= least || wider === null ? [kind] : []))
  return Object.fromEntries(kinds.sort().map((kind) => [kind, inHundredths(shareOf(kind))]))
}

// eleven right of eleven is no proof that nothing goes wrong
const inHundredths = (share: number): number => Math.min(99, Math.max(1, Math.round(100 * share))) / 100

/** Every row with the confidence that it gets from the other documents: these are dealt into so many parts. */
export function crossValidated<Row extends Judged>(rows: readonly Row[], folds = 10): (Row & Scored)[] {
  const documents = [...new Set(rows.map(({ document }) => document))].sort()
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]))
  const scored: (Row & Scored)[] = []
  for (let fold = 0; fold < folds; fold++) {
    const isHere = ({ document }: Judged): boolean => foldOf.get(document) === fold
    const table: Calibration = { source: "", licence: "", shares: learntFrom(rows.filter((r) => !isHere(r))) }
    for (const row of rows.filter(isHere))
      scored.push({ ...row, confidence: confidenceOf(table, row.parts)! })
  }
  return scored
}

/** Ten bins of equal width; neighbours are joined until each has so many rows. */
export function binsOf(scored: readonly Scored[], fewest = 100): Bin[] {
  const tenths = Array.from({ length: 10 }, (): Scored[] => [])
  for (const row of scored) tenths[Math.min(9, Math.floor(10 * row.confidence))]!.push(row)
  const joined: Scored[][] = []
  let open: Scored[] = []
  for (const rows of tenths) {
    open = [...open, ...rows]
    if (open.length < fewest) continue
    joined.push(open)
    open = []
  }
  // what is left at the top belongs to the last bin
  if (open.length > 0) joined.push([...(joined.pop() ?? []), ...open])
  return joined.map((rows) => ({
    rows: rows.length,
    said: mean(rows.map(({ confidence }) => confidence)),
    right: mean(rows.map(({ isRight }) => (isRight ? 1 : 0))),
  }))
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length)

/** Expected calibration error, 0..1: how far what is said lies from what is right, by rows. */
export function expectedError(bins: readonly Bin[]): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0)
  return bins.reduce((sum, { said, right, rows: n }) => sum + (n / rows) * Math.abs(said - right), 0)
}
