import { writeFileSync } from "node:fs"
import { type Votes, vote } from "./learn-ends.js"
import { wordsOf } from "./treebank.js"

// Counts what each word mostly is, in Universal Dependencies treebanks: node compile-words.js OUT FILE.conllu[.gz] …

/** Most frequent Penn tag of every word in small letters; of equals the first in the alphabet. */
function usualTags(files: readonly string[]): Map<string, string> {
  const counts: Votes = new Map()
  for (const { form, xpos } of files.flatMap(wordsOf)) {
    const word = form.toLowerCase().replaceAll("’", "'")
    vote(counts, word, xpos)
  }
  const most = (tags: Map<string, number>) =>
    [...tags].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]
  return new Map([...counts].map(([word, tags]) => [word, most(tags)]))
}

const [out, ...files] = process.argv.slice(2)
if (out && files.length > 0) {
  const words = new Map<string, string[]>()
  for (const [word, tag] of usualTags(files)) words.set(tag, [...(words.get(tag) ?? []), word])
  const tags = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
  const lexicon = {
    source: "Counted from the training parts of UD English EWT 2.15 and of GUM's openly licensed texts",
    licence: "CC BY-SA 4.0",
    words: Object.fromEntries(tags.map(([tag, list]) => [tag, list.sort().join(" ")])),
  }
  writeFileSync(out, `${JSON.stringify(lexicon, null, 1)}\n`)
}
