import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { sentences, words } from "./templates.js"

/** Numbers that look random and are the same on every machine: a linear congruential generator of 32 bits. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    // The constants of Numerical Recipes; the high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

/** The article of a number: a title, then paragraphs of three sentences, at least 600 words. */
export function articleOf(number: number): string {
  const below = numbersFrom(number * 2654435761 + 1)
  const cast = new Map<string, readonly string[]>()
  for (const [slot, list] of Object.entries(words)) cast.set(slot, chosen(list, below))
  const title = filled("{place}: {kind} toll may rise to {number}, officials say", cast, below)
  const paragraphs: string[] = []
  let length = 0
  while (length < 600) {
    const paragraph = [0, 1, 2].map(() => filled(sentences[below(sentences.length)]!, cast, below)).join(" ")
    length += paragraph.split(" ").length
    paragraphs.push(paragraph)
  }
  return `${title}\n\n${paragraphs.join("\n\n")}\n`
}

/** An article speaks of a few people and places again and again. */
function chosen(list: readonly string[], below: (n: number) => number): string[] {
  return [0, 1, 2, 3].map(() => list[below(list.length)]!)
}

function filled(
  template: string,
  cast: Map<string, readonly string[]>,
  below: (n: number) => number,
): string {
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "number") return grouped((below(900) + 11) * (below(3) === 0 ? 100 : 1))
    if (slot === "small") return String(below(40) + 2)
    if (slot === "day") return String(below(28) + 1)
    if (slot === "year") return String(2015 + below(10))
    const list = cast.get(slot)
    if (!list) throw new Error(`no words for {${slot}}`)
    return list[below(list.length)]!
  })
  return text[0]!.toUpperCase() + text.slice(1)
}

const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",")

/** Writes so many articles, a hundred a folder. */
export function writeCorpus(folder: string, size: number): void {
  for (let number = 0; number < size; number++) {
    const below = join(folder, String(Math.floor(number / 100)).padStart(4, "0"))
    if (number % 100 === 0) mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${String(number).padStart(6, "0")}.txt`), articleOf(number))
  }
}
