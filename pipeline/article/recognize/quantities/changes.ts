import changes from "../../../lexicons/quantity-changes.json" with { type: "json" }
import { isNear, type Piece } from "./pieces.js"

type Change = "up" | "down" | null

const directions = new Map<string, "up" | "down">()
for (const word of changes.up) directions.set(word, "up")
for (const word of changes.down) directions.set(word, "down")
const upAfter = new Set(changes.upAfter)
const downAfter = new Set(changes.downAfter)
const phrasal = new Set(changes.notBefore)
const between = new Set(changes.between)
const onlyBy = new Set(changes.onlyBy)
// "lost three elections" is no fall
const notCounts = new Set(changes.notCounts)

/** The pieces before and behind a figure; whether it is a percentage or points, and whether it counts things. */
export interface ChangeQuestion {
  readonly from: number
  readonly to: number
  readonly isShare: boolean
  readonly isCount: boolean
  /** Whether the text says what it counts. */
  readonly isThing?: boolean
}

/** What "up 20 seats" follows, unlike "sign up 20 people". */
const levels = new Set([
  "is",
  "was",
  "were",
  "are",
  "be",
  "been",
  "being",
  ",",
  "(",
  "-",
  "–",
  "—",
  "and",
  "",
  "up",
  "down",
])
/** "closed up 20", never "closed down 20 shops" */
const closing = new Set(["closed", "went", "ended", "finished", "moved"])

const isLevel = (word: string, isThing = false): boolean =>
  levels.has(word) || (!isThing && closing.has(word))

/** "ended up 5%" is a rise, "ended up five people" none. */
const closes = new Set(["end", "ends", "ended", "ending", "turned", "back"])

/** Whether a rise or a fall governs the figure between two pieces: "fell by about 3%", "19 cents higher", "+3%". */
export function changeOf(
  pieces: readonly Piece[],
  { from, to, isShare, isCount, isThing }: ChangeQuestion,
): Change {
  const before = pieces[from - 1]
  if (before?.lower === "+" && pieces[from]!.glued && !before.glued) return "up"
  let i = from - 1
  for (let steps = 0; steps < 3 && i >= 0 && between.has(pieces[i]!.lower); steps++) i--
  const word = pieces[i]?.lower ?? ""
  const isAdverb = word === "up" || word === "down"
  const isPhrasal =
    isAdverb &&
    ((phrasal.has(pieces[i - 1]?.lower ?? "") && (isCount || !closes.has(pieces[i - 1]!.lower))) ||
      (isCount && !isLevel(pieces[i - 1]?.lower ?? "", isThing)))
  // "up to 5" bounds, "cut a 5-metre tree" is no fall
  const isOther =
    (word === "up" && pieces[i + 1]?.lower === "to") ||
    // the lower 95 percent
    (pieces[i]?.penn === "JJR" && /^(?:the|their|its)$/.test(pieces[i - 1]?.lower ?? "")) ||
    (i < from - 1 && pieces[i + 1]?.lower === "a")
  const own = directions.get(word)
  if (
    own &&
    !isPhrasal &&
    !isOther &&
    (isShare || i < from - 1 || !onlyBy.has(word)) &&
    !(isCount && i === from - 1 && notCounts.has(word))
  )
    return own
  if (isPhrasal) return null
  // not the 48MW Lower Kalnai project
  const next = pieces[to]?.form ?? ""
  if (upAfter.has(next)) return "up"
  return downAfter.has(next) ? "down" : null
}

const steps = new Set(["nummod", "conj", "appos", "compound", "amod"])
const measured = new Set([
  "obl",
  "obl:unmarked",
  "obl:npmod",
  "obj",
  "advmod",
  "nmod",
  "nmod:unmarked",
  "obl:tmod",
])

/** The rise or fall that the tree puts the figure under: "raised its rate by half a point", "rose 12 points, or 0.4%". */
export function changeInTree(pieces: readonly Piece[], from: number, number: number): Change {
  const { tokens } = pieces[from]!
  const mark = markBefore(pieces, from)
  if (mark !== "" && mark !== "by" && mark !== "of") return null
  if (mark === "by") {
    const own = verbBefore(pieces, from - 2)
    if (own) return own
  }
  if (mark === "of") {
    const own = nounBefore(pieces, from - 2)
    if (own) return own
  }
  // The tree costs more than all the rest: it is asked only where some word could be the rise.
  if (!isNear(pieces, from, directions)) return null
  let at = number
  for (let turns = 0; turns < 4; turns++) {
    const head = tokens.head(at)
    if (head < 0) return null
    const relation = tokens.relation(at)
    if (measured.has(relation)) {
      const direction = directions.get(tokens.lower(head))
      if (!direction) return null
      if (mark === "by" || (mark === "of" && relation === "nmod")) return direction
      return mark === "" && !onlyBy.has(tokens.lower(head)) && relation !== "nmod" ? direction : null
    }
    if (!steps.has(relation)) return null
    at = head
  }
  return null
}

const closers = new Set([",", ";", ":", "that", "which", "who", "and", "but", "(", ")", "by", "while"])

/** The verb of "cut its forecast for next year by 5%", at most eight words back and in the same clause. */
function verbBefore(pieces: readonly Piece[], last: number): Change {
  for (let i = last; i >= 0 && i > last - 8 && !closers.has(pieces[i]!.lower); i--)
    // an increase in wages by 5%
    if (pieces[i]!.penn.startsWith("V") || (pieces[i]!.penn === "NN" && directions.has(pieces[i]!.lower)))
      return directions.get(pieces[i]!.lower) ?? null
  return null
}

/** The noun of "a drop in value of 6%", "the rise in the number of jobless of 2.5%". */
function nounBefore(pieces: readonly Piece[], last: number): Change {
  for (let i = last; i > 0 && i > last - 8 && !closers.has(pieces[i]!.lower); i--) {
    const { penn, lower } = pieces[i]!
    if (penn.startsWith("V")) return null
    if (penn === "NN" && pieces[i + 1]!.lower === "in" && directions.has(lower)) return directions.get(lower)!
  }
  return null
}

/** The preposition before a figure: "to" in "to only 5%"; "" where there is none. */
function markBefore(pieces: readonly Piece[], from: number): string {
  // to the mid-$80s
  const isMid =
    pieces[from - 1]?.lower === "-" && /^(?:mid|low|high|upper)$/.test(pieces[from - 2]?.lower ?? "")
  if (isMid) return markBefore(pieces, pieces[from - 3]?.lower === "the" ? from - 3 : from - 2)
  const before = pieces[from - 1]
  const word = before && /^(?:only|just|even)$/.test(before.lower) ? pieces[from - 2] : before
  return word && (word.penn === "IN" || word.penn === "TO") ? word.lower : ""
}
