import type { ParseArgsConfig } from "node:util"

/** One word after `columnist`: what it takes, what it does, and the exit code it ends with. */
export interface Command {
  readonly name: string
  /** What follows the name: "OUT", "ARTICLE [--no-color]". */
  readonly usage: string
  readonly summary: string
  readonly options: NonNullable<ParseArgsConfig["options"]>
  /** A line for each option: "--raw DIR   …". */
  readonly help: readonly string[]
  /** How many words it takes that are no options. */
  readonly words: number | "one or more"
  readonly run: (call: Call) => number | Promise<number>
}

/** A command line, read. */
export interface Call {
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}
