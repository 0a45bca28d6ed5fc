import { execFile } from "node:child_process"

/** What a call of the compiled program gave. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Calls the compiled command line, as a user would. */
export const columnist = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile("node", [".build/pipeline/cli.js", ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
