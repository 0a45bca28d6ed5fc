import type { Sentence, Tokens } from "../../../layers.js"
import {
  bodies,
  capitals,
  cities,
  countries,
  demonyms,
  key,
  listedKey,
  nationalities,
  reachOf,
} from "../gazetteer.js"
import type { Found } from "../nominals.js"
import { isCapital } from "../runs.js"
import { usualTag } from "../vocabulary.js"
import type { WordFeatures } from "./features.js"
import { beginsListed, listCount, matchAt } from "./listed.js"
import { first as at, PLACES, placeIn, ruleTypes } from "./numbering.js"

/** Numbers of features, a list for each token. */
export type Lists = readonly number[][]

/** An article's text, its tokens, and what each token's word shows. */
interface Read {
  readonly text: string
  readonly tokens: Tokens
  readonly words: readonly WordFeatures[]
}

/** What the rules found, and where a token stands in it. */
export function addRules(named: readonly Found[], features: Lists): void {
  for (const { first, last, mention } of named) {
    const type = ruleTypes.indexOf(mention.type as (typeof ruleTypes)[number])
    const kind = at.rule + (type < 0 ? ruleTypes.length - 1 : type) * PLACES
    for (let i = first; i < last; i++) features[i]!.push(kind + placeIn(i, first, last))
  }
}

/** Country, capital, city, organisation, demonym, region. */
function kindOf(listed: string): number {
  if (countries.has(listed)) return 0
  if (capitals.has(listed)) return 1
  if (cities.has(listed)) return 2
  if (bodies.has(listed)) return 3
  return demonyms.has(listed) || nationalities.has(listed) ? 4 : 5
}

/** russia → Russia */
export const titleCase = (form: string): string =>
  form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase()

/** The feature of an unusual word in small letters that is a known name with a capital; -1 where it is none. */
export function knownInSmall(form: string, lower: string): number {
  if (isCapital(form) || form.length < 4 || usualTag(lower)) return -1
  const listed = listedKey(key(titleCase(form)))
  return listed === null ? -1 : at.knownInSmall + kindOf(listed)
}

/** Longest names of the gazetteers, none inside another. */
export function addKnown({ text, tokens, words }: Read, { first, last }: Sentence, features: Lists): void {
  for (let i = first; i < last; i++) {
    const { form, isCapital: capital, inSmall } = words[i]!
    if (!capital) {
      if (inSmall >= 0) features[i]!.push(inSmall)
      continue
    }
    const reach = tokens.start(i) + reachOf(form)
    for (let end = Math.min(last, i + 6); end > i; end--) {
      if (tokens.end(end - 1) > reach) continue
      const listed = listedKey(text.slice(tokens.start(i), tokens.end(end - 1)))
      if (listed === null) continue
      const kind = at.known + kindOf(listed) * PLACES
      for (let k = i; k < end; k++) features[k]!.push(kind + placeIn(k, i, end))
      i = end - 1
      break
    }
  }
}

/** States and provinces as addresses have them. */
const states = new Set(
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON QC SK NSW QLD".split(
    " ",
  ),
)

/** FL, Fl: short for a state or a province. */
export const isState = (form: string): boolean =>
  isCapital(form) && form !== "DC" && states.has(form.toUpperCase())

const isSingularNoun = (penn: string): boolean => penn === "NN" || penn === "NNP"

/** Whether a word may begin a listed name: with a capital any, in small letters only where it is a noun. */
export const mayBeListed = (form: string, lower: string, penn: string): boolean =>
  (isCapital(form) || (form.length > 3 && isSingularNoun(penn))) && beginsListed(lower)

/** Longest names of the lists. */
export function addLists({ tokens, words }: Read, { first, last }: Sentence, features: Lists): void {
  for (let i = first; i < last; i++) {
    const { form, isCapital: capital, isListed } = words[i]!
    if (capital && states.has(form)) features[i]!.push(at.state)
    if (!isListed) continue
    const match = matchAt(tokens.lower, i, last)
    if (!match) continue
    for (let list = 0; list < listCount; list++) {
      if (!((match.lists >> list) & 1)) continue
      const from = at.lists + list * PLACES
      for (let k = i; k < i + match.size; k++)
        features[k]!.push(capital ? from + placeIn(k, i, i + match.size) : at.listsInSmall + list)
    }
    i += match.size - 1
  }
}
