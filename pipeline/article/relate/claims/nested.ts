import type { Tokens } from "../../layers.js"
import { hasFinite } from "./clauses.js"
import type { Found } from "./found.js"

/** Claims further apart in a sentence are not compared. */
const NEAR = 24

/** What each claim of a sentence says, cut where another shows that it ends; and no claims of nobody that somebody makes. */
export function settled(tokens: Tokens, found: readonly Found[]): Found[] {
  const cut = found.map((one, at) => {
    const border = found
      .slice(Math.max(0, at - NEAR), at + NEAR)
      .reduce((least, other) => Math.min(least, borderOf(tokens, one, other)), Number.POSITIVE_INFINITY)
    return border === Number.POSITIVE_INFINITY ? one : endingAt(one, border)
  })
  return cut.filter(
    (one, at) => !isNobodys(one) || !isSaid(one, cut.slice(Math.max(0, at - NEAR), at + NEAR)),
  )
}

/** Where what the first says has to end because of the second. */
function borderOf(tokens: Tokens, { cue, content, rule }: Found, other: Found): number {
  const last = content.at(-1)!.last
  // [the army suspects that the dam will break], officials said: within what the officials said
  for (const part of other.content)
    if (part.first <= cue.first && cue.last <= part.last && part.last < last && part.last > cue.last)
      return part.last
  // said that it failed, [but] critics believe that it worked
  const { source } = other
  if (
    !source ||
    rule === "according-to" ||
    source.first <= cue.last ||
    source.first >= last ||
    other.cue.first < source.first
  )
    return Number.POSITIVE_INFINITY
  // organizers claimed that 40,000 took part[;] police said 12,000
  if (tokens.form(source.first - 1) === ";") return source.first - 1
  const border = tokens.form(source.first - 2) === "," ? source.first - 2 : source.first - 1
  const isThing = !hasFinite(tokens, content[0]!.first, border)
  // reported the deaths [and] the police confirmed them: after a thing no comma is needed
  const joined = joins.has(tokens.lower(source.first - 1)) && (border < source.first - 1 || isThing)
  // he said it failed, but he hoped …: the same speaker goes on; promised to help, but she said …: another
  const isPronoun = tokens.tag(source.first) === "PRON" && !isThing
  return joined && !isPronoun ? border : Number.POSITIVE_INFINITY
}

const joins = new Set(["but", "and", "while", "whereas", "though", "although"])

function endingAt(one: Found, border: number): Found {
  const content = one.content
    .map(({ first, last }) => ({ first, last: Math.min(last, border) }))
    .filter(({ first, last }) => first < last)
  return content.length > 0 ? { ...one, content } : one
}

/** is expected to pass: nobody says who expects it. */
const isNobodys = ({ rule, source }: Found): boolean => rule === "passive" && source === null

/** Officials said that the bill is expected to pass: what nobody is named for is theirs. */
const isSaid = ({ cue }: Found, found: readonly Found[]): boolean =>
  found.some(
    (other) =>
      other.source !== null &&
      other.content.some(({ first, last }) => first <= cue.first && cue.last <= last),
  )
