import { expect, it } from "vitest"
import type { Outcome } from "../../pipeline/engines/protocol.js"
import { mapFiles } from "../../pipeline/engines/threads.js"
import type { run, Wish } from "./falling_task.js"

type Result = ReturnType<typeof run>

// Threads run what was compiled.
const task = new URL("../../.build/test/corpus/falling_task.js", import.meta.url)

async function outcomes(items: Wish[], jobs: number): Promise<Outcome<Wish, Result>[]> {
  const all: Outcome<Wish, Result>[] = []
  for await (const outcome of mapFiles<Wish, Result>(items, task, jobs, { limit: 2000, memory: 64 }))
    all.push(outcome)
  return all
}

const errorsOf = (all: Outcome<Wish, Result>[]) =>
  Object.fromEntries(all.flatMap((outcome) => ("error" in outcome ? [[outcome.item, outcome.error]] : [])))

const sumOf = (all: Outcome<Wish, Result>[]) =>
  all.reduce((sum, outcome) => sum + ("result" in outcome ? outcome.result.twice : 0), 0)

it("does every item once, and goes on after workers that fall", async () => {
  const all = await outcomes([1, "throw", 2, "exit", 3, "hang", 4, "hoard", 5, 6, 7], 2)
  expect(all).toHaveLength(11)
  expect(sumOf(all)).toBe(56)
  expect(all.some((outcome) => "result" in outcome && outcome.result.isMain)).toBe(false)
  expect(errorsOf(all)).toEqual({
    throw: "cannot be read",
    exit: "the worker ended with code 3",
    hang: "took longer than 2 seconds",
    hoard: expect.stringContaining("memory"),
  })
}, 20_000)

it("does one job's items in this thread", async () => {
  const all = await outcomes([1, "throw", 2], 1)
  expect(sumOf(all)).toBe(6)
  expect(errorsOf(all)).toEqual({ throw: "cannot be read" })
  expect("result" in all[0]! && all[0].result.isMain).toBe(true)
})
