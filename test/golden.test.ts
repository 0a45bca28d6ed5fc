import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { rowsOfArticle } from "../pipeline/article/index.js"
import { readOne } from "../pipeline/article/read/folder.js"
import { show } from "./golden/show.js"

const folder = join(import.meta.dirname, "golden")
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

/** A change of rules shows here as a difference of rows; `vitest -u` accepts it. */
test.each(ids)("the rows of %s are as expected", async (id) => {
  const { article, issues } = readOne(join(folder, id, "article.txt"))
  expect(issues).toEqual([])
  const shown = show(rowsOfArticle(article!))
  await expect(shown).toMatchFileSnapshot(`golden/${id}/expected.txt`)
})
