#!/usr/bin/env node
import { main } from "./cli/main.js"

// `columnist explain … | head`: a reader that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})

process.exitCode = await main(process.argv.slice(2))
