import type { Annotated, NameMention } from "../../layers.js"
import { namesByRules, sceneOf } from "./by_rules.js"
import { merge } from "./merge.js"
import { withNested } from "./nested.js"
import { findNominals } from "./nominals.js"
import { tagNames } from "./tagger/index.js"

/** Every name, demonym, described source and pronoun of the article, in text order. */
export function recognizeNames(article: Annotated): NameMention[] {
  const { scene, headlines } = sceneOf(article)
  const ruled = namesByRules(article, scene, headlines)
  const named = merge(article.tokens, ruled, tagNames(article, ruled))
  const owner = new Int32Array(article.tokens.length + 4).fill(-1)
  for (const { first, last } of named) owner.fill(first, first, last)
  const nominals = article.sentences
    .filter(({ kind }) => kind !== "noise")
    .flatMap((sentence) => findNominals(scene.tokens, sentence, owner))
  return withNested(scene, named, nominals)
}
