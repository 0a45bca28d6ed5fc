import type { Tokens } from "../../layers.js"
import { wordsOf } from "./classify.js"
import { known, reachOf } from "./gazetteer.js"
import { isCapital, type Run } from "./runs.js"
import {
  facilityHeads,
  given,
  headsWithOf,
  isCommon,
  isGrammar,
  organisationHeads,
  titleModifiers,
  titles,
} from "./vocabulary.js"

/** A part of a run that names one thing. */
export interface Part extends Run {
  readonly titled: boolean
}

/** What of the article is at hand while runs are cut. */
export interface Scene {
  readonly text: string
  readonly tokens: Tokens
  /** Words seen with a capital in the middle of a sentence. */
  readonly capitals: ReadonlySet<string>
}

/** Longest known name that begins at `first`, up to four tokens. */
export function longestKnown({ text, tokens }: Scene, { first, last }: Run): Run | null {
  const reach = tokens.start(first) + reachOf(tokens.form(first))
  for (let end = Math.min(last, first + 6); end > first; end--)
    if (tokens.end(end - 1) <= reach && known(wordsOf(text, tokens, { first, last: end })))
      return { first, last: end }
  return null
}

/** Past the titles that begin at `first`: Prime Minister | Keir. Nothing is passed if no title ends them. */
function pastTitles(tokens: Tokens, { first, last }: Run): number {
  let end = first
  for (let k = first; k < last; k++) {
    const form = tokens.form(k)
    if (form === "-" && k > first) continue
    if (titles.has(form)) end = k + 1
    else if (!titleModifiers.has(form)) break
  }
  return end
}

const isBody = (tokens: Tokens, { first, last }: Run): boolean => {
  const tail = tokens.form(last - 1)
  if (last - first >= 2 && (organisationHeads.has(tail) || facilityHeads.has(tail))) return true
  for (let k = first; k < last - 1; k++)
    if (headsWithOf.has(tokens.form(k)) && /^(?:of|for|in)$/.test(tokens.form(k + 1))) return true
  return false
}

/** At the start of a sentence the first word may only look like a name: While Ukraine, Satellite imagery. */
function withoutOpening(scene: Scene, run: Run, starts: boolean): Run | null {
  const { tokens, capitals } = scene
  if (!starts) return run
  const form = tokens.form(run.first)
  const lower = tokens.lower(run.first)
  const single = run.last - run.first === 1
  if (longestKnown(scene, run) && !(single && isGrammar(lower))) return run
  if (capitals.has(form) && !isGrammar(lower)) return run
  if (single && form.length > 1 && form === form.toUpperCase()) return run
  if (single) return isCommon(lower) ? null : run
  const drop = isGrammar(lower) && !given.has(form) && !titles.has(form)
  if (!drop) return run
  const next = run.first + 1
  return isCapital(tokens.form(next)) && !isGrammar(tokens.lower(next))
    ? { first: next, last: run.last }
    : null
}

/** Cuts a run in its parts: Ukrainian | Minister Rustem; US | President Joe. Titles alone name nobody. */
export function splitRun(scene: Scene, whole: Run, starts: boolean): Part[] {
  const { text, tokens } = scene
  const opened = withoutOpening(scene, whole, starts)
  if (!opened) return []
  const parts: Part[] = []
  const { last } = opened
  let { first } = opened
  while (first < last) {
    const rest = { first, last }
    if (known(wordsOf(text, tokens, rest))) return [...parts, { ...rest, titled: false }]
    const past = pastTitles(tokens, rest)
    if (past > first && !isBody(tokens, rest)) {
      if (past >= last) return parts
      if (isCapital(tokens.form(past)) || !/^(?:of|for|and|&)$/.test(tokens.form(past)))
        return [...parts, ...person(scene, { first: past, last })]
      first = past + 1
      continue
    }
    const lead = longestKnown(scene, rest)
    if (!lead || lead.last >= last) return [...parts, { ...rest, titled: false }]
    const after = { first: lead.last, last }
    const demonym = known(wordsOf(text, tokens, lead)) === "demonym"
    const titleNext = pastTitles(tokens, after) > after.first && !isBody(tokens, after)
    const nameNext = demonym && given.has(tokens.form(after.first)) && !isBody(tokens, after)
    if (!titleNext && !nameNext) return [...parts, { ...rest, titled: false }]
    parts.push({ ...lead, titled: false })
    first = lead.last
  }
  return parts
}

/** After a title stands a person, unless it is a country: "President Russia" does not happen, "King Abdullah" does. */
function person(scene: Scene, run: Run): Part[] {
  const again = pastTitles(scene.tokens, run)
  const first = again < run.last ? again : run.first
  return [{ first, last: run.last, titled: true }]
}
