import { parentPort, workerData } from "node:worker_threads"
import { type Answer, type Run, type Task, type WorkerStart, wordsOf } from "./protocol.js"

// The far side of threads.ts: one item in, one answer out, until the port is closed.
const { module } = workerData as WorkerStart
const { run } = (await import(module)) as { run: Run<unknown, unknown> }

parentPort!.on("message", async ({ index, item }: Task<unknown>) => {
  parentPort!.postMessage(await answer(index, item))
})

async function answer(index: number, item: unknown): Promise<Answer<unknown>> {
  try {
    return { index, result: await run(item) }
  } catch (error) {
    return { index, error: wordsOf(error) }
  }
}
