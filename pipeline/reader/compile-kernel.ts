import { readFileSync, writeFileSync } from "node:fs"
import wabt from "wabt"

// node .build/pipeline/reader/compile-kernel.js: kernel.wat to kernel.wasm, both kept in the repository.

/** The kernel's WebAssembly, from its source. */
export async function compileKernel(source: string): Promise<Uint8Array> {
  const { parseWat } = await wabt()
  const module = parseWat("kernel.wat", source, { simd: true, bulk_memory: true })
  module.validate()
  const { buffer } = module.toBinary({})
  module.destroy()
  return buffer
}

if (process.argv[1]?.endsWith("compile-kernel.js")) {
  const source = readFileSync("pipeline/reader/kernel.wat", "utf8")
  writeFileSync("pipeline/reader/kernel.wasm", await compileKernel(source))
}
