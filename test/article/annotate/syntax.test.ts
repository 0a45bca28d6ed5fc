import { expect, test } from "vitest"
import { syntaxOf } from "../../../pipeline/article/annotate/syntax.js"
import type { Sentence } from "../../../pipeline/article/layers.js"

const sentence = (first: number, last: number): Sentence => ({
  start: 0,
  end: 0,
  kind: "body",
  paragraph: 0,
  first,
  last,
})

/** "Yes ." and "A hearing is scheduled on it today", where "on it" hangs on "hearing" across the verb. */
const trees = [
  { heads: Int32Array.of(-1, 0), relations: ["root", "punct"] },
  {
    heads: Int32Array.of(1, 3, 3, -1, 5, 1, 3),
    relations: ["det", "nsubj:pass", "aux:pass", "root", "case", "nmod", "obl"],
  },
]
const parsed: number[] = []
const syntax = syntaxOf(
  [sentence(0, 2), sentence(2, 9)],
  (i) => (i < 0 || i > 8 ? -1 : i < 2 ? 0 : 1),
  ({ first }) => {
    parsed.push(first)
    return trees[first === 0 ? 0 : 1]!
  },
)

test("tokens are counted through the article, and a sentence is parsed once, when it is asked about", () => {
  expect(syntax.head(3)).toBe(5)
  expect(syntax.head(5)).toBe(-1)
  expect(syntax.relation(3)).toBe("nsubj:pass")
  expect(syntax.childrenOf(5)).toEqual([3, 4, 8])
  expect(parsed).toEqual([2])
})

test("a subtree is the smallest run that holds it", () => {
  expect(syntax.subtreeOf(5)).toEqual({ first: 2, last: 9 })
  expect(syntax.subtreeOf(3)).toEqual({ first: 2, last: 8 })
  expect(syntax.subtreeOf(7)).toEqual({ first: 6, last: 8 })
  expect(syntax.subtreeOf(8)).toEqual({ first: 8, last: 9 })
})

test("outside the article there is nothing", () => {
  expect(syntax.head(-1)).toBe(-1)
  expect(syntax.relation(9)).toBe("")
  expect(syntax.childrenOf(9)).toEqual([])
  expect(syntax.subtreeOf(9)).toEqual({ first: 9, last: 9 })
})
