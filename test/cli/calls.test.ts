import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { articlePipeline } from "../../pipeline/stages.js"
import { columnist } from "./run.js"

describe("calls", () => {
  test.each([
    ["no command", [], "no command"],
    ["an unknown command", ["frobnicate"], 'unknown command "frobnicate"'],
    ["an unknown option", ["explain", "--loud", "a.txt"], "Unknown option '--loud'"],
    ["too few words", ["explain"], "usage: columnist explain ARTICLE"],
    ["too many words", ["explain", "a", "b"], "usage: columnist explain ARTICLE"],
    ["no such article", ["explain", "nowhere.txt"], "nowhere.txt: The file cannot be read"],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await columnist(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain("    at ")
    expect(stdout).toBe("")
    expect(code).toBe(2)
  })

  test("--help names every stage", async () => {
    const { code, stdout } = await columnist("--help")
    expect(code).toBe(0)
    for (const { name, summary } of articlePipeline.stages)
      expect(stdout).toMatch(new RegExp(`${name} +${summary}`))
  })

  test("--version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string }
    expect(await columnist("--version")).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" })
  })
})
