import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readFiles } from "../../pipeline/article/read/folder.js"
import { readArticle } from "../../pipeline/article/read/index.js"
import { listRaw } from "../../pipeline/article/read/list.js"

const utf8 = (text: string) => Buffer.from(text)
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code)

describe("bytes", () => {
  test.each([
    ["UTF-8", utf8("Zoë 🙂"), "utf-8", "Zoë 🙂", []],
    ["UTF-8 with its mark", utf8("\ufeffZoë"), "utf-8", "Zoë", []],
    ["CRLF", utf8("a\r\nb"), "utf-8", "a\r\nb", []],
    ["UTF-16LE", Buffer.from("\ufeffZoë", "utf16le"), "utf-16le", "Zoë", []],
    ["UTF-16BE", Buffer.from("\ufeffZoë", "utf16le").swap16(), "utf-16be", "Zoë", []],
    [
      "Windows-1252",
      Buffer.from("Zo\xeb \x93so\x94 \x80", "latin1"),
      "windows-1252",
      "Zoë “so” €",
      ["encoding"],
    ],
  ])("%s", (_, bytes, encoding, text, found) => {
    const { article, issues } = readArticle(bytes, "a.txt")
    expect(article).toMatchObject({ encoding, text })
    expect(article?.id).toMatch(/^a-[0-9a-f]{16}$/)
    expect(codes(issues)).toEqual(found)
  })

  test.each([
    ["nothing", utf8(""), "empty"],
    ["spaces", utf8(" \r\n\t\u00a0"), "empty"],
    ["front matter alone", utf8("---\ntitle: A\n---\n"), "empty"],
    ["a NUL byte", utf8("a\0b"), "binary"],
    ["a PDF", utf8("%PDF-1.4 and so on"), "binary"],
    ["control characters", utf8("\x01\x02\x03\x04 and so on"), "binary"],
    ["half a UTF-16 character", Buffer.from([0xff, 0xfe, 0x41]), "unreadable"],
    ["a lone surrogate", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), "unreadable"],
    ["too much", Buffer.alloc(5 * 1024 * 1024 + 1, "a"), "too_large"],
  ])("%s", (_, bytes, code) => {
    const { article, issues } = readArticle(bytes, "a.md")
    expect(article).toBeNull()
    expect(issues).toMatchObject([{ code, severity: "error", article_id: null, source_file: "a.md" }])
  })
})

describe("metadata", () => {
  const beside = (yaml: string) => ({ bytes: utf8(yaml), sourceFile: "x/a.meta.yaml" })

  test("front matter, then the file beside it", () => {
    const text = "---\ntitle: A\npublished: 2025-07-04\n---\nBody.\n"
    const { article, issues } = readArticle(
      utf8(text),
      "a.md",
      beside("title: B\nlanguage: en-GB\nurl: https://a.b/c\n"),
    )
    expect(article?.text).toBe(text)
    expect(article?.meta).toEqual({
      title: "B",
      published: "2025-07-04",
      language: "en-GB",
      url: "https://a.b/c",
    })
    expect(issues).toEqual([])
  })

  test("plain text has no front matter", () =>
    expect(readArticle(utf8("---\ntitle: A\n---\nBody."), "a.txt").article?.meta).toEqual({}))

  test.each([
    ["published: 2025-13-40", "x/a.meta.yaml:1:12: published: not a date in EDTF"],
    ["title: A\nlanguage: English language", "x/a.meta.yaml:2:11: language: not a BCP 47"],
    ["title: A\nsource: B", 'x/a.meta.yaml:2:1: unknown key "source"'],
    ["title: A\ntitle: B", "x/a.meta.yaml:2:1: not valid YAML: Map keys must be unique"],
    ["title: [A, B]", "x/a.meta.yaml:1:8: title: "],
    ["just words", 'x/a.meta.yaml:1:1: expected "key: value" lines'],
  ])("%s", (yaml, message) => {
    const { article, issues } = readArticle(utf8("Body."), "x/a.txt", beside(yaml))
    expect(article?.text).toBe("Body.")
    expect(issues[0]).toMatchObject({ code: "metadata", message: expect.stringContaining(message) })
  })

  test.each([
    "2025",
    "2025-07",
    "2025-07-04",
    "2025-07?",
    "2025-06/2025-07",
    "2025-07-04T10:00:00Z",
    "2025-07-04 10:00",
  ])("published: %s", (date) => {
    const { article } = readArticle(utf8("Body."), "a.txt", beside(`published: ${date}`))
    expect(article?.meta.published).toBe(date.replace(" ", "T"))
  })
})

describe("a folder", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "columnist-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

  test("is read below, in byte order, without dot-files", () => {
    mkdirSync(join(folder, "a"))
    for (const name of ["b.txt", "a/z.md", "a.txt", "Z.txt", ".hidden.txt", "\u{1f600}.txt", "\uff21.txt"])
      write(name, "x")
    write("b.meta.yaml", "title: B")
    const { files, issues } = listRaw(folder)
    const paths = files.map(({ sourceFile }) => sourceFile)
    expect(paths).toEqual(["Z.txt", "a.txt", "a/z.md", "b.txt", "\uff21.txt", "\u{1f600}.txt"])
    expect(files[3]?.metaFile).toBe("b.meta.yaml")
    expect(issues).toEqual([])
  })

  test("tells what it does not read", () => {
    write("c.pdf", "x")
    write("d.meta.yaml", "title: D")
    symlinkSync("nowhere", join(folder, "e.txt"))
    symlinkSync(".", join(folder, "f"))
    const { files, issues } = listRaw(folder)
    expect(files).toEqual([])
    expect(issues.map(({ source_file, code }) => `${source_file} ${code}`).sort()).toEqual([
      "c.pdf unknown_format",
      "d.meta.yaml orphan_metadata",
      "e.txt unreadable",
      "f unreadable",
    ])
    expect(new Set(issues.map(({ issue_id }) => issue_id)).size).toBe(4)
  })

  test("reads equal files once", () => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) write(name, name === "b.txt" ? "Other." : "Same.")
    const readings = [...readFiles(folder, listRaw(folder).files)]
    expect(readings.map(({ article }) => article?.sourceFile)).toEqual(["a.txt", "b.txt", undefined])
    expect(readings[2]?.issues).toMatchObject([{ code: "duplicate", source_file: "c.txt" }])
    expect(readings[2]?.issues[0]?.message).toContain("a.txt")
  })
})
