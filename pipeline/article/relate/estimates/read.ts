import { contains, type Span } from "../../article.js"
import type { Claim, Event, Mention, Quantity, Resolved } from "../../layers.js"
import { type Counted, countedOf } from "./counted.js"
import { doingOf } from "./doing.js"
import type { Figure } from "./figures.js"
import { governing } from "./governing.js"
import type { Measured } from "./inherit.js"
import { ownerOf } from "./owner.js"
import { countryOfPlace, happeningIn, placeNear, type Scene } from "./scene.js"
import { gatheredIn, happenedIn, periodOf } from "./when.js"
import { isPerson } from "./words.js"

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
  const doing = doingOf(article, quantity, { events, within })
  const counted = countedOf(article, quantity, { demonyms: words, doing: doing?.phrase ?? null })
  const event = doing?.event ?? null
  const owner = counted && ownerOf(article, quantity, { counted, event, mentions, within, claim, scene })
  const place = placeNear(article, quantity, { mentions, within: sentence })
  const time = { claim, within: sentence }
  const { when, isPast } = happenedIn(article, quantity, time)
  const isGathering = gathers(scene, { quantity, counted, doing: doing?.phrase ?? null })
  return {
    counted: isGathering ? { name: sideOf(article, within, quantity), state: null, owner: null } : counted,
    owner: isGathering ? null : owner,
    // The topic of a sum is its whole measure.
    doing: quantity.kind === "count" && !isGathering ? (doing?.phrase ?? null) : null,
    event,
    owned: demonyms.length > 0,
    country: (place && countryOfPlace(place)) ?? scene.country ?? scene.spot,
    spot: place && place.iso2 === null ? place.name : around.spot,
    when,
    week: gatheredIn(article, quantity, { ...time, usual: around.day }),
    period: quantity.kind === "count" ? null : periodOf(article, quantity, time),
    happening: isPast ? (happeningIn(article.tokens, [sentence]) ?? scene.happening) : scene.happening,
    isExpected: isForetold(article, quantity, claim),
    isGathering,
    sentence: figure.sentence,
    quantity,
    isOtherEnd: isOtherEnd(article, quantity),
  }
}

/** 300,000 demonstrators · put the crowd at 75,000 · 40,000 people joined the march: of those who gather, and not of what is done to them. */
function gathers(
  scene: Scene,
  { quantity, counted, doing }: { quantity: Quantity; counted: Counted | null; doing: string | null },
): boolean {
  if (quantity.kind !== "count" || scene.happening !== "protest") return false
  if (counted?.state || (doing !== null && doing !== "attending")) return false
  const name = counted?.name ?? null
  return name === null || isPerson(name) || /: (?:attendance|turnout)$/.test(name)
}

/** The president's supporters, counter-protesters: the other side's gathering is another. */
function sideOf({ prose }: Resolved, within: Span, quantity: Quantity): string {
  const words = prose.slice(within.start, Math.max(quantity.end, quantity.counted?.end ?? 0))
  return otherSide.test(words) ? "supporters" : "protesters"
}

const otherSide =
  /\b(?:(?:president|government|minister|ruling party|mayor)(?:['’]s)? supporters|pro-government|counter-?(?:protest|demonstrat|march)\w*)/i

/** expects 15,000 cases: not yet so. */
function isForetold({ tokens }: Resolved, quantity: Quantity, claim: Claim): boolean {
  if (quantity.kind !== "count") return false
  if (claim.kind === "expectation") return true
  const found = governing(tokens, quantity)
  return found !== null && /^(?:expect|forecast|predict|project|anticipate)$/.test(tokens.lemma(found.verb))
}

/** up from 12 · from 97 to [94] · to 3.1 percent, from [2.8 percent] */
function isOtherEnd({ tokens, sentences }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  const before = tokens.lower(first - 1)
  if (before !== "from" && before !== "to" && before !== "against") return false
  if (before === "against") return true
  const sentence = sentences[tokens.sentence(first)]!
  const other = before === "from" ? "to" : "from"
  for (let i = first - 2; i >= Math.max(sentence.first, first - 8); i--) {
    if (tokens.lower(i) === other && tokens.tag(i + 1) === "NUM") return true
    if (before === "from" && /^(?:up|down)$/.test(tokens.lower(i))) return true
  }
  return false
}
