import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { buildCorpus } from "../../pipeline/corpus/run.js"
import { OperatorError } from "../../pipeline/operator-error.js"
import { rowsOf } from "./rows.js"

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "columnist-publish-"))
  out = join(folder, "deep", "out")
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sums = () => readFile(join(out, "SHA256SUMS"), "utf8")
const around = async () => (await readdir(join(folder, "deep"))).sort()

it("leaves the earlier folder whole when a build fails, and nothing beside it", async () => {
  await buildCorpus({ sources: [rowsOf(1)], out })
  const before = await sums()
  const failing = buildCorpus({
    sources: [rowsOf(2)],
    out,
    report: async () => {
      throw new Error("no report today")
    },
  })
  await expect(failing).rejects.toThrow("no report today")
  expect(await sums()).toBe(before)
  expect(await around()).toEqual(["out"])
})

it("puts the earlier folder back when a run was killed between the renames", async () => {
  await buildCorpus({ sources: [rowsOf(1)], out })
  const before = await sums()
  await rename(out, join(folder, "deep", ".out.previous"))
  await mkdir(join(folder, "deep", ".out.building"))
  const failing = buildCorpus({ sources: failingSource(), out })
  await expect(failing).rejects.toThrow("cannot go on")
  expect(await sums()).toBe(before)
  expect(await around()).toEqual(["out"])
})

it("replaces an earlier folder and an empty one, and no other", async () => {
  await mkdir(out, { recursive: true })
  await buildCorpus({ sources: [rowsOf(1)], out })
  const before = await sums()
  await buildCorpus({ sources: [rowsOf(2)], out })
  expect(await sums()).not.toBe(before)
  expect(await around()).toEqual(["out"])
  await rm(join(out, "SHA256SUMS"))
  await writeFile(join(out, "thesis.txt"), "years of work")
  await expect(buildCorpus({ sources: [], out })).rejects.toThrow(OperatorError)
  expect(await readFile(join(out, "thesis.txt"), "utf8")).toBe("years of work")
})

function* failingSource() {
  yield rowsOf(3)
  throw new Error("cannot go on")
}
