import { writeFileSync } from "node:fs"
import { numeral } from "../article/annotate/features.js"
import { type Votes, vote } from "./learn-ends.js"
import { wordsOf } from "./treebank.js"

// Compiles the table of features from a Universal Dependencies treebank: node compile-features.js OUT FILE.conllu[.gz] …

// How a word is misspelt or styled, and what a phrase stands for, no table can tell.
const unseen = /^(?:Typo|Style|ExtPos|Abbr)=/
// The subject, the auxiliary and the clause tell these, not the word.
const agreement = /^(?:Number|Person)=/
const voice = /^Voice=/

function steady(penn: string, feats: string, lower: string): string {
  const kept = feats.split("|").filter((one) => {
    if (unseen.test(one)) return false
    if (/^VB[DP]$/.test(penn) && lower !== "am") return !agreement.test(one)
    return penn !== "VBN" || !voice.test(one)
  })
  return kept.join("|") || "_"
}

const best = (row: ReadonlyMap<string, number>): [string, number] =>
  [...row].reduce((a, b) => (b[1] > a[1] ? b : a))

/** The features that nearly all words of the tags share, where no reading is the usual one: a pronoun's person. */
function shared(row: ReadonlyMap<string, number>): string {
  const [value, seen] = best(row)
  const all = [...row.values()].reduce((a, b) => a + b)
  if (seen > all * 0.6) return value
  const carriers = (one: string) =>
    [...row].reduce((sum, [other, n]) => sum + (other.split("|").includes(one) ? n : 0), 0)
  return (
    value
      .split("|")
      .filter((one) => carriers(one) > all * 0.9)
      .join("|") || "_"
  )
}

const sorted = (rows: readonly (readonly [string, string])[]) =>
  Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))

function compile(out: string, files: readonly string[]) {
  const tags: Votes = new Map()
  const words: Votes = new Map()
  for (const { form, upos, xpos, features } of files.flatMap(wordsOf)) {
    const lower = form.toLowerCase().replaceAll("’", "'")
    const value = steady(xpos, features, lower)
    const key = `${xpos}|${upos}`
    vote(tags, key, value)
    // What a verb's form alone leaves open, its sentence decides, never its lemma.
    if (upos !== "VERB" && numeral(key, lower) === undefined) vote(words, `${key}|${lower}`, value)
  }
  const usual = new Map([...tags].map(([key, row]) => [key, shared(row)]))
  const exceptions = [...words].flatMap(([key, row]): [string, string][] => {
    const [value, seen] = best(row)
    const isException = seen >= 3 && value !== usual.get(key.split("|", 2).join("|"))
    return isException ? [[key, value]] : []
  })
  const table = {
    source:
      "Counted from the training part of UD English EWT 2.15: the usual features of each pair of tags, and of the words that have others",
    licence: "CC BY-SA 4.0",
    tags: sorted([...usual].filter(([, value]) => value !== "_")),
    words: sorted(exceptions),
  }
  writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`)
}

const [out, ...files] = process.argv.slice(2)
if (out && files.length > 0) compile(out, files)
