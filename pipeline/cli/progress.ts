import { performance } from "node:perf_hooks"

/** A line that counts, on a terminal; nothing in a pipe. */
export function progress(total: number, what: string): { step(): void; end(): void } {
  const { stderr } = process
  if (!stderr.isTTY || total < 2) return { step: () => {}, end: () => {} }
  let done = 0
  let shown = 0
  return {
    step() {
      done++
      // Ten times a second is as much as an eye reads.
      if (performance.now() - shown < 100 && done < total) return
      shown = performance.now()
      stderr.write(`\r\u001b[2K${what} ${done} of ${total} (${Math.floor((done * 100) / total)} %)`)
    },
    end: () => void stderr.write("\r\u001b[2K"),
  }
}
