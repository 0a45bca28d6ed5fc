import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { partsOf, renderReadme } from "../pipeline/describe/readme.js"

const root = join(import.meta.dirname, "..")

it("is current: make readme changes nothing", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8")
  expect(renderReadme(readme, partsOf(root))).toBe(readme)
})

it("puts a part between its markers and leaves the rest", () => {
  const rendered = renderReadme("a\n<!-- x -->\nold\n<!-- /x -->\nb", { x: "new" })
  expect(rendered).toBe("a\n<!-- x -->\nnew\n<!-- /x -->\nb")
  expect(renderReadme(rendered, { x: "new" })).toBe(rendered)
})

it("misses a marker that is not there", () => {
  expect(() => renderReadme("a", { x: "new" })).toThrow("<!-- x -->")
})
