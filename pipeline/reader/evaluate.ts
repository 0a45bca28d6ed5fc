import { basename } from "node:path"
import { lemmaOf } from "../article/annotate/lemma.js"
import { classesOf, treeOf } from "./index.js"
import { compared, readConllu, sentencesOf, type TreeWord } from "./treebank.js"

// Measures the reader on treebanks, their tokens given: node .build/pipeline/reader/evaluate.js FILE.conllu[.gz] …

/** How many of the gold ones are right. */
export interface Figure {
  readonly right: number
  readonly of: number
}

// Verbs that hand on what somebody said. The list is closed, so that figures stay comparable.
const saying = new Set(
  (
    "say tell state add note mention remark explain inform declare comment argue claim insist assert maintain " +
    "contend write tweet recall reply respond answer reiterate stress emphasize emphasise warn testify allege " +
    "promise pledge vow report announce proclaim confirm acknowledge admit concede deny estimate predict " +
    "suggest indicate conclude believe think ask"
  ).split(" "),
)

/** Figures of trees beside the gold ones, word by word, by name. */
export function figuresOf(
  gold: readonly (readonly TreeWord[])[],
  read: readonly (readonly TreeWord[])[],
): Record<string, Figure> {
  const pairs = gold.flatMap((sentence, s) =>
    sentence.map((word, i) => ({ word, ours: read[s]![i]!, governor: sentence[word.head - 1] })),
  )
  type Pair = (typeof pairs)[number]
  const share = (isRight: (pair: Pair) => boolean, isMeant: (pair: Pair) => boolean = () => true): Figure => {
    const meant = pairs.filter(isMeant)
    return { right: meant.filter(isRight).length, of: meant.length }
  }
  const base = ({ relation }: TreeWord) => relation.split(":", 1)[0]!
  const isHead = ({ word, ours }: Pair) => ours.head === word.head
  const isArc = (pair: Pair) => isHead(pair) && compared(pair.ours.relation) === compared(pair.word.relation)
  const isSaid = ({ word, governor }: Pair) =>
    (/^(?:ccomp|parataxis)$/.test(base(word)) && saying.has(governor?.lemma ?? "")) ||
    (base(word) === "parataxis" && saying.has(word.lemma))
  return {
    UPOS: share(({ word, ours }) => ours.upos === word.upos),
    XPOS: share(({ word, ours }) => ours.xpos === word.xpos),
    "lemmas, any case": share(({ word, ours }) => ours.lemma.toLowerCase() === word.lemma.toLowerCase()),
    UAS: share(isHead),
    LAS: share(isArc),
    "exactly one root": { right: read.filter(hasOneRoot).length, of: read.length },
    "head of a counted noun": share(isHead, ({ word }) => base(word) === "nummod"),
    "head of what is said": share(isHead, isSaid),
    "subject of a verb": share(
      (pair) => isHead(pair) && base(pair.ours) === "nsubj",
      ({ word }) => base(word) === "nsubj",
    ),
    "ccomp, recall": share(isArc, ({ word }) => base(word) === "ccomp"),
    "ccomp, precision": share(isArc, ({ ours }) => base(ours) === "ccomp"),
  }
}

const hasOneRoot = (words: readonly TreeWord[]): boolean =>
  words.filter(({ head }) => head === 0).length === 1

/** Harmonic mean of recall and precision, in percent. */
export const f1 = (recall: Figure, precision: Figure): number =>
  (200 * recall.right) / Math.max(1, recall.of + precision.of)

/** What the reader makes of a sentence's forms. */
function readAgain(sentence: readonly TreeWord[]): TreeWord[] {
  const forms = sentence.map(({ form }) => form)
  const classes = classesOf(forms)
  const { heads, relations } = treeOf(forms)
  return forms.map((form, i) => {
    const { upos, xpos } = classes[i]!
    return { form, lemma: lemmaOf(form, xpos), upos, xpos, head: heads[i]! + 1, relation: relations[i]! }
  })
}

function show(file: string): void {
  const gold = sentencesOf(readConllu(file))
  const figures = figuresOf(gold, gold.map(readAgain))
  const line = (name: string, percent: number, rest = "") =>
    `  ${name.padEnd(24)}${percent.toFixed(2).padStart(7)} %${rest}\n`
  process.stdout.write(`${basename(file)}: ${gold.length} sentences\n`)
  for (const [name, { right, of }] of Object.entries(figures))
    process.stdout.write(line(name, (100 * right) / Math.max(1, of), `  ${right} of ${of}`))
  process.stdout.write(line("ccomp, F1", f1(figures["ccomp, recall"]!, figures["ccomp, precision"]!)))
}

if (process.argv[1]?.endsWith("evaluate.js")) for (const file of process.argv.slice(2)) show(file)
