import { contains, type Span } from "../../article.js"
import type { Claim, Event, Mention, Quantity, Resolved } from "../../layers.js"
import { answerOf, isReferendum } from "./answer.js"
import { changedFrom, isForetold, isIncluded, isOtherEnd, isRepeated } from "./change.js"
import { type Counted, countedOf } from "./counted.js"
import { type Doing, doingOf } from "./doing.js"
import type { Figure } from "./figures.js"
import { isAnaphor } from "./frame-noun.js"
import { gathers, namesGathering, sideOf, weekHere } from "./gathering.js"
import { governing } from "./governing.js"
import { happeningIn } from "./happening.js"
import { inScene } from "./in-scene.js"
import type { Measured } from "./inherit.js"
import { ownerOf } from "./owner.js"
import { isPartOfTold } from "./part.js"
import { partyOf } from "./party.js"
import { countryOfPlace, isWhole, placeNear, townNear } from "./place.js"
import type { Scene } from "./scene.js"
import { countryOfSource } from "./victims.js"
import { isOpening } from "./weigh.js"
import { happenedIn, periodOf, sinceOf } from "./when.js"
import { whereaboutsOf } from "./whereabouts.js"
import { cumulative, grave, isKnownState, topicNames } from "./words.js"

/** What stands around a figure. */
export interface Surroundings {
  readonly claim: Claim
  readonly mentions: readonly Mention[]
  readonly events: readonly Event[]
  readonly scene: Scene
  /** The usual day and town of gatherings. */
  readonly day: string | null
  readonly spot: string | null
}

/** What is counted, whose, where and when, and what is done with it, as far as its own sentence and the scene say. */
export function measureOf(article: Resolved, figure: Figure, around: Surroundings): Measured {
  const { claim, mentions, events, scene } = around
  const quantity = article.quantities[figure.quantity]!
  const sentence = article.sentences[figure.sentence]!
  const content = claim.content.find((part) => contains(part, quantity))
  const within =
    claim.attribution === "author" || !content || claim.rule === "claim-figure" ? sentence : content
  const demonyms = mentions.filter((mention) => mention.form === "demonym" && contains(quantity, mention))
  const words = demonyms.map(({ start, end }) => article.prose.slice(start, end))
  // 137,000 Kyrgyz: people, however the word ends
  const { counted: noun } = quantity
  const isPeople = noun !== null && demonyms.some(({ start, end }) => start <= noun.start && end >= noun.end)
  // “at least 150” were working: a quotation of a few words has its verb outside
  const isShort = content !== undefined && content.end - content.start < quantity.end - quantity.start + 20
  const doing = doingHere(article, quantity, { events, scene, within: isShort ? sentence : within })
  const read = countedOf(article, quantity, { demonyms: words, doing: doing?.phrase ?? null })
  const told = isPeople && read !== null ? { ...read, name: "people" } : read
  const party = quantity.kind === "percent" ? partyOf(article, quantity, { mentions, within, claim }) : null
  const counted = fightersOf(article, scene, {
    quantity,
    told: polledOf(article, scene, { quantity, told, party }),
  })
  const event = doing?.event ?? null
  const owner =
    counted &&
    ownerOf(article, quantity, {
      counted,
      event,
      doing: doing?.phrase ?? null,
      mentions,
      within,
      claim,
      scene,
    })
  const place = placeNear(article, quantity, { mentions, within: sentence })
  const time = { claim, within: sentence }
  const { when, isPast } = happenedIn(article, quantity, time)
  const country =
    (place && countryOfPlace(article.entities[place.entity]!)) ??
    (scene.happening === "attack" ? countryOfSource(article, claim) : null) ??
    scene.country
  const town = townNear(article, quantity, { place, claim, country, within: sentence })
  const isGathering = gathers(scene, {
    quantity,
    counted,
    doing: doing?.phrase ?? null,
    isCrowd: namesGathering(article, sentence),
    // 37 of 410 polling stations
    isPart: article.tokens.lower(article.tokens.at(quantity.end)) === "of",
  })
  // put the missing at 30: the verb does nothing to them
  const isFramed = counted?.framed !== undefined && !isAnaphor(counted.framed)
  return {
    counted: isGathering ? { name: sideOf(article, within, quantity), state: null, owner: null } : counted,
    owner: isGathering ? null : owner,
    // The topic of a sum is its whole measure.
    doing:
      quantity.kind === "count" && !isGathering && !isFramed && !isOfGoods(counted)
        ? (doing?.phrase ?? null)
        : null,
    event: isFramed ? null : event,
    owned: demonyms.length > 0,
    country,
    spot: town ?? around.spot,
    town: isAlone(article, quantity) ? town : null,
    isPart: isGrave(article, quantity),
    isWide: place !== null && isWhole(article.tokens, place),
    when: country === null && !isPast ? monthOf(article, when) : when,
    season: isPast ? when : halfOf(article, when),
    since:
      scene.happening !== null && cumulative.has(scene.happening) ? sinceOf(article, quantity, sentence) : "",
    ...weekHere(article, quantity, around),
    period:
      (quantity.kind === "count" && !isOfGoods(counted)) || isVote(counted)
        ? null
        : (changedFrom(article, quantity) ??
          periodOf(article, quantity, { ...time, isMonthly: isMonthly(counted) })),
    happening: isPast ? (happeningIn(article.tokens, [sentence]) ?? scene.happening) : scene.happening,
    isExpected: isForetold(article, quantity, claim),
    isGathering,
    sentence: figure.sentence,
    quantity,
    isOtherEnd: isOtherEnd(article, quantity),
    within: isOfGoods(counted) && !isOwnPlace(article, quantity, place) ? null : withinOf(article, place),
    part: partOf(article, quantity, place),
    isKept: scene.isWorldwide,
    isSome: isSome(article, quantity) || isPartOfTold(article, quantity),
    isIncluded: isIncluded(article, quantity),
    isRepeated: isRepeated(article, quantity),
    party,
  }
}

/** What is done, by the verb, or by where people are where the verb is in no class. */
function doingHere(
  article: Resolved,
  quantity: Quantity,
  { events, scene, within }: { events: readonly Event[]; scene: Scene; within: Span },
): Doing | null {
  const doing = inScene(scene, doingOf(article, quantity, { events, within }))
  if (quantity.kind !== "count" || (doing !== null && isKnownState(doing.phrase))) return doing
  const where = whereaboutsOf(article, quantity)
  return where === null ? doing : { phrase: where, event: null }
}

/** In Dublin, 77 percent voted yes: a place of the figure's sentence that the title and the first paragraph do not name; null for the whole. */
function withinOf({ entities, mentions, sentences }: Resolved, place: Mention | null): string | null {
  if (!place || entities[place.entity]!.iso2 !== null) return null
  const opening = sentences.findLast(isOpening)?.end ?? 0
  const isOpened = mentions.some(
    ({ start, entity, nestedIn }) => start < opening && entity === place.entity && nestedIn === null,
  )
  return isOpened ? null : entities[place.entity]!.name
}

/** In Minas Gerais, the crop will be 12 million bags · 12 million bags in Minas Gerais; but no consultancy in Perth. */
function isOwnPlace(
  { tokens, sentences }: Resolved,
  { start, end }: Quantity,
  place: Mention | null,
): boolean {
  if (!place) return false
  const { first } = sentences[tokens.sentence(tokens.at(start))]!
  return place.end <= start ? tokens.at(place.start) <= first + 1 : place.start - end < 40
}

/** 1,400 jobs in Sweden · 11,000 of the cuts would be made in Switzerland: the country told behind a figure, whose part of all it may be; null for the whole. */
function partOf({ entities, prose }: Resolved, { end }: Quantity, place: Mention | null): string | null {
  const country = place && place.start >= end && place.start - end < 60 ? entities[place.entity]!.iso2 : null
  return country && !/\d|\b(?:worldwide|globally)\b/.test(prose.slice(end, place!.start)) ? country : null
}

/** 20 seriously injured · 12 in critical condition: some of the wounded */
function isGrave({ tokens }: Resolved, { start, end }: Quantity): boolean {
  for (let i = tokens.at(start); i < tokens.at(end - 1) + 5; i++) if (grave.has(tokens.lower(i))) return true
  return false
}

/** in the capital, Colombo, alone */
function isAlone({ tokens, sentences }: Resolved, { end }: Quantity): boolean {
  const from = tokens.at(end - 1) + 1
  const { last } = sentences[tokens.sentence(from - 1)]!
  for (let i = from; i < Math.min(last, from + 9); i++) if (tokens.lower(i) === "alone") return true
  return false
}

/** 17 of them children */
const isSome = ({ tokens, prose }: Resolved, { start, end }: Quantity): boolean => {
  if (/\bof (?:them|whom|these|those)\b/i.test(prose.slice(start, end))) return true
  const next = tokens.at(end - 1) + 1
  return tokens.lower(next) === "of" && /^(?:them|whom|these|those)$/.test(tokens.lower(next + 1))
}

/** 2024-H1, of what the paper tells of as news. */
function halfOf({ publication }: Resolved, year: string): string {
  const month = Number(publication.from?.startsWith(year) ? publication.from.slice(5, 7) : 0)
  return month > 0 ? `${year}-H${Math.ceil(month / 6)}` : year
}

/** Where no known place tells two articles apart, the month does. */
const monthOf = ({ publication }: Resolved, year: string): string =>
  publication.from?.startsWith(year) ? publication.from.slice(0, 7) : year

/** Inflation and unemployment are read every month; growth is not. */
const isMonthly = (counted: Counted | null): boolean =>
  /: (?:inflation|unemployment)$/.test(counted?.name ?? "")

/** Bags of coffee are counted, but of a harvest. */
const isOfGoods = (counted: Counted | null): boolean => counted?.name?.startsWith("mass: ") === true

const isVote = (counted: Counted | null): boolean => /: (?:vote share|support)$/.test(counted?.name ?? "")

/** lost four of its men: of an armed group's own people */
function fightersOf(
  { prose, tokens }: Resolved,
  { happening }: Scene,
  { quantity, told }: { quantity: Quantity; told: Counted | null },
): Counted | null {
  if (told?.name === "cases" && happening === "epidemic")
    return { ...told, name: "people", state: told.state ?? "infected" }
  if (told?.name === "percent: support" && happening === "poll")
    return { ...told, name: "percent: vote share" }
  // had lost more than 900 men, in a war
  const found = governing(tokens, quantity)
  const isLost = found?.relation === "obj" && tokens.lemma(found.verb) === "lose"
  if (told?.name === "people" && isLost && quantity.countedLemma === "man" && happening === "attack")
    return { ...told, name: "troops" }
  const isOwn =
    told?.name === "people" &&
    /\bits (?:own )?(?:men|members)\b/.test(prose.slice(quantity.start, quantity.end))
  return isOwn && happening === "attack" ? { ...told!, name: "militants" } : told
}

/** gave the Socialists 30 percent: of a poll, a share of the vote */
function polledOf(
  article: Resolved,
  { happening }: Scene,
  { quantity, told, party }: { quantity: Quantity; told: Counted | null; party: string | null },
): Counted | null {
  if (happening !== "poll" || quantity.kind !== "percent") return told
  const share = { name: "percent: vote share", state: null, owner: null }
  // 52 percent of Irish voters intend to back it
  const isTopic = told?.name != null && topicNames.has(told.name.slice(told.name.indexOf(": ") + 2))
  if (!isTopic && isReferendum(article) && answerOf(article, quantity) !== null) return share
  if (told && told.name !== null) return told
  // puts it at 51 percent: what was told before; but the conservatives at 33
  const isAt = article.tokens.lower(article.tokens.at(quantity.start) - 1) === "at"
  return party !== null || (told === null && !isAt) ? share : told
}
