import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { rowsOfArticle } from "../pipeline/article/index.js"
import { readOne } from "../pipeline/article/read/folder.js"
import { buildCorpus } from "../pipeline/corpus/run.js"
import { partsOf, renderReadme } from "../pipeline/describe/readme.js"

const root = join(import.meta.dirname, "..")

it("is current: make readme changes nothing", async () => {
  // Published here from the article itself: out/ may by now hold somebody's own articles.
  const folder = mkdtempSync(join(tmpdir(), "columnist-readme-"))
  const { article } = readOne(join(root, "test/golden/first-article/article.txt"))
  await buildCorpus({ sources: [rowsOfArticle(article!)], out: join(folder, "out") })
  const readme = readFileSync(join(root, "README.md"), "utf8")
  expect(renderReadme(readme, partsOf(root, join(folder, "out")))).toBe(readme)
  rmSync(folder, { recursive: true })
})

it("puts a part between its markers and leaves the rest", () => {
  const rendered = renderReadme("a\n<!-- x -->\nold\n<!-- /x -->\nb", { x: "new" })
  expect(rendered).toBe("a\n<!-- x -->\nnew\n<!-- /x -->\nb")
  expect(renderReadme(rendered, { x: "new" })).toBe(rendered)
})

it("misses a marker that is not there", () => {
  expect(() => renderReadme("a", { x: "new" })).toThrow("<!-- x -->")
})
