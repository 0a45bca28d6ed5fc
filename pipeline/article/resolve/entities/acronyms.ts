import type { NameMention, Recognized } from "../../layers.js"
import { shortName } from "../../recognize/names/brackets.js"
import { isAcronymOf } from "../../recognize/names/document.js"
import { known } from "../../recognize/names/gazetteer.js"

const isShort = (name: string): boolean => /^[\p{Lu}.]{2,8}$/u.test(name)

/** "Committee of the | Organization of Commissions (OC)": the short name of the last part alone; null where it is not. */
function lastPart(short: string, name: string): string | null {
  for (const { index, 0: of } of name.matchAll(/ of (?:the )?/g)) {
    const part = name.slice(index + of.length)
    if (isAcronymOf(short, part)) return part
  }
  return null
}

/** The next name that is no part of the one at `i`. */
function nextOutside(names: readonly NameMention[], i: number): NameMention | undefined {
  let k = i + 1
  while (names[k]?.nestedIn === i) k++
  return names[k]
}

/** Long names of the article's short ones: Ovsicori of "Seismological Observatory (Ovsicori)", NIS where "National Intelligence Service (NIS)" or the exact initials stand. */
export function findAcronyms({ article: { text }, names }: Recognized): Map<string, string> {
  const long = new Map<string, string>()
  const initials = new Map<string, string | null>()
  const shorts = new Set<string>()
  for (const [i, { start, end, type, form, nestedIn }] of names.entries()) {
    if (form !== "name" || type === "person") continue
    const name = text.slice(start, end)
    if (isShort(name)) shorts.add(name)
    else if (name.includes(" ")) {
      const letters = name
        .split(/[\s-]/)
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join("")
      const other = initials.get(letters)
      if (nestedIn === null && letters.length > 2)
        initials.set(letters, other === undefined || other === name ? name : null)
    }
    if (nestedIn !== null || name.length < 4) continue
    const next = nextOutside(names, i)
    if (next?.form !== "name" || !/^\s*\($/.test(text.slice(end, next.start)) || text[next.end] !== ")")
      continue
    const short = text.slice(next.start, next.end)
    // "UNITED NATIONS (AP)": whoever reports from there
    const isGiven = next.rule === shortName && type === "organization" && known(short) === null
    const whole = isAcronymOf(short, name) ? name : lastPart(short, name)
    if (whole !== null || isGiven) long.set(short, whole ?? name)
  }
  for (const short of shorts) {
    const name = initials.get(short.replaceAll(".", ""))
    if (name && !long.has(short)) long.set(short, name)
  }
  return long
}
