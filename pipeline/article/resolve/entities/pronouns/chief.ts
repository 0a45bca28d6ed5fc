import type { Recognized } from "../../../layers.js"
import { type Gender, isFeminine } from "../people/gender.js"
import type { Past } from "../references.js"

/** How often the article names each person. */
export type Counts = ReadonlyMap<number, number>

/** Counts the names of persons. */
export function countPersons(joined: readonly (Past | null)[]): Counts {
  const counts = new Map<number, number>()
  for (const one of joined) {
    if (one?.mention.type !== "person" || one.mention.form !== "name") continue
    counts.set(one.mention.entity, (counts.get(one.mention.entity) ?? 0) + 1)
  }
  return counts
}

/** Whom the article is about: who is named most, and that person's share of all that is named. */
export function chiefOf(counts: Counts): { entity: number; share: number } {
  let entity = -1
  let all = 0
  for (const [one, count] of counts) {
    all += count
    if (count > (counts.get(entity) ?? 0)) entity = one
  }
  return { entity, share: all === 0 ? 0 : counts.get(entity)! / all }
}

/** What nearly all of the article's pronouns are: they show what the one it is about is. */
export function usualGender({ names, tokens }: Recognized): Gender | undefined {
  let she = 0
  let he = 0
  for (const { form, type, start } of names)
    if (form === "pronoun" && type === "person") {
      if (isFeminine(tokens.lower(tokens.at(start)))) she++
      else he++
    }
  return she > 3 * he && she > 3 ? "she" : he > 3 * she && he > 3 ? "he" : undefined
}
