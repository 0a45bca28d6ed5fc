import { writeFileSync } from "node:fs"

// Loaded before the command line (node --import): tells at its end what the process took.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const told = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }
  writeFileSync(process.env.BENCH_USAGE!, JSON.stringify(told))
})
