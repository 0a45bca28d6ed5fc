/** What a worker thread is started with. */
export interface WorkerStart {
  /** URL of a module that exports `run`. */
  readonly module: string
}

/** To a worker: one item. */
export interface Task<Item> {
  readonly index: number
  readonly item: Item
}

/** From a worker: what came of it. */
export type Answer<Result> =
  | { readonly index: number; readonly result: Result }
  | { readonly index: number; readonly error: string }

/** What became of an item. */
export type Outcome<Item, Result> =
  | { readonly item: Item; readonly result: Result }
  | { readonly item: Item; readonly error: string }

/** What the module does with an item. */
export type Run<Item, Result> = (item: Item) => Result | Promise<Result>

/** An error in words; a stack trace would differ from machine to machine. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
