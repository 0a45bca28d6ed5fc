import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readArticle } from "../../pipeline/article/read/index.js"
import { conllu } from "../../pipeline/cli/conllu.js"
import { columnist } from "./run.js"

const read = (text: string, name = "a.txt"): string => {
  const { article } = readArticle(new TextEncoder().encode(text), name)
  return article ? conllu(article, name) : ""
}

/** The lines of tokens, sentence by sentence, in their columns. */
const sentencesOf = (printed: string): string[][][] =>
  printed
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("# ")))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.split("\t")))

/** What any reader of the format relies on. */
function expectValid(printed: string, text: string) {
  const points = [...text]
  for (const lines of sentencesOf(printed)) {
    const words = lines.filter(([id]) => !id!.includes("-"))
    expect(words.map(([id]) => Number(id))).toEqual(words.map((_, i) => i + 1))
    expect(words.filter((word) => word[6] === "0").map((word) => word[7])).toEqual(["root"])
    for (const columns of lines) {
      expect(columns.length).toBe(10)
      expect(columns).not.toContain("")
      expect(Number(columns[6] === "_" ? 0 : columns[6])).toBeLessThanOrEqual(words.length)
      const [, start, end] = /(?:^|\|)TokenRange=(\d+):(\d+)$/.exec(columns[9]!)!
      expect(points.slice(Number(start), Number(end)).join("")).toBe(columns[1])
    }
  }
}

const story =
  "Rain “kills” nine 😀 people\r\n\r\nThe mayor's men don't know. They cannot, she couldn’t've said 😀.\r\n"

describe("CoNLL-U", () => {
  test("is valid, with offsets in code points, emoji and CRLF before them", () => {
    const printed = read(story)
    expectValid(printed, story)
    expect(printed).toContain("\t😀\t")
    expect(printed).not.toContain("\r")
    expect(printed.match(/^# (?:newdoc id|newpar|text).*/gm)).toEqual([
      "# newdoc id = a.txt",
      "# newpar",
      "# text = Rain “kills” nine 😀 people",
      "# newpar",
      "# text = The mayor's men don't know.",
      "# text = They cannot, she couldn’t've said 😀.",
    ])
    expect(new Set(printed.match(/^# sent_id = .+/gm)).size).toBe(3)
  })

  test("writes as one what is printed as one", () => {
    const ranges = sentencesOf(read(story)).map((lines) =>
      lines.filter(([id]) => id!.includes("-")).map((columns) => columns.join(" ")),
    )
    expect(ranges).toEqual([
      [],
      ["2-3 mayor's _ _ _ _ _ _ _ TokenRange=34:41", "5-6 don't _ _ _ _ _ _ _ TokenRange=46:51"],
      [
        "2-3 cannot _ _ _ _ _ _ _ SpaceAfter=No|TokenRange=63:69",
        "6-8 couldn’t've _ _ _ _ _ _ _ TokenRange=75:86",
      ],
    ])
    const know = sentencesOf(read(story))[1]!.slice(-4)
    expect(know.map((columns) => `${columns[0]} ${columns[1]} ${columns[9]}`)).toEqual([
      "5 do TokenRange=46:48",
      "6 n't TokenRange=48:51",
      "7 know SpaceAfter=No|TokenRange=52:56",
      "8 . TokenRange=56:57",
    ])
  })

  test("joins words across mark-up alone", () => {
    const printed = read("He paid **nine**, [she said](https://example.org).\n", "a.md")
    expect(printed).toContain("# text = He paid nine, she said.")
  })

  test("takes a sentence of a megabyte", () => {
    const printed = read(`It ${"was don't going ".repeat(65_000)}\n`)
    expect(printed.split("\n").length).toBeGreaterThan(260_000)
  })

  test("is valid for any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "don't ",
        "cannot",
        "’s",
        "Mr. ",
        "😀",
        "\r\n\r\n",
        "# A\n",
        "_",
        "5kg",
        "'d've",
        ". ",
        "**",
        "&amp;",
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(""))
        for (const name of ["a.txt", "a.md"]) {
          const { article } = readArticle(bytes, name)
          if (article) expectValid(conllu(article, name), article.text)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe("columnist read", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "columnist-read-"))
    writeFileSync(join(folder, "a.txt"), story)
    writeFileSync(join(folder, "b.txt"), "It rained.\n")
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test("prints several files, each a document", async () => {
    const { code, stdout, stderr } = await columnist("read", join(folder, "a.txt"), join(folder, "b.txt"))
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout.match(/^# newdoc id = .+/gm)).toEqual(
      ["a.txt", "b.txt"].map((name) => `# newdoc id = ${join(folder, name)}`),
    )
    expect(stdout.endsWith("\n\n")).toBe(true)
  })

  test.each([
    ["no file", [], "usage: columnist read FILE …"],
    ["a file that is not there", ["nowhere.txt"], "nowhere.txt: The file cannot be read"],
  ])("%s is a mistake", async (_, files, message) => {
    const { code, stdout, stderr } = await columnist("read", ...files)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })

  test("explain --tree shows a sentence's tree", async () => {
    const { code, stdout } = await columnist("explain", join(folder, "b.txt"), "--tree", "1")
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^b\.txt {2}sentence 1 of 1, \w+\nIt rained\.\n\nrained {2}root {2}VERB VBD .*\n {2}It /,
    )
    const wrong = await columnist("explain", join(folder, "b.txt"), "--tree", "2")
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain("1 to 1 in b.txt")
  })
})
