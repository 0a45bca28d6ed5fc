import type { WordClass } from "../../reader/index.js"
import type { Tag } from "../layers.js"
import { lemmaOf } from "./lemma.js"

/** A word as printed under one class: shared by all its tokens. */
export interface Word {
  readonly form: string
  /** In small letters, with straight apostrophes. */
  readonly lower: string
  readonly lemma: string
  readonly tag: Tag
  readonly penn: string
}

const known = new Map<string, Map<WordClass, Word>>()

/** Looks a word up once, for an article says the same words again and again. */
export function wordOf(form: string, given: WordClass): Word {
  let words = known.get(form)
  const cached = words?.get(given)
  if (cached) return cached
  if (!words) {
    words = new Map()
    if (known.size < 50_000) known.set(form, words) // a cache, bounded: it changes speed, never a word
  }
  const word = {
    form,
    lower: form.toLowerCase().replaceAll("’", "'"),
    lemma: lemmaOf(form, given.xpos),
    tag: given.upos as Tag,
    penn: given.xpos,
  }
  words.set(given, word)
  return word
}
