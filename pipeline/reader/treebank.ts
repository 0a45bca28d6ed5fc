import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

/** A word of a tree, as its line of CoNLL-U says it; the head is counted from 1, 0 for the root. */
export interface TreeWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
}

/** A CoNLL-U file, gzipped or not. */
export function readConllu(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
}

/** The columns that tables are learnt from, of every word of a CoNLL-U file. */
export function wordsOf(file: string) {
  return readConllu(file)
    .split(/\r?\n/)
    .flatMap((line) => {
      const [id = "", form = "", lemma = "", upos = "", xpos = "", features = "_"] = line.split("\t")
      return isWord(id) ? [{ form, lemma, upos, xpos, features }] : []
    })
}

const isWord = (id: string): boolean => /^\d+$/.test(id)

/** The sentences of a CoNLL-U text. Words as printed ("don't") and empty nodes (8.1) have no place in the tree. */
export function sentencesOf(conllu: string): TreeWord[][] {
  const sentences: TreeWord[][] = []
  let words: TreeWord[] = []
  for (const line of [...conllu.split(/\r?\n/), ""]) {
    const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", relation = ""] =
      line.split("\t")
    if (isWord(id)) words.push({ form, lemma, upos, xpos, head: Number(head), relation })
    if (line !== "" || words.length === 0) continue
    sentences.push(words)
    words = []
  }
  return sentences
}

const kept = new Set(["nsubj:pass", "aux:pass", "acl:relcl", "compound:prt", "nmod:poss"])

/** A relation as it is compared: nsubj:pass stays, obl:unmarked is obl. */
export const compared = (relation: string): string =>
  kept.has(relation) ? relation : relation.split(":", 1)[0]!
