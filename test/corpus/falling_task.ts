import { isMainThread, threadId } from "node:worker_threads"

/** What an item asks of the thread that does it. */
export type Wish = number | "throw" | "hang" | "hoard" | "exit"

/** Doubles a number; falls in the way it is asked to. */
export function run(wish: Wish): {
  readonly twice: number
  readonly thread: number
  readonly isMain: boolean
} {
  if (wish === "throw") throw new Error("cannot be read")
  if (wish === "exit") process.exit(3)
  const hoard: number[][] = []
  while (wish === "hang" || wish === "hoard") if (wish === "hoard") hoard.push(new Array(1e5).fill(0.5))
  return { twice: Number(wish) * 2, thread: threadId, isMain: isMainThread }
}
