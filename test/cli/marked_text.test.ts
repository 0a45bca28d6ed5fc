import { describe, expect, test } from "vitest"
import { markedText } from "../../pipeline/cli/marked_text.js"
import type { Mark } from "../../pipeline/cli/marks.js"

const mark = (start: number, end: number, kind: Mark["kind"], reading: string): Mark => ({
  start,
  end,
  kind,
  reading,
})

describe("marked text", () => {
  test("marks stand in marks; those that cross are given back", () => {
    const across = mark(6, 9, "cue", "x")
    const marks = [mark(0, 7, "quantity", "2"), mark(4, 7, "name", "men"), across]
    expect(markedText("two men said so", marks, "brackets")).toEqual({
      text: "[two [men]{name}]{quantity: 2} said so",
      crossing: [across],
    })
  })

  test("colours end where the marks end", () => {
    const { text } = markedText("in May.", [mark(3, 6, "date", "2025-05")], "colours")
    expect(text).toBe("in \u001b[0m\u001b[35mMay\u001b[0m\u001b[2m{2025-05}\u001b[0m.")
  })

  test("what could steer a terminal is a dot", () =>
    expect(markedText("a\u001b[2Jb\u202ec", [], "brackets").text).toBe("a·[2Jb·c"))
})
