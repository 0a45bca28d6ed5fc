import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Hop, Resolved } from "../../layers.js"
import { continuedQuotes } from "./continued.js"
import { findIn } from "./find.js"
import type { Found } from "./found.js"
import { classOf, factualityOf, modals } from "./lexicon.js"
import type { Range } from "./phrases.js"
import { quotationsOf } from "./quotes.js"

/** Who says what: attributed claims, in text order. */
export function findClaims(article: Resolved): Claim[] {
  const quotations = quotationsOf(article)
  const found: Found[] = []
  for (const sentence of article.sentences)
    if (sentence.kind !== "noise") for (const one of findIn(article, sentence, quotations)) found.push(one)
  const { whole, later } = continuedQuotes(article, found, quotations)
  const claims: Claim[] = []
  for (const one of whole) claims.push(claimOf(article, one, claims))
  return [...claims, ...later.map(({ of, content }) => continued(claims[of]!, spanOf(article, content)))]
}

/** The next paragraph of a long quotation, with no cue of its own. */
const continued = (claim: Claim, content: Span): Claim => ({
  ...claim,
  attribution: "continued",
  cue: [],
  cueLemma: null,
  content: [content],
  isQuote: true,
  parent: null,
  respondsTo: null,
  stance: null,
  statedOn: null,
  rule: "claim-continued-quote",
})

const spanOf = ({ tokens }: Resolved, { first, last }: Range): Span => ({
  start: tokens.start(first),
  end: tokens.end(last - 1),
})

function claimOf(article: Resolved, found: Found, before: readonly Claim[]): Claim {
  const { tokens } = article
  const source = found.source ? [spanOf(article, found.source)] : []
  const cue = spanOf(article, found.cue)
  const content = found.content.map((range) => spanOf(article, range))
  const parent = before.findLastIndex((claim) => claim.content.some((part) => contains(part, cue)))
  const chain = found.source ? chainOf(article, found.source, found.cue) : []
  const outer = before[parent]
  if (outer?.source[0]) chain.push({ entity: outer.entity, relation: "relayed_by", span: outer.source[0] })
  if (article.article.meta.publisher) chain.push({ entity: null, relation: "published_by", span: null })
  const words = content.flatMap(({ start, end }) => wordsIn(article, start, end))
  const weak = words.filter((word) => modals.has(word))
  return {
    attribution: "explicit",
    source,
    cue: [cue],
    content,
    cueLemma: tokens.lemma(found.cue.first).toLowerCase(),
    entity: chain[0]?.entity ?? null,
    sourceClass: found.source ? sourceClassOf(article, found.source) : null,
    kind: found.kind,
    sourceFactuality: factualityOf(found.kind),
    authorFactuality: "Uu",
    polarity: found.kind === "denial" || tokens.lower(found.cue.first - 1) === "not" ? "-" : "+",
    modality: weak.length > 0 ? [...new Set(weak)].join(", ") : null,
    probability: words.includes("unlikely") ? [0.2, 0.45] : words.includes("likely") ? [0.55, 0.8] : null,
    isQuote: content.some(({ start }) => /^["“‘]/.test(article.article.text.slice(start, start + 1))),
    statedOn: statedOn(article, cue),
    parent: parent < 0 ? null : parent,
    ...stanceOf(article, found, before),
    chain,
    rule: `claim-${found.rule}`,
  }
}

function wordsIn({ tokens }: Resolved, start: number, end: number): string[] {
  const words: string[] = []
  for (let i = tokens.at(start); i < tokens.length && tokens.start(i) < end; i++) words.push(tokens.lower(i))
  return words
}

function sourceClassOf(article: Resolved, { first, last }: Range) {
  const words: string[] = []
  let named = false
  for (let i = first; i < last; i++) {
    words.push(article.tokens.lower(i))
    if (article.tokens.tag(i) === "PROPN") named = true
  }
  const place = article.mentions.find(
    (mention) => mention.form === "name" && overlap(mention, spanOf(article, { first, last })),
  )
  if (last - first <= 2 && place && article.entities[place.entity]?.type === "place")
    return "government" as const
  return classOf(words, named)
}

/** sources cited by CNN · imagery reviewed by A and obtained by B: the head first, then each hop. */
function chainOf(article: Resolved, source: Range, cue: Range): Hop[] {
  const { tokens } = article
  const first = Math.min(source.first, cue.first)
  const hops: Hop[] = [{ entity: entityIn(article, source), relation: "said", span: spanOf(article, source) }]
  const relations = {
    cited: "cited_by",
    obtained: "obtained_by",
    reviewed: "reviewed_by",
    quoted: "cited_by",
    relayed: "relayed_by",
  } as const
  const last = Math.max(source.last, cue.first)
  for (let i = first; i < last; i++) {
    const relation = relations[tokens.lower(i) as keyof typeof relations]
    if (!relation || tokens.lower(i + 1) !== "by") continue
    let end = i + 2
    while (end < last && ["PROPN", "NOUN", "ADJ", "DET"].includes(tokens.tag(end))) end++
    if (end > i + 2) {
      const range = { first: i + 2, last: end }
      hops.push({ entity: entityIn(article, range), relation, span: spanOf(article, range) })
      if (hops.length === 2)
        hops[0] = {
          ...hops[0]!,
          span: spanOf(article, { first: source.first, last: Math.max(source.first + 1, i) }),
          entity: entityIn(article, { first: source.first, last: i }),
        }
    }
  }
  return hops
}

/** The entity whose mention covers the head, else the first name in the phrase. */
function entityIn(article: Resolved, range: Range): number | null {
  const span = spanOf(article, range)
  const inside = article.mentions.filter((mention) => overlap(span, mention) && mention.nestedIn === null)
  const nominal = inside.find(
    ({ form, start }) => (form === "nominal" || form === "pronoun") && start === span.start,
  )
  const name = inside.find(({ form }) => form === "name")
  return (nominal ?? name ?? inside.find(({ form }) => form !== "demonym"))?.entity ?? null
}

/** The date right beside the cue: stated Thursday. */
function statedOn({ dates }: Resolved, cue: Span): number | null {
  const at = dates.findIndex((date) => date.start >= cue.end && date.start - cue.end <= 4)
  return at < 0 ? null : at
}

/** considers this number high: answers the nearest earlier claim that holds a figure. */
function stanceOf(
  article: Resolved,
  found: Found,
  before: readonly Claim[],
): Pick<Claim, "respondsTo" | "stance"> {
  // considers this number high and expects 10,000: the figure of the second verb answers too
  const previous = before.at(-1)
  if (found.joinedAt !== undefined && previous?.kind === "disagreement")
    return { respondsTo: previous.respondsTo, stance: previous.stance }
  if (found.kind !== "disagreement") return { respondsTo: null, stance: null }
  const words = found.content.flatMap(({ first, last }) =>
    wordsIn(article, article.tokens.start(first), article.tokens.end(last - 1)),
  )
  const target = before.findLastIndex((claim) =>
    article.quantities.some((figure) => claim.content.some((part) => contains(part, figure))),
  )
  if (target < 0) return { respondsTo: null, stance: null }
  return { respondsTo: target, stance: words.includes("low") ? "too_low" : "too_high" }
}
