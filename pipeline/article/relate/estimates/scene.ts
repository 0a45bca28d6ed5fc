import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Mention, Resolved, Tokens } from "../../layers.js"
import { bodyOf } from "./body.js"
import { happeningIn, happenings } from "./happening.js"
import { capitalOf, countryOfPaper, countryOfPlace, countryOfWord, isScene, isWater } from "./place.js"
import { add, heaviest, isOpening, type Totals, weightOf } from "./weigh.js"
import { captives, classes, gatherings, givingWords, homeNouns, ordinals, saying, sumVerbs } from "./words.js"

/** What an article is about, for figures that do not say it themselves. */
export interface Scene {
  /** The country where it happens, by its code; null where the article names no place that a list knows. */
  readonly country: string | null
  /** The place that is named first as one where things happen: in Belgrade. */
  readonly spot: string | null
  /** earthquake · storm · attack · protest … */
  readonly happening: string | null
  /** The armed group whose fighters are told of: Al-Shabaab militants. */
  readonly armed: string | null
  /** The company or body that the article is about. */
  readonly body: string | null
  /** Whether its opening tells of prisoners or hostages. */
  readonly isOnCaptives: boolean
  /** Whether it tells of the whole world, beside a country: worldwide, in Switzerland alone. */
  readonly isWorldwide: boolean
  /** Whether its opening tells of a second march, or another. */
  readonly isOneOfSeveral: boolean
}

/** Al-Shabaab fighters · the JNIM group, with an ambush of its own: a name right before its people. */
const isArmed = (tokens: Tokens, { form, end }: Mention): boolean =>
  form === "name" && classes.get(tokens.lemma(tokens.at(end - 1) + 1).toLowerCase()) === "militants"

/** Sudan fighting · Sudan's conflict: a name right before what happens there. */
function isHappening(tokens: Tokens, { end }: Mention): boolean {
  const next = tokens.at(end - 1) + 1
  const noun = /^['’]s?$/.test(tokens.form(next)) ? next + 1 : next
  return happenings.has(tokens.lower(noun))
}

const armedCountries = new Map(Object.entries(lexicon.armed_countries))

/** The country that words inside names tell, or the currency: the German Insurance Association, 20,000 lira; the Houthis. */
function hintedCountry({ tokens, sentences, quantities }: Resolved): string | null {
  const totals: Totals = new Map()
  for (const sentence of sentences) {
    if (sentence.kind === "noise") continue
    for (let i = sentence.first; i < sentence.last; i++) {
      const form = tokens.form(i)
      if (!/^\p{Lu}/u.test(form)) continue
      const country = armedCountries.get(form) ?? countryOfWord(form)
      if (country) add(totals, country, weightOf(sentence))
    }
  }
  // naira, zloty: of one country; dollars and euros are of many
  for (const { unit, unitSystem } of quantities)
    if (unitSystem === "iso4217" && unit && !/^(?:USD|EUR|X..)$/.test(unit)) add(totals, unit.slice(0, 2), 1)
  return heaviest(totals)
}

/** The first town that the opening names in any way, else the capital where that is spoken of. */
function townOf({ tokens, mentions, entities, sentences }: Resolved, country: string | null): string | null {
  const end = sentences.findLast(isOpening)?.end ?? 0
  const town = mentions.find(
    ({ type, form, entity, start }) =>
      start < end &&
      type === "place" &&
      form === "name" &&
      !entities[entity]!.iso2 &&
      countryOfPlace(entities[entity]!) === country,
  )
  if (town && country !== null) return entities[town.entity]!.name
  for (let i = 0; i < tokens.length; i++)
    if (tokens.lower(i) === "capital" && tokens.tag(i) === "NOUN") return capitalOf(country)
  return null
}

function namesWorld({ tokens }: Resolved): boolean {
  for (let i = 0; i < tokens.length; i++)
    if (/^(?:worldwide|globally|global|alone|elsewhere|abroad|overseas)$/.test(tokens.lower(i))) return true
  return false
}

/** Whether a token of the title or the first paragraph is of a kind. */
function opens({ sentences }: Resolved, isOfKind: (token: number) => boolean): boolean {
  for (const sentence of sentences)
    if (isOpening(sentence)) for (let i = sentence.first; i < sentence.last; i++) if (isOfKind(i)) return true
  return false
}

/** How much a mention tells of where it happens: much in "in Mubende", more so in the opening; little as who gives, speaks or comes from there. */
function worthOf(
  tokens: Tokens,
  mention: Mention,
  { isHere, isEarly }: { isHere: boolean; isEarly: boolean },
): number {
  if (isHere) return isEarly ? 2.2 : 1.6
  if (isHappening(tokens, mention)) return 2
  const last = tokens.at(mention.end - 1)
  const verb = verbBehind(tokens, last + 1)
  if (mention.form !== "demonym" && (saying.has(verb) || sumVerbs.has(verb) || givingWords.has(verb)))
    return 0.3
  if (mention.form !== "demonym") return 1
  // the Turkish town; but German tourists, a Korean-built ferry tell where they come from
  if (/^[-–]/.test(tokens.form(last + 1))) return 0.2
  return homeNouns.has(tokens.lower(last + 1)) ? 1 : 0.5
}

/** Germany [has pledged]: the lemma of the verb at a token, across its auxiliaries; "" where none stands there. */
function verbBehind(tokens: Tokens, from: number): string {
  let i = from
  while (/^(?:AUX|ADV|PART)$/.test(tokens.tag(i)) && i < from + 4) i++
  return tokens.tag(i) === "VERB" ? tokens.lemma(i) : ""
}

/** The paper's own country, where others are named as much. */
const nearness = 0.8

/** What the whole article is about; read once an article. */
export function sceneOf(article: Resolved): Scene {
  const { tokens, sentences, mentions, entities } = article
  const named: Totals = new Map()
  let spot: string | null = null
  let armed: string | null = null
  for (const mention of mentions) {
    if (mention.form === "pronoun" || mention.nestedIn !== null) continue
    const entity = entities[mention.entity]!
    const sentence = sentences[tokens.sentence(tokens.at(mention.start))]
    if (!sentence || sentence.kind === "noise") continue
    const weight = weightOf(sentence)
    if (isArmed(tokens, mention)) armed ??= entity.name
    const isHere = isScene(tokens, mention)
    if (isHere && !entity.iso2 && !isWater(entity) && isOpening(sentence)) spot ??= entity.name
    if (mention.type !== "place" && mention.form !== "demonym") continue
    if (isWater(entity)) continue
    const country = countryOfPlace(entity)
    // Where it happens counts more than who is named.
    if (country)
      add(named, country, weight * worthOf(tokens, mention, { isHere, isEarly: isOpening(sentence) }))
  }
  // An article that names no country, and no place that a list knows, is about the paper's own.
  const own = countryOfPaper(article.article.meta.publisher)
  if (own !== null && named.has(own)) add(named, own, nearness)
  const country = heaviest(named) ?? hintedCountry(article) ?? own
  let body: { readonly name: string | null } | undefined
  return {
    country,
    spot: spot ?? townOf(article, country),
    happening: happeningIn(tokens, sentences),
    armed,
    // Few figures want it, and it reads trees.
    get body() {
      body ??= { name: bodyOf(article) }
      return body.name
    },
    isOnCaptives: opens(article, (i) => captives.has(tokens.lower(i))),
    isWorldwide: namesWorld(article),
    isOneOfSeveral: opens(
      article,
      (i) => ordinals.has(tokens.lower(i)) && gatherings.has(tokens.lower(i + 1)),
    ),
  }
}
