import lexicon from "../../../lexicons/figure-frames.json" with { type: "json" }
import type { Span } from "../../article.js"
import type { Claim, Quantity, Resolved } from "../../layers.js"
import { isForetold } from "./change.js"
import type { Counted } from "./counted.js"
import type { Scene } from "./scene.js"
import { comingWeek, gatheredIn } from "./when.js"
import { attending, gatherings, isPerson, suffering, tolls } from "./words.js"

const marching = new Set(lexicon.marching)

/** A sentence on a celebration, a vigil: people gather in articles on other things too. */
export function namesGathering(
  { tokens }: Resolved,
  { first, last }: Resolved["sentences"][number],
): boolean {
  for (let i = first; i < last; i++) {
    // a Mass, but no mass graves
    if (tokens.form(i) === "mass") continue
    // in March
    if (gatherings.has(tokens.lower(i)) && tokens.tag(i) !== "PROPN") return true
  }
  return false
}

/** The week of the figure's own date, of one to come where it is only expected, or of the article's gathering; `isTold` where it is one of several, told by its day. */
export function weekHere(
  article: Resolved,
  quantity: Quantity,
  { claim, day, scene }: { claim: Claim; day: string | null; scene: Scene },
): { week: string; isTold: boolean } {
  const sentence = article.sentences[article.tokens.sentence(article.tokens.at(quantity.start))]!
  const isAhead = isForetold(article, quantity, claim)
  const own = gatheredIn(article, quantity, { claim, within: sentence, usual: null, isOwn: true, isAhead })
  if (own !== "") return { week: own, isTold: scene.isOneOfSeveral }
  const coming = isAhead ? comingWeek(article, quantity) : null
  if (coming) return { week: coming, isTold: true }
  const usual = gatheredIn(article, quantity, { claim, within: sentence, usual: day, isOwn: false, isAhead })
  return { week: usual, isTold: day !== null && scene.isOneOfSeveral }
}

/** 300,000 demonstrators · put the crowd at 75,000 · 40,000 people joined the march: of those who gather, and not of what is done to them. */
export function gathers(
  scene: Scene,
  {
    quantity,
    counted,
    doing,
    isPart,
    isCrowd,
  }: { quantity: Quantity; counted: Counted | null; doing: string | null; isPart: boolean; isCrowd: boolean },
): boolean {
  // marched to Congress, on a day of strikes
  const isMarch =
    marching.has(doing ?? "") || (counted?.name === "protesters" && scene.happening !== "attack")
  if (quantity.kind !== "count" || isPart || (scene.happening !== "protest" && !isCrowd && !isMarch))
    return false
  const isAttending = doing !== null && attending.has(doing)
  // protesters blocked the road; but were shot
  if (
    counted?.name === "protesters" &&
    !counted.state &&
    !tolls.has(doing ?? "") &&
    !suffering.has(doing ?? "")
  )
    return true
  if (counted?.state || (doing !== null && !isAttending)) return false
  const name = counted?.name ?? null
  // the number of 2,600 had not changed: nothing there says that it is of a crowd
  if (name === null) return isCrowd || isAttending
  return isPerson(name) || /: (?:attendance|turnout)$/.test(name)
}

/** The president's supporters, counter-protesters: the other side's gathering is another. */
export function sideOf({ prose }: Resolved, within: Span, quantity: Quantity): string {
  const words = prose.slice(within.start, Math.max(quantity.end, quantity.counted?.end ?? 0))
  return otherSide.test(words) ? "supporters" : "protesters"
}

const otherSide =
  /\b(?:(?:president|government|minister|ruling party|mayor)(?:['’]s)? supporters|pro-government|(?:in support of|in favour of|in favor of|loyal to|backing) (?:the |its |his |her )?(?:government|president|prime minister|ruling)|counter-?(?:protest|demonstrat|march)\w*)/i
