import { writeFileSync } from "node:fs"
import { type Casing, capitals, cased, plain, rewriteOf } from "../article/annotate/affix.js"
import { learnEnds, type Votes, vote } from "./learn-ends.js"
import { wordsOf } from "./treebank.js"

// Learns the lemma rules from Universal Dependencies treebanks: node compile-lemmas.js OUT FILE.conllu[.gz] …

const tables = () => new Map<string, Votes>()

const votesOf = (all: Map<string, Votes>, tag: string): Votes => {
  const votes = all.get(tag) ?? new Map()
  all.set(tag, votes)
  return votes
}

/** Tags that share their endings lend each other words, at a weight that own sightings outvote. */
const borrowers: Readonly<Record<string, string>> = { VBD: "VBN", VBN: "VBD" }
const lent = 0.01

/** A word of a treebank. */
interface Seen {
  readonly form: string
  readonly lemma: string
  readonly xpos: string
  readonly isMisspelt: boolean
}

/** Words of a file; names in the singular, numbers, and parts that have no lemma, teach nothing. */
const teaching = (file: string): Seen[] =>
  wordsOf(file)
    .filter(({ form, lemma, xpos }) => lemma !== "_" && xpos !== "NNP" && !/\d/.test(form))
    .map(({ form, lemma, xpos, features }) => ({
      form,
      lemma,
      xpos,
      isMisspelt: features.includes("Typo=Yes"),
    }))

/** Without misspelt words, save those that come again and again: "s" VBZ for "'s", "teh" DT. */
function wellSpelt(words: readonly Seen[]): Seen[] {
  const keyOf = ({ form, lemma, xpos }: Seen) => `${plain(form)} ${lemma} ${xpos}`
  const seen = new Map<string, number>()
  for (const word of words) if (word.isMisspelt) seen.set(keyOf(word), (seen.get(keyOf(word)) ?? 0) + 1)
  return words.filter((word) => !word.isMisspelt || seen.get(keyOf(word))! >= 3)
}

/** "countries", "country" → "3+y". */
function difference(from: string, to: string): string {
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  return `${from.length - same}+${to.slice(same)}`
}

/** The plainest casing that gives the lemma as written. */
const casingOf = (form: string, lemma: string, coded: string): Casing | undefined =>
  (["l", "k", "t"] as const).find(
    (casing) => cased(form, lemma.toLowerCase(), rewriteOf(coded), casing) === lemma,
  )

/** The inflected forms that a base verb has if it is regular, where its spelling leaves no choice. */
function* regular(base: string): Generator<readonly [tag: string, form: string, back: string]> {
  yield ["VBZ", ...withS(base)]
  if (/[^eoy]e$/.test(base)) {
    const bare = base.slice(0, -1)
    yield* [
      ["VBG", `${bare}ing`, "3+e"],
      ["VBD", `${base}d`, "1+"],
      ["VBN", `${base}d`, "1+"],
    ] as const
  } else if (/[^aeiou]y$/.test(base)) yield ["VBG", `${base}ing`, "3+"]
  else if (/[^aeiou][^aeiou]$|[aeiou]{2}[^aeiou]$|[wxy]$/.test(base))
    yield* [
      ["VBG", `${base}ing`, "3+"],
      ["VBD", `${base}ed`, "2+"],
      ["VBN", `${base}ed`, "2+"],
    ] as const
}

/** "case" → cases, "box" → boxes, "city" → cities; and the way back. */
function withS(base: string): [form: string, back: string] {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [`${base}es`, "2+"]
  return /[^aeiou]y$/.test(base) ? [`${base.slice(0, -1)}ies`, "3+y"] : [`${base}s`, "1+"]
}

/** What one word says of rewriting and of capitals; base forms speak for the forms they would have, too. */
function teach({ form, lemma, xpos }: Seen, rewrites: Map<string, Votes>, casings: Map<string, Votes>): void {
  const lower = plain(form)
  const coded = difference(lower, lemma.toLowerCase())
  vote(votesOf(rewrites, xpos), lower, coded)
  const borrower = borrowers[xpos]
  if (borrower) vote(votesOf(rewrites, borrower), lower, coded, lent)
  if (/^VBP?$/.test(xpos))
    for (const [tag, inflected, back] of regular(lemma)) vote(votesOf(rewrites, tag), inflected, back, lent)
  if (xpos === "NN") vote(votesOf(rewrites, "NNS"), ...withS(lemma.toLowerCase()), lent)
  const casing = casingOf(form, lemma, coded)
  if (!casing) return
  vote(votesOf(casings, `${xpos} ${capitals(form)}`), lower, casing)
  if (casing === "l" && capitals(form) === "a") vote(votesOf(casings, `${xpos} A`), lower, "l")
}

function compile(out: string, files: readonly string[]): void {
  const rewrites = tables()
  const casings = tables()
  for (const word of wellSpelt(files.flatMap(teaching))) teach(word, rewrites, casings)
  const result = {
    source:
      "Learnt from the training parts of UD English EWT (CC BY-SA 4.0) and of GUM's open texts (CC BY 4.0)",
    licence: "CC BY-SA 4.0",
    rewrites: ruled(rewrites, 2, "0+"),
    casings: ruled(casings, 2, "l"),
  }
  writeFileSync(out, `${JSON.stringify(result, null, 1)}\n`)
}

/** By tag, then by value, the ends that ask for it; a tag whose only rule is what happens anyway is left out. */
function ruled(all: ReadonlyMap<string, Votes>, least: number, usual: string) {
  const result: Record<string, Record<string, string>> = {}
  for (const tag of [...all.keys()].sort()) {
    const byValue: Record<string, string[]> = {}
    for (const [end, value] of learnEnds(all.get(tag)!, least)) {
      byValue[value] ??= []
      byValue[value].push(end)
    }
    const values = Object.keys(byValue).sort()
    if (values.length === 1 && values[0] === usual) continue
    result[tag] = Object.fromEntries(values.map((value) => [value, byValue[value]!.sort().join(" ")]))
  }
  return result
}

const [out, ...files] = process.argv.slice(2)
if (out && files.length > 0) compile(out, files)
