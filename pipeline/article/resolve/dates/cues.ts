import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { Annotated, TimeExpression, Tokens } from "../../layers.js"
import { denials, type Tense, tenseAbove } from "./tense.js"

const modals = new Set(context.ahead)
const planned = new Set(context.planned)
const aheadSignals = new Set(context.aheadSignals)
const deferred = new Set(context.deferred)
const isPresent = /^(?:is|are|'re|am|being|be)$/
const scheduled = new Set(context.scheduled)
const endSignals = new Set(["until", "till", "by", "before", "through"])

/** Tokens of a sentence whose tree is asked: a longer one is a table, where each time would ask for all of it. */
const longest = 300

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
  const before = Math.max(sentence.first, i - (isWeekday ? 10 : 40))
  // "officials said Monday they will …"
  if (tokens.penn(i - 1) === "VBD" && !planned.has(tokens.lower(i - 1)) && i > sentence.first) return "past"
  // postponed until Tuesday · a deadline of 9 a.m. Tuesday
  for (let k = i - 1; k >= before; k--) if (deferred.has(tokens.lower(k))) return "ahead"
  // "has given them until Tuesday to sign"
  if (signal === "until" && hasPerfect(tokens, i, before)) return "ahead"
  return (
    // a weekday stands by the verb that tells it; a month may be far from it
    (isWeekday || sentence.last - sentence.first > longest
      ? null
      : tenseAbove(tokens, headOf(tokens, time), signal)) ??
    tenseBefore(tokens, i, { floor: sentence.first, before }) ??
    tenseBehind(tokens, time, sentence.last) ??
    // "Rain is forecast until Thursday": an end not told as past is still to come
    (endSignals.has(signal) ? "ahead" : null)
  )
}

function hasPerfect(tokens: Tokens, i: number, before: number): boolean {
  for (let k = i - 1; k > before; k--) {
    const penn = tokens.penn(k)
    if (penn === "VBN") return /^(?:has|have|'s|'ve)$/.test(tokens.lower(k - 1))
    if (/^V/.test(penn)) return false
  }
  return false
}

function tenseBefore(tokens: Tokens, i: number, { floor, before }: { floor: number; before: number }): Tense {
  for (let k = i - 1; k >= before; k--) {
    const tense = tenseOf(tokens, k, floor)
    if (tense) return tense
  }
  return null
}

/** "On Thursday, the court will …" */
function tenseBehind(tokens: Tokens, { start, end }: TimeExpression, last: number): Tense {
  const i = tokens.at(start)
  for (let k = tokens.at(end); k < Math.min(last, i + 14); k++) {
    // "On Friday, the government planned to …" is a plan already made
    const tense = planned.has(tokens.lower(k)) ? null : tenseOf(tokens, k, i)
    if (tense) return tense
  }
  return null
}

/** The expression's token whose head stands outside it. */
function headOf(tokens: Tokens, { start, end }: TimeExpression): number {
  const first = tokens.at(start)
  const last = tokens.at(end - 1)
  for (let i = first; i <= last; i++) {
    const head = tokens.head(i)
    if (head < first || head > last) return i
  }
  return first
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
    if (planned.has(tokens.lower(k))) return "ahead"
    // "when the case is heard in May" leaves it open
    return modalTense(tokens, k, floor) ?? (isPresent.test(tokens.lower(k - 1)) ? null : "past")
  }
  // "the trial begins Monday"
  if (/^VB[ZP]$/.test(penn) && scheduled.has(tokens.lemma(k))) return "ahead"
  if (penn === "MD") return tokens.lower(k + 1) === "have" ? null : tenseOfModal(tokens, k, floor)
  return penn === "VB" ? (modalTense(tokens, k, floor) ?? (isPlan(tokens, k, floor) ? "ahead" : null)) : null
}

/** "will be held" */
function modalTense(tokens: Tokens, k: number, floor: number): Tense {
  for (let j = k - 1; j >= Math.max(floor, k - 3); j--) {
    if (tokens.lower(j) === "have") return null
    if (tokens.penn(j) === "MD") return tenseOfModal(tokens, j, floor)
  }
  return null
}

/** "neither could be reached Wednesday" has been tried */
function tenseOfModal(tokens: Tokens, k: number, floor: number): Tense {
  if (!modals.has(tokens.lower(k))) return null
  if (tokens.lower(k) === "could")
    for (let j = k + 1; j >= floor; j--) if (denials.has(tokens.lower(j))) return "past"
  return "ahead"
}

/** "expected to leave", "plans to meet" */
const isPlan = (tokens: Tokens, k: number, floor: number): boolean =>
  tokens.lower(k - 1) === "to" && k - 2 >= floor && planned.has(tokens.lower(k - 2))
