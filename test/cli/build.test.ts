import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { columnist, type Outcome } from "./run.js"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "columnist-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const story = "Rain Kills Nine\n\nNine people died on Monday, the mayor said.\n"

/** A raw folder with everything that can be wrong with a file. */
function troubled(): string {
  const raw = join(folder, "troubled")
  mkdirSync(join(raw, "below"), { recursive: true })
  const write = (name: string, content: string | Buffer) => writeFileSync(join(raw, name), content)
  write("a.txt", story)
  write("below/again.txt", story)
  write("binary.txt", "a\0b")
  write("empty.txt", " \n")
  write("latin.md", Buffer.from("---\ntitle: Caf\xe9\npublished: soon\n---\nThe caf\xe9 closed.\n", "latin1"))
  write("large.txt", "word ".repeat(1_100_000))
  write("orphan.meta.yaml", "title: A")
  write("sheet.xlsx", "x")
  symlinkSync("nowhere.txt", join(raw, "link.txt"))
  return raw
}

const codesOf = (out: string): string[] => {
  const rows = JSON.parse(readFileSync(join(out, "json/issues.json"), "utf8")) as Record<string, string>[]
  return rows.map(({ source_file, code }) => `${source_file} ${code}`)
}

describe("a raw folder full of trouble", () => {
  let built: Outcome
  const out = () => join(folder, "out")
  beforeAll(async () => {
    built = await columnist("build", "--raw", troubled(), "--out", out(), "--jobs", "1")
  })

  test("is built all the same", () => {
    expect(built.stderr).toBe("")
    expect(built.code).toBe(0)
    expect(built.stdout).toContain("2 articles in ")
    expect(built.stdout).toMatch(/issues: [1-9]\d* errors/)
    expect(existsSync(join(out(), "SHA256SUMS"))).toBe(true)
  })

  test("tells each trouble", () =>
    expect(codesOf(out())).toEqual(
      expect.arrayContaining([
        "below/again.txt duplicate",
        "binary.txt binary",
        "empty.txt empty",
        "large.txt too_large",
        "latin.md encoding",
        "latin.md metadata",
        "link.txt unreadable",
        "orphan.meta.yaml orphan_metadata",
        "sheet.xlsx unknown_format",
      ]),
    ))

  test("passes the check of a published folder", async () =>
    expect(await columnist("check", out(), "--raw", join(folder, "troubled"))).toMatchObject({
      code: 0,
      stderr: "",
    }))

  test("fails when strict", async () => {
    const { code } = await columnist(
      "build",
      "--strict",
      "--raw",
      join(folder, "troubled"),
      "--out",
      join(folder, "strict"),
    )
    expect(code).toBe(1)
  })
})

test("a changed byte fails the check", async () => {
  const file = join(folder, "strict/csv/articles.csv")
  writeFileSync(file, readFileSync(file, "utf8").replace("a.txt", "b.txt"))
  const { code, stdout } = await columnist("check", join(folder, "strict"))
  expect(stdout).toContain("csv/articles.csv")
  expect(code).toBe(1)
})

describe("calls that are mistakes", () => {
  test.each([
    ["no raw folder", ["--raw", "nowhere"], "nowhere"],
    ["a file as raw folder", ["--raw", "package.json"], "package.json"],
    ["no number of jobs", ["--jobs", "many"], "--jobs"],
    ["no jobs", ["--jobs", "0"], "--jobs"],
    ["out in raw", ["--raw", "raw", "--out", "raw/out"], "raw/out"],
    ["raw in out", ["--raw", "raw", "--out", "."], "--out"],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await columnist("build", "--out", join(folder, "never"), ...args)
    expect(stderr).toContain(message)
    expect(stdout).toBe("")
    expect(code).toBe(2)
    expect(readdirSync(folder)).not.toContain("never")
  })
})

test("a check of no folder", async () => expect((await columnist("check", "nowhere")).code).toBe(2))

test("threads change no byte", async () => {
  const raw = join(folder, "many")
  mkdirSync(raw)
  // Enough of them for threads to be started.
  for (let day = 1; day <= 60; day++)
    writeFileSync(join(raw, `${day}.txt`), `${story}\nThe water rose ${day} centimetres in ${day} days.\n`)
  const sums: string[] = []
  for (const jobs of ["1", "3"]) {
    const out = join(folder, `jobs-${jobs}`)
    expect(await columnist("build", "--raw", raw, "--out", out, "--jobs", jobs)).toMatchObject({
      code: 0,
      stderr: "",
    })
    sums.push(readFileSync(join(out, "SHA256SUMS"), "utf8"))
  }
  expect(sums[0]).toBe(sums[1])
}, 30_000)
