import type { EntityType, Tokens } from "../../layers.js"
import { bodies, known } from "./gazetteer.js"
import { isCapital, type Run } from "./runs.js"
import {
  afterName,
  documentHeads,
  eventHeads,
  facilityHeads,
  given,
  headsWithOf,
  isCommon,
  landFirst,
  landHeads,
  locatives,
  organisationHeads,
  roles,
  speech,
  strongSpeech,
} from "./vocabulary.js"

/** A type, how sure it is (3 lexicon or head word, 2 context, 1 a guess), and the rule that said so. */
export interface Verdict {
  readonly type: EntityType
  readonly weight: 0 | 1 | 2 | 3
  readonly rule: string
}

const verdict = (type: EntityType, weight: Verdict["weight"], rule: string): Verdict => ({
  type,
  weight,
  rule,
})

/** The words of a run as printed, spaces as they are. */
export const wordsOf = (text: string, tokens: Tokens, { first, last }: Run): string =>
  text.slice(tokens.start(first), tokens.end(last - 1))

/** Type by the head word: Ministry, Airport, River, Cup. */
function byHead(tokens: Tokens, run: Run): Verdict | null {
  if (run.last - run.first < 2) return null
  const isNumbered = run.last - run.first > 2 && roman.test(tokens.form(run.last - 1)) // World War II
  const tail = tokens.form(run.last - (isNumbered ? 2 : 1))
  for (let k = run.first; k < run.last; k++)
    if (/^(?:of|for|in)$/.test(tokens.form(k)) && headsWithOf.has(tokens.form(k - 1)))
      return verdict("organization", 3, "head word of")
  if (organisationHeads.has(tail)) return verdict("organization", 3, "head word")
  if (facilityHeads.has(tail)) return verdict("facility", 3, "facility head")
  // A person may be called Town or Hill.
  if (
    landHeads.has(tail) &&
    run.last - run.first === 2 &&
    given.has(tokens.form(run.first)) &&
    personAfter(tokens, run)
  )
    return null
  if (landHeads.has(tail) || landFirst.has(tokens.form(run.first))) return verdict("place", 3, "place head")
  if (eventHeads.has(tail)) return verdict("event", 3, "event head")
  if (documentHeads.has(tail)) return verdict("document", 3, "document head")
  return null
}

/** Ms in "Ms. Smith" is read elsewhere; here what stands after a name shows a person: said; ", an analyst"; ", 45,". */
function personAfter(tokens: Tokens, { last }: Run): 0 | 2 | 3 {
  const next = tokens.lower(last)
  if (strongSpeech.has(next)) return 3
  if (next === "," || next === "(") {
    if (/^\d\d$/.test(tokens.form(last + 1)) && /^[,)]$/.test(tokens.form(last + 2))) return 3
    for (let k = last + 1; k < last + 6; k++) {
      const word = tokens.lower(k)
      if (/^[.,;()]$/.test(word)) return 0
      if (roles.has(word)) return 2
    }
  }
  return speech.has(next) || next === "who" ? 2 : 0
}

/** North, Eastern: what a place or a people may begin with. */
export const directions = /^(?:North|South|East|West|Central)(?:ern|east|west|eastern|western)?$/
const roman = /^[IVX]+$/
const acronym = /^(?:\p{Lu}\.?){2,7}s?$/u
const mixed = /^\p{Lu}[\p{L}]*\p{Ll}\p{Lu}/u // AriseTV, OpenAI; not McDonald

/** What a run names, by its own words and its neighbours; `titled` after a title: Minister, Mr. */
export function classify(text: string, tokens: Tokens, run: Run, titled: boolean): Verdict {
  const words = wordsOf(text, tokens, run)
  const size = run.last - run.first
  const head = tokens.form(run.first)
  const listed = known(words)
  if (titled && size <= 5) return verdict("person", 3, "after a title")
  if (listed === "place" && !(size === 1 && given.has(head) && personAfter(tokens, run) === 3))
    return verdict("place", 3, "known place")
  if (listed === "organization" && (size > 1 || bodies.get(words)?.wikidata || !isCommon(head.toLowerCase())))
    return verdict("organization", 3, "known organization")
  if (listed === "demonym") return verdict("nationality", 3, "demonym")
  const headed = byHead(tokens, run)
  if (headed) return headed
  const before = tokens.lower(run.first - 1)
  const locative = locatives.has(before)
  if (size === 1 && directions.test(head) && before === "the") return verdict("place", 2, "the North")
  if (
    size > 1 &&
    directions.test(head) &&
    known(wordsOf(text, tokens, { first: run.first + 1, last: run.last })) === "place"
  )
    return verdict("place", 3, "direction and place")
  if (
    size === 1 &&
    head.length > 1 &&
    (roman.test(head) || (head.length > 2 && head === head.toUpperCase() && isCommon(head.toLowerCase())))
  )
    return verdict("other", 0, "numeral or stress")
  if (size === 1 && acronym.test(head) && head.length <= 7)
    return verdict(locative && head.length > 5 ? "place" : "organization", 2, "acronym")
  if (size > 1 && (given.has(head) || afterName.has(tokens.form(run.last - 1))))
    return verdict("person", 3, "given name")
  if (size > 1 && /^\p{Lu}\.$/u.test(tokens.form(run.first + 1))) return verdict("person", 3, "initial")
  if (size === 1 && mixed.test(head) && !/^(?:Mc|Mac|De|Di|O['’])/.test(head))
    return verdict("organization", 2, "capitals inside")
  const person = personAfter(tokens, run)
  if (locative && size <= 3 && person < 3 && before !== "from" && before !== "toward")
    return verdict("place", size === 1 ? 2 : 1, "after a preposition of place")
  if (person) return verdict("person", person === 3 && size <= 4 ? 3 : 2, "person by its neighbours")
  if (roles.has(before) && size <= 4) return verdict("person", 2, "after a role")
  if (size === 1 && given.has(head)) return verdict("person", 1, "given name alone")
  if (locative) return verdict("place", 1, "after a preposition of place")
  if (size >= 2 && size <= 4 && allNames(tokens, run))
    return verdict("person", 1, "two or more unknown words")
  if (size >= 2 && acronym.test(head) && head.length > 1)
    return verdict("organization", 1, "begins with an acronym")
  return verdict("other", size === 1 ? 0 : 1, "capitals")
}

/** Whether no word of the run is an everyday word, a number or a known name: Mit Korama, not Open Source, BBC Hausa. */
function allNames(tokens: Tokens, run: Run): boolean {
  for (let k = run.first; k < run.last; k++) {
    const form = tokens.form(k)
    if (/^\d/.test(form) || (form.length > 1 && acronym.test(form) && !form.includes("."))) return false
    if (isCapital(form) && (known(form) || (isCommon(tokens.lower(k)) && k < run.last - 1))) return false
  }
  return true
}
