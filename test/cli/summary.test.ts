import { expect, test } from "vitest"
import { summary } from "../../pipeline/cli/summary.js"

test("the closing summary", () => {
  const issues = { error: 0, warning: 1, note: 2 }
  expect(summary({ out: "out", rows: { articles: 1, sentences: 22 }, issues, seconds: 0.26 })).toBe(
    [
      "1 article in 0.3 s",
      "",
      "  articles   1",
      "  sentences  22",
      "",
      "issues: 0 errors, 1 warning, 2 notes",
      "look first at out/quality.md (what is doubtful) and out/csv/estimates.csv (who gives which figure)",
    ].join("\n"),
  )
})
