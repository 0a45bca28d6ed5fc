import type { Span } from "../article.js"
import type { Related } from "../layers.js"
import type { Places } from "./places.js"

/** The place columns of a row; copied one by one, since engines are slow with rows made by spreading. */
export const placeOf = ({ article }: Pick<Related, "article">, places: Places, span: Span) => ({
  article_id: article.id,
  sentence_id: places.sentenceId(places.sentenceAt(span.start)),
  char_start: places.point(span.start),
  char_end: places.point(span.end),
  text: places.text(span),
})

/** The id of a mention: its place and the entity's own part. */
export const mentionId = (article: Related, places: Places, index: number): string => {
  const mention = article.mentions[index]!
  return `${places.id("m", mention)}.${article.entities[mention.entity]!.id.slice(2)}`
}

/** The id of a claim: where its cue and content stand. */
export const claimId = (article: Related, places: Places, index: number): string => {
  const claim = article.claims[index]!
  const cue = claim.cue[0] ?? claim.source[0]
  const content = claim.content[0]
  const at = cue ?? content ?? { start: 0, end: 0 }
  const tail =
    cue && content ? `.${places.point(content.start)}.${places.point(claim.content.at(-1)!.end)}` : ""
  return `${places.id("c", at)}${tail}${claim.attribution === "author" ? ".author" : ""}`
}

/** The id of a group: what its kind's first member is. */
export const groupId = (article: Related, id: string): string => `g-${article.article.id.slice(2)}.${id}`
