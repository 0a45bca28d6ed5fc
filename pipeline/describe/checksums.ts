import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { join, relative, sep } from "node:path"

/** A published file. */
export interface Sum {
  /** Below the folder, with forward slashes. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Every file below a folder with its size and SHA-256, in byte order of paths; known ones are taken as they are. */
export async function sumsOf(folder: string, known: readonly Sum[] = []): Promise<Sum[]> {
  const ready = new Map(known.map((sum) => [sum.path, sum]))
  const sums: Sum[] = []
  for (const path of await filesBelow(folder)) {
    const sum = ready.get(path)
    if (sum) {
      sums.push(sum)
      continue
    }
    const { size } = await stat(join(folder, path))
    sums.push({ path, bytes: size, sha256: await sha256Of(join(folder, path)) })
  }
  return sums
}

/** Every file below a folder, with forward slashes, in byte order of paths. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** The lines of SHA256SUMS, as `sha256sum -c` reads them. */
export const sumLines = (sums: readonly Sum[]): string =>
  sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("")

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(bytes)
  return hash.digest("hex")
}
