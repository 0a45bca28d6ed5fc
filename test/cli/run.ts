import { execFile } from "node:child_process"

/** What a call of the compiled program gave. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** What ended it, if it did not end by itself. */
  readonly signal: NodeJS.Signals | null
}

/** Calls the compiled command line, as a user would. */
export const columnist = (...args: string[]): Promise<Outcome> => call(args, {})

/** The same, killed from outside just before a step: see kill-at.ts. */
export const killedAt = (step: string, ...args: string[]): Promise<Outcome> =>
  call(args, { KILL_AT: step, NODE_OPTIONS: "--import ./.build/test/cli/kill-at.js" })

const call = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } }
    execFile("node", [".build/pipeline/cli.js", ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr, signal: error?.signal ?? null })
    })
  })
