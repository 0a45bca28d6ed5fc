import type { Annotated, NameMention } from "../../layers.js"
import { withShortNames } from "./brackets.js"
import { namesByRules, sceneOf } from "./by_rules.js"
import { withClubs } from "./clubs.js"
import { withOneType } from "./consistency.js"
import { withTitles } from "./films.js"
import { withFirmsOfTwo } from "./firms.js"
import { inHeadlines } from "./headline_names.js"
import { merge } from "./merge.js"
import { withNested } from "./nested.js"
import { type Found, findNominals } from "./nominals.js"
import { findPictures } from "./pictures.js"
import { findRoles } from "./roles.js"
import { spread } from "./spread.js"
import { tagNames } from "./tagger/index.js"
import { withLanguages } from "./tongues.js"
import { wholeNames } from "./whole.js"
import { findWorks } from "./works.js"

/** What the words beside names, and names beside each other, say of them; in this order. */
const looks = [withFirmsOfTwo, withShortNames, withClubs, withTitles]

/** Every name, demonym, described source and pronoun of the article, in text order. */
export function recognizeNames(article: Annotated): NameMention[] {
  const { scene, headlines } = sceneOf(article)
  const ruled = namesByRules(article, scene, headlines)
  const isHeadline = (sentence: number): boolean => headlines[sentence] ?? false
  const tagged = inHeadlines(scene.tokens, tagNames(article, ruled, headlines), { ruled, isHeadline })
  const whole = wholeNames(scene.tokens, merge(scene.tokens, ruled, tagged), isHeadline)
  const merged = looks.reduce((names, look) => look(scene.tokens, names), whole)
  const named = spread(scene.tokens, withOneType(scene.text, scene.tokens, merged))
  const pictures = findPictures(scene.tokens, article.sentences, named)
  const works = new Map([...findWorks(scene.tokens, named, isHeadline), ...pictures])
  const names = withNested(scene, {
    named,
    works,
    others: nominals(article, [...named, ...new Set(works.values())]),
  })
  return withLanguages(scene.tokens, names)
}

/** Described sources, groups and pronouns, outside the names. */
function nominals({ tokens, sentences }: Annotated, named: readonly Found[]): Found[] {
  const owner = new Int32Array(tokens.length + 4).fill(-1)
  for (const { first, last } of named) owner.fill(first, first, last)
  return sentences
    .filter(({ kind }) => kind !== "noise")
    .flatMap((sentence) => [...findNominals(tokens, sentence, owner), ...findRoles(tokens, sentence, owner)])
}
