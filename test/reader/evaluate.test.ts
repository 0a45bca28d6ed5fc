import { describe, expect, it } from "vitest"
import { f1, figuresOf } from "../../pipeline/reader/evaluate.js"
import { compared, sentencesOf, type TreeWord } from "../../pipeline/reader/treebank.js"

/** "Two men don't know, she said" with the multiword token and an empty node. */
const gold = sentencesOf(
  [
    "# text = Two men don't know, she said",
    "1\tTwo\ttwo\tNUM\tCD\t_\t2\tnummod\t_\t_",
    "2\tmen\tman\tNOUN\tNNS\t_\t5\tnsubj\t_\t_",
    "3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
    "3\tdo\tdo\tAUX\tVBP\t_\t5\taux\t_\t_",
    "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_",
    "5\tknow\tknow\tVERB\tVB\t_\t8\tccomp\t_\t_",
    "5.1\tit\tit\tPRON\tPRP\t_\t_\t_\t_\t_",
    "6\t,\t,\tPUNCT\t,\t_\t8\tpunct\t_\t_",
    "7\tshe\tshe\tPRON\tPRP\t_\t8\tnsubj\t_\t_",
    "8\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_",
    "",
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_",
  ].join("\n"),
)

const changed = (changes: Readonly<Record<number, Partial<TreeWord>>>): TreeWord[][] =>
  gold.map((sentence, s) => sentence.map((word, i) => (s === 0 ? { ...word, ...changes[i + 1] } : word)))

describe("sentencesOf", () => {
  it("keeps the words that stand in the tree", () => {
    expect(gold.map((words) => words.map(({ form }) => form).join(" "))).toEqual([
      "Two men do n't know , she said",
      "Yes",
    ])
    expect(gold[0]![1]).toEqual({
      form: "men",
      lemma: "man",
      upos: "NOUN",
      xpos: "NNS",
      head: 5,
      relation: "nsubj",
    })
  })
})

describe("compared", () => {
  it.each([
    ["nsubj:pass", "nsubj:pass"],
    ["acl:relcl", "acl:relcl"],
    ["obl:unmarked", "obl"],
    ["ccomp", "ccomp"],
  ])("%s is %s", (relation, expected) => expect(compared(relation)).toBe(expected))
})

describe("figuresOf", () => {
  it("finds nothing wrong with the gold itself", () => {
    for (const { right, of } of Object.values(figuresOf(gold, gold))) expect(right).toBe(of)
  })

  it("counts heads and relations apart, and the words of each task", () => {
    const figures = figuresOf(
      gold,
      changed({
        1: { head: 5, upos: "DET" },
        2: { relation: "nsubj:pass" },
        5: { relation: "parataxis" },
        7: { relation: "obj", lemma: "She" },
      }),
    )
    expect(figures).toMatchObject({
      UPOS: { right: 8, of: 9 },
      XPOS: { right: 9, of: 9 },
      "lemmas, any case": { right: 9, of: 9 },
      UAS: { right: 8, of: 9 },
      LAS: { right: 5, of: 9 },
      "head of a counted noun": { right: 0, of: 1 },
      "head of what is said": { right: 1, of: 1 },
      "subject of a verb": { right: 1, of: 2 },
      "ccomp, recall": { right: 0, of: 1 },
      "ccomp, precision": { right: 0, of: 0 },
    })
  })

  it("takes a verb of saying as the parenthesis too, and sees two roots", () => {
    const inverted = gold.map((sentence) =>
      sentence.map((word) =>
        word.form === "said"
          ? { ...word, head: 5, relation: "parataxis" }
          : word.form === "know"
            ? { ...word, head: 0, relation: "root" }
            : word,
      ),
    )
    const figures = figuresOf(inverted, changed({ 5: { head: 0 } }))
    expect(figures["head of what is said"]).toEqual({ right: 0, of: 1 })
    expect(figures["exactly one root"]).toEqual({ right: 1, of: 2 })
  })
})

describe("f1", () => {
  it("is the harmonic mean", () => {
    expect(f1({ right: 3, of: 4 }, { right: 3, of: 8 })).toBeCloseTo(50)
    expect(f1({ right: 0, of: 0 }, { right: 0, of: 0 })).toBe(0)
  })
})
