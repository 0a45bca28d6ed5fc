import type { Annotated, Resolved } from "../../pipeline/article/layers.js"
import { recognizeDates } from "../../pipeline/article/recognize/dates/index.js"
import { recognizeNames } from "../../pipeline/article/recognize/names/index.js"
import { recognizeQuantities } from "../../pipeline/article/recognize/quantities/index.js"
import { relate } from "../../pipeline/article/relate/index.js"
import { resolveDates } from "../../pipeline/article/resolve/dates/index.js"
import { resolveEntities } from "../../pipeline/article/resolve/entities/index.js"
import { timed } from "./clock.js"
import { articleOf } from "./corpus.js"
import { annotatedOf } from "./tasks.js"

/** What rooms take beyond the reading, all trees read before. Seconds are the processor's. */
export interface BeyondTimes {
  /** Finding names, joining them and giving them identifiers. */
  readonly names_tokens_per_second: number
  /** Milliseconds an article of 600 words: its figures; its claims, estimates, events and relations. */
  readonly milliseconds_an_article: { readonly quantities: number; readonly relate: number }
  /** Figures of a megabyte that is nothing but figures, in milliseconds. */
  readonly quantities_milliseconds_a_megabyte: Readonly<Record<string, number>>
}

const WORDS = 600

/** The first articles, while the engine compiles the code, are not counted. */
const WARM_UP = 300

const COUNTED = 300

const MEGABYTE = 1_000_000

/** Takes generated articles through the rooms, one after the other. */
export function measureBeyond(): BeyondTimes {
  const seconds = { names: 0, quantities: 0, relate: 0 }
  let [tokens, words] = [0, 0]
  for (let i = 0; i < WARM_UP + COUNTED; i++) {
    const text = articleOf(i)
    const taken = roomsOf(readOf(text))
    if (i < WARM_UP) continue
    for (const name of ["names", "quantities", "relate"] as const) seconds[name] += taken[name]
    tokens += taken.tokens
    words += text.split(/\s+/).length
  }
  const each = (of: number) => (of * 1000) / (words / WORDS)
  return {
    names_tokens_per_second: tokens / seconds.names,
    milliseconds_an_article: { quantities: each(seconds.quantities), relate: each(seconds.relate) },
    quantities_milliseconds_a_megabyte: {
      "digits, 1 MB": ofFigures("1234567890".repeat(MEGABYTE / 10)),
      "numbers, 1 MB": ofFigures("12,345 6.7 ".repeat(MEGABYTE / 11)),
      "“million million …”, 1 MB": ofFigures("million ".repeat(MEGABYTE / 8)),
    },
  }
}

function roomsOf(article: Annotated) {
  const times = recognizeDates(article)
  const [quantities, found] = timed(() => recognizeQuantities(article, times))
  const [finding, names] = timed(() => recognizeNames(article))
  const recognized = { ...article, times, ...found, names }
  const { publication, dates } = resolveDates(recognized, silent)
  const [joining, entities] = timed(() => resolveEntities(recognized, silent))
  const resolved: Resolved = { ...recognized, publication, dates, ...entities }
  const [relating] = timed(() => relate.run(resolved, silent))
  return { names: finding + joining, quantities, relate: relating, tokens: article.tokens.length }
}

function ofFigures(text: string): number {
  const article = readOf(text)
  const [seconds] = timed(() => recognizeQuantities(article, []))
  return seconds * 1000
}

/** An article's tokens, with every tree. */
function readOf(text: string): Annotated {
  const article = annotatedOf(text)
  for (const { first } of article.sentences) article.tokens.head(first)
  return article
}

const silent = () => {}
