import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Article } from "../../pipeline/article/article.js"
import { parse } from "../../pipeline/article/parse/index.js"

const article = (text: string, format: Article["format"] = "text", meta: Article["meta"] = {}): Article => ({
  id: "a-0",
  sourceFile: "a.txt",
  sha256: "0",
  encoding: "utf-8",
  format,
  text,
  meta,
})

const blocksOf = (...parts: Parameters<typeof article>): string[] => {
  const { blocks } = parse.run(article(...parts), () => {})
  return blocks.map(({ kind, start, end }) => `${kind}: ${parts[0].slice(start, end)}`)
}

describe("plain text", () => {
  test.each([
    ["one line", "Prices rose.", ["body: Prices rose."]],
    ["one line without a full stop", "Prices rose", ["body: Prices rose"]],
    ["title and body", "Prices Rise\n\nThey rose.\n", ["title: Prices Rise", "body: They rose."]],
    ["a question as a title", "Who pays?\n\nNobody.", ["title: Who pays?", "body: Nobody."]],
    [
      "a title case title",
      "Nine People Die in Flood.\n\nOh.",
      ["title: Nine People Die in Flood.", "body: Oh."],
    ],
    ["no title", "They rose.\n\nThey fell.", ["body: They rose.", "body: They fell."]],
    ["a stray line", "A Title\n\nin\n\nBody.", ["title: A Title", "noise: in", "body: Body."]],
    [
      "furniture first",
      "Advertisement\n\nA Title\n\nOh.",
      ["noise: Advertisement", "title: A Title", "body: Oh."],
    ],
    ["furniture", "A b.\n\nRead more: C\n\n* * *", ["body: A b.", "noise: Read more: C", "noise: * * *"]],
    ["a heading", "One.\n\nWhat next\n\nTwo.", ["body: One.", "heading: What next", "body: Two."]],
    [
      "a caption",
      "One.\n\nFILE PHOTO: A dam.\n\nTwo.",
      ["body: One.", "caption: FILE PHOTO: A dam.", "body: Two."],
    ],
    ["a quotation", "One.\n\n“I am.”\n\nTwo.", ["body: One.", "quote: “I am.”", "body: Two."]],
    ["two quotations", '"I am," he said, "here."', ['body: "I am," he said, "here."']],
    ["wrapped lines", "T\n\nOne line\nand more.\nEnd.", ["title: T", "body: One line\nand more.\nEnd."]],
    ["CRLF", "T\r\n\r\nOne\r\ntwo.\r\n \r\n", ["title: T", "body: One\r\ntwo."]],
  ])("%s", (_, text, blocks) => expect(blocksOf(text)).toEqual(blocks))

  test("long lines are paragraphs, each", () => {
    const long = "It rained for days. ".repeat(8).trim()
    expect(blocksOf(`${long}\n${long}\n`)).toEqual([`body: ${long}`, `body: ${long}`])
  })

  test("the known title is the title", () => {
    expect(blocksOf("Kyiv.\n\nIt ends.\nAnd so on.", "text", { title: "It ends." })).toEqual([
      "body: Kyiv.",
      "title: It ends.",
      "body: And so on.",
    ])
  })
})

describe("Markdown", () => {
  const text = [
    "---\ntitle: A\n---",
    "# A *b*\n",
    "He [said](http://c.d) `x` &amp; **more**\n",
    "> so\n> it is\n",
    "- one\n\n```\ncode\n```\n\n![a dam](d.png)",
  ].join("\n")

  test("blocks", () =>
    expect(blocksOf(text, "markdown")).toEqual([
      "title: A *b",
      "body: He [said](http://c.d) `x` &amp; **more",
      "quote: so\n> it is",
      "body: one",
      "caption: a dam",
    ]))

  test("prose has no markup and no other length", () => {
    const { prose } = parse.run(article(text, "markdown"), () => {})
    expect(prose.split(/\s+/).join(" ").trim()).toBe("A b He said &amp; more so it is one a dam")
    expect(prose.length).toBe(text.length)
    expect(prose.split("\n").length).toBe(text.split("\n").length)
  })
})

describe("any string", () => {
  const pieces = fc.constantFrom(
    "\n",
    "\n\n",
    "\r\n",
    "# ",
    "> ",
    "- ",
    "*",
    "[",
    "](",
    "`",
    "---\n",
    "&amp;",
    "\t",
    "\ufeff",
  )
  const text = fc
    .array(fc.oneof(pieces, fc.string({ unit: "binary" }), fc.lorem({ maxCount: 4 })))
    .map((all) => all.join(""))

  test.each(["text", "markdown"] as const)("%s: prose keeps its length, blocks do not overlap", (format) =>
    fc.assert(
      fc.property(text, (any) => {
        const { blocks, prose } = parse.run(article(any, format), () => {})
        expect(prose.length).toBe(any.length)
        let end = 0
        for (const [i, block] of blocks.entries()) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(block.end).toBeGreaterThan(block.start)
          expect(block.paragraph).toBe(i)
          end = block.end
        }
        expect(end).toBeLessThanOrEqual(any.length)
      }),
      { numRuns: 500, seed: 7 },
    ),
  )
})
