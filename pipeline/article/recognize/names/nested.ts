import type { NameMention, Tokens } from "../../layers.js"
import { wordsOf } from "./classify.js"
import { cities, countries, known } from "./gazetteer.js"
import { type Found, found } from "./nominals.js"
import { placeAfterOf } from "./of_places.js"
import { isCapital } from "./runs.js"
import type { Scene } from "./split.js"
import { landHeads } from "./vocabulary.js"

/** Demonyms and places inside a longer name: Russian in Russian Ministry of Defense, England in Bank of England. */
function inside({ text, tokens }: Scene, outer: Found): Found[] {
  const { type, form } = outer.mention
  const isPeoples = form === "demonym" && known(wordsOf(text, tokens, outer)) === null // Polish | Americans
  if ((form !== "name" && !isPeoples) || outer.last - outer.first < 2) return []
  const out: Found[] = []
  for (let i = outer.first; i < outer.last; i++) {
    if (!isCapital(tokens.form(i))) continue
    // Of a person's name only what comes after "of" is a place: Jerome of Stridon; Paris Hilton is nowhere.
    if (type === "person" && tokens.lower(i - 1) !== "of") continue
    for (let end = Math.min(outer.last, i + 4); end > i; end--) {
      if (end - i === outer.last - outer.first) continue
      const words = wordsOf(text, tokens, { first: i, last: end })
      const what = known(words)
      if (!what || what === "organization" || (what === "place" && cities.has(words) && words.length < 5))
        continue
      if (what === "place" && isOfLand(tokens, end, outer) && !countries.has(words)) {
        i = end
        break
      }
      const isDemonym = what === "demonym"
      const type = isDemonym ? "nationality" : "place"
      const form = isDemonym ? "demonym" : "name"
      out.push(found(tokens, { first: i, last: end }, { type, form, rule: "name in a name" }))
      i = end - 1
      break
    }
  }
  return out.length > 0 ? out : placeInside(tokens, outer)
}

/** Kansas | City, Delaware | River: named like the state, and not of it. */
const isOfLand = (tokens: Tokens, end: number, outer: Found): boolean =>
  end < outer.last && landHeads.has(tokens.form(end))

/** A place that no list knows, where the longer name says that it is one. */
function placeInside(tokens: Tokens, outer: Found): Found[] {
  const range = placeAfterOf(tokens, outer, outer.mention.type === "person")
  return range ? [found(tokens, range, { type: "place", form: "name", rule: "name in a name" })] : []
}

/** All mentions in text order, longer before shorter, each nested one pointing at the name around it. */
export function withNested(
  scene: Scene,
  {
    named,
    works,
    others,
  }: { named: readonly Found[]; works: ReadonlyMap<Found, Found>; others: readonly Found[] },
): NameMention[] {
  const pairs: { mention: NameMention; outer: NameMention | null }[] = []
  for (const { mention } of new Set(works.values())) pairs.push({ mention, outer: null })
  for (const one of named) {
    if (one.mention.type === "other" && works.has(one)) continue // Diary, of Diary of Ana Roy
    pairs.push({ mention: one.mention, outer: works.get(one)?.mention ?? null })
    // A known name is one thing: there is no second Korea in South Korea.
    if (known(scene.text.slice(one.mention.start, one.mention.end)) === "place") continue
    for (const inner of inside(scene, one)) pairs.push({ mention: inner.mention, outer: one.mention })
  }
  for (const { mention } of others) pairs.push({ mention, outer: null })
  pairs.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const place = new Map(pairs.map(({ mention }, i) => [mention, i]))
  return pairs.map(({ mention, outer }) => (outer ? { ...mention, nestedIn: place.get(outer)! } : mention))
}
