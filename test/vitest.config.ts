import { defineConfig } from "vitest/config"

// How long a test takes says nothing about the code, only about what else the machine does: a minute is for hangs.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000 },
})
