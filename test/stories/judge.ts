import type { EstimateRow } from "../../schemas/estimates.js"
import { type Expected, type ExpectedFigure, figureOf } from "./expected.js"

/** An estimate with the file it comes from, and its holder's and relay's full names. */
export interface Told {
  readonly row: EstimateRow
  readonly file: string
  readonly holder: string
  readonly via: string
}

/** Everything that is not as a reader expects it, in words; empty where all is right. */
export function judge({ figures, maybe, never }: Expected, told: readonly Told[]): string[] {
  const pairs = matched(figures, told)
  const found = new Set(pairs.values())
  return [
    ...figures
      .filter((figure) => !pairs.has(figure) && !maybe.includes(figure.figure))
      .map(({ id, figure }) => `missing ${id}: ${figure}`),
    ...told
      .filter((one) => !found.has(one) && !maybe.includes(one.row.text))
      .map(({ row, file }) =>
        never.some((words) => row.text.includes(words))
          ? `distractor ${file}: ${row.text}`
          : `unexpected ${file}: ${row.text} (${row.measure})`,
      ),
    ...[...pairs].flatMap(([figure, one]) => wrongCells(figure, one)),
    ...wrongMeasures(pairs),
    ...wrongOrigins(pairs),
  ]
}

type Pairs = Map<ExpectedFigure, Told>

/** Figures of one text go with its rows in the order they stand in. */
function matched(figures: readonly ExpectedFigure[], told: readonly Told[]): Pairs {
  const pairs: Pairs = new Map()
  const taken = new Set<Told>()
  for (const figure of figures) {
    const one = told.find(
      (one) => !taken.has(one) && one.file === figure.file && sameWords(one.row.text, figure.figure),
    )
    if (!one) continue
    taken.add(one)
    pairs.set(figure, one)
  }
  return pairs
}

/** "the 12 dead" for "12 dead", "86 percent of GDP" for "86 percent" is nobody's mistake; "180" for "18" is. */
const sameWords = (found: string, wanted: string): boolean => within(found, wanted) || within(wanted, found)

const within = (outer: string, inner: string): boolean =>
  ` ${outer.toLowerCase()} `.includes(` ${inner.toLowerCase()} `)

function wrongCells(figure: ExpectedFigure, { row, holder, via }: Told): string[] {
  const wrong: string[] = []
  const say = (what: string, wanted: string | null, got: string) =>
    wrong.push(`${what} of ${figure.id} (${figure.figure}): ${wanted ?? "-"}, not ${got || "-"}`)
  if (figureOf(row) !== figure.value) say("value", figure.value, figureOf(row))
  if (!names(holder, figure.holder)) say("holder", figure.holder, holder)
  if (figure.via !== null && !names(via, figure.via)) say("via", figure.via, via)
  return wrong
}

const names = (got: string, wanted: string | null): boolean =>
  wanted === null ? got === "" : got.toLowerCase().includes(wanted.toLowerCase())

/** Figures of one measure share an id; of two measures, none. */
function wrongMeasures(pairs: Pairs): string[] {
  const wrong: string[] = []
  const all = [...pairs]
  for (const [i, [a, { row }]] of all.entries())
    for (const [b, other] of all.slice(i + 1)) {
      const joined = row.measure_id === other.row.measure_id
      if (joined === (a.measure === b.measure)) continue
      const words = `${a.id} (${a.figure}: ${row.measure}) and ${b.id} (${b.figure}: ${other.row.measure})`
      wrong.push(joined ? `measure joined: ${words}` : `measure split: ${words}`)
    }
  return wrong
}

/** A repeat points to an earlier claim of the same figure; a revision is a later word of the same holder. */
function wrongOrigins(pairs: Pairs): string[] {
  const byId = new Map([...pairs].map(([figure, one]) => [figure.id, { figure, one }]))
  const wrong: string[] = []
  for (const [figure, { row }] of pairs) {
    const origin = byId.get(figure.repeats ?? "")
    if (origin) {
      const of = [...pairs].find(([, { row: other }]) => other.claim_id === row.same_origin_as_claim_id)
      if (of?.[0].measure !== figure.measure)
        wrong.push(`origin of ${figure.id} (${figure.figure}): ${figure.repeats}, not ${of?.[0].id ?? "-"}`)
    }
    const earlier = byId.get(figure.revises ?? "")
    if (earlier) {
      const before = earlier.one.row
      const isLater = (before.published_from ?? "") < (row.published_from ?? "")
      const isRevision = before.measure_id === row.measure_id && before.text !== row.text
      if (!isLater || !isRevision)
        wrong.push(`revision of ${figure.id} (${figure.figure}): ${figure.revises}`)
    }
  }
  return wrong
}
