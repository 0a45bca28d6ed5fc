import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Tag } from "../../pipeline/article/layers.js"
import { classesOf, treeOf } from "../../pipeline/reader/index.js"
import { LONGEST } from "../../pipeline/reader/machine.js"
import { loadModel } from "../../pipeline/reader/model.js"

/** Every tag of the seam, and by its type no other. */
const known: Readonly<Record<Tag, true>> = {
  ADJ: true,
  ADP: true,
  ADV: true,
  AUX: true,
  CCONJ: true,
  DET: true,
  INTJ: true,
  NOUN: true,
  NUM: true,
  PART: true,
  PRON: true,
  PROPN: true,
  PUNCT: true,
  SCONJ: true,
  SYM: true,
  VERB: true,
  X: true,
}

const nasty = [
  "👩‍🚒",
  "🇺🇦",
  "e\u0301\u0301\u0301",
  "שלום",
  "\u202eقال",
  "\u200b",
  "\ufeff",
  "\u0000",
  "\ud800",
  "\udc00x",
  "İ",
  "ẞß",
  "٣٤",
  "constructor",
  "__proto__",
  "''",
  "---",
  "",
  " ",
  "1e999",
  "W".repeat(500),
]
const words = ["The", "minister", "said", "that", "43", "people", "were", "killed", ",", "“", "”", ".", "who"]
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
)
const sentence = fc.array(token, { maxLength: 40 })

/** Fails where the heads are no tree of one root over so many tokens, or a token has no class or relation. */
function expectWhole(forms: readonly string[]): void {
  const classes = classesOf(forms)
  expect(classes.length).toBe(forms.length)
  const { heads, relations } = treeOf(forms)
  expect(heads.length).toBe(forms.length)
  expect(relations.length).toBe(forms.length)
  expect(heads.every((head) => head >= -1 && head < forms.length)).toBe(true)
  // Steps to the root; a cycle would have no end.
  const depth = new Int32Array(forms.length).fill(-1)
  for (let start = 0; start < forms.length; start++) {
    const path: number[] = []
    let at = start
    while (at !== -1 && depth[at] === -1 && path.length <= forms.length) {
      path.push(at)
      at = heads[at]!
    }
    if (path.length > forms.length) throw new Error(`token ${start} hangs on no root`)
    let under = at === -1 ? 0 : depth[at]!
    for (const node of path.reverse()) depth[node] = ++under
  }
  expect(heads.filter((head) => head === -1).length).toBe(Math.min(1, forms.length))
  for (const [i, relation] of relations.entries())
    if ((relation === "root") !== (heads[i] === -1) || relation === "")
      throw new Error(`relation ${relation} of ${i}`)
}

const readingOf = (forms: readonly string[]) => ({ classes: classesOf(forms), tree: treeOf(forms) })

test("classes are those of the seam, relations are UD's", () => {
  const { tags, labels } = loadModel()
  const unknown = tags.filter((tag) => !Object.hasOwn(known, tag.split("|")[0]!))
  expect(unknown).toEqual([])
  expect(tags.filter((tag) => !/^[A-Z]+\|\S+$/.test(tag))).toEqual([])
  expect(labels.filter((label) => !/^[a-z]+(?::[a-z]+)?$/.test(label))).toEqual([])
  const needed = ["root", "parataxis", "nsubj", "nsubj:pass", "aux:pass", "acl:relcl", "compound:prt"]
  expect(labels).toEqual(
    expect.arrayContaining([...needed, "nmod:poss", "obl:agent", "obl:unmarked", "nmod:unmarked", "nummod"]),
  )
})

describe("any tokens", () => {
  test("have classes and a tree with one root", () => {
    fc.assert(fc.property(sentence, expectWhole), { numRuns: 150 })
  })

  test("are read the same way twice, whatever was read between", () => {
    fc.assert(
      fc.property(sentence, sentence, (forms, others) => {
        const first = readingOf(forms)
        readingOf(others)
        expect(readingOf(forms)).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })

  test("are read by a fresh model as by one that has read much", () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: LONGEST }), (forms) => {
        const fresh = loadModel()
        const tags = Array.from(fresh.tag(forms), (tag) => fresh.tags[tag])
        expect(classesOf(forms).map(({ upos, xpos }) => `${upos}|${xpos}`)).toEqual(tags)
        const { heads, relations } = fresh.parse(forms)
        const tree = treeOf(forms)
        expect(tree.heads).toEqual(heads.map((head) => head - 1))
        expect(tree.relations).toEqual(Array.from(relations, (relation) => fresh.labels[relation]))
      }),
      { numRuns: 5 },
    )
  })
})

test("a sentence is read the same when the words kept have all been replaced", () => {
  const forms = "“ The Zalgovian minister said 43 people were killed , ” she added .".split(" ")
  const first = readingOf(forms)
  for (let from = 0; from < 7000; from += 175)
    classesOf(Array.from({ length: 175 }, (_, i) => `other${from + i}`))
  expect(readingOf(forms)).toEqual(first)
})

test("a sentence is read the same when they are replaced in the middle of it", () => {
  const forms = "“ The Zalgovian minister said 43 people were killed , ” she added .".split(" ")
  const [fresh, full] = [loadModel(), loadModel()]
  // Six words fewer than are kept.
  for (let from = 0; from < 3066; from += 146)
    full.tag(Array.from({ length: 146 }, (_, i) => `other${from + i}`))
  expect(full.parse(forms)).toEqual(fresh.parse(forms))
})

describe("long and strange sentences", () => {
  test.each<readonly [string, readonly string[]]>([
    ["none", []],
    ["one empty token", [""]],
    ["all nasty ones", nasty],
    ["as long as is read at once", Array.from({ length: LONGEST }, (_, i) => words[i % 13]!)],
    ["one more", Array.from({ length: LONGEST + 1 }, (_, i) => words[i % 13]!)],
    ["as long as a tree is looked for", Array.from({ length: 4 * LONGEST }, (_, i) => words[(i * 5) % 13]!)],
    ["one more than that", Array.from({ length: 4 * LONGEST + 1 }, (_, i) => words[(i * 5) % 13]!)],
    ["nothing but brackets", Array.from({ length: 4 * LONGEST }, (_, i) => "([{)]}"[i % 6]!)],
    ["5,000 tokens", Array.from({ length: 5000 }, (_, i) => words[(i * 7) % 13]!)],
    ["10,000 brackets", Array.from({ length: 10_000 }, (_, i) => "([{)]}"[i % 6]!)],
    ["a word of 1 MB", ["A", "b".repeat(1_000_000), "fell", "."]],
  ])("%s", { timeout: 15_000 }, (_, forms) => {
    expectWhole(forms)
  })
})

describe("what is kept from sentence to sentence", () => {
  const sentence = "The ministry said 30 people were killed .".split(" ")

  test("changes no tree: asked first, after the tags, and after more text than is kept", () => {
    const first = loadModel().parse(sentence)
    const model = loadModel()
    model.tag(sentence)
    expect(model.parse(sentence)).toEqual(first)
    expect(model.parse(sentence), "twice").toEqual(first)
    for (let i = 0; i < 600; i++) model.tag([`word${i}`, ...sentence])
    expect(model.parse(sentence), "forgotten").toEqual(first)
  })

  test("is not taken for another sentence of the same letters", () => {
    const model = loadModel()
    model.tag(["can", "not"])
    expect(model.tag(["can not"])).toEqual(loadModel().tag(["can not"]))
  })
})
