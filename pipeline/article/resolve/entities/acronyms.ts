import type { Recognized } from "../../layers.js"
import { isAcronymOf } from "../../recognize/names/document.js"

const isShort = (name: string): boolean => /^[\p{Lu}.]{2,8}$/u.test(name)

/** Long names of the article's acronyms: NIS where "National Intelligence Service (NIS)" or the exact initials stand. */
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
    const next = names[i + 1]
    if (next?.form !== "name" || next.nestedIn !== null || name.length < 4) continue
    const short = text.slice(next.start, next.end)
    if (/^\s*\($/.test(text.slice(end, next.start)) && text[next.end] === ")" && isAcronymOf(short, name))
      long.set(short, name)
  }
  for (const short of shorts) {
    const name = initials.get(short.replaceAll(".", ""))
    if (name && !long.has(short)) long.set(short, name)
  }
  return long
}
