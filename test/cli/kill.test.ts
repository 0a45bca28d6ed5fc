import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { columnist, killedAt } from "./run.js"

let folder = ""
const path = (...names: string[]) => join(folder, ...names)
const sums = (out: string) => readFileSync(path(out, "SHA256SUMS"), "utf8")
const args = (raw: string, out: string) => ["--raw", path(raw), "--out", path(out), "--jobs", "1"]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "columnist-kill-"))
  for (const [raw, story] of [
    ["before", "Nine people died on Monday, the mayor said.\n"],
    ["after", "Ten people died on Tuesday, the governor said.\n"],
  ] as const) {
    mkdirSync(path(raw))
    writeFileSync(path(raw, "story.txt"), story)
    expect((await columnist("build", ...args(raw, `${raw}.out`))).code).toBe(0)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

// Half of the tables written · all written, none published · the old folder aside · the new one there, the old one not yet gone.
test.each([
  ["open claims.json", "before"],
  ["writeFile SHA256SUMS", "before"],
  ["rename out", "before"],
  ["rename .out.building", null],
  ["rm .out.previous", "after"],
])(
  "a build killed at %s leaves a whole folder or none, and the next one puts all right",
  async (step, left) => {
    const home = path(`home ${step}`)
    mkdirSync(home)
    const out = join(`home ${step}`, "out")
    cpSync(path("before.out"), path(out), { recursive: true })
    expect(await killedAt(step, "build", ...args("after", out))).toMatchObject({ signal: "SIGKILL" })
    if (left === null) expect(existsSync(path(out))).toBe(false)
    else {
      expect(sums(out)).toBe(sums(`${left}.out`))
      expect(await columnist("check", path(out))).toMatchObject({ code: 0 })
    }
    expect((await columnist("build", ...args("after", out))).code).toBe(0)
    expect(sums(out)).toBe(sums("after.out"))
    expect(readdirSync(home)).toEqual(["out"])
  },
  60_000,
)
