import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { OperatorError } from "../operator-error.js"
import { build } from "./build.js"
import { check } from "./check.js"
import type { Command } from "./command.js"
import { explain } from "./explain.js"
import { help } from "./help.js"
import { read } from "./read.js"

const commands: readonly Command[] = [build, check, explain, read]

/** Runs a command line; gives its exit code: 0 all well, 1 findings, 2 a mistake of the operator. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(words)
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    process.stderr.write(`columnist: ${error.message}\n`)
    return 2
  }
}

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (words.includes("--help") || words.includes("-h") || name === "help") return say(help(commands))
  if (name === "--version") return say(version())
  if (name === undefined) throw new OperatorError(`no command; one of: ${names()} (see --help)`)
  const command = commands.find((one) => one.name === name)
  if (!command) throw new OperatorError(`unknown command "${name}"; one of: ${names()} (see --help)`)
  return command.run(callOf(command, rest))
}

const names = (): string => commands.map(({ name }) => name).join(", ")

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function callOf({ name, usage, options, words }: Command, args: readonly string[]) {
  const { values, positionals } = parsed(name, options, args)
  const isEnough = words === "one or more" ? positionals.length > 0 : positionals.length === words
  if (!isEnough) throw new OperatorError(`usage: columnist ${name} ${usage}`)
  return { words: positionals, values: values as Record<string, string | boolean | undefined> }
}

function parsed(name: string, options: Command["options"], args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // "Unknown option '--x'. To specify a positional …": the first sentence is the one that helps.
    const [message] = (error as Error).message.split(/\.(?:\s|$)/)
    throw new OperatorError(`${name}: ${message} (see --help)`)
  }
}

/** From package.json, above the compiled folder. */
function version(): string {
  const file = new URL("../../../package.json", import.meta.url)
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
}
