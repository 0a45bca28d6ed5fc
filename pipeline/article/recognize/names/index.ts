import type { Annotated, NameMention } from "../../layers.js"

/** Every name, demonym, described source and pronoun of the article, in text order. */
export function recognizeNames(_article: Annotated): NameMention[] {
  return []
}
