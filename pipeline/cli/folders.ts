import { statSync } from "node:fs"
import { relative, resolve } from "node:path"
import { OperatorError } from "../operator-error.js"

/** Refuses a folder that is not there. */
export function needFolder(path: string, what: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new OperatorError(`${what}: there is no folder ${path}`)
  if (!stats.isDirectory()) throw new OperatorError(`${what}: ${path} is a file, not a folder`)
}

/** Refuses to write where it reads, which would read what it wrote or lose what it read. */
export function keepApart(raw: string, out: string): void {
  if (isWithin(raw, out)) throw new OperatorError(`--out: ${out} lies in the raw folder ${raw}`)
  if (isWithin(out, raw)) throw new OperatorError(`--out: ${out} would replace the raw folder ${raw}`)
}

/** Whether a folder is another one or lies below it. */
function isWithin(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner))
  return path === "" || !/^\.\.(?:[/\\]|$)|^[A-Za-z]:|^\//.test(path)
}
