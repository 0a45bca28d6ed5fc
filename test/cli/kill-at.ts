import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { basename } from "node:path"

// Loaded before the command line (node --import): the process dies as from `kill -9` just before the step that
// KILL_AT names, "open claims.json", "writeFile SHA256SUMS", "rename .out.building" or "rm .out.previous".

const steps = fs.promises as unknown as Record<string, (...call: unknown[]) => unknown>
for (const step of ["open", "writeFile", "rename", "rm"]) {
  const real = steps[step]!
  steps[step] = (...call) => {
    if (`${step} ${basename(String(call[0]))}` === process.env.KILL_AT) process.kill(process.pid, "SIGKILL")
    return real(...call)
  }
}
syncBuiltinESMExports()
