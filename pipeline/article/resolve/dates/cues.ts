import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { Annotated, TimeExpression, Tokens } from "../../layers.js"

const modals = new Set(context.ahead)
const planned = new Set(context.planned)
const aheadSignals = new Set(context.aheadSignals)
const deferred = new Set(context.deferred)
const endSignals = new Set(["until", "till", "by", "before", "through"])

/** Gone by, still to come, or null where no verb says. */
export type Tense = "past" | "ahead" | null

/** How a time is told, by its preposition and the verb nearest to it: before it first, then after it. */
export function tenseAt({ tokens, sentences }: Annotated, time: TimeExpression): Tense {
  const i = tokens.at(time.start)
  const sentence = sentences[tokens.sentence(i)]
  if (!sentence) return null
  const signal = time.signal?.toLowerCase() ?? ""
  if (signal === "since" || signal === "as of") return "past"
  if (aheadSignals.has(signal)) return "ahead"
  const isWeekday = time.anchor?.kind === "weekday"
  // "Wednesday's ruling" has been given
  if (isWeekday && tokens.lower(tokens.at(time.end)) === "'s") return "past"
  const reach = isWeekday ? 10 : 40
  for (let k = i - 1; k >= Math.max(sentence.first, i - reach); k--) {
    // postponed until Tuesday · a deadline of 9 a.m. Tuesday
    if (deferred.has(tokens.lower(k))) return "ahead"
    const tense = tenseOf(tokens, k, sentence.first)
    if (tense) return tense
  }
  // "On Thursday, the court will …"
  for (let k = tokens.at(time.end); k < Math.min(sentence.last, i + 14); k++) {
    // "On Friday, the government planned to …" is a plan already made
    const tense = planned.has(tokens.lower(k)) ? null : tenseOf(tokens, k, i)
    if (tense) return tense
  }
  // "Rain is forecast until Thursday": an end not told as past is still to come
  return endSignals.has(signal) ? "ahead" : null
}

/** Of each group its first expression: the second of "July or August" is told like the first. */
export function leadersOf(times: readonly TimeExpression[]): (time: TimeExpression) => TimeExpression {
  const leaders = new Map<string, TimeExpression>()
  for (const time of times) if (time.group && !leaders.has(time.group.id)) leaders.set(time.group.id, time)
  return (time) => (time.group && leaders.get(time.group.id)) || time
}

function tenseOf(tokens: Tokens, k: number, floor: number): Tense {
  const penn = tokens.penn(k)
  // Protesters planned a rally on Saturday
  if (penn === "VBD") return planned.has(tokens.lower(k)) ? "ahead" : "past"
  if (penn === "VBN") {
    if (planned.has(tokens.lower(k)) || isModal(tokens, k, floor)) return "ahead"
    return "past"
  }
  if (penn === "MD") return modals.has(tokens.lower(k)) && tokens.lower(k + 1) !== "have" ? "ahead" : null
  return penn === "VB" && (isModal(tokens, k, floor) || isPlan(tokens, k, floor)) ? "ahead" : null
}

/** "will be held" */
function isModal(tokens: Tokens, k: number, floor: number): boolean {
  for (let j = k - 1; j >= Math.max(floor, k - 3); j--) {
    if (tokens.lower(j) === "have") return false
    if (tokens.penn(j) === "MD") return modals.has(tokens.lower(j))
  }
  return false
}

/** "expected to leave", "plans to meet" */
const isPlan = (tokens: Tokens, k: number, floor: number): boolean =>
  tokens.lower(k - 1) === "to" && k - 2 >= floor && planned.has(tokens.lower(k - 2))
