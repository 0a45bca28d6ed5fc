import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { TimeExpression } from "../../layers.js"
import { either } from "./rule.js"

const edge =
  /(\b(?:the|its|a)\s+)?\b(?:(very\s+)?(early|late|mid|(?:early|later?|latter|first|last)\s+part\s+of|(?:beginning|start|middle|close|end|rest|remainder)\s+of)(?:\s+the)?)(?:\s+|\s?[-–]\s?)$/i
const bounds =
  /\b(more than|less than|at least|at most|up to|about|around|roughly|approximately|nearly|almost|some)\s+$/i
const comparative = /\b(?:earlier|later)\s+$/i
const article = /\bthe\s+$/i
const signal = new RegExp(
  String.raw`\b(${either(context.signals)})(?:\s+(?:the|about|around|just|late|early))?\s+$`,
  "i",
)

const edges: Record<string, string> = {
  early: "START",
  beginning: "START",
  start: "START",
  mid: "MID",
  middle: "MID",
  late: "END",
  end: "END",
  close: "END",
  later: "END",
  latter: "END",
  first: "START",
  last: "END",
}
// "later in the year"
const inThe = /\b(early|earlier|late|later)\s+in\s+the\s+$/i
// "the late-November rescue": the article is the rescue's
const bare = new Set(["month", "month-year", "year", "month-day"])
const sizes: Record<string, string> = {
  "more than": "MORE_THAN",
  "less than": "LESS_THAN",
  "at least": "EQUAL_OR_MORE",
  "at most": "EQUAL_OR_LESS",
  "up to": "EQUAL_OR_LESS",
}

// Rules whose expressions own the article before them: "the past two weeks", but "the 1998 attacks".
const owners = new Set([
  "before-christ",
  "season-before-christ",
  "decade",
  "quarter",
  "season",
  "last-week",
  "past-two-weeks",
  "later",
  "the-day-before",
  "week-after-next",
  "nth-of",
  "weekend",
  "future",
  "day-month",
  "century",
  "year-earlier",
  "latest-quarter",
])

// "the previous April", "the following Tuesday"
const telling = /^(?:previous|preceding|following|same|next|last|past|coming)\b/i

/** Words before an expression that belong to it ("the end of", "mid-") or that bound it ("more than"). */
export function modifierOf(
  before: string,
  { rule, type, value }: Pick<TimeExpression, "rule" | "type" | "value">,
  words: string,
): { length: number; mod: string | null } {
  if (type === "DURATION") {
    const bound = bounds.exec(before)
    if (bound) {
      const mod = sizes[bound[1]!.toLowerCase().replace(/\s+/g, " ")] ?? "APPROX"
      return { length: /than$/i.test(bound[1]!) ? bound[0].length : 0, mod }
    }
  }
  const found = type === "DATE" || rule === "weekday" || rule === "early-morning" ? edge.exec(before) : null
  if (found && !value.endsWith("REF")) {
    const words = found[3]!.toLowerCase()
    const without = bare.has(rule) && !words.endsWith("of") ? (found[1]?.length ?? 0) : 0
    return { length: found[0].length - without, mod: edges[words.split(/\s/)[0]!] ?? null }
  }
  const within = rule === "end-of-the-year" || rule === "season" ? inThe.exec(before) : null
  if (within) {
    const word = within[1]!.toLowerCase()
    // "later in the year" may be in its middle
    return { length: within[0].length, mod: word.endsWith("r") ? null : edges[word]! }
  }
  // "later that month", but "later this month" is printed as two
  const ago = rule === "last-week" && /^that/i.test(words) ? comparative.exec(before) : null
  if (ago) return { length: ago[0].length, mod: null }
  const the = owners.has(rule) || /^year\s/i.test(words) || telling.test(words) ? article.exec(before) : null
  return { length: the ? the[0].length : 0, mod: null }
}

/** The preposition or the like before an expression: "since", "as early as". */
export function signalOf(before: string): string | null {
  return signal.exec(before)?.[1]?.replace(/\s+/g, " ") ?? null
}
