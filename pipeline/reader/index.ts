import { LONGEST } from "./machine.js"
import { loadModel, type Model } from "./model.js"

/** A word's class: universal part of speech (UD v2) and Penn tag. */
export interface WordClass {
  readonly upos: string
  readonly xpos: string
}

/** The head of each token, counted from the sentence's first (−1: the root), and its relation (UD basic). */
export interface SentenceTree {
  readonly heads: Int32Array
  readonly relations: readonly string[]
}

let loaded: { model: Model; classes: readonly WordClass[] } | undefined

/** The model is loaded when the first sentence is read, once a thread. */
function reader() {
  if (!loaded) {
    const model = loadModel()
    const classes = model.tags.map((tag) => {
      const [upos = "X", xpos = ""] = tag.split("|")
      return { upos, xpos }
    })
    loaded = { model, classes }
  }
  return loaded
}

/** The class of every token of a sentence; the same object for the same class. */
export function classesOf(forms: readonly string[]): WordClass[] {
  const { model, classes } = reader()
  const found: WordClass[] = []
  for (const some of pieces(forms)) for (const tag of model.tag(some)) found.push(classes[tag]!)
  return found
}

/** How many numbers `eachContext` gives of a token. */
export const contextSize = (): number => reader().model.contextSize

/**
 * Shows what the lower layer says of a sentence's tokens, in pieces of at most LONGEST tokens: the piece's first token
 * and its numbers, in steps of 1/32767, which are good for the time of the call.
 */
export function eachContext(
  forms: readonly string[],
  see: (first: number, size: number, context: Int16Array) => void,
): void {
  const { model } = reader()
  let first = 0
  for (const some of pieces(forms)) {
    see(first, some.length, model.context(some))
    first += some.length
  }
}

/** More tokens than this are a table or a list, not a sentence: no tree is looked for. */
const MOST_FOR_A_TREE = 4 * LONGEST

/**
 * A sentence's tree, with exactly one root. Of a long one the pieces' roots hang on the first as `parataxis`; what is
 * too long for any sentence hangs on its first token as `dep`.
 */
export function treeOf(forms: readonly string[]): SentenceTree {
  if (forms.length > MOST_FOR_A_TREE) return flat(forms.length)
  const { model } = reader()
  const heads = new Int32Array(forms.length)
  const relations: string[] = []
  let first = 0
  let root = -1
  for (const some of pieces(forms)) {
    const tree = model.parse(some)
    for (const [i, head] of tree.heads.entries()) {
      const isRoot = head === 0
      heads[first + i] = isRoot ? root : first + head - 1
      relations.push(isRoot && root >= 0 ? "parataxis" : model.labels[tree.relations[i]!]!)
    }
    if (root < 0) root = tree.heads.indexOf(0)
    first += some.length
  }
  return { heads, relations }
}

const flat = (length: number): SentenceTree => ({
  heads: Int32Array.from({ length }, (_, i) => (i === 0 ? -1 : 0)),
  relations: Array.from({ length }, (_, i) => (i === 0 ? "root" : "dep")),
})

function pieces(forms: readonly string[]): (readonly string[])[] {
  if (forms.length <= LONGEST) return [forms]
  const all: (readonly string[])[] = []
  for (let from = 0; from < forms.length; from += LONGEST) all.push(forms.slice(from, from + LONGEST))
  return all
}
