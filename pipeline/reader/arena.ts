import type { Kernel } from "./kernel.js"

/** The kernel's memory, handed out from its beginning to its end and never given back. */
export interface Arena {
  readonly i16: Int16Array
  readonly i32: Int32Array
  readonly f32: Float32Array
  /** Address of so many bytes, all 0, on a border of 64: a line of the processor's cache. */
  readonly take: (bytes: number) => number
}

/** All of a kernel's memory. */
export function arenaOf({ memory }: Kernel): Arena {
  let next = 64
  return {
    i16: new Int16Array(memory.buffer),
    i32: new Int32Array(memory.buffer),
    f32: new Float32Array(memory.buffer),
    take: (bytes) => {
      const at = next
      next += (bytes + 63) & ~63
      if (next > memory.buffer.byteLength) throw new Error("the reader's memory is too small for its model")
      return at
    },
  }
}
