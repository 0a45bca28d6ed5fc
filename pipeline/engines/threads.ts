import { Worker } from "node:worker_threads"
import { type Answer, type Outcome, type Run, type WorkerStart, wordsOf } from "./protocol.js"

/** What may be set of a pool. */
export interface ThreadOptions {
  /** Milliseconds an item may take before its worker is ended. */
  readonly limit?: number
  /** Memory of a worker's JavaScript, in megabytes. */
  readonly memory?: number
}

/**
 * Runs a module's `run` on every item, `jobs` at a time, and gives the outcomes as they come: in no promised order.
 * An item whose worker crashes, runs out of memory or of time has an error for its outcome; the others go on.
 * With one job it runs in this thread, where only a throw can be caught.
 */
export async function* mapFiles<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  module: URL | string,
  jobs: number,
  options: ThreadOptions = {},
): AsyncGenerator<Outcome<Item, Result>> {
  if (jobs <= 1) yield* inThisThread<Item, Result>(items, String(module))
  else yield* inThreads<Item, Result>(items, { module: String(module), jobs, ...options })
}

async function* inThisThread<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  module: string,
): AsyncGenerator<Outcome<Item, Result>> {
  const { run } = (await import(module)) as { run: Run<Item, Result> }
  for await (const item of items) {
    let outcome: Outcome<Item, Result>
    try {
      outcome = { item, result: await run(item) }
    } catch (error) {
      outcome = { item, error: wordsOf(error) }
    }
    yield outcome
  }
}

/** One item a worker at a time, so that memory stays flat and a crash names its item. */
async function* inThreads<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: ThreadOptions & { readonly module: string; readonly jobs: number },
): AsyncGenerator<Outcome<Item, Result>> {
  const idle = Array.from({ length: options.jobs }, () => newSeat(options))
  const all = [...idle]
  const busy = new Map<number, Promise<{ index: number; outcome: Outcome<Item, Result>; seat: Seat }>>()
  const next = async () => {
    const { index, outcome, seat } = await Promise.race(busy.values())
    busy.delete(index)
    idle.push(seat)
    return outcome
  }
  try {
    let index = 0
    for await (const item of items) {
      if (idle.length === 0) yield await next()
      const seat = idle.pop()!
      const mine = index++
      busy.set(
        mine,
        seat
          .run<Result>(mine, item)
          .then((answer) => ({ index: mine, outcome: outcomeOf(item, answer), seat })),
      )
    }
    while (busy.size) yield await next()
  } finally {
    for (const seat of all) await seat.end()
  }
}

/** A worker cannot run TypeScript: from the sources, as in tests, the compiled one is taken. */
const compiled = (url: URL): URL =>
  url.href.includes("/.build/")
    ? url
    : new URL(url.href.replace(/\/pipeline\/(?=engines\/)/, "/.build/pipeline/"))

const outcomeOf = <Item, Result>(item: Item, answer: Answer<Result>): Outcome<Item, Result> =>
  "error" in answer ? { item, error: answer.error } : { item, result: answer.result }

/** A place for a worker, who is replaced when he falls. */
interface Seat {
  readonly run: <Result>(index: number, item: unknown) => Promise<Answer<Result>>
  readonly end: () => Promise<void>
}

function newSeat({ module, limit = 60_000, memory = 1024 }: ThreadOptions & { module: string }): Seat {
  let worker: Worker | null = null
  const start = (): Worker =>
    new Worker(compiled(new URL("./worker.js", import.meta.url)), {
      workerData: { module } satisfies WorkerStart,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
  return {
    run: <Result>(index: number, item: unknown) =>
      new Promise<Answer<Result>>((resolve) => {
        worker ??= start()
        const mine = worker
        const finish = (answer: Answer<Result>, isLost: boolean) => {
          clearTimeout(timer)
          // By name: without one, Node's own listeners go too, and no second message ever arrives.
          for (const name of ["message", "error", "exit"]) mine.removeAllListeners(name)
          if (isLost) {
            worker = null
            // What a falling worker still reports has been answered.
            mine.on("error", () => {})
            void mine.terminate()
          }
          resolve(answer)
        }
        const timer = setTimeout(
          () => finish({ index, error: `took longer than ${limit / 1000} seconds` }, true),
          limit,
        )
        mine.on("message", (answer: Answer<Result>) => finish(answer, false))
        mine.on("error", (error) => finish({ index, error: wordsOf(error) }, true))
        mine.on("exit", (code) => finish({ index, error: `the worker ended with code ${code}` }, true))
        mine.postMessage({ index, item })
      }),
    end: async () => {
      await worker?.terminate()
    },
  }
}
