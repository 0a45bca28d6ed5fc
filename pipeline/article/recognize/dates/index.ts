import type { Annotated, TimeExpression, Tokens } from "../../layers.js"
import { accounts } from "./accounts.js"
import { calendar } from "./calendar.js"
import { clock } from "./clock.js"
import { days } from "./days.js"
import { deictic } from "./deictic.js"
import { durations } from "./durations.js"
import { eras } from "./eras.js"
import { forms } from "./forms.js"
import { grouped } from "./groups.js"
import { modifierOf, signalOf } from "./modify.js"
import { nextTo } from "./next_to.js"
import { nthOf } from "./nth_of.js"
import { withPartOfDay, withWeek } from "./part_of_day.js"
import { relative } from "./relative.js"
import type { DateRule } from "./rule.js"
import { said } from "./said.js"
import { repeated } from "./sets.js"
import { tailOf } from "./tails.js"
import { units } from "./words.js"
import { written } from "./written.js"
import { years } from "./years.js"

/** Every rule; of matches that start together the longest wins, then the earlier rule. */
export const dateRules: readonly DateRule[] = [
  ...calendar,
  ...years,
  ...eras,
  ...relative,
  ...nextTo,
  ...nthOf,
  ...accounts,
  ...days,
  ...clock,
  ...repeated,
  ...deictic,
  ...durations,
  ...said,
  ...forms,
  ...written,
]

interface Compiled {
  readonly rule: DateRule
  readonly pattern: RegExp
}

const byStart = new Map<string, Compiled[]>()
for (const rule of dateRules) {
  const compiled = { rule, pattern: new RegExp(rule.pattern, "iy") }
  for (const start of new Set(rule.starts)) {
    byStart.set(start, [...(byStart.get(start) ?? []), compiled])
  }
}

/** Rules by the whole word, by its first letters ("mid" of mid-May), or by what stands for digits and apostrophes. */
function rulesAt(lower: string): readonly Compiled[] | undefined {
  const whole = byStart.get(lower)
  if (whole) return whole
  const code = lower.charCodeAt(0)
  // no count of years has eight digits
  if (code >= 48 && code <= 57) return /^\d{8}/.test(lower) ? undefined : byStart.get("#")
  if (code === 39 || code === 8217) return byStart.get("'")
  let letters = 0
  while (isLetter(lower.charCodeAt(letters))) letters++
  return letters === lower.length ? undefined : byStart.get(lower.slice(0, letters))
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** Part of its word's token: mid-1990s. */
const middle = "mid-"

/** Every time expression of the article, in text order. */
export function recognizeDates(article: Annotated): TimeExpression[] {
  const { tokens, prose } = article
  const times: TimeExpression[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const lower = tokens.lower(i)
    const skipped = lower.startsWith(middle) ? middle.length : 0
    const rules = rulesAt(lower.slice(skipped))
    if (!rules || tokens.start(i) < from || ((lower === "a" || lower === "an") && !isAmount(tokens, i)))
      continue
    const found = longest(article, { first: i, skipped, rules })
    if (!found) continue
    const ends = tailOf(
      prose,
      withWeek(prose, from, withPartOfDay(prose, from, withNeighbours(article, i, from, found))),
      from,
    )
    for (const end of ends)
      times.push(ends.length > 1 ? { ...end, signal: signalBefore(prose, from, end) } : end)
    from = times.at(-1)!.end
  }
  return grouped(prose, times)
}

/** "a week", "a year-long", "a couple of more days": of all the "a" of a text few stand before a unit. */
function isAmount(tokens: Tokens, first: number): boolean {
  for (let i = first + 1; i <= first + 6; i++) {
    const word = /^[a-z]+/.exec(tokens.lower(i))?.[0] ?? ""
    if (units.has(word) || (word.endsWith("s") && units.has(word.slice(0, -1)))) return true
  }
  return false
}

function longest(
  { tokens, prose, sentences }: Annotated,
  { first, skipped, rules }: { first: number; skipped: number; rules: readonly Compiled[] },
): TimeExpression | null {
  const start = tokens.start(first) + skipped
  const limit = sentences[tokens.sentence(first)]!.end
  let best: TimeExpression | null = null
  for (const { rule, pattern } of rules) {
    pattern.lastIndex = start
    const match = pattern.exec(prose)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end > limit || (best && end <= best.end)) continue
    const place = { tokens, first, isMiddle: skipped > 0, next: tokens.at(end), text: match[0] }
    const reading = rule.read(filled(match.groups), place)
    if (!reading) continue
    best = {
      start,
      end: trimmed(prose, end, limit),
      type: reading.type,
      value: reading.value,
      mod: reading.mod ?? null,
      quant: reading.quant ?? null,
      freq: reading.freq ?? null,
      signal: null,
      group: null,
      rule: rule.name,
      ...(reading.anchor ? { anchor: reading.anchor } : {}),
      ...(reading.time ? { time: reading.time } : {}),
      ...(reading.within ? { within: reading.within } : {}),
    }
  }
  return best
}

// A full stop at the sentence's end is the sentence's: "in May."
const trimmed = (prose: string, end: number, limit: number): number =>
  end === limit && prose[end - 1] === "." && !/[ap]\.m\.$/i.test(prose.slice(end - 4, end)) ? end - 1 : end

function filled(groups: Record<string, string | undefined> | undefined): Record<string, string> {
  const all: Record<string, string> = {}
  for (const name in groups) all[name] = groups[name] ?? ""
  return all
}

function withNeighbours(
  { prose, sentences, tokens }: Annotated,
  first: number,
  from: number,
  time: TimeExpression,
): TimeExpression {
  const floor = Math.max(from, sentences[tokens.sentence(first)]!.start, time.start - 40)
  const { length, mod } = modifierOf(prose.slice(floor, time.start), time, prose.slice(time.start, time.end))
  const start = time.start - length
  return { ...time, start, mod: mod ?? time.mod, signal: signalOf(prose.slice(floor, start)) }
}

const signalBefore = (prose: string, from: number, { start }: TimeExpression): string | null =>
  signalOf(prose.slice(Math.max(from, start - 24), start))
