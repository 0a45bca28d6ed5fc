import { readFileSync } from "node:fs"

/** The arithmetic of kernel.wat; every argument is an address or a count, as described there. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly matmul: (
    ...call: readonly [
      w: number,
      scale: number,
      bias: number,
      rows: number,
      k: number,
      x: number,
      xs: number,
      each: number,
      n: number,
      out: number,
      stride: number,
      biasStride: number,
    ]
  ) => void
  readonly lstm: (
    ...call: readonly [
      places: number,
      shift: number,
      u: number,
      scale: number,
      h: number,
      n: number,
      out: number,
      outStride: number,
      step: number,
      state: number,
      one: number,
    ]
  ) => void
  readonly leaky: (x: number, count: number) => void
  readonly quantize: (x: number, k: number, n: number, out: number, xs: number, steps: number) => void
  readonly best: (
    ...call: readonly [rows: number, count: number, x: number, bytes: number, without: number]
  ) => number
  readonly softmax: (x: number, k: number, n: number, out: number) => void
}

// The compiler's libraries describe WebAssembly only together with the browser.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { readonly exports: unknown }
}

/** A file that stands beside the sources of this room. */
export const fileBeside = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))

/** A fresh kernel, with its own memory. */
export const startKernel = (): Kernel =>
  new WebAssembly.Instance(new WebAssembly.Module(fileBeside("kernel.wasm"))).exports as Kernel
