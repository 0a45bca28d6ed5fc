import { articlePipeline } from "../stages.js"
import type { Command } from "./command.js"

/** The help text: made from the commands and the list of stages. */
export function help(commands: readonly Command[]): string {
  return [
    "columnist: turns news articles into linked open tables",
    "",
    "usage:",
    ...commands.map(({ name, usage }) => `  columnist ${name} ${usage}`),
    "",
    ...commands.flatMap(({ name, summary, help }) => [
      `${name}: ${summary}`,
      ...help.map((line) => `  ${line}`),
      "",
    ]),
    "an article goes through:",
    ...columns(articlePipeline.stages.map(({ name, summary }) => [name, summary])),
    "",
    "exit codes: 0 all well, 1 findings (check, build --strict), 2 a mistake in the call or its folders",
  ].join("\n")
}

/** Two columns, the first as wide as its longest word. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd())
}
