import { expect, test } from "vitest"
import { annotate } from "../pipeline/article/annotate/index.js"
import { parse } from "../pipeline/article/parse/index.js"
import { recognize } from "../pipeline/article/recognize/index.js"
import { Pipeline } from "../pipeline/article/stage.js"
import { articlePipeline } from "../pipeline/stages.js"

test("the stages run in reading order, each with a summary", () => {
  expect(articlePipeline.stages.map(({ name }) => name)).toEqual([
    "parse",
    "annotate",
    "recognize",
    "resolve",
    "relate",
    "tabulate",
  ])
  for (const { summary } of articlePipeline.stages) expect(summary).toMatch(/^[a-z].+[^.]$/)
})

test("the compiler rejects a wrong order", () => {
  // @ts-expect-error recognize needs the tokens that annotate adds
  expect(Pipeline.from(parse).add(recognize).stages).toHaveLength(2)
  expect(Pipeline.from(parse).add(annotate).add(recognize).stages).toHaveLength(3)
})
