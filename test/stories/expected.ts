import type { EstimateRow } from "../../schemas/estimates.js"

/** One figure that a reader finds in an article: "1.2 | at least 18 people | the agency | - | 18.. | dead | revises 1.1". */
export interface ExpectedFigure {
  readonly id: string
  /** Name of the article's file, without its ending. */
  readonly file: string
  readonly figure: string
  readonly holder: string | null
  readonly via: string | null
  /** 18.. · >90 · ..30 · <2 · =43 · ~300 · 5..7 */
  readonly value: string
  /** Figures of one measure share this word, and no others do. */
  readonly measure: string
  readonly revises: string | null
  readonly repeats: string | null
}

/** The figures of a story or an article; those that may stand there too, and those that may not. */
export interface Expected {
  readonly figures: readonly ExpectedFigure[]
  readonly maybe: readonly string[]
  readonly never: readonly string[]
}

const orNull = (cell = ""): string | null => (cell === "" || cell === "-" ? null : cell)

/** Reads the compact file: a figure a line; "maybe" and "never" list words. */
export function parseExpected(source: string): Expected {
  const lines = source.split("\n").filter((line) => line && !line.startsWith("#"))
  const rows = lines.map((line) => line.split("|").map((cell) => cell.trim()))
  const listed = (name: string) => rows.filter(([id]) => id === name).flatMap(([, ...words]) => words)
  const figures = rows
    .filter(([id]) => id !== "maybe" && id !== "never")
    .map(([id = "", figure = "", holder, via, value = "", measure = "", note = ""]) => ({
      id,
      file: id.includes(".") ? id.slice(0, id.indexOf(".")) : "article",
      figure,
      holder: orNull(holder),
      via: orNull(via),
      value,
      measure,
      revises: note.startsWith("revises ") ? note.slice(8) : null,
      repeats: note.startsWith("repeats ") ? note.slice(8) : null,
    }))
  return { figures, maybe: listed("maybe"), never: listed("never") }
}

type Bounds = Pick<EstimateRow, "value_min" | "value_max" | "value_best" | "bound">

/** A row's figure in the words of the expected file. */
export function figureOf({ value_min, value_max, value_best, bound }: Bounds): string {
  if (bound === "exact") return `=${value_best}`
  if (bound === "approximate") return `~${value_best}`
  if (bound === "more_than") return `>${value_min}`
  if (bound === "less_than") return `<${value_max}`
  return `${value_min ?? ""}..${value_max ?? ""}`
}
