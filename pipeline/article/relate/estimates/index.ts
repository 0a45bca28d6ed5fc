import { contains, type Span } from "../../article.js"
import type { Claim, Estimate, Event, Mention, Quantity, Resolved } from "../../layers.js"
import { bySentence, claimsAround, claimsBySentence, sentenceOf } from "../events/sentence-index.js"
import { countedOf } from "./counted.js"
import { doingOf } from "./doing.js"
import { isEstimate } from "./eligible.js"
import { authorClaim, holderOf, holdingClaim, relayOf } from "./holder.js"
import { inherit, keyOf, type Measured, wordsOf } from "./measure.js"
import { ownerOf } from "./owner.js"

/** A figure that somebody puts forward. */
interface Figure {
  readonly quantity: number
  readonly sentence: number
  readonly claim: number
}

/** Figures put forward as the size of something, each with its holder. Adds a claim in the author's voice where nobody else holds the figure. */
export function findEstimates(
  article: Resolved,
  claims: readonly Claim[],
  events: readonly Event[],
): { claims: Claim[]; estimates: Estimate[] } {
  const { figures, claims: all } = heldFigures(article, claims)
  if (figures.length === 0) return { claims: all, estimates: [] }
  const mentions = bySentence(article, article.mentions)
  const happenings = bySentence(article, events)
  const measures = inherit(
    figures.map((figure) =>
      measureOf(article, figure, {
        claim: all[figure.claim]!,
        mentions: mentions[figure.sentence]!.map((i) => article.mentions[i]!),
        events: happenings[figure.sentence]!.map((i) => events[i]!),
      }),
    ),
  )
  const words = new Map<string, string>()
  const estimates = figures.map((figure, i) => {
    const estimate = estimateOf(article, all, { figure, measure: measures[i]! })
    // Figures of one measure share its words: those of the first.
    const measure = words.get(estimate.measureKey) ?? estimate.measure
    words.set(estimate.measureKey, measure)
    return { ...estimate, measure }
  })
  return { claims: all, estimates }
}

/** Every such figure with its claim, and the claims with those of the author added. */
function heldFigures(article: Resolved, claims: readonly Claim[]): { figures: Figure[]; claims: Claim[] } {
  const shelves = claimsBySentence(article, claims)
  const all = [...claims]
  const figures: Figure[] = []
  const own = new Map<number, number>()
  for (const [q, quantity] of article.quantities.entries()) {
    const sentence = sentenceOf(article, quantity.start)
    if (sentence < 0 || article.sentences[sentence]!.kind === "noise" || !isEstimate(article, quantity))
      continue
    const around = claimsAround(claims, shelves[sentence]!, quantity)
    const held = holdingClaim(article, claims, { quantity, around })
    const claim = held ?? own.get(sentence) ?? all.length
    if (claim === all.length) {
      all.push(
        authorClaim(around.length > 0 ? phraseOf(article, quantity, sentence) : article.sentences[sentence]!),
      )
      own.set(sentence, claim)
    }
    figures.push({ quantity: q, sentence, claim })
  }
  return { figures, claims: all }
}

/** The figure's noun phrase with what follows it, up to the clause's end: the 11,000 soldiers already deployed since November. */
function phraseOf({ tokens, sentences }: Resolved, quantity: Quantity, sentence: number): Span {
  const { last } = sentences[sentence]!
  const first = tokens.at(quantity.start)
  const from = tokens.tag(first - 1) === "DET" ? first - 1 : first
  let to = tokens.at(quantity.end - 1) + 1
  while (to < last && tokens.tag(to) !== "PUNCT" && tokens.tag(to) !== "CCONJ") to++
  return { start: tokens.start(from), end: tokens.end(to - 1) }
}

/** What is counted, whose, and what is done with it, as far as its own sentence says. */
function measureOf(
  article: Resolved,
  figure: Figure,
  { claim, mentions, events }: { claim: Claim; mentions: readonly Mention[]; events: readonly Event[] },
): Measured {
  const quantity = article.quantities[figure.quantity]!
  const sentence = article.sentences[figure.sentence]!
  const content = claim.content.find((part) => contains(part, quantity))
  const within = claim.attribution === "author" || !content ? sentence : content
  const demonyms = mentions.filter((mention) => mention.form === "demonym" && contains(quantity, mention))
  const words = demonyms.map(({ start, end }) => article.prose.slice(start, end))
  const doing = doingOf(article, quantity, { events, within })
  const counted = countedOf(article, quantity, { demonyms: words, doing: doing?.phrase ?? null })
  const event = doing?.event ?? null
  const owner = counted && ownerOf(article, quantity, { counted, event, mentions, within })
  return {
    counted,
    owner,
    // The topic of a sum is its whole measure.
    doing: quantity.kind === "count" ? (doing?.phrase ?? null) : null,
    event,
    owned: demonyms.length > 0,
    sentence: figure.sentence,
  }
}

function estimateOf(
  article: Resolved,
  claims: readonly Claim[],
  { figure, measure }: { figure: Figure; measure: Measured },
): Estimate {
  const claim = claims[figure.claim]!
  const quantity = article.quantities[figure.quantity]!
  const { start, end } = quantity.counted ?? quantity
  const printed = article.prose
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^(?:the|these|those) /i, "")
  const isAuthor = claim.attribution === "author"
  return {
    claim: figure.claim,
    quantity: figure.quantity,
    measureKey: keyOf(measure, `${article.article.id}.${figure.quantity}`),
    measure: wordsOf(article, measure, printed),
    holder: isAuthor ? null : holderOf(article, claims, claim),
    via: isAuthor ? null : relayOf(claim),
    isHeadline: article.sentences[figure.sentence]!.kind === "title",
  }
}
