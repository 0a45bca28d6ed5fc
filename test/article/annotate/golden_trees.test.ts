import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { Tokens } from "../../../pipeline/article/layers.js"
import { annotated } from "../reading.js"

const folder = join(import.meta.dirname, "golden_trees")
const texts = readFileSync(join(folder, "sentences.txt"), "utf8").trim().split("\n")

/** The trees are as the reader makes them, right or wrong; a new model shows here, and `vitest -u` accepts it. */
test("the trees of twenty hard sentences are as expected", async () => {
  expect(texts).toHaveLength(20)
  await expect(`${texts.map(show).join("\n\n")}\n`).toMatchFileSnapshot(join(folder, "expected.txt"))
})

/** A line for each word with others below it, which are listed; those that have a line themselves are in brackets. */
function show(text: string): string {
  const { sentences, tokens } = annotated(text)
  const trees = sentences.flatMap(({ first, last }) => {
    const root = Array.from({ length: last - first }, (_, i) => first + i).find((i) => tokens.head(i) < 0)
    return root === undefined ? [] : lines(tokens, root, 0)
  })
  return [text, ...trees].join("\n")
}

function lines(tokens: Tokens, i: number, depth: number): string[] {
  const children = tokens.childrenOf(i)
  if (children.length === 0 && depth > 0) return []
  const name = (at: number) => `${tokens.relation(at)} ${tokens.form(at)}/${tokens.tag(at)}`
  const listed = children.map((child) =>
    tokens.childrenOf(child).length > 0 ? `[${tokens.form(child)}]` : name(child),
  )
  return [
    `${"  ".repeat(depth + 1)}${name(i)} ← ${listed.join(", ")}`,
    ...children.flatMap((child) => lines(tokens, child, depth + 1)),
  ]
}
