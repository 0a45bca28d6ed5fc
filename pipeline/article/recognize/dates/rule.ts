import type { Tokens } from "../../layers.js"
import type { Reading } from "./anchor.js"

/** What a rule may look at beside its own words. */
export interface Place {
  readonly tokens: Tokens
  /** The token that the match begins with. */
  readonly first: number
  /** Whether "mid-" stands before the match in its token: mid-September. */
  readonly isMiddle: boolean
  /** The first token after the match. */
  readonly next: number
  /** The words matched, as printed. */
  readonly text: string
}

/** The named groups of a match; absent ones are "". */
export type Groups = Readonly<Record<string, string>>

/** One way of writing times: found by a pattern, read into a value, shown by examples. */
export interface DateRule {
  readonly name: string
  /** Lower-case words that a match may begin with; "#" for a digit, "'" for an apostrophe. */
  readonly starts: readonly string[]
  /** Source of a regular expression, tried without regard to case at the start of a token. */
  readonly pattern: string
  readonly read: (groups: Groups, place: Place) => Reading | null
  /** Text → the expression in it and its value. */
  readonly examples: readonly (readonly [text: string, found: string, value: string])[]
  /** Texts with no time expression in them. */
  readonly notExamples: readonly string[]
}

/** Whether "that" points ("in that summer") and does not begin a clause ("He said that Friday …"). */
export const isPointing = (which: string, { tokens, first }: Place): boolean =>
  !/^that$/i.test(which) ||
  /^(?:later|earlier|of|in|on|by|during|for|since|until|from)$/.test(tokens.lower(first - 1))

/** The same of a unit or part of the day, which more seldom begins a clause: "they landed in Vietnam that afternoon". */
export function isPointingAt(which: string, place: Place): boolean {
  const { tokens, first, next } = place
  if (isPointing(which, place) || tokens.sentence(first - 1) !== tokens.sentence(first)) return true
  const after = tokens.penn(next)
  return !/^V/.test(tokens.penn(first - 1)) && !/^(?:NN|JJ|VB[DZP])/.test(after)
}

/** White space inside an expression: a space or a line's end. */
export const gap = String.raw`[ \t\u00A0]{0,2}\r?\n?[ \t\u00A0]{0,2}(?<=\s)`

/** Between words that may be joined: "three-year", "three year", "mid-May", "mid May". */
export const join = `(?:${gap}|[ ]?[-–‑][ ]?)`

/** The words as alternatives, the longest first. */
export const either = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(" ", gap).replaceAll(".", "\\."))
    .join("|")
    .replaceAll("'", "['’]")

/** A number in two digits. */
export const two = (n: number): string => String(n).padStart(2, "0")
