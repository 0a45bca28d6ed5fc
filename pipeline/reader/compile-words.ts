import { readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { shapeOf } from "../article/annotate/shape.js"

// Compiles the tagger's tables from Universal Dependencies treebanks: node compile-words.js OUT FILE.conllu[.gz] …

/** Nested counts. */
type Counts = Map<string, Map<string, number>>

const add = (counts: Counts, key: string, tag: string) => {
  const row = counts.get(key) ?? new Map<string, number>()
  row.set(tag, (row.get(tag) ?? 0) + 1)
  counts.set(key, row)
}

const cost = (part: number, whole: number) => Math.round(-100 * Math.log(part / whole))

function compile(out: string, files: readonly string[]) {
  const words: Counts = new Map()
  const suffixes: Counts = new Map()
  const shapes: Counts = new Map()
  const next: Counts = new Map()
  const tags = new Map<string, number>()
  const universal: Counts = new Map()
  for (const file of files) {
    const bytes = readFileSync(file)
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
    let before = "^"
    let first = true
    for (const line of text.split("\n")) {
      if (!line) {
        add(next, before, "$")
        before = "^"
        first = true
        continue
      }
      const [id, form, lemma, upos, xpos] = line.split("\t") as [string, string, string, string, string]
      if (line.startsWith("#") || /[-.]/.test(id)) continue
      const lower = form.toLowerCase().replaceAll("’", "'")
      tags.set(xpos, (tags.get(xpos) ?? 0) + 1)
      add(words, lower, xpos)
      for (const n of [1, 2, 3, 4]) if (lower.length > n + 1) add(suffixes, lower.slice(-n), xpos)
      add(shapes, String(shapeOf(form, first)), xpos)
      add(next, before, xpos)
      add(
        universal,
        /^(?:be|have|do|get|will|would|can|could|may|might|shall|should|must|that|to)$/.test(lemma)
          ? `${lemma}|${xpos}`
          : xpos,
        upos,
      )
      before = xpos
      if (/^\p{L}/u.test(form)) first = false
    }
  }
  const names = [...tags.keys()].sort()
  const number = new Map(names.map((tag, i) => [tag, i]))
  const emissions = (counts: Counts, least: number) =>
    Object.fromEntries(
      [...counts]
        .filter(([, row]) => [...row.values()].reduce((a, b) => a + b) >= least)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, row]) => [
          key,
          [...row]
            .filter(([, n]) => n >= 0.01 * [...row.values()].reduce((a, b) => a + b))
            .map(([tag, n]) => `${number.get(tag)}:${cost(n, tags.get(tag)!)}`)
            .join(" "),
        ]),
    )
  const best = (counts: Counts) =>
    Object.fromEntries(
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, row]) => [key, [...row].sort((a, b) => b[1] - a[1])[0]![0]]),
    )
  const transitions = [...names, "^"].map((from) => {
    const row = next.get(from) ?? new Map<string, number>()
    const whole = [...row.values()].reduce((a, b) => a + b, 0) + names.length * 0.1
    return names.map((to) => cost((row.get(to) ?? 0) + 0.1, whole))
  })
  const shapeCosts = [0, 1, 2, 3, 4].map((shape) =>
    names.map((tag) => cost((shapes.get(String(shape))?.get(tag) ?? 0) + 0.2, tags.get(tag)! + 1)),
  )
  const result = {
    source: "Counted from the training parts of UD English EWT 2.15 and of GUM's openly licensed texts",
    licence: "CC BY-SA 4.0",
    tags: names,
    universal: best(universal),
    transitions,
    shapes: shapeCosts,
    words: emissions(words, 1),
    suffixes: emissions(suffixes, 3),
  }
  writeFileSync(out, `${JSON.stringify(result)}\n`)
}

const [out, ...files] = process.argv.slice(2)
if (out && files.length > 0) compile(out, files)
