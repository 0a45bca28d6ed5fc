import type { Span } from "../../article.js"
import type { Annotated, LeftOut, Quantity, Sentence, TimeExpression, Tokens } from "../../layers.js"
import { nameCurrencies } from "./currencies.js"
import { nameDegrees } from "./degrees.js"
import { leaveByShape } from "./leave.js"
import { groupEnds, linkParts, restate } from "./link.js"
import { readMultiple } from "./multiples.js"
import { mayBelong } from "./numbers.js"
import { isAge, readComparative, readOrdinal, readOrTwo } from "./others.js"
import { type Piece, piecesOf } from "./pieces.js"
import { readFigure } from "./read.js"
import { shareUnits } from "./share.js"

/** Every figure of the article in text order, and the numerals left out. */
export function recognizeQuantities(
  article: Annotated,
  times: readonly TimeExpression[],
): { quantities: Quantity[]; leftOut: LeftOut[] } {
  const found: Quantity[] = []
  const leftOut: LeftOut[] = []
  const calendar = calendarOf(times)
  const { tokens } = article
  for (const sentence of article.sentences) {
    if (!holdsFigure(tokens, sentence)) continue
    readSentence(piecesOf(tokens, sentence), calendar, { found, leftOut })
  }
  const named = nameDegrees(article.article, nameCurrencies(article.article, tokens, found))
  const ends = shareUnits(article.article, groupEnds(article.article, named))
  const quantities = linkParts(article.article, restate(article.article, ends))
  return { quantities, leftOut }
}

function holdsFigure(tokens: Tokens, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (mayBelong(tokens.lower(i))) return true
  return false
}

/** Durations, and sets that say how long: "every 33 years". */
const isLength = ({ type, value }: TimeExpression): boolean =>
  type === "DURATION" || (type === "SET" && /^PT?(?:\d\d|[2-9])/.test(value))

/** Whether a span touches a calendar date, a time of day or a set; durations are figures too. */
function calendarOf(times: readonly TimeExpression[]): (span: Span) => number {
  const spans = times.filter((time) => !isLength(time)).toSorted((a, b) => a.start - b.start)
  let next = 0
  // Asked in text order only, so one pointer is enough.
  return ({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++
    return next < spans.length && spans[next]!.start < end ? spans[next]!.end : -1
  }
}

function readSentence(
  pieces: readonly Piece[],
  calendar: (span: Span) => number,
  { found, leftOut }: { found: Quantity[]; leftOut: LeftOut[] },
): void {
  for (let i = 0; i < pieces.length; ) {
    const until = calendar(pieces[i]!)
    if (until >= 0 && !(until === pieces[i]!.end && countsThings(pieces, i))) {
      while (i < pieces.length && pieces[i]!.start < until) i++
      continue
    }
    const left = leaveByShape(pieces, i)
    if (left) {
      leftOut.push(left)
      i = left.endPiece
      continue
    }
    const other =
      readOrdinal(pieces, i) ?? readComparative(pieces, i) ?? readOrTwo(pieces, i) ?? readMultiple(pieces, i)
    if (other) {
      found.push(other.quantity)
      i = other.endPiece
      continue
    }
    const figure = readFigure(pieces, i)
    if (figure?.quantity) found.push(withAge(pieces, i, figure.quantity))
    else if (figure)
      leftOut.push({ start: pieces[i]!.start, end: pieces[figure.endPiece - 1]!.end, reason: figure.reason! })
    i = figure ? figure.endPiece : i + 1
  }
}

/** "1709 schoolchildren", "1500 troops": a number that could be a year but counts what follows. */
function countsThings(pieces: readonly Piece[], at: number): boolean {
  const value = /^1\d{3}$/.test(pieces[at]!.form) ? Number(pieces[at]!.form) : 0
  const isOld = value > 0 && (value < 1900 || value % 100 === 0)
  const next = pieces[at + 1]
  return (
    isOld &&
    (next?.penn === "NNS" || next?.lower.endsWith("children") === true) &&
    pieces[at - 1]?.lower !== "the"
  )
}

/** "Smith, 45," is an age though no unit says so. */
function withAge(pieces: readonly Piece[], at: number, quantity: Quantity): Quantity {
  const value = quantity.best ?? quantity.min ?? quantity.max
  const bare = quantity.kind === "count" && value !== null && quantity.counted === null
  // "aged 18 years", "18 years or older"
  const isOlder = /^(?:and|or) (?:older|younger)$/.test(quantity.qualifier ?? "")
  const aged = quantity.unit === "a" && (isOlder || pieces[at - 1]?.lower === "aged")
  if (!aged && !(bare && isAge(pieces, at, value))) return quantity
  return { ...quantity, kind: "age", unit: "a", unitName: "year", unitSystem: "ucum", rule: "age" }
}
