import { contains, overlap, type Span } from "../../article.js"
import type { Claim, Hop, Quantity, Resolved } from "../../layers.js"
import { quotedBy } from "../claims/chain.js"
import { sourceClassOf } from "../claims/weigh.js"
import { claimsAround, claimsBySentence, sentenceOf } from "../events/sentence-index.js"
import { isEstimate } from "./eligible.js"
import { holdingClaim } from "./holder.js"
import { type Putting, puttingOf } from "./putting.js"
import { sayingOf } from "./saying.js"

/** A figure that somebody puts forward. */
export interface Figure {
  readonly quantity: number
  readonly sentence: number
  readonly claim: number
}

/** Every such figure with its claim, and the claims with those added that the figures rest on. */
export function heldFigures(
  article: Resolved,
  claims: readonly Claim[],
): { figures: Figure[]; claims: Claim[] } {
  const shelves = claimsBySentence(article, claims)
  const all = [...claims]
  const figures: Figure[] = []
  const own = new Map<number, number>()
  const put = new Map<number, number>()
  for (const [q, quantity] of article.quantities.entries()) {
    const sentence = sentenceOf(article, quantity.start)
    if (sentence < 0 || article.sentences[sentence]!.kind === "noise") continue
    const inSentence = shelves[sentence]!
    const around = claimsAround(claims, inSentence, quantity)
    // two officials said: but "he said 500 people had died and accused" is no source
    const sources =
      around.length > 0
        ? []
        : inSentence.flatMap((i) => claims[i]!.source.map((span) => withoutClause(article, span)))
    // 34 confirmed dead: a bare number confirms nothing
    const givers = sources.filter((span) => quantity.counted !== null || !contains(quantity, span))
    if (!isEstimate(article, quantity, givers)) continue
    // up from 190, of a price: its other end is no estimate either
    if (isEarlierEnd(article, quantity) && figures.at(-1)?.sentence !== sentence && quantity.counted === null)
      continue
    const putting = puttingOf(article, quantity) ?? (around.length === 0 ? sayingOf(article, quantity) : null)
    const putter = putting && nearer(article, claims, inSentence, { putting, around })
    if (putting && putter === "new") {
      const key = putting.cueToken
      const outer = around[0] === undefined ? undefined : claims[around[0]]
      if (!put.has(key)) put.set(key, all.push(putClaim(article, putting, outer)) - 1)
      figures.push({ quantity: q, sentence, claim: put.get(key)! })
      continue
    }
    const held = typeof putter === "number" ? putter : holdingClaim(article, claims, { quantity, around })
    const last = figures.at(-1)
    // up from 60 a day earlier: by whoever holds the figure before
    const partner = last?.sentence === sentence && isEarlierEnd(article, quantity) ? last.claim : undefined
    const told =
      held ??
      partner ??
      goesOn(article, claims, { inSentence, quantity }) ??
      continuedBy(article, claims, { sentence, shelves })
    if (typeof told !== "number" && told !== null) {
      if (!own.has(sentence)) own.set(sentence, all.push(told) - 1)
      figures.push({ quantity: q, sentence, claim: own.get(sentence)! })
      continue
    }
    const claim = told ?? own.get(sentence) ?? all.length
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

/** Three people were counted twice, he said, [and 41 are missing]: behind a cue that commas enclose, its source goes on. */
function goesOn(
  { prose }: Resolved,
  claims: readonly Claim[],
  { inSentence, quantity }: { inSentence: readonly number[]; quantity: Quantity },
): number | undefined {
  return inSentence.findLast((i) => {
    const { cue, source, content, attribution } = claims[i]!
    if (attribution !== "explicit" || !cue[0] || !source[0] || content.length === 0) return false
    const end = Math.max(cue[0].end, source[0].end)
    if (end > quantity.start || content.some((part) => part.end > cue[0]!.end)) return false
    // the commission announced on Monday, and turnout reached 44 percent
    return /^(?: [^,;.“”"]{1,24},|,)?\s+(?:and|but|while|with)\b/.test(prose.slice(end, quantity.start + 1))
  })
}

/** The ministry[, which has put the toll at 31]: a figure in the clause is no part of a name. */
function withoutClause({ prose }: Resolved, { start, end }: Span): Span {
  const at = prose.slice(start, end).search(/, (?:which|who|whose)\b/)
  return at < 0 ? { start, end } : { start, end: start + at }
}

/** up from 60 · down from 97 */
function isEarlierEnd({ tokens }: Resolved, quantity: Quantity): boolean {
  const first = tokens.at(quantity.start)
  return tokens.lower(first - 1) === "from" && /^(?:up|down)$/.test(tokens.lower(first - 2))
}

/** The Social Democrats would get 29 percent: after a sentence that somebody is named for, "would" goes on with what they say. Null where it does not. */
function continuedBy(
  { tokens, sentences }: Resolved,
  claims: readonly Claim[],
  { sentence, shelves }: { sentence: number; shelves: readonly (readonly number[])[] },
): Claim | null {
  const { first, last, paragraph, start, end } = sentences[sentence]!
  const before = sentences[sentence - 1]
  if (!before || before.kind === "title" || before.paragraph !== paragraph || shelves[sentence]!.length > 0)
    return null
  let isReported = false
  for (let i = first; i < last && !isReported; i++) isReported = tokens.lower(i) === "would"
  const told = shelves[sentence - 1]!.map((i) => claims[i]!).find(
    ({ attribution }) => attribution === "explicit",
  )
  if (!isReported || !told) return null
  return {
    ...told,
    attribution: "continued",
    cue: [],
    cueLemma: null,
    content: [{ start, end }],
    rule: "claim-continued-would",
  }
}

/** The claim that has the same cue, "new" for one nearer to the figure than the claims around it; null where these are nearer. */
function nearer(
  article: Resolved,
  claims: readonly Claim[],
  told: readonly number[],
  { putting, around }: { putting: Putting; around: readonly number[] },
): number | "new" | null {
  const same = told.find((i) => claims[i]!.cue.some((cue) => overlap(cue, putting.cue)))
  if (same !== undefined) return same
  const [innermost] = around
  if (innermost === undefined) return "new"
  // doctors said their hospital had recorded: theirs to say
  if (/^(?:their|its|his|her|our|my) /i.test(article.prose.slice(putting.source.start, putting.source.end)))
    return null
  const { content, cue } = claims[innermost]!
  const isOuter = content.some((part) => contains(part, putting.cue))
  return isOuter && !cue.some((part) => contains(putting.content, part)) ? "new" : null
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

/** A claim in the article's own voice. */
const authorClaim = (content: Span): Claim => ({
  attribution: "author",
  source: [],
  cue: [],
  content: [content],
  cueLemma: null,
  entity: null,
  sourceClass: "author",
  kind: "statement",
  sourceFactuality: "CT+",
  authorFactuality: "CT+",
  polarity: "+",
  modality: null,
  probability: null,
  isQuote: false,
  statedOn: null,
  parent: null,
  respondsTo: null,
  stance: null,
  chain: [],
  rule: "author-figure",
})

/** A claim that is made with a figure alone: police counted 8,000. */
function putClaim(article: Resolved, putting: Putting, outer: Claim | undefined): Claim {
  const { tokens } = article
  const { source, cue, content, via } = putting
  const range = { first: tokens.at(source.start), last: tokens.at(source.end - 1) + 1 }
  const at = { start: tokens.start(putting.sourceHead), end: tokens.end(putting.sourceHead) }
  const entity = article.mentions.find((mention) => contains(mention, at))?.entity ?? null
  const quoting = quotedBy(article, range)
  const relayed: Hop[] = via ? [{ entity: null, relation: "cited_by", span: via }] : quoting ? [quoting] : []
  // rejected the union's figure of 20,000: who denies it does not hand it on
  const isDenied = outer?.kind === "denial" || outer?.kind === "disagreement"
  if (outer?.source[0] && !isDenied && !isBeside(article, putting))
    relayed.push({ entity: outer.entity, relation: "relayed_by", span: outer.source[0] })
  return {
    ...authorClaim(content),
    attribution: "explicit",
    source: [source],
    cue: [cue],
    cueLemma: tokens.lemma(putting.cueToken).toLowerCase(),
    entity,
    sourceClass: sourceClassOf(article, range, { entity, before: () => undefined }),
    kind: kindOf(tokens.lemma(putting.cueToken).toLowerCase()),
    authorFactuality: "Uu",
    chain: [{ entity, relation: "said", span: source }, ...relayed],
    rule: "claim-figure",
  }
}

/** with the union claiming 14,000 and [the company putting] the number at 9,000: beside what the other says */
const isBeside = ({ tokens }: Resolved, { source, sourceHead, cueToken }: Putting): boolean =>
  /^[,;]$/.test(tokens.form(tokens.at(source.start) - 1))
    ? cueToken === sourceHead
    : tokens.penn(cueToken) === "VBG" && tokens.tag(tokens.at(source.start) - 1) === "CCONJ"

const kindOf = (lemma: string): Claim["kind"] => {
  if (/^(?:forecast|predict|project|projection|prediction|outlook|anticipate)$/.test(lemma))
    return "expectation"
  return /^(?:estimate|put|place|calculate)$/.test(lemma) ? "estimate" : "statement"
}
