import { mkdir, readdir, rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { OperatorError } from "../operator-error.js"

/** A folder being built beside the one it will replace. */
export interface Building {
  /** Where the files go. */
  readonly folder: string
  /** Where what is only needed meanwhile goes. */
  readonly scratch: string
  /** Puts the folder in place of the published one: two renames, so that a half-written one is never seen there. */
  readonly publish: () => Promise<void>
  /** Takes away whatever is left of the building. */
  readonly abandon: () => Promise<void>
}

/** Starts a fresh folder for `out`, after putting right what a killed run left behind. */
export async function startBuilding(out: string): Promise<Building> {
  const target = resolve(out)
  const beside = (end: string) => join(dirname(target), `.${basename(target)}.${end}`)
  const [building, scratch, previous] = [beside("building"), beside("scratch"), beside("previous")]
  await mkdir(dirname(target), { recursive: true })
  if (await exists(previous)) {
    // Killed between the two renames: the earlier folder goes back. Killed after them: it has been replaced.
    if (await exists(target)) await remove(previous)
    else await rename(previous, target)
  }
  await refuseForeign(target)
  await remove(building)
  await remove(scratch)
  await mkdir(building)
  await mkdir(scratch)
  return {
    folder: building,
    scratch,
    publish: async () => {
      const replaces = await exists(target)
      if (replaces) await rename(target, previous)
      try {
        await rename(building, target)
      } catch (error) {
        if (replaces) await rename(previous, target)
        throw error
      }
      await remove(previous)
      await remove(scratch)
    },
    abandon: async () => {
      await remove(building)
      await remove(scratch)
    },
  }
}

/** What somebody else keeps in a folder is not ours to replace. */
async function refuseForeign(target: string): Promise<void> {
  if (!(await exists(target))) return
  if (!(await stat(target)).isDirectory()) throw new OperatorError(`${target} is a file, not a folder`)
  const names = await readdir(target)
  if (names.length === 0 || (names.includes("datapackage.json") && names.includes("SHA256SUMS"))) return
  throw new OperatorError(
    `${target} holds files that were not made here; name another folder or empty it first`,
  )
}

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true })

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
