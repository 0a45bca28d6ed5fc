import lexicon from "../../../lexicons/dates-offices.json" with { type: "json" }
import type { Recognized } from "../../layers.js"
import { type Day, parseDay } from "./days.js"

/** Somebody named in an office, and when he or she held it: days, inclusive; `to` is null while the term is not over. */
export interface Term {
  /** As printed: "Chancellor Angela Merkel". */
  readonly words: string
  readonly from: Day
  readonly to: Day | null
}

const entries: [string, (string | null)[][]][] = Object.entries(lexicon.terms)
const known = new Map(entries)
const anyName = new RegExp(
  `(?<!\\p{L})(?:${entries.map(([name]) => name.replaceAll(".", "\\.")).join("|")})(?!\\p{L})`,
  "gu",
)
/** Characters before a name in which its office stands: "the North Atlantic Treaty Organization's secretary general,". */
const reach = 40
const isOver = /(?:\b(?:former|then|late|ex|previous|ousted)\b|-)[^.]*$/i

/**
 * Who is named with an office in hand, each once: "Chancellor Angela Merkel", not "former President Bill Clinton".
 * Each is one or, of those who came back, several terms.
 */
export function termsIn({ prose }: Recognized): Term[][] {
  const found = new Map<string, Term[]>()
  for (const { 0: name, index } of prose.matchAll(anyName)) {
    const before = prose.slice(Math.max(0, index - reach), index)
    if (found.has(name)) continue
    const terms = known.get(name)!.flatMap(([roles, from, to]): Term[] => {
      const held = roleBefore(before, roles!)
      if (held === null) return []
      const words = `${held}${name}`.replace(/\s+/g, " ")
      return [{ words, from: parseDay(from!)!, to: to ? parseDay(to) : null }]
    })
    if (terms.length > 0) found.set(name, terms)
  }
  return [...found.values()]
}

/** The office as printed right before the name: "Chancellor "; null where none is, or where it was laid down. */
function roleBefore(before: string, roles: string): string | null {
  const found = new RegExp(`(?<!\\p{L})(?:${roles}),?\\s+$`, "iu").exec(before)
  return found && !isOver.test(before.slice(0, found.index)) ? found[0] : null
}
